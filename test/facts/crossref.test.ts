import { strict as assert } from 'node:assert';
import { findDates } from '../../src/dates/dates.js';
import { crossReference, type FactDecision, type ReadArticle } from '../../src/facts/facts.js';
import { reading } from './reading.js';

const lead = 'The Brenlow bridge over the river Tarn in Oskavia collapsed on Tuesday after weeks of rain.';
const story = (day: string, ...sentences: string[]) => ` date ${day} ${sentences.join(' ')}\n`;

/** The facts of a folder, each as its statements with the first letter of their file. */
function facts(texts: Readonly<Record<string, string>>, decisions: readonly FactDecision[] = []): string[][] {
  return crossReference(reading(texts), decisions).facts.map(({ statements }) =>
    statements.map(({ file, text }) => `${file[0]}: ${text}`),
  );
}

/** "aspect: words / words" for every conflict, or update, of a folder. */
function conflicts(texts: Readonly<Record<string, string>>, kind: 'conflicts' | 'updates' = 'conflicts'): string[] {
  return conflictsOf(reading(texts), kind);
}

function conflictsOf(articles: readonly ReadArticle[], kind: 'conflicts' | 'updates' = 'conflicts'): string[] {
  return crossReference(articles, []).facts.flatMap(fact =>
    (fact[kind] ?? []).map(({ aspect, values }) => `${aspect}: ${values.map(({ text }) => text).join(' / ')}`),
  );
}

const two = (a: string, b: string, day = '2022-05-12') => ({
  'a.txt': story('2022-05-12', a),
  'b.txt': story(day, b),
});

describe('a fact', () => {
  it('is what two articles report in other words', () => {
    const other = 'In Oskavia, the Brenlow bridge across the river Tarn gave way on Tuesday following weeks of rain.';
    assert.deepEqual(facts(two(lead, other)), [[`a: ${lead}`, `b: ${other}`]]);
  });

  it('is none where articles share nothing but common words', () => {
    const other = 'The orchestra of Velmora played to a full house after months of repairs to its concert hall.';
    assert.deepEqual(facts(two(lead, other)), []);
  });

  it('is none within one article', () => {
    assert.deepEqual(facts({ 'a.txt': story('2022-05-12', lead, lead) }), []);
  });

  it('keeps its identifier while its statements stay', () => {
    const ids = (texts: Readonly<Record<string, string>>) =>
      crossReference(reading(texts), []).facts.map(({ id }) => id);
    const texts = two(lead, lead);
    const more = 'The harbour of Velmora took delivery of nine electric ferries from a yard in Drosno.';
    assert.deepEqual(ids({ ...texts, 'c.txt': story('2022-05-12', more) }), ids(texts));
  });

  it('is not made of what a reader called different', () => {
    const texts = two(lead, lead);
    const place = (file: string) => {
      const start = texts['a.txt'].indexOf(lead);
      return { file, start, end: start + lead.length };
    };
    const pair = { a: place('a.txt'), b: place('b.txt') };
    assert.deepEqual(facts(texts, [{ ...pair, decide: { same: false } }]), []);
  });

  it('is made of what a reader called the same', () => {
    const other = 'The crossing at Brenlow is gone.';
    const texts = two(lead, other);
    const place = (file: 'a.txt' | 'b.txt', words: string) => {
      const start = texts[file].indexOf(words);
      return { file, start, end: start + words.length };
    };
    const decision = { a: place('a.txt', lead), b: place('b.txt', other), decide: { same: true } } as const;
    assert.deepEqual(facts(texts, [decision]), [[`a: ${lead}`, `b: ${other}`]]);
  });
});

describe('a conflict', () => {
  it('is one quotation in other words', () => {
    assert.deepEqual(
      conflicts(
        two(
          '“We warned the council about the pillars of the Brenlow bridge for ten years,” engineer Olga Strand said.',
          '“We warned the council about the railing of the Brenlow bridge for ten years,” engineer Olga Strand said.',
        ),
      ),
      ['wording: pillars / railing'],
    );
  });

  it('is no quotation with other marks, contractions, numerals or spelling', () => {
    assert.deepEqual(
      conflicts(
        two(
          '“We do not recognise the 3 engineers who signed for the Brenlow bridge,” mayor Olga Strand said.',
          '"We don\'t recognize the three engineers who signed for the Brenlow bridge," mayor Olga Strand said.',
        ),
      ),
      [],
    );
  });

  it('is one quotation by two speakers', () => {
    assert.deepEqual(
      conflicts(
        two(
          '“The Brenlow bridge should have been closed to lorries years ago,” said Marta Holm on Wednesday.',
          '“The Brenlow bridge should have been closed to lorries years ago,” said Pavel Grist on Wednesday.',
        ),
      ),
      ['speaker: Marta Holm / Pavel Grist'],
    );
  });

  it('is no speaker under a shorter name', () => {
    assert.deepEqual(
      conflicts(
        two(
          '“The Brenlow bridge should have been closed to lorries years ago,” said Marta Holm on Wednesday.',
          '“The Brenlow bridge should have been closed to lorries years ago,” said Holm on Wednesday.',
        ),
      ),
      [],
    );
  });

  it('is what one article denies', () => {
    assert.deepEqual(
      conflicts(
        two(
          'The council of Brenlow was warned about the bridge over the Tarn, its engineer Olga Strand wrote.',
          'The council of Brenlow was not warned about the bridge over the Tarn, its engineer Olga Strand wrote.',
        ),
      ),
      ['polarity: was warned / was not warned'],
    );
  });

  it('is no verb that both deny in one place and state in another', () => {
    const both = 'Olga Strand supported the Brenlow bridge for years and did not support the tunnel at Drosno.';
    assert.deepEqual(conflicts(two(both, both)), []);
  });

  it('is a toll that differs on one day', () => {
    assert.deepEqual(
      conflicts(
        two(
          'At least 14 people were injured when the Brenlow bridge over the Tarn collapsed, police in Oskavia said.',
          'Police in Oskavia said 9 people were injured when the Brenlow bridge over the Tarn collapsed.',
        ),
      ),
      ['quantity: 14 / 9'],
    );
  });

  it('is no toll that is the least known, against a higher one told in other words', () => {
    const toll = (least: string, day?: string) =>
      two(
        `${least} people died when the Brenlow bridge over the Tarn collapsed on Tuesday, police in Oskavia said.`,
        'The collapse of the Brenlow bridge over the Tarn killed 14 people, and divers went on with their search, said Oskavia police.',
        day,
      );
    assert.deepEqual(conflicts(toll('At least 9')), []);
    assert.deepEqual(conflicts(toll('In all, 9')), ['quantity: 9 / 14']);
    assert.deepEqual(conflicts(toll('At least 9', '2022-05-14'), 'updates'), ['quantity: 9 / 14']);
  });

  it('is no toll that a later article has brought up to date', () => {
    const texts = two(
      'Police in Oskavia said 9 people were injured when the Brenlow bridge over the Tarn collapsed.',
      'Police in Oskavia said 14 people were injured when the Brenlow bridge over the Tarn collapsed.',
      '2022-05-14',
    );
    assert.deepEqual(conflicts(texts), []);
    assert.deepEqual(conflicts(texts, 'updates'), ['quantity: 9 / 14']);
  });

  it('is who said what both quote, also where one calls the speaker "he"', () => {
    const texts = {
      'a.txt': story(
        '2022-05-12',
        lead,
        '\n\nPavel Grist closed the road. “This is not the end of the matter for my client,” he said.',
      ),
      'b.txt': story(
        '2022-05-12',
        lead,
        '\n\nHer lawyer, Marta Holm, told reporters: “This is not the end of the matter for my client.”',
      ),
    };
    assert.deepEqual(conflicts(texts), ['speaker: he / Her lawyer']);
  });

  it('is no figure of somebody else', () => {
    const closed = (name: string, price: string) =>
      `${name} shares closed at ${price} on the Oskavia Stock Exchange on Tuesday after a day of heavy trading.`;
    assert.deepEqual(conflicts(two(closed('Northmill Inc.', '$21.60'), closed('Drosno Steel Corp.', '$34.10'))), []);
    assert.deepEqual(conflicts(two(closed('Northmill Inc.', '$21.60'), closed('Northmill Inc.', '$34.10'))), [
      'quantity: $21.60 / $34.10',
    ]);
  });

  it('is the price of a deal, also where one article knows the seller by name and the other does not', () => {
    const deal = (price: string) =>
      two(
        'Nordvik agreed on Monday to buy Telmar for $3.2 billion, the companies said.',
        `Norwegian shipping group Nordvik agreed on Monday to buy its rival Telmar for ${price}, it said.`,
      );
    assert.deepEqual(conflicts(deal('$2.3bn')), ['quantity: $3.2 billion / $2.3bn']);
    assert.deepEqual(conflicts(deal('$3.2bn')), []);
  });

  it('is no part against the whole', () => {
    assert.deepEqual(
      conflicts(
        two(
          'Marta Holm will meet the three unions of the Brenlow bridge workers on Monday.',
          'Marta Holm will meet the other two unions of the Brenlow bridge workers on Monday.',
        ),
      ),
      [],
    );
  });

  it('is no day that both count in the same words, nor one counted from elsewhere', () => {
    const closed = (when: string) =>
      `The Brenlow bridge over the Tarn was closed to lorries ${when}, Olga Strand said.`;
    assert.deepEqual(conflicts(two(closed('last night'), closed('last night'), '2022-05-14')), []);
    assert.deepEqual(conflicts(two(closed('in the prior month'), closed('in July 2021'))), []);
  });

  it('is no day counted from a date that is a guess, but one that the undated article prints', () => {
    const closed = (when: string) =>
      `The Brenlow bridge over the Tarn was closed to lorries ${when}, engineer Olga Strand said.`;
    const withGuess = (when: string, guess: string) => {
      const [dated, undated] = reading({
        'a.txt': story('2022-05-12', closed('on May 3')),
        'b.txt': `${closed(when)}\n`,
      });
      const article = { ...undated!.article, published: { value: guess, source: 'inferred', reason: '' } as const };
      return conflictsOf([dated!, { ...undated!, article, dates: findDates(article) }]);
    };
    assert.deepEqual(withGuess('on Monday', '2022-05-20'), []);
    assert.deepEqual(withGuess('on May 9', '2022-05-20'), ['date: May 3 / May 9']);
    assert.deepEqual(withGuess('on 3 May', '2019-05-20'), []);
  });

  it('is the day of what two articles tell in like words, also where other words stand beside it', () => {
    const closed = 'the council of Brenlow closed the old bridge over the river Tarn to lorries for good.';
    assert.deepEqual(
      conflicts(
        two(
          `On Tuesday, to nobody's surprise and with much less noise than feared, ${closed}`,
          `On Thursday, before a handful of angry drivers who had come by bus, ${closed}`,
        ),
      ),
      ['date: Tuesday / Thursday'],
    );
  });

  it('is no date of something else in a sentence of one matter', () => {
    assert.deepEqual(
      conflicts(
        two(
          'Engineer Olga Strand, who joined the council of Brenlow in 1997, closed the bridge over the Tarn to lorries for good.',
          'The bridge over the Tarn at Brenlow, where a barge had struck a pillar in 2004, is closed to lorries, said Olga Strand.',
        ),
      ),
      [],
    );
  });

  it('is no day on which something was said, against the day on which it is', () => {
    assert.deepEqual(
      conflicts(
        two(
          'Transport minister Olga Strand said on Friday that the Brenlow bridge over the Tarn would stay open to lorries.',
          'Transport minister Olga Strand is to open the Brenlow bridge over the Tarn to lorries again next Thursday.',
        ),
      ),
      [],
    );
  });

  it('is no name that may be part of the other', () => {
    const built = (who: string) => `In 2001 ${who} helped to found the Brenlow school for engineers, Olga Strand said.`;
    assert.deepEqual(conflicts(two(built('Marta'), built('Holm'))), []);
    assert.deepEqual(conflicts(two(built('Marta Holm'), built('Pavel Grist'))), ['actor: Marta Holm / Pavel Grist']);
  });

  it('is not dismissed for another aspect than the reader said', () => {
    const quote = (word: string) =>
      `“We warned the council about the ${word} of the Brenlow bridge for years,” Olga Strand said.`;
    const texts = two(quote('pillars'), quote('railing'));
    const [a, b] = ['a.txt', 'b.txt'].map(file => ({ file, start: 20, end: 60 }));
    const conflictsAfter = (aspect: 'wording' | 'date') =>
      crossReference(reading(texts), [{ a: a!, b: b!, decide: { conflict: false, aspect } }]).facts.flatMap(
        fact => fact.conflicts,
      ).length;
    assert.deepEqual([conflictsAfter('wording'), conflictsAfter('date')], [0, 1]);
  });
});
