import assert from 'node:assert/strict';
import { actorsIn, mentionsIn } from './reading.js';

const rolesIn = (text: string): readonly string[] =>
  mentionsIn(text).flatMap(({ text, role }) => (role ? [`${text}: ${role}`] : []));

describe('a person within an article', () => {
  it('is a surname after the full name', () => {
    assert.deepEqual(actorsIn('Ingrid Solberg arrived. Solberg said nothing.'), [
      'Ingrid Solberg = ingrid-solberg',
      'Solberg = ingrid-solberg',
    ]);
  });
  it('is a family name that comes first', () => {
    assert.deepEqual(actorsIn('Officials met Park Min-seo on Monday. Park agreed.'), [
      'Park Min-seo = park-min-seo',
      'Park = park-min-seo',
    ]);
    assert.deepEqual(actorsIn('Officials met Jang Tae Ho on Monday. A deal was near, Jang said.'), [
      'Jang Tae Ho = jang-tae-ho',
      'Jang = jang-tae-ho',
    ]);
  });
  it('is spelt with a hyphen or without, with accents or without', () => {
    const ids = mentionsIn('Park Min-seo met José Núñez. Later Park Min Seo thanked Jose Nunez.').map(
      ({ actor }) => actor,
    );
    assert.deepEqual(ids, ['park-min-seo', 'jose-nunez', 'park-min-seo', 'jose-nunez']);
  });
  it('has a middle initial or none', () => {
    assert.equal(new Set(mentionsIn('Walter Q. Brandt spoke. Walter Brandt left.').map(({ actor }) => actor)).size, 1);
  });
  it('is not the son of the same name', () => {
    assert.equal(
      new Set(mentionsIn('Walter Q. Brandt spoke. Walter Q. Brandt Jr. listened.').map(({ actor }) => actor)).size,
      2,
    );
  });
  it('stays apart from another of the same surname, and the bare surname from both', () => {
    const ids = mentionsIn('Kim Do-yun met Kim Ha-eun. Later, Kim left.').map(({ actor }) => actor);
    assert.deepEqual(ids, ['kim-do-yun', 'kim-ha-eun', 'kim']);
  });
  it('is not the wife of the same surname', () => {
    const ids = mentionsIn('Robert Ashdown resigned. Mrs. Ashdown was present.').map(({ actor }) => actor);
    assert.equal(new Set(ids).size, 2);
  });
});

describe('a role', () => {
  it('stands before the name', () => {
    assert.deepEqual(rolesIn('It was agreed by Chilean Foreign Minister Marta Rojas.'), [
      'Marta Rojas: Chilean Foreign Minister',
    ]);
  });
  it('stands after the name between commas', () => {
    assert.deepEqual(rolesIn('Ola Brekke, U.S. deputy energy adviser for grids and storage, held talks.'), [
      'Ola Brekke: U.S. deputy energy adviser for grids and storage',
    ]);
  });
  it('names whom it serves', () => {
    assert.deepEqual(rolesIn('Ola Brekke, a spokesman for President Ana Costa, said no.'), [
      'Ola Brekke: spokesman for President Ana Costa',
      'Ana Costa: President',
    ]);
    assert.deepEqual(rolesIn("President Ana Costa's spokesman, Ola Brekke, said no."), [
      'Ana Costa: President',
      "Ola Brekke: President Ana Costa's spokesman",
    ]);
  });
  it('has its nouns and adjectives with it', () => {
    assert.deepEqual(rolesIn('Civil defence chief Ola Brekke met local leader Tove Aas.'), [
      'Ola Brekke: Civil defence chief',
      'Tove Aas: local leader',
    ]);
  });
  it('is not the next person of a list', () => {
    assert.deepEqual(rolesIn('They thanked Ola Brekke, Tove Aas, and Professor June Hartley.'), [
      'June Hartley: Professor',
    ]);
  });
});

describe('an institution', () => {
  it('is whole, with its country', () => {
    assert.deepEqual(
      actorsIn("Norway's fisheries office and Chile's Ministry of Mines and Energy agreed."),
      ['Norway = norway', "Chile's Ministry of Mines and Energy = chiles-ministry-of-mines-and-energy"].map(line =>
        line.replace('chiles', 'chile'),
      ),
    );
    assert.deepEqual(actorsIn("Chile's foreign ministry declined."), [
      "Chile's foreign ministry = chile-foreign-ministry",
    ]);
    assert.deepEqual(actorsIn("Santiago's foreign ministry declined, as Chile had asked."), [
      "Santiago's foreign ministry = chile-foreign-ministry",
      'Chile = chile',
    ]);
  });
  it('is pointed to by its noun', () => {
    const ids = mentionsIn(
      "Chile's foreign ministry declined. The ministry gave no reason, and the Chilean ministry will not.",
    ).map(({ actor }) => actor);
    assert.deepEqual(ids, ['chile-foreign-ministry', 'chile-foreign-ministry', 'chile-foreign-ministry']);
  });
  it('is not pointed to where two could be meant', () => {
    const ids = mentionsIn("Chile's foreign ministry and Peru's foreign ministry met. The ministry agreed.").map(
      ({ actor }) => actor,
    );
    assert.deepEqual(ids, ['chile-foreign-ministry', 'peru-foreign-ministry']);
  });
  it('is not pointed to before it was named', () => {
    assert.deepEqual(actorsIn("The ministry was silent. Chile's foreign ministry was not.").length, 1);
  });
  it('is known by the acronym in brackets', () => {
    const ids = mentionsIn('The Coastal Safety Board (CSB) met. The CSB voted.').map(({ actor }) => actor);
    assert.deepEqual(ids, ['coastal-safety-board', 'coastal-safety-board', 'coastal-safety-board']);
  });
  it('is not the agency that stands in brackets after a place', () => {
    const ids = mentionsIn('ACCRA (AP) - Rain fell.').map(({ actor }) => actor);
    assert.deepEqual(ids, ['accra', 'associated-press']);
  });
});

describe('a title', () => {
  it('points to the one who holds the office', () => {
    assert.deepEqual(actorsIn('President Ana Duarte spoke. The president smiled.'), [
      'Ana Duarte = ana-duarte',
      'president = ana-duarte',
    ]);
  });
  it('points to nobody where two hold one', () => {
    assert.equal(mentionsIn('President Ana Duarte met President Tom Achterberg. The president smiled.').length, 2);
  });
});

describe('a capital', () => {
  it('is its government where it acts', () => {
    assert.deepEqual(actorsIn('Norway was warned. Oslo said it would answer, and broke off talks with Lima.'), [
      'Norway = norway',
      'Oslo = norway',
      'Lima = peru',
    ]);
  });
  it('is a place where something happens', () => {
    assert.deepEqual(actorsIn('They met in Oslo. Oslo tram drivers went home.'), ['Oslo = oslo', 'Oslo = oslo']);
  });
  it('keeps the kind place', () => {
    assert.deepEqual(
      mentionsIn('Oslo warned fishermen.').map(({ kind, actor }) => `${kind} ${actor}`),
      ['place norway'],
    );
  });
  it('is no government where it may be a person', () => {
    const ids = actorsIn('Denzel Washington left the U.S. on Monday. Washington said he was tired.');
    assert.deepEqual(ids, [
      'Denzel Washington = denzel-washington',
      'U.S. = united-states',
      'Washington = denzel-washington',
    ]);
  });
  it('is neither the state nor the country of its name', () => {
    assert.deepEqual(actorsIn('Rivers rose in Washington state and in Savannah, Georgia. Talks in Washington ended.'), [
      'Washington = washington-state',
      'Savannah = savannah',
      'Georgia = georgia-state',
      'Washington = washington',
    ]);
  });
});
