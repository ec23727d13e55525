import assert from 'node:assert/strict';
import {
  type ActorRule,
  inverseRules,
  type RuleChange,
  readFolderFile,
  saveRules,
} from '../../src/annotations/annotations.js';
import { folderOf } from '../corpus/folders.js';

const byHand = `# What the desk agreed on.
dateline: 1
desk: Harbour   # no key of ours

actors:
  # The port, not the drink.
  - {name: Port of Lowmouth, kind: organisation, names: [the port], since: 2024}   # ask Ines
  - name: Ines Calder
    names: [Calder]
  - {not an actor: [Most Popular]}

tags: {to check: {color: yellow}}
# The end.
`;

const rule = (name: string, rest: Partial<Extract<ActorRule, { decide: 'same' }>> = {}): ActorRule => ({
  decide: 'same',
  name,
  names: [],
  not: [],
  ...rest,
});

/** The file after the rules were changed as `plan` says, and the undo of that. */
async function changed(text: string | Uint8Array | null, plan: (rules: readonly ActorRule[]) => readonly RuleChange[]) {
  const folder = folderOf(text === null ? {} : { 'dateline.yaml': text });
  const saved = await saveRules(folder, 'dateline.yaml', plan);
  const now = folder.files.get('dateline.yaml');
  const undone = saved.ok ? await saveRules(folder, 'dateline.yaml', () => inverseRules(saved.changes)) : null;
  return { saved, text: String(now), undone: undone?.ok ? String(folder.files.get('dateline.yaml')) : null };
}
const adding = (after: ActorRule, at?: number) => () => [{ before: null, after, ...(at === undefined ? {} : { at }) }];

/** The lines that differ: "+ new", "- old". */
const difference = (before: string, after: string): readonly string[] => {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter(line => !now.includes(line)).map(line => `- ${line.trim()}`),
    ...now.filter(line => !old.includes(line)).map(line => `+ ${line.trim()}`),
  ];
};

describe('a decision on an actor', () => {
  it('makes the file where there is none', async () => {
    const { text, undone } = await changed(null, adding(rule('Tarn Ferries', { names: ['TF', 'the line'] })));
    assert.equal(text, 'dateline: 1\nactors:\n  - {name: Tarn Ferries, names: [TF, the line]}\n');
    const file = readFolderFile(undone ?? '');
    assert.ok(file.kind === 'decisions' && file.decisions.actors.length === 0);
  });
  it('is one line, and nothing else in the file changes', async () => {
    const { text, undone } = await changed(
      byHand,
      adding(rule('Tarn Ferries', { kind: 'organisation', not: ['Tarn'] })),
    );
    assert.deepEqual(difference(byHand, text), ['+ - {name: Tarn Ferries, kind: organisation, not: [Tarn]}']);
    assert.equal(undone, byHand);
  });
  it('goes before the others where it has to overrule them', async () => {
    const { text, undone } = await changed(byHand, adding(rule('Ines Calder (diver)', { in: ['b.txt'] }), 1));
    assert.match(
      text,
      /Port of Lowmouth.*\n {2}- \{name: Ines Calder \(diver\), in: \[b\.txt\]\}\n {2}- name: Ines Calder\n/,
    );
    assert.equal(undone, byHand);
  });
  it('is changed where it stands, its comment and unknown keys kept', async () => {
    const { text, undone } = await changed(byHand, rules => {
      const before = rules[0]!;
      return before.decide === 'same' ? [{ before, after: { ...before, names: ['the port', 'Lowmouth'] } }] : [];
    });
    assert.deepEqual(difference(byHand, text), [
      '- - {name: Port of Lowmouth, kind: organisation, names: [the port], since: 2024}   # ask Ines',
      '+ - {name: Port of Lowmouth, kind: organisation, names: [the port, Lowmouth], since: 2024} # ask Ines',
    ]);
    assert.match(undone ?? '', /names: \[the port\], since: 2024\}/);
  });
  it('written over several lines is changed and taken out too', async () => {
    const more = await changed(byHand, rules => [
      { before: rules[1]!, after: rule('Ines Calder', { names: ['Calder', 'IC'] }) },
    ]);
    assert.deepEqual(difference(byHand, more.text), ['- names: [Calder]', '+ names: [Calder, IC]']);
    const gone = await changed(byHand, rules => [{ before: rules[1]!, after: null }]);
    assert.deepEqual(difference(byHand, gone.text), ['- - name: Ines Calder', '- names: [Calder]']);
    assert.ok(gone.undone);
  });
  it('keeps names that YAML would take for something else', async () => {
    const odd = rule('No', { names: ['2024', 'a: b', '#x', '[y]', "O'Hara", 'Zoë “Z” Ng', 'true', '- q'] });
    const { text } = await changed(byHand, adding(odd));
    const file = readFolderFile(text);
    assert.ok(file.kind === 'decisions');
    assert.deepEqual(file.decisions.actors.at(-1), odd);
  });
  it('keeps Windows line ends', async () => {
    const { text } = await changed(byHand.replaceAll('\n', '\r\n'), adding({ decide: 'reject', names: ['Share'] }));
    assert.ok(!/[^\r]\n/.test(text));
    assert.match(text, /- \{not an actor: \[Share\]\}\r\n/);
  });
  it('is written into a list in brackets as well', async () => {
    const { text } = await changed('dateline: 1 # one\nactors: [{name: A}, {name: B}]\n', adding(rule('C')));
    assert.match(text, /# one/);
    const file = readFolderFile(text);
    assert.ok(file.kind === 'decisions');
    assert.deepEqual(file.decisions.actors, [rule('A'), rule('B'), rule('C')]);
  });
  it('never writes over a file that is broken, newer or in another encoding', async () => {
    const refusal = async (text: string | Uint8Array) => {
      const { saved, text: now } = await changed(text, adding(rule('A')));
      assert.equal(now, String(text));
      return saved.ok ? null : saved.why;
    };
    assert.match((await refusal(`${byHand}actors: [\n`)) ?? '', /^dateline\.yaml:1[3-5]:\d+: .*mend the line/);
    assert.match(
      (await refusal('dateline: 1\nactors:\n  - {kind: place}\n')) ?? '',
      /^dateline\.yaml:3:5: .*lacks "name"/,
    );
    assert.match((await refusal('dateline: 7\n')) ?? '', /newer Dateline/);
    assert.match((await refusal(new Uint8Array([0x61, 0x3a, 0xe9]))) ?? '', /not UTF-8/);
  });
  it('that somebody else changed meanwhile is left as it is', async () => {
    const { saved, text } = await changed(byHand, () => [{ before: rule('Ines Calder'), after: null }]);
    assert.equal(text, byHand);
    assert.match(saved.ok ? '' : saved.why, /changed meanwhile/);
  });
  it('on a disk that is full gives the sentence that says so', async () => {
    const folder = folderOf({});
    const write = async () => Promise.reject(new Error('no room'));
    const saved = await saveRules({ ...folder, write }, 'dateline.yaml', adding(rule('A')));
    assert.match(saved.ok ? '' : saved.why, /could not be saved: Error: no room/);
  });
});
