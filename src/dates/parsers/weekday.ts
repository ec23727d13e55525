import { isPreposition, saysAt, wordAt } from '../line.js';
import type { Candidate, Meaning, Parser } from '../meaning.js';
import type { Reading } from '../words.js';

/** "Monday", "next Friday", "Saturday night": a day of the week near the publication or the story's last day. */
export const weekday: Parser = (line, at) => {
  const word = wordAt(line, at);
  const { weekday: day, plural, doubtful } = word.reads;
  if (day === undefined || plural || (word.text === word.lower && word.hyphened === false && word.lower.length < 5))
    return undefined;
  // "Sun" and "Sat" alone are words and names.
  if (doubtful && !wordAt(line, at + 1).figures) return undefined;
  if (names.has(wordAt(line, at - 1).lower)) return undefined;
  const before: Reading = isPreposition(line, at - 1) ? {} : wordAt(line, at - 1).reads;
  const step = before.step;
  const meaning: Meaning = {
    is: 'weekday',
    weekday: day,
    ...(step === undefined ? {} : { step }),
    ...(before.told ? { told: true } : {}),
  };
  const first =
    step === undefined ? at : saysAt(line, at - 2, 'the') ? at - 2 : saysAt(line, at - 2, 'this') ? at - 2 : at - 1;
  return withPart({ first, next: at + 1, type: 'DATE', meaning }, wordAt(line, at + 1).reads);
};

/** What makes a name of a weekday: "Bloody Sunday", "Super Tuesday"; those that are holidays are read as such. */
const names = new Set('good black bloody super ash palm maundy easter shrove cyber holy fat'.split(' '));

function withPart(
  day: Candidate,
  after: { part?: 'MO' | 'AF' | 'EV' | 'NI' | 'MI'; plural?: true; hour?: number },
): Candidate {
  if (after.part !== undefined && !after.plural) {
    return { ...day, next: day.next + 1, type: 'TIME', meaning: { is: 'part', part: after.part, of: day.meaning } };
  }
  return day;
}
