import assert from 'node:assert/strict';
import {
  type FactRule,
  inverseRules,
  quotePlace,
  readFolderFile,
  saveFactRules,
} from '../../src/annotations/annotations.js';
import { folderOf } from '../corpus/folders.js';

const text = 'The mill burned on Monday. Two men were hurt. The mill burned on Monday, and nobody knows why.';

const place = (article: string, words: string) => {
  const start = text.indexOf(words);
  return quotePlace(article, text, { start, end: start + words.length });
};

const notSame: FactRule = {
  a: place('a.txt', 'Two men were hurt.'),
  b: place('b.txt', 'nobody knows why'),
  decide: { same: false },
};

describe('a decision about two statements', () => {
  const saved = async (before: string | null, rule: FactRule) => {
    const folder = folderOf(before === null ? {} : { 'dateline.yaml': before });
    const result = await saveFactRules(folder, 'dateline.yaml', () => [{ before: null, after: rule }]);
    assert.ok(result.ok);
    const after = String(folder.files.get('dateline.yaml'));
    await saveFactRules(folder, 'dateline.yaml', () => inverseRules(result.changes));
    return { after, undone: String(folder.files.get('dateline.yaml')) };
  };

  it('is one line that names both articles and their words', async () => {
    const { after } = await saved(null, notSame);
    assert.equal(
      after,
      'dateline: 1\nfacts:\n  - {same: false, a: {article: a.txt, exact: Two men were hurt.}, b: {article: b.txt, exact: nobody knows why}}\n',
    );
  });
  it('says on what the two do not contradict each other', async () => {
    const rule: FactRule = { ...notSame, decide: { conflict: false, aspect: 'date' } };
    const { after } = await saved(null, rule);
    assert.match(after, /\n {2}- \{conflict: false, aspect: date, a: \{/);
    const file = readFolderFile(after);
    assert.deepEqual(file.kind === 'decisions' && file.decisions.facts, [rule]);
  });
  it('leaves the rest of the file as it was, and is taken back without a trace', async () => {
    const before =
      '# Of the desk.\ndateline: 1\nfacts:\n  # These two are one.\n  - same: true\n    a: {article: c.txt, exact: x}\n    b: {article: d.txt, exact: y}\nactors:\n  - {name: A}\n';
    const { after, undone } = await saved(before, notSame);
    assert.deepEqual(
      after.split('\n').filter(line => !before.includes(line)),
      [
        '  - {same: false, a: {article: a.txt, exact: Two men were hurt.}, b: {article: b.txt, exact: nobody knows why}}',
      ],
    );
    assert.equal(undone, before);
  });
  it('tells words that stand there twice by what is around them', () => {
    assert.equal(place('a.txt', 'Two men were hurt.').target.prefix, '');
    assert.match(place('a.txt', 'The mill burned on Monday').target.suffix, /^\. Two men/);
  });
});
