import assert from 'node:assert/strict';
import { readBlocks } from '../../src/quotes/blocks.js';
import { type View, viewOf } from '../../src/quotes/view.js';
import { parseSentence } from '../../src/text/parser.js';
import { hashWord } from '../../src/text/words.js';
import { articleOf } from './reading.js';

const read = (text: string): View => viewOf(readBlocks(articleOf(text)));
const word = ({ tokens }: View, i: number): string => tokens[i]?.text ?? '-';

/** Each word with the one that it hangs on: "mayor<opened". */
function heads(text: string): string[] {
  const view = read(text);
  return view.tokens.flatMap((_, i) => (view.mark[i] === 0 ? [`${word(view, i)}<${word(view, view.head[i]!)}`] : []));
}

describe('the words of a sentence', () => {
  it('hang on their verb, their noun, or on nothing', () => {
    assert.deepEqual(heads('The mayor opened the bridge.'), [
      'The<mayor',
      'mayor<opened',
      'opened<-',
      'the<bridge',
      'bridge<opened',
    ]);
  });
  it('hang on the verb of their own clause', () => {
    const found = heads('Pike said the dam would hold.');
    assert.ok(
      found.includes('Pike<said') && found.includes('dam<hold') && found.includes('hold<said'),
      found.join(' '),
    );
  });
  it('do not hang on words of another sentence', () => {
    const view = read('Pike spoke. Holt left.');
    for (let i = 0; i < view.size; i++)
      if (view.head[i]! >= 0) assert.equal(view.sentence[i], view.sentence[view.head[i]!]);
  });
  it('hang on nothing in a run that no sentence is as long as', () => {
    const words = Array.from({ length: 400 }, () => hashWord('salt'));
    const view = {
      word: Int32Array.from(words),
      tag: new Uint8Array(400),
      coarse: new Int32Array(400),
      middle: new Int32Array(400),
    };
    const found = new Int32Array(400);
    parseSentence(view, 0, 400, found);
    assert.ok(found.every(head => head === -1));
    parseSentence(view, 0, 40, found);
    assert.ok(found.slice(0, 40).every(head => head >= -1 && head < 40) && found.slice(0, 40).some(head => head >= 0));
  });
  it('know from where to where reaches what hangs on them', () => {
    const view = read('The mayor of Leeds opened the old bridge.');
    const at = view.tokens.findIndex(({ text }) => text === 'mayor');
    assert.deepEqual([word(view, view.first[at]!), word(view, view.last[at]!)], ['The', 'Leeds']);
  });
});

describe('a mark', () => {
  it('that opens or closes a quotation is told from others', () => {
    const view = read('“Hold on,” said Pike: it’s 6" wide.');
    const found = view.tokens.flatMap(({ text }, i) => (view.mark[i] ? [`${text}${view.mark[i]}`] : []));
    assert.deepEqual(found.slice(0, 4), ['“1', ',3', '”2', ':8']);
  });
});
