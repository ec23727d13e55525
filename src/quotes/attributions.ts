import { hasModel, modelBytes } from '../text/models.js';
import { hashWord } from '../text/words.js';
import { type Place, reach } from './candidates.js';
import { claimOf } from './claims.js';
import { type CueContext, contextOf } from './context.js';
import { type CueWord, findCueWords } from './cue-words.js';
import type { Draft, Voice } from './drafts.js';
import { at } from './features.js';
import { type QuoteModel, readQuoteModel } from './model.js';
import { nameOf } from './names.js';
import { partsOf } from './parts.js';
import { type Answer, rank } from './ranking.js';
import { marks, tagNumber, type View } from './view.js';

/** An attribution as the model sees it, in tokens of the article's view. */
interface Attribution {
  readonly cue: CueContext;
  readonly said: Place;
  readonly speaker: Place | null;
  /** How likely the cue is one, and what was said about right. */
  readonly confidence: number;
}

/** The least confidence of an attribution, of one that holds a quotation, and of one for a quotation that no other covers. */
const least = { any: 0.4, quoting: 0.3, last: 0.03 };
/** Two attributions are one where this share of their words is common. */
const same = 0.55;

let model: QuoteModel | undefined;

/** The attributions that the trained model finds: cues, what they report, who speaks. None where no model was provided. */
export function attributionsOf(view: View): readonly Draft[] {
  if (!hasModel('quotes')) return [];
  model ??= readQuoteModel(modelBytes('quotes'));
  const weights = model;
  const found: Attribution[] = [];
  const doubtful: CueWord[] = [];
  for (const word of findCueWords(weights.cue, view, least.last)) {
    if (word.probability < least.quoting) doubtful.push(word);
    else if (word.probability >= least.any || isNearQuotation(view, word.place)) {
      const attribution = ask(weights, view, word);
      if (attribution && attribution.confidence >= (isQuoting(view, attribution.said) ? least.quoting : least.any))
        found.push(attribution);
    }
  }
  found.push(...coverQuotations(weights, view, found, doubtful));
  const told = apart(found).map(attribution => withSpeaker(weights, view, attribution));
  return told.map((attribution, k) => asDraft(view, cutShort(view, attribution, told.slice(k + 1, k + 1 + nearby))));
}

/** What a word reports, without who speaks. */
function ask({ content }: QuoteModel, view: View, word: CueWord): Attribution | null {
  const cue = contextOf(view, word.place);
  const said = likeliest(rank(content, { view, cue, said: null }), word);
  return said && { cue, said: said.place, speaker: null, confidence: said.confidence };
}

function withSpeaker({ source }: QuoteModel, view: View, attribution: Attribution): Attribution {
  const [answer] = rank(source, { view, cue: attribution.cue, said: attribution.said });
  return { ...attribution, speaker: answer?.place ?? null };
}

const isQuoting = ({ quoteMarks }: View, [first, last]: Place): boolean => quoteMarks[last + 1]! > quoteMarks[first]!;

/** Whether a quotation can be what a word reports. */
function isNearQuotation({ sentence, sentenceStart, quoteMarks }: View, place: number): boolean {
  const first = Math.max(0, sentence[place]! - reach.sentences);
  const last = Math.min(sentenceStart.length - 2, sentence[place]! + reach.sentences);
  return quoteMarks[sentenceStart[last + 1]!]! > quoteMarks[sentenceStart[first]!]!;
}

/** For quotations that nothing covers, the likeliest attribution by a doubtful word of the same sentence. */
function coverQuotations(
  weights: QuoteModel,
  view: View,
  found: readonly Attribution[],
  doubtful: readonly CueWord[],
): readonly Attribution[] {
  const covered = new Set<number>();
  for (const { said } of found) for (let i = said[0]; i <= said[1]; i++) covered.add(view.quoted[i]!);
  const best = new Map<number, Attribution>();
  for (const word of doubtful) {
    const open = quotationsNear(view, word.place).filter(quotation => !covered.has(quotation));
    const attribution = open.length > 0 ? ask(weights, view, word) : null;
    if (!attribution || attribution.confidence < least.last) continue;
    for (const quotation of open)
      if (holds(view, attribution.said, quotation) && attribution.confidence > (best.get(quotation)?.confidence ?? 0))
        best.set(quotation, attribution);
  }
  return [...new Set(best.values())];
}

/** No scare quote is longer, in tokens. */
const shortest = 5;

/** The quotations that stand in the sentence of a token, or reach into it; short ones may be the writer's. */
function quotationsNear({ sentence, sentenceStart, quoted }: View, place: number): readonly number[] {
  const lengths = new Map<number, number>();
  const at = sentence[place]!;
  for (let i = sentenceStart[at]!; i < sentenceStart[at + 1]!; i++)
    if (quoted[i]! > 0) lengths.set(quoted[i]!, (lengths.get(quoted[i]!) ?? 0) + 1);
  return [...lengths].flatMap(([quotation, length]) => (length >= shortest ? [quotation] : []));
}

/** Whether a stretch begins or ends with a quotation, or goes beyond it on both sides. */
function holds({ quoted, size }: View, [first, last]: Place, quotation: number): boolean {
  let [start, end] = [-1, -1];
  for (let i = first; i <= last; i++)
    if (quoted[i] === quotation) {
      if (start < 0) start = i;
      end = i;
    }
  return (
    start >= 0 &&
    (start === 0 || quoted[start - 1] !== quotation) &&
    (end === size - 1 || quoted[end + 1] !== quotation)
  );
}

/** The best answer; those that mostly cover the same words speak for it. */
function likeliest(answers: readonly Answer[], word: CueWord): { place: Place; confidence: number } | null {
  const place = answers[0]?.place;
  if (!place) return null;
  let about = 0;
  for (const other of answers) if (other.place && jaccard(place, other.place) >= 0.5) about += other.probability;
  return { place, confidence: word.probability * about };
}

function jaccard(a: Place, b: Place): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]) + 1;
  return shared <= 0 ? 0 : shared / (a[1] - a[0] + b[1] - b[0] + 2 - shared);
}

/** Of those that say the same, the likeliest alone, in text order. */
function apart(found: readonly Attribution[]): readonly Attribution[] {
  const kept: Attribution[] = [];
  for (const attribution of found.toSorted((a, b) => a.said[0] - b.said[0] || a.said[1] - b.said[1])) {
    const from = Math.max(0, kept.length - nearby);
    const twin = kept.slice(from).findLastIndex(({ said }) => jaccard(said, attribution.said) >= same);
    if (twin < 0) kept.push(attribution);
    else if (kept[from + twin]!.confidence < attribution.confidence) kept[from + twin] = attribution;
  }
  return kept;
}

/** How many attributions around one can be its twin, or cut it short. */
const nearby = 8;

/** "…, but Holt said", "…, adding that": where the next speaker takes over, or the same one goes on, what was said has ended. */
function cutShort(view: View, attribution: Attribution, next: readonly Attribution[]): Attribution {
  const [first, last] = attribution.said;
  if (first <= attribution.cue.to) return attribution;
  for (const { cue, speaker } of next) {
    const comma = takesOver(view, cue, speaker);
    if (comma > first && cue.to < last) return { ...attribution, said: [first, comma - 1] };
  }
  return attribution;
}

/** The comma before a cue and its speaker that begin a clause of their own; -1 where there is none. */
function takesOver(view: View, cue: CueContext, speaker: Place | null): number {
  const isNamed = speaker !== null && speaker[0] < cue.from && joining.has(at(view.word, speaker[0] - 1));
  const comma = isNamed ? speaker[0] - 2 : view.tag[cue.head] === participle ? cue.from - 1 : -1;
  return view.mark[comma] === marks.comma && view.quoted[comma] === 0 ? comma : -1;
}

const participle = tagNumber('VBG');
const joining = new Set(['but', 'and', 'while'].map(hashWord));

function asDraft(view: View, { cue, said, speaker }: Attribution): Draft {
  const voice = (place: Place): Voice => {
    const block = view.block[place[0]]!;
    const base = view.blockStart[block]!;
    return { block: view.blocks[block]!, first: place[0] - base, last: place[1] - base };
  };
  const { block, ...content } = voice(said);
  const cueVoice = voice([cue.from, cue.to]);
  const source = speaker && nameOf(voice(speaker));
  const parts = cueVoice.block === block ? partsOf(block, content, cueVoice, source) : null;
  return {
    block,
    content,
    ...(parts ? { parts } : {}),
    cue: cueVoice,
    speaker: source,
    claim: claimOf(view, cue, isQuoting(view, said)),
  };
}
