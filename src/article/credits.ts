import type { Words } from '../text/text.js';
import { agency } from './agencies.js';
import type { Byline } from './article.js';
import { readNames } from './names.js';

const task =
  /\b(reporting|reported|writing|written|editing|edited|compiled)(?: and (?:writing|reporting|editing))?(?: in [\p{L} ]{2,30})? by:?\s+/giu;

/** Those whom a credit names: "(Reporting by Ann Lee in Oslo; Editing by Bo Ek)". */
export function readCredit({ start, text }: Words): readonly Byline[] {
  return [...text.matchAll(task)].flatMap(match => {
    const role = match[1]!.toLowerCase().startsWith('edit') ? 'editor' : 'reporter';
    return readNames(text, match.index + match[0].length).names.map(
      (name): Byline => ({
        start: start + name.start,
        end: start + name.end,
        text: name.text,
        role: agency(name.text) ? 'agency' : role,
      }),
    );
  });
}

/** Where the credit begins that closes a paragraph ("… he added. (Yonhap)", "… (Reporting by …)"); its length without one. */
export function startOfCredit(paragraph: string): number {
  const tail = paragraph.slice(-longestCredit);
  const offset = paragraph.length - tail.length;
  const names = /\((?:additional )?(?:reporting|writing|editing|compiled|with files from|with inputs?)\b/i.exec(tail);
  if (names && names.index > 0) return offset + names.index;
  const sign = /(?:\(([^()]{2,30})\)|[.!?”"]\s*(?:[–—-]{1,2}|\/\/?)\s?([\p{Lu}][\p{L} /]{1,25}))\.?$/u.exec(tail);
  const name = sign?.[1] ?? sign?.[2];
  if (!sign || !name || !isSignature(name) || sign.index === 0) return paragraph.length;
  const at = offset + sign.index + (sign[1] ? 0 : 1);
  return /[.!?”"’)]\s*$/.test(paragraph.slice(Math.max(0, at - 3), at)) || sign[2] ? at : paragraph.length;
}

const longestCredit = 600;

const isSignature = (name: string): boolean =>
  name.split('/').some(part => agency(part.trim())) || /^(?:END|ENDS|agencies|with agencies)$/i.test(name);
