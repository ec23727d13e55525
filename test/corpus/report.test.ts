import assert from 'node:assert/strict';
import { recognise } from '../../src/article/article.js';
import { createCorpus, reportOn } from '../../src/corpus/corpus.js';

const article = (day: string, agency: string, text: string) =>
  ` date 2024-04-${day} Silo collapses in Varna\n\nVARNA (${agency}) - ${text}\n`;
const first = article(
  '08',
  'Reuters',
  'A grain silo collapsed in the port of Varna on Sunday and buried two trucks, the mayor said.',
);
const second = article(
  '09',
  'AP',
  'A grain silo collapsed in the port of Varna on Sunday and buried three trucks, the police said.',
);
const later = article(
  '10',
  'AFP',
  'The port of Varna opened again on Wednesday after engineers had checked every silo, its director said.',
);
const again = article(
  '10',
  'dpa',
  'The port of Varna opened again on Wednesday once engineers had checked all of its silos, its director said.',
);

const report = (texts: Readonly<Record<string, string>>, linkTo = (file: string) => file) => {
  const corpus = createCorpus();
  for (const [file, text] of Object.entries(texts)) corpus.set(file, text);
  return reportOn(corpus, linkTo);
};

describe('a report on a folder', () => {
  it('is no article of the folder itself', () => {
    assert.equal(recognise(report({ 'a.txt': first, 'b.txt': second })).kind, 'none');
  });
  const all = { 'a.txt': first, 'b.txt': second, 'c.txt': later, 'd.txt': again };

  it('counts what it tells of', () => {
    assert.match(
      report(all),
      /^# What the articles report\n\n<!--.*-->\n\n4 articles, \d facts in two or more of them, 1 disputed\.\n/,
    );
  });
  it('goes by the day on which a fact was first reported', () => {
    assert.deepEqual(report(all).match(/^## .*/gm), ['## 8 Apr 2024', '## 10 Apr 2024']);
  });
  it('puts what is disputed first, with who says what', () => {
    const text = report(all);
    const [, disputed = '', ...others] = text.split(/^- \*\*/m);
    assert.match(disputed, /They differ[\s\S]*buried two trucks/);
    assert.doesNotMatch(others.join(), /They differ/);
    assert.match(
      text,
      / {2}- ⚠ They differ on the quantity: \*\*two\*\* \(“two”, Reuters\) — \*\*three\*\* \(“three”, AP\)/,
    );
  });
  it('names each source with a link, and the origins', () => {
    const text = report(all, file => `../news/${file}`);
    assert.match(text, / {2}- Reuters, 8 Apr 2024, \[a\.txt\]\(<\.\.\/news\/a\.txt>\)\n/);
    assert.match(text, / {2}- AP, 9 Apr 2024, \[b\.txt\]\(<.*>\): A grain silo collapsed/);
    assert.match(text, / {2}- \d independent origins?: Reuters/);
  });
  it('is short where there is nothing to tell', () => {
    assert.equal(
      report({ 'a.txt': first }),
      '# What the articles report\n\n<!-- Written by Dateline; no article. -->\n\n1 article, 0 facts in two or more of them, 0 disputed.\n\n',
    );
  });
  it('takes the words of an article as they stand', () => {
    const evil = {
      'a.txt': first,
      'b.txt': second.replace('three trucks', 'three [trucks](http://evil.example) <b>now</b>'),
    };
    const text = report(evil);
    assert.match(text, /evil/);
    assert.doesNotMatch(text, /(?<!\\)\]\(http|(?<!\\)<b>/);
  });
});
