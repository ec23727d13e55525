import assert from 'node:assert/strict';
import { type ActorDecision, listActors } from '../../src/actors/actors.js';
import { folderOf, identitiesIn } from './reading.js';

const same = (
  name: string,
  names: readonly string[],
  rest: Partial<Extract<ActorDecision, { decide: 'same' }>> = {},
): ActorDecision => ({
  decide: 'same',
  name,
  names,
  not: [],
  ...rest,
});

/** The identities of the mentions that hold one of the words. */
const ownersOf = (texts: readonly string[], words: readonly string[]): readonly string[] =>
  identitiesIn(texts)
    .filter(line => words.some(word => line.includes(word)))
    .map(line => line.split(' = ')[1]!);

describe('an actor over a folder', () => {
  it('is the same under the same full name', () => {
    assert.deepEqual(identitiesIn(['Ingrid Solberg spoke.', 'It was Ingrid Solberg.']), [
      'a Ingrid Solberg = ingrid-solberg',
      'b Ingrid Solberg = ingrid-solberg',
    ]);
  });
  it('is one country under all its names', () => {
    assert.deepEqual(identitiesIn(['The UK agreed.', 'British ships left Britain.']), [
      'a UK = united-kingdom',
      'b British = united-kingdom',
      'b Britain = united-kingdom',
    ]);
  });
  it('is one institution however its words are turned', () => {
    const ids = identitiesIn([
      'The U.S. Department of Transportation agreed.',
      'The US Transportation Department agreed.',
    ]);
    assert.equal(new Set(ids.map(line => line.split(' = ')[1])).size, 1);
  });
  it('is a bare surname only where the articles are about related things', () => {
    const full = 'Ingrid Solberg met Tove Aas and Peter Brandt in Bergen.';
    assert.ok(
      identitiesIn([full, 'Solberg asked Tove Aas and Peter Brandt to wait.']).includes('b Solberg = ingrid-solberg'),
    );
    assert.ok(
      !identitiesIn([full, 'A painter called Solberg sold two pictures in Lyon.']).includes(
        'b Solberg = ingrid-solberg',
      ),
    );
  });
  it('is one under another spelling where the articles are about related things', () => {
    const crew = 'sailed with Tove Aas and Peter Brandt.';
    for (const [one, other] of [
      ['Duncan Raite', 'Duncan Rait'],
      ['Bob Lindt', 'Robert Lindt'],
      ['W. Mark Felden', 'Mark Felden'],
    ])
      assert.equal(
        new Set(ownersOf([`${one} ${crew}`, `${other} ${crew}`], ['Rait', 'Lindt', 'Felden'])).size,
        1,
        `${one}, ${other}`,
      );
  });
  it('is not one under a name that is merely near', () => {
    const crew = 'sailed with Tove Aas and Peter Brandt.';
    for (const [one, other] of [
      ['Mario Lindt', 'Maria Lindt'],
      ['Duncan Rait', 'Connor Rait'],
      ['Kim Min Il', 'Kim Min Un'],
    ])
      assert.equal(
        new Set(ownersOf([`${one} ${crew}`, `${other} ${crew}`], ['Rait', 'Lindt', 'Kim'])).size,
        2,
        `${one}, ${other}`,
      );
    const [here, there] = ['Duncan Raite sailed to Cadiz.', 'Duncan Rait sang in Lima.'];
    assert.equal(new Set(ownersOf([here, there], ['Rait'])).size, 2);
  });
  it('is a club by its name without the town', () => {
    const game = 'said Tove Aas after a talk with Peter Brandt.';
    assert.deepEqual(
      new Set(
        ownersOf([`The Bergen Falcons lost, ${game}`, `The Falcons of coach Peter Brandt lost, ${game}`], ['Falcons']),
      ),
      new Set(['bergen-falcons']),
    );
  });
  it('is not two people whose roles belong to two countries', () => {
    const ids = identitiesIn([
      'French Finance Minister Paul Marchand resigned.',
      'Brazilian striker Paul Marchand scored.',
    ]);
    assert.deepEqual(
      ids.filter(line => line.includes('Marchand')),
      ['a Paul Marchand = paul-marchand', 'b Paul Marchand = paul-marchand-2'],
    );
  });
  it('is not the ministry that every country has', () => {
    const ids = identitiesIn([
      'Peru slept. The Foreign Ministry declined.',
      'Kenya slept. The Foreign Ministry declined.',
    ]);
    assert.equal(new Set(ids.filter(line => line.includes('Ministry')).map(line => line.split(' = ')[1])).size, 2);
  });
  it('is an acronym that another article explains', () => {
    const ids = identitiesIn(['The Coastal Safety Board (CSB) met.', 'Rules of the CSB are old.']);
    assert.ok(ids.includes('b CSB = coastal-safety-board'));
  });
  it('is not the son', () => {
    const ids = identitiesIn(['Walter Q. Brandt spoke.', 'Walter Q. Brandt Jr. spoke.']);
    assert.equal(new Set(ids.map(line => line.split(' = ')[1])).size, 2);
  });
});

describe('what the reader decided', () => {
  it('merges names', () => {
    const ids = identitiesIn(
      ['Solberg spoke.', 'The minister was Ingrid Solberg.'],
      [same('Ingrid Solberg', ['Solberg'])],
    );
    assert.deepEqual(new Set(ids.map(line => line.split(' = ')[1])), new Set(['ingrid-solberg']));
  });
  it('splits off what is under not', () => {
    assert.ok(
      identitiesIn(['The UK agreed. Britain paid.'], [same('United Kingdom', ['UK'], { not: ['Britain'] })]).includes(
        'a Britain = britain',
      ),
    );
  });
  it('holds only in the files that it names', () => {
    const ids = identitiesIn(
      ['Solberg spoke.', 'Solberg wept.'],
      [same('Ingrid Solberg', ['Solberg'], { in: ['a.txt'] })],
    );
    assert.equal(ids[0], 'a Solberg = ingrid-solberg');
    assert.notEqual(ids[1], 'b Solberg = ingrid-solberg');
  });
  it('rejects what is no actor', () => {
    assert.deepEqual(
      identitiesIn(['Maren Lund ran aground near Bergen.'], [{ decide: 'reject', names: ['Maren Lund'] }]),
      ['a Bergen = bergen'],
    );
  });
  it('gives the name and the kind', () => {
    const [article] = folderOf(
      ['Maren Lund ran aground.'],
      [same('MS Maren Lund', ['Maren Lund'], { kind: 'organisation' })],
    );
    assert.deepEqual(
      article!.actors.map(({ name, kind }) => `${name}: ${kind}`),
      ['MS Maren Lund: organisation'],
    );
  });
});

describe('the list of actors', () => {
  it('has the most mentioned first, each with its names and roles', () => {
    const actors = listActors(
      folderOf(['Peruvian envoy Rosa Quispe left Lagos. Quispe was tired.', 'Rosa Quispe slept.']),
    );
    assert.deepEqual(actors[0], {
      id: 'rosa-quispe',
      name: 'Rosa Quispe',
      kind: 'person',
      names: ['Rosa Quispe', 'Quispe'],
      roles: ['Peruvian envoy'],
    });
  });
});
