import type { Block } from '../blocks.js';
import type { Refiner } from '../drafts.js';
import { phraseStartingAt } from '../subjects.js';
import * as words from '../words.js';

/** "Pike: The dam will hold" in a headline, "PIKE: The dam will hold." in a transcript: the name comes first, with a colon. */
export const namedFirst: Refiner = (drafts, block) => {
  const { tokens } = block;
  const first = isOpened(block) ? 1 : 0;
  const colon = tokens.findIndex(({ text }, i) => text === ':' || i >= longestName);
  const end = tokens.length - 1;
  if (tokens[colon]?.text !== ':' || colon <= first || end - colon < fewestWords || !isName(block, first, colon))
    return drafts;
  const last = block.quoted[end] === 0 && tokens[end]!.text === '.' ? end - 1 : end;
  const content = { first: colon + 1, last };
  const others = drafts.filter(draft => draft.cue?.first !== colon && draft.content.first > colon + 1);
  const cue = { block, first: colon, last: colon };
  return [{ block, content, cue, speaker: { block, first, last: colon - 1 }, claim: 'says' }, ...others];
};

/** A transcript may stand in quotation marks: “PIKE: The dam will hold.” */
const isOpened = ({ tokens, quotations }: Block): boolean =>
  quotations[0]?.first === 0 && tokens[0]!.end <= quotations[0].inner.start;

const longestName = 7;
const fewestWords = 3;

/** In running text, where much else stands before a colon, only a name in capitals from end to end counts. */
function isName(block: Block, first: number, colon: number): boolean {
  const { role, tokens } = block;
  const names = tokens.slice(first, colon);
  if (names.some(({ lower }) => labels.has(lower))) return false;
  if (role === 'body')
    return names.every(({ text }) => text === text.toUpperCase() && (text !== text.toLowerCase() || text === '.'));
  return (
    role === 'headline' &&
    phraseStartingAt(block, first, colon - 1)?.last === colon - 1 &&
    names.every(token => words.isCapital(token) || !words.isWord(token))
  );
}

/** What a headline's first words say of the article, not who speaks. */
const labels = new Set(
  'exclusive watch analysis opinion update updated breaking live video photos factbox explainer editorial review interview timeline q&a'.split(
    ' ',
  ),
);
