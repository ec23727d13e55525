import assert from 'node:assert/strict';
import { longestArticle, looksLikeArticle, recognise } from '../../src/article/article.js';
import { first, second, third } from './outline.js';

const kind = (text: string): string => {
  const recognition = recognise(text);
  return recognition.kind === 'none' ? recognition.why : recognition.kind;
};

describe('an article', () => {
  it('is a report with a headline, or a note of two sentences', () => {
    assert.equal(kind(`Eastwick harbour reopens\n\n${first}\n\n${second}\n\n${third}`), 'article');
    assert.equal(kind(first), 'article');
  });
  it('is what a collection’s header says is one', () =>
    assert.equal(kind(' date 2024-02-02 It rained. Nothing else was new.'), 'article'));
  it('is an opinion, a match report, an obituary', () => {
    assert.equal(
      kind(
        'Our town deserves better\n\nMayor Lund has told us for years that the pier was safe. It was not. When the storm came in January, the council had no plan, and the people of Eastwick paid for it. She should resign before the election in May.',
      ),
      'article',
    );
    assert.equal(
      kind(
        'Eastwick beat Norvik to go top\n\nEastwick beat Norvik 3-1 on Saturday to go top of the league. Rask scored twice in the first half before Holm pulled one back for the visitors from a free kick.',
      ),
      'article',
    );
    assert.equal(
      kind(
        'Ida Moen, who charted the north coast, dies at 91\n\nIda Moen, the cartographer who charted the north coast in the 1950s, died on Tuesday at her home in Eastwick. She was 91. Her daughter, Eva Moen, confirmed the death.',
      ),
      'article',
    );
  });
  it('is told from its first 20,000 characters, quickly', () => {
    const text = `${first}\n\n${second}\n\n`.repeat(200);
    assert.ok(looksLikeArticle(text));
    const started = performance.now();
    for (let i = 0; i < 5; i++) looksLikeArticle(text);
    assert.ok(performance.now() - started < 500);
  });
});

describe('no article', () => {
  it('is source code', () => {
    assert.equal(
      kind(
        "import fs from 'node:fs';\n\nconst text = fs.readFileSync(path);\nfor (const line of text) {\n  print(line);\n}\n",
      ),
      'source code',
    );
    assert.equal(
      kind('def main():\n    x = 1\n    if x:\n        print(x)\n    return x\n\nclass A:\n    pass\n'),
      'source code',
    );
  });
  it('is a log', () => {
    const log = Array.from(
      { length: 20 },
      (_, i) => `2024-02-02 10:00:${10 + i} INFO server: request ${i} was served in 3 ms`,
    );
    assert.equal(kind(log.join('\n')), 'a log');
  });
  it('is a table', () => {
    const rows = Array.from({ length: 20 }, (_, i) => `${i},Eastwick,2024-02-0${i % 9},${i * 3}`);
    assert.equal(kind(`id,port,day,boats\n${rows.join('\n')}`), 'a table');
  });
  it('is a poem', () => {
    const verse = [
      'The grey gull sits upon the stone',
      'And looks across the winter sea',
      'He waits and will not leave alone',
      'The wind that blows for him and me',
      'The ships are gone the bells are still',
      'The lamps are out along the pier',
      'A cloud is coming down the hill',
      'And nobody will find us here',
    ];
    assert.notEqual(kind(verse.join('\n')), 'article');
  });
  it('is a page’s source, data or binary', () => {
    assert.equal(kind(`<!DOCTYPE html>\n<html><body><p>${first}</p></body></html>`), 'markup');
    assert.equal(kind(`{"headline": "Eastwick", "body": "${third}"}`), 'data');
    assert.equal(kind(`PK\u0003\u0004\u0000\u0000${first}`), 'binary data');
  });
  it('is a note, a recipe, a manual', () => {
    assert.notEqual(kind('milk\neggs\nbread\ncall Tom about the boat\n2 lamps'), 'article');
    assert.notEqual(
      kind(
        'Pancakes\n\nIngredients:\n2 cups flour\n3 eggs\n\nStir the flour and the eggs in a bowl. Bake each pancake in butter until it is brown. Serve with 2 tablespoons of sugar.',
      ),
      'article',
    );
    assert.notEqual(
      kind(
        '# harbour\n\nA small module that reads tide tables.\n\n## Install\n\n    npm install harbour\n\n## Usage\n\nCall `tides(port)` with the name of a port. It returns an array of times. See the API for options.',
      ),
      'article',
    );
  });
  it('is empty or enormous', () => {
    assert.equal(kind(' \n\n '), 'empty');
    assert.equal(kind(''), 'empty');
    assert.equal(kind('x'.repeat(longestArticle + 1)), 'too large');
  });
  it('becomes one where the reader says so', () => {
    assert.equal(recognise('milk\neggs', { force: true }).kind, 'article');
  });
});

describe('an article in another language', () => {
  it('is recognised and said to be so', () => {
    const german =
      'Hafen wieder offen\n\nDer Hafen von Eastwick ist am Freitag wieder geöffnet worden, nachdem ihn ein Sturm neun Tage lang geschlossen hatte, teilte die Stadt mit. Die Arbeiten an der Mole dauern bis März 2024, sagte die Bürgermeisterin Karin Lund.';
    assert.deepEqual([recognise(german).kind, recognise(german, { force: true }).kind], ['foreign', 'foreign']);
    const french =
      'Le port a rouvert\n\nLe port d’Eastwick a rouvert vendredi après une tempête qui l’avait fermé pendant neuf jours, a annoncé la mairie. Les travaux dureront jusqu’en mars 2024, selon le maire.';
    const recognition = recognise(french, { force: true });
    assert.equal(recognition.kind === 'foreign' && recognition.language, 'fr');
    const japanese =
      '港が再開\n\nイーストウィック港は金曜日、嵐のため九日間閉鎖された後に再開したと町が発表した。北側の桟橋の修理は三月まで続く見込みだと市長は述べた。町の担当者によると、費用は約二百万クローネに上るという。';
    assert.equal(recognise(japanese).kind, 'foreign');
  });
  it('is not one in English full of names, or too short to tell', () => {
    assert.equal(
      kind('Kim Jong Il, Park Chung Hee and Roh Moo-hyun met Jacques Chirac in Paris on Monday, officials said.'),
      'article',
    );
    assert.equal(recognise('Hafen offen', { force: true }).kind, 'article');
    const results =
      'HANDBALL - RESULTS\nHELMSTAD 2019-08-31\nResults of matches on Saturday:\nLundvik 31 Ost Halden 20\nVesterby 18 Korsund 18\nNordmo 25 Sand Karleby 22\nPostponed: Alvik v Brattøy';
    assert.equal(recognise(results, { force: true }).kind, 'article');
  });
});
