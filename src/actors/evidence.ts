import type { Token } from '../text/text.js';
import { firstNameOf, isCommonWord } from './gazetteer.js';
import type { Segment } from './segments.js';
import {
  agencies,
  legalForms,
  organisationHeads,
  otherHeads,
  otherStarts,
  particles,
  placeHeads,
  placeStarts,
  roleNouns,
  speechVerbs,
} from './vocabulary.js';
import { isAllCapitals } from './writing.js';

/** How much speaks for each kind; `other` is a name of what is no actor (an event, a law, a work). */
export interface Evidence {
  readonly person: number;
  readonly organisation: number;
  readonly place: number;
  readonly other: number;
}

export const noEvidence: Evidence = { person: 0, organisation: 0, place: 0, other: 0 };

export function plus(a: Evidence, b: Evidence): Evidence {
  return {
    person: a.person + b.person,
    organisation: a.organisation + b.organisation,
    place: a.place + b.place,
    other: a.other + b.other,
  };
}

/** What the words of a name say by themselves, wherever it stands. */
export function evidenceWithin(tokens: readonly Token[], { first, end, known }: Segment): Evidence {
  const words = tokens.slice(first, end);
  const head = words[words.length - 1]!;
  const start = words[0]!;
  let [person, organisation, place, other] = [0, 0, 0, 0];
  if (known) place += 5;
  if (agencies.has(start.lower)) organisation += 5;
  if (words.length === 1) {
    if (isAllCapitals(start) && /^[A-Z&.]{2,6}$/.test(start.text)) organisation += 2.5;
    if (firstNameOf(start.lower)) person += 1;
    if (/\p{Ll}\p{Lu}/u.test(start.text) && !/^(Mc|Mac|O['’]|De|La|Le|Di|Van)/.test(start.text)) organisation += 2;
    if (isCommonWord(start.lower)) person -= 1;
    if (organisationHeads.has(start.lower)) organisation += 1.5;
    return { person, organisation, place, other };
  }
  if (legalForms.has(head.lower)) organisation += 6;
  else if (organisationHeads.has(head.lower)) organisation += 4;
  if (
    words.some(
      ({ lower }, i) =>
        i < words.length - 1 &&
        organisationHeads.has(lower) &&
        (words[i + 1]!.lower === 'of' || words[i + 1]!.lower === 'for'),
    )
  )
    organisation += 5;
  if (words.some(({ text, lower }) => text === '&' || lower === 'and')) organisation += 3;
  if (placeHeads.has(head.lower)) place += 4;
  if (placeStarts.has(start.lower)) place += 2.5;
  if (otherHeads.has(head.lower)) other += 5;
  if (otherStarts.has(start.lower)) other += 2;
  const given = firstNameOf(start.lower);
  const ordinary = words.filter(({ lower }) => isCommonWord(lower)).length;
  if (words.length <= 4 && given) person += ordinary === words.length ? 2 : 3.5;
  if (words.slice(0, -1).some(({ text }) => /^(\p{Lu}\.)+$/u.test(text)) && words.length <= 5) person += 3;
  if (/^(jr|sr)\.?$/.test(head.lower) || /^(II|III|IV)$/.test(head.text)) person += 4;
  if (words.slice(1, -1).some(({ text }) => particles.has(text)) && !words.some(({ lower }) => lower === 'of'))
    person += 1.5;
  // "Lee Jun-il", "Kim Yo-jong": a given name in two syllables after a short family name.
  if (words.length === 2 && /^\p{Lu}\p{Ll}{1,4}$/u.test(start.text) && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(head.text))
    person += 4;
  if (words.length >= 2 && words.length <= 3 && ordinary === 0) person += 1.5;
  if (words.length >= 2 && ordinary === words.length && !given) other += 0.5;
  if (/^\p{Lu}{2,4}$/u.test(start.text) && !isAllCapitals(words[1]!)) organisation += 2.5;
  if (words.length >= 4 && !given) organisation += 1;
  if (words.some((word, i) => i > 0 && isAllCapitals(word) && word.text.length > 2)) organisation += 1;
  return { person, organisation, place, other };
}

/** What the words around one mention say. */
export function evidenceAround(tokens: readonly Token[], { first, end }: Segment): Evidence {
  const before = tokens[first - 1]?.lower ?? '';
  const earlier = tokens[first - 2]?.lower ?? '';
  const after = tokens[end]?.lower ?? '';
  const later = tokens[end + 1]?.lower ?? '';
  let [person, organisation, place, other] = [0, 0, 0, 0];
  if (roleNouns.has(before) || (before === ',' && roleNouns.has(earlier))) person += 3;
  if (before === 'in') place += 2.5;
  else if (before === 'near' || before === 'outside' || before === 'off') place += 2;
  else if (before === 'at' || before === 'from' || before === 'to' || before === 'around' || before === 'across')
    place += 0.7;
  else if (
    before === 'of' &&
    /^(city|town|village|port|province|island|state|region|capital|outskirts|suburb|streets|north|south|east|west)$/.test(
      earlier,
    )
  )
    place += 3;
  const isEra =
    /^(administration|campaign|presidency|era|camp|family|team|government|years|estate|trial|brothers|doctrine)$/.test(
      after,
    );
  if (isEra && before === 'the') person += 2;
  else if (before === 'the') {
    organisation += 1.5;
    person -= 3;
  }
  if (/^(a|an)$/.test(before)) other += 1;
  if (
    /^(company|firm|group|giant|maker|carrier|retailer|lender|bank|agency|newspaper|daily|magazine|club|team|party|broadcaster|airline|insurer|unit|subsidiary)$/.test(
      before,
    )
  )
    organisation += 2.5;
  if (/^(city|town|village|province|region|island|port|capital|suburb|state|resort)$/.test(before)) place += 2;
  if (before === 'by') person += 0.5;
  if (after === ':' && first === 0 && end === 1) other += 2;
  if (after === ',' && /^\d{2}$/.test(later)) person += 4;
  if (after === ',' && roleNouns.has(later)) person += 1.5;
  if (after === 'who' || (after === ',' && later === 'who')) person += 3;
  if (after === ',' && later === 'where') place += 3;
  if (speechVerbs.has(after)) {
    person += 1;
    organisation += 0.5;
  }
  if (after === "'s" || after === "'") organisation += 0.2;
  if (/^(shares|stock|plc|stores|executives|employees|customers|subsidiary|unit)$/.test(after)) organisation += 2;
  if (/^(city|province|region|state|district|county|suburb|airport|area|island|peninsula)$/.test(after)) place += 1.5;
  if (/^(beat|drew|defeated|lost|won|thrashed|scored|played|v|vs)$/.test(after)) {
    organisation += 0.7;
    person += 0.7;
  }
  if (after === '(' && /^[a-z]{2,6}$/.test(later) && tokens[end + 2]?.text === ')' && isAllCapitals(tokens[end + 1]!))
    organisation += 2.5;
  return { person, organisation, place, other };
}
