import type { Sentence } from '../text/text.js';
import type { ActorKind } from './actors.js';
import type { Candidate } from './candidates.js';
import { type Evidence, evidenceAround, evidenceWithin, noEvidence, plus } from './evidence.js';
import { firstNameOf, isCommonWord, knownName } from './gazetteer.js';
import { agencies, bodies, legalForms, organisationHeads, otherHeads, placeHeads, roleNouns } from './vocabulary.js';
import type { Writing } from './writing.js';

/** An actor's kind, or `other`: a name of no actor, or none at all. */
export type Kind = ActorKind | 'other';

const team: Evidence = { ...noEvidence, organisation: 4.5 };
/** As much speaks for a person where a title does. */
const titled = 5;

/** The kind of each candidate's key, from all that its words and its places in the article say. */
export function kindsOf(
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
  writing: Writing,
): ReadonlyMap<string, Kind> {
  const evidence = pool(sentences, candidates);
  const kinds = new Map<string, Kind>();
  for (const [key, sum] of evidence) kinds.set(key, strongest(sum));
  const relatives = relativesOf(kinds);
  for (const [key, sum] of evidence) {
    if (key.includes(' ')) continue;
    const relative = relatives.get(key);
    if (relative) kinds.set(key, strongest(plus(sum, relative)));
    else if (sum.person < titled && !knownName(key))
      kinds.set(key, isNoName(key, writing) ? 'other' : kindAlone(key, sum, writing));
  }
  return kinds;
}

/** News gives a person's full name first: one word that no longer name explains is rather an organisation. */
function kindAlone(word: string, sum: Evidence, { capital }: Writing): Kind {
  if (isCommonWord(word)) return strongest(plus(sum, { person: 0, organisation: 0, place: -2.5, other: 1.5 }));
  if (firstNameOf(word)) return strongest(sum);
  const kind = strongest(plus(sum, { ...noEvidence, organisation: 1.2 }));
  return kind === 'person' && sum.person < 1 && !capital.has(word) ? 'other' : kind;
}

function pool(sentences: readonly Sentence[], candidates: readonly Candidate[]): ReadonlyMap<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  for (const candidate of candidates) {
    const { tokens } = sentences[candidate.sentence]!;
    const before = evidence.get(candidate.key) ?? evidenceWithin(tokens, candidate);
    const titles = candidate.titledFrom === null ? noEvidence : { ...noEvidence, person: titled };
    evidence.set(
      candidate.key,
      plus(plus(before, titles), candidate.isTeam ? team : evidenceAround(tokens, candidate)),
    );
  }
  return evidence;
}

/** A word that names nobody by itself: a letter, a head without what it heads ("the League"), a word that the article also writes small. */
function isNoName(word: string, { small }: Writing): boolean {
  if (word.length === 1 || /^\p{L}\.$/u.test(word)) return true;
  if (bodies.has(word) || agencies.has(word)) return false;
  return (
    [organisationHeads, otherHeads, placeHeads, roleNouns, legalForms].some(heads => heads.has(word)) ||
    (small.has(word) && isCommonWord(word))
  );
}

/** What longer names say of their parts: "Kishida" after "Fumio Kishida" is a person, "Nissan" after "Nissan Motor" a company. */
function relativesOf(kinds: ReadonlyMap<string, Kind>): ReadonlyMap<string, Evidence> {
  const relatives = new Map<string, Evidence>();
  const add = (word: string, evidence: Evidence): void => {
    relatives.set(word, plus(relatives.get(word) ?? noEvidence, evidence));
  };
  for (const [key, kind] of kinds) {
    const words = key.split(' ');
    if (words.length < 2 || knownName(key)) continue;
    const last = words[words.length - 1]!;
    if (kind === 'person') {
      // A surname that is also a place's name is the person's from here on.
      const weight = knownName(last) && firstNameOf(words[0]!) ? 6 : 3;
      add(/^(jr|sr|ii|iii|iv)\.?$/.test(last) ? words[words.length - 2]! : last, { ...noEvidence, person: weight });
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
