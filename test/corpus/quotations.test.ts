import assert from 'node:assert/strict';
import { createCorpus } from '../../src/corpus/corpus.js';

const article = (day: string, said: string) =>
  ` date 2024-03-${day} Lighthouse to be sold\n\nPORT ELLEN (AP) - The lighthouse at Port Ellen will be sold this spring, the county said.\n\n“${said},” said Ines Varga, who keeps it.\n`;

/** "c.txt: trimmed" for each other printing of the quotation in a.txt. */
function printings(texts: Readonly<Record<string, string>>, edit?: readonly [string, string]): readonly string[] {
  const corpus = createCorpus();
  for (const [file, text] of Object.entries(texts)) corpus.set(file, text);
  corpus.settle();
  if (edit) corpus.set(...edit);
  const quote = corpus.read('a.txt')!.quotes.find(({ kind }) => kind === 'direct')!;
  return corpus
    .printingsOf('a.txt', quote)
    .map(({ file, start, comparison }) => `${file}: ${comparison.how} at ${start}`);
}

const said = 'I have lit this lamp every night for thirty years';
const a = article('04', said);
const place = a.indexOf(said);

describe('the printings of a quotation over a folder', () => {
  it('are those of the other articles, by publication', () => {
    const others = { 'c.txt': article('05', said), 'b.txt': article('06', `${said}, and nobody thanked me for it`) };
    assert.deepEqual(printings({ 'a.txt': a, ...others }), [
      `c.txt: identical at ${place}`,
      `b.txt: fuller at ${place}`,
    ]);
  });
  it('are none where others say something else with the same words in it', () => {
    const other = article('05', 'They may keep the lamp and the night, for I am going to sea again');
    assert.deepEqual(printings({ 'a.txt': a, 'b.txt': other }), []);
  });
  it('stand where they stand now after an edit', () => {
    const other = article('05', said);
    assert.deepEqual(printings({ 'a.txt': a, 'b.txt': other }, ['b.txt', `\n\n${other}`]), [
      `b.txt: identical at ${place + 2}`,
    ]);
  });
  it('are none once the other article lost it', () => {
    const other = article('05', said);
    const without = article('05', 'There is nothing that I could tell you about it');
    assert.deepEqual(printings({ 'a.txt': a, 'b.txt': other }, ['b.txt', without]), []);
  });
});
