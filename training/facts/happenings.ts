// Which words tell of something that happens, be it verb or noun ("earthquake", "trial"): writes models/happenings.bin.
// npx tsx training/facts/happenings.ts WORDNET_DICT ECB_ROOT FIRST LAST [FIRST_HELD LAST_HELD]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideModels } from '../../bench/models.js';
import { recognise } from '../../src/article/article.js';
import { HappeningPlace } from '../../src/facts/happenings.js';
import { sigmoid, sumOfLine } from '../../src/facts/judge.js';
import { prepare } from '../../src/facts/statements.js';
import { TermKind } from '../../src/facts/terms.js';
import { provideModel } from '../../src/text/models.js';
import { overlaps } from '../../src/text/text.js';
import { hashWord, wordClasses } from '../../src/text/words.js';
import { type JudgedDocument, readTopic } from './ecb.js';
import { fitLine } from './logistic.js';

provideModels();
const places = wordClasses();
const count = places.columns[0]!.length;
provideModel('happenings', () => new Uint8Array(HappeningPlace.words + count));
const [dict = '', root = '', first = '', last = '', heldFirst, heldLast] = process.argv.slice(2);

/** What of WordNet's groups of nouns happens: acts, events, phenomena, processes; and, in part, states. */
const groups = new Map([['04', 1], ['11', 1], ['19', 1], ['22', 1], ['26', 0.4]]);

/** For each noun, by its place in the vocabulary, the share of its senses that happen; a rarer sense counts for less. */
function sharesOfNouns(): ReadonlyMap<number, number> {
  const senses = readFileSync(join(dict, 'data.noun'), 'latin1');
  const shares = new Map<number, number>();
  for (const line of readFileSync(join(dict, 'index.noun'), 'latin1').split('\n')) {
    const columns = line.trim().split(' ');
    const noun = columns[0]!;
    if (!/^[a-z-]+$/.test(noun)) continue;
    let [happens, all] = [0, 0];
    for (const [rank, offset] of columns.slice(-Number(columns[2])).entries()) {
      const weight = (rank + 1) ** -1.5;
      all += weight;
      happens += weight * (groups.get(senses.slice(+offset + 9, +offset + 11)) ?? 0);
    }
    for (const form of [noun, `${noun}s`, `${noun}es`, noun.replace(/y$/, 'ies')]) {
      const place = places.find(hashWord(form));
      if (place >= 0 && (form === noun || !shares.has(place))) shares.set(place, happens / all);
    }
  }
  return shares;
}

interface Word { readonly place: number; readonly kind: number; readonly happens: boolean }

/** The content words of the sentences whose events are annotated. */
function wordsOf({ name, text, sentences, mentions }: JudgedDocument): readonly Word[] {
  const recognition = recognise(text, { force: true });
  if (recognition.kind === 'none') return [];
  return prepare({ file: name, article: recognition.article, actors: [], dates: [], quotes: [] }).flatMap(({ sentence, terms }) => {
    if (!sentences.some(judged => judged.listed && overlaps(judged, sentence))) return [];
    return terms.words.map((word, i) => ({
      place: places.find(hashWord(word)),
      kind: terms.kinds[i]!,
      happens: sentence.tokens.some(token => token.lower.includes(word) && mentions.some(mention => overlaps(mention, token))),
    }));
  });
}
const wordsIn = (from: string, to: string) =>
  Array.from({ length: +to - +from + 1 }, (_, i) => readTopic(root, +from + i)).flatMap(documents => documents.flatMap(wordsOf));

const shares = sharesOfNouns();
const words = wordsIn(first, last);
const isVerb = ({ kind }: Word) => (kind & TermKind.verb) !== 0;
const isName = ({ kind }: Word) => (kind & (TermKind.name | TermKind.number)) !== 0;
const shareOf = (of: readonly Word[]) => of.filter(({ happens }) => happens).length / of.length;
const figuresOf = (place: number) => [shares.get(place) ?? 0, shares.has(place) ? 1 : 0];

const others = words.filter(word => !isName(word) && !isVerb(word) && word.place >= 0);
const line = fitLine(others.map(({ place }) => figuresOf(place)), Uint8Array.from(others, ({ happens }) => (happens ? 1 : 0)), new Float64Array(others.length).fill(1), [...others.keys()], 5);
const model = new Uint8Array(HappeningPlace.words + count);
const set = (at: number, chance: number) => {
  model[at] = Math.round(255 * chance);
};
set(HappeningPlace.verb, shareOf(words.filter(word => isVerb(word) && !isName(word))));
set(HappeningPlace.name, shareOf(words.filter(isName)));
set(HappeningPlace.unknown, shareOf(words.filter(word => !isName(word) && !isVerb(word) && word.place < 0)));
for (let place = 0; place < count; place++) set(HappeningPlace.words + place, sigmoid(sumOfLine(line, figuresOf(place))));
writeFileSync(new URL('../../models/happenings.bin', import.meta.url), model);

const chanceOf = (word: Word) => model[isName(word) ? HappeningPlace.name : isVerb(word) ? HappeningPlace.verb : word.place < 0 ? HappeningPlace.unknown : HappeningPlace.words + word.place]! / 255;
function check(name: string, of: readonly Word[]) {
  const right = of.filter(word => chanceOf(word) >= 0.5 === word.happens).length;
  const byTag = of.filter(word => isVerb(word) === word.happens).length;
  console.log(`${name}: ${of.length} words, ${(100 * shareOf(of)).toFixed(1)} % happen; right ${((100 * right) / of.length).toFixed(1)} %, verbs alone ${((100 * byTag) / of.length).toFixed(1)} %`);
}
check('learnt from', words);
if (heldFirst) check('held out', wordsIn(heldFirst, heldLast!));
