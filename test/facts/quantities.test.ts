import { strict as assert } from 'node:assert';
import { crossReference } from '../../src/facts/facts.js';
import { reading } from './reading.js';

/** "quantity: 12 / 15" for every conflict over the articles. */
function conflicts(...texts: string[]): string[] {
  const files = Object.fromEntries(texts.map((text, i) => [`${i}.txt`, text]));
  return crossReference(reading(files), []).facts.flatMap(fact =>
    fact.conflicts.map(({ aspect, values }) => `${aspect}: ${values.map(({ text }) => text).join(' / ')}`),
  );
}

const report = (sentence: string, day = '2021-04-09') =>
  ` date ${day} ${sentence}\n\nThe fire chief of Halmstead, Ruth Adelman, spoke to reporters at the Corvane paper mill.\n`;

describe('figures of one fact', () => {
  it('conflict where they differ', () => {
    assert.deepEqual(
      conflicts(
        report('The fire in the Corvane paper mill in Halmstead destroyed 12 houses beside the river on Thursday.'),
        report('The fire in the Corvane paper mill in Halmstead destroyed 15 houses beside the river on Thursday.'),
      ),
      ['quantity: 12 / 15'],
    );
  });

  it('agree where one is a rounding of the other', () => {
    assert.deepEqual(
      conflicts(
        report('The fire in the Corvane paper mill in Halmstead cost 2.5 million euros, the owner said on Thursday.'),
        report(
          'The fire in the Corvane paper mill in Halmstead cost about 2.48 million euros, the owner said on Thursday.',
        ),
      ),
      [],
    );
  });

  it('are money of one scale, whether a hyphen ties that to the figure or not', () => {
    const damage = (sum: string) =>
      report(`The fire in the Corvane paper mill in Halmstead did damage of ${sum}, the owner said on Thursday.`);
    assert.deepEqual(conflicts(damage('US$53.8-million'), damage('$53.8 million')), []);
    assert.deepEqual(conflicts(damage('$53.8-million'), damage('$61.2 million')), [
      'quantity: $53.8-million / $61.2 million',
    ]);
  });

  it('conflict beside others that one article alone gives, where the same was done to the same things', () => {
    assert.deepEqual(
      conflicts(
        report('The Corvane paper mill in Halmstead will cut 2,300 jobs, or 8% of its workforce, Petra Lowell said.'),
        report('The Corvane paper mill in Halmstead will cut 2,500 jobs, 900 of them abroad, Petra Lowell said.'),
      ),
      ['quantity: 2,300 / 2,500'],
    );
    assert.deepEqual(
      conflicts(
        report('The Corvane paper mill in Halmstead will cut 2,300 jobs, or 8% of its workforce, Petra Lowell said.'),
        report(
          'The Corvane paper mill in Halmstead, where 900 jobs went in 2009, pays 3% of its taxes, Petra Lowell said.',
        ),
      ),
      [],
    );
  });

  it('agree under two names of one currency, so that the figure beside them stands alone', () => {
    assert.deepEqual(
      conflicts(
        report(
          'A court in Halmstead jailed Ruth Adelman for six years on Thursday for taking 4.2 million kroner in bribes.',
        ),
        report('A court in Halmstead jailed Ruth Adelman for five years on Thursday for taking 4.2m crowns in bribes.'),
      ),
      ['quantity: six / five'],
    );
  });

  it('conflict where the other article gives its own in another sentence of the fact', () => {
    const first = ` date 2021-04-09 Malaria jab cuts cases by 68% in trial

A new malaria vaccine reduced cases by 68 percent in young children over 12 months, researchers said on Friday.

The study of children in Malawi and Ghana was led by Ruth Adelman.
`;
    const other = (did: string, more = '') => ` date 2021-04-09 Vaccine maker's shares jump on malaria data

Shares in Corvane rose 23 percent on Friday after its malaria vaccine ${did} in a late trial.${more}

The study of children in Malawi and Ghana was led by Ruth Adelman.
`;
    assert.deepEqual(conflicts(first, other('cut cases by 86 percent')), ['quantity: 68% / 86 percent']);
    assert.deepEqual(conflicts(first, other('cut cases by 68 percent')), []);
    // Figures among other words, and one that the other article gives too, beside its own.
    assert.deepEqual(conflicts(first, other('cut malaria cases in young children')), []);
    const both = ' The malaria vaccine reduced cases by 68 percent in young children over 12 months, researchers said.';
    assert.deepEqual(conflicts(first, other('cut cases by 86 percent', both)), []);
  });

  it('conflict where a hyphen ties them to what they measure', () => {
    const quake = (what: string) => report(`The Corvane paper mill in Halmstead was destroyed on Thursday by ${what}.`);
    assert.deepEqual(conflicts(quake('a 6.4-magnitude earthquake'), quake('a 6.1-magnitude earthquake')), [
      'quantity: 6.4-magnitude / 6.1-magnitude',
    ]);
    assert.deepEqual(conflicts(quake('a 6.4-magnitude earthquake'), quake('an earthquake of magnitude 6.4')), []);
  });

  it('are read with their scale right behind them, and conflict', () => {
    const cost = (much: string) =>
      report(`The fire in the Corvane paper mill in Halmstead cost ${much}, the owner said on Thursday.`);
    assert.deepEqual(conflicts(cost('£1.4bn'), cost('£1.6 billion')), ['quantity: £1.4bn / £1.6 billion']);
    assert.deepEqual(conflicts(cost('£1.6bn'), cost('£1.6 billion')), []);
    assert.deepEqual(conflicts(cost('$300k'), cost('$300,000')), []);
  });

  it('agree where one is a rounded share', () => {
    const rise = (much: string) =>
      report(
        `The fire in the Corvane paper mill in Halmstead made paper dearer by ${much}, the owner said on Thursday.`,
      );
    assert.deepEqual(conflicts(rise('12.5 percent'), rise('12%')), []);
    assert.deepEqual(conflicts(rise('12.9 percent'), rise('12%')), ['quantity: 12.9 percent / 12%']);
  });

  it('are none where nobody was hurt', () => {
    const hurt = (who: string) =>
      report(`${who} was hurt in the fire in the Corvane paper mill in Halmstead on Thursday, the owner said.`);
    assert.deepEqual(conflicts(hurt('No one'), hurt('One man')), ['quantity: No one / One']);
    assert.deepEqual(conflicts(hurt('No one'), hurt('Nobody')), []);
  });

  it('say nothing of each other where they count the days since', () => {
    assert.deepEqual(
      conflicts(
        report(
          'Inspectors entered the Corvane paper mill in Halmstead two days after the fire destroyed it.',
          '2021-04-10',
        ),
        report(
          'Inspectors entered the Corvane paper mill in Halmstead four days after the fire destroyed it.',
          '2021-04-12',
        ),
      ),
      [],
    );
  });
});
