import type { Article } from '../article/article.js';
import type { Sentence, Token, Words } from '../text/text.js';
import type { ActorKind } from './actors.js';
import { type Evidence, evidenceAround, evidenceWithin, noEvidence, plus } from './evidence.js';
import { type KnownName, knownName } from './gazetteer.js';
import { foldLower } from './names.js';
import { findRuns } from './runs.js';
import { cutRun, type Segment } from './segments.js';
import { isScoreLine, isSide } from './teams.js';
import { legalForms } from './vocabulary.js';
import { readWriting } from './writing.js';

/** A name found in a sentence, before anybody asked whose it is. */
export interface FoundName extends Words {
  /** Index of its sentence, and its tokens there: [from, to). */
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly kind: ActorKind;
  /** What the gazetteer says of it. */
  readonly known: KnownName | null;
  /** First token of the title or honorific right before it. */
  readonly titledFrom: number | null;
  readonly honorific: string | null;
}

interface Candidate extends Segment {
  /** A side in a list of results: a place's team, where it is a place's name. */
  readonly isTeam: boolean;
  readonly sentence: number;
  readonly key: string;
}

/** Every name of an article with its kind, in text order, none overlapping. A name means the same throughout an article. */
export function findNames(article: Article): readonly FoundName[] {
  const { sentences, text } = article;
  const writing = readWriting(sentences);
  const candidates = sentences.flatMap((sentence, i) => {
    const segments = findRuns(sentence, writing.casings[i]!, writing).flatMap(run => cutRun(sentence.tokens, run));
    const isScores = segments.length > 0 && isScoreLine(sentence);
    return segments.map(segment => candidateOf(sentence, i, segment, isScores));
  });
  const kinds = kindsOf(sentences, candidates);
  const names: FoundName[] = [];
  for (const { known, titledFrom, honorific, sentence, first: from, end: to, key } of candidates) {
    const kind = kinds.get(key)!;
    if (kind === 'other') continue;
    const { tokens } = sentences[sentence]!;
    const start = tokens[from]!.start;
    const end = endOf(tokens, to);
    const kindHere = known?.is === 'people' ? 'group' : kind;
    names.push({
      start,
      end,
      text: text.slice(start, end),
      sentence,
      from,
      to,
      kind: kindHere,
      known,
      titledFrom,
      honorific,
    });
  }
  return names;
}

/** "Inc." and its like end the sentence with their own stop, which is then no part of the name. */
function endOf(tokens: readonly Token[], to: number): number {
  const { end, text, lower } = tokens[to - 1]!;
  return to === tokens.length && text.endsWith('.') && legalForms.has(lower) ? end - 1 : end;
}

function candidateOf(sentence: Sentence, index: number, segment: Segment, isScores: boolean): Candidate {
  const { first, end, known, titledFrom, honorific } = segment;
  const isTeam = isScores && known?.is !== 'country' && isSide(sentence.tokens, first, end);
  const key = isTeam ? `${keyOf(sentence, segment)}#team` : keyOf(sentence, segment);
  return { first, end, known: isTeam ? null : known, titledFrom, honorific, sentence: index, key, isTeam };
}

const keyOf = ({ tokens }: Sentence, { first, end }: Segment): string =>
  tokens
    .slice(first, end)
    .map(token => foldLower(token.lower))
    .join(' ');

const team: Evidence = { ...noEvidence, organisation: 4.5 };

type Kind = ActorKind | 'other';

/** The kind of each name, from all that its words and its places in the article say. */
function kindsOf(sentences: readonly Sentence[], candidates: readonly Candidate[]): ReadonlyMap<string, Kind> {
  const evidence = new Map<string, Evidence>();
  const shape = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { tokens } = sentences[candidate.sentence]!;
    const within = shape.has(candidate.key) ? noEvidence : evidenceWithin(tokens, candidate);
    shape.set(candidate.key, candidate);
    evidence.set(
      candidate.key,
      [within, candidate.isTeam ? team : evidenceAround(tokens, candidate)].reduce(
        plus,
        evidence.get(candidate.key) ?? noEvidence,
      ),
    );
  }
  const kinds = new Map<string, Kind>();
  for (const [key, sum] of evidence) kinds.set(key, strongest(sum));
  const relatives = relativesOf(kinds);
  for (const [key, sum] of evidence) {
    if (key.includes(' ')) continue;
    const relative = relatives.get(key);
    if (relative) kinds.set(key, strongest(plus(sum, relative)));
  }
  return kinds;
}

/** What longer names say of their parts: "Kishida" after "Fumio Kishida" is a person, "Nissan" after "Nissan Motor" a company. */
function relativesOf(kinds: ReadonlyMap<string, Kind>): ReadonlyMap<string, Evidence> {
  const relatives = new Map<string, Evidence>();
  const add = (word: string, evidence: Evidence): void => {
    relatives.set(word, plus(relatives.get(word) ?? noEvidence, evidence));
  };
  for (const [key, kind] of kinds) {
    const words = key.split(' ');
    if (words.length < 2) continue;
    const known = knownName(key);
    if (known) continue;
    const last = words[words.length - 1]!;
    if (kind === 'person') {
      add(/^(jr|sr|ii|iii|iv)\.?$/.test(last) ? words[words.length - 2]! : last, { ...noEvidence, person: 3 });
      add(words[0]!, { ...noEvidence, person: 1.5 });
    } else if (kind === 'organisation') add(words[0]!, { ...noEvidence, organisation: 1.5 });
  }
  return relatives;
}

function strongest({ person, organisation, place, other }: Evidence): Kind {
  if (other > person && other > organisation && other > place) return 'other';
  if (place > person && place >= organisation) return 'place';
  return organisation > person ? 'organisation' : 'person';
}
