import type { Block } from '../blocks.js';
import type { Draft, Recogniser } from '../drafts.js';
import { phraseStartingAt } from '../subjects.js';
import * as words from '../words.js';

/** "Pike: The dam will hold" in a headline, "PIKE: The dam will hold." in a transcript: the name comes first, with a colon. */
export const namedFirst: Recogniser = ({ block }): readonly Draft[] => {
  const { tokens } = block;
  const colon = tokens.findIndex(({ text }, i) => text === ':' || i >= longestName);
  const end = tokens.length - 1;
  if (tokens[colon]?.text !== ':' || colon === 0 || end - colon < fewestWords || block.quoted[colon] !== 0) return [];
  const speaker = phraseStartingAt(block, 0, colon - 1);
  if (speaker?.last !== colon - 1 || !isName(block, colon)) return [];
  const last = block.quoted[end] === 0 && tokens[end]!.text === '.' ? end - 1 : end;
  const cue = { first: colon, last: colon };
  return [{ block, content: { first: colon + 1, last }, cue, speaker: { block, ...speaker }, claim: 'says' }];
};

const longestName = 7;
const fewestWords = 3;

/** In running text, where much else stands before a colon, only a name in capitals from end to end counts. */
function isName({ role, tokens }: Block, colon: number): boolean {
  const names = tokens.slice(0, colon);
  if (names.some(({ lower }) => labels.has(lower))) return false;
  if (role === 'headline') return names.every(token => words.isCapital(token) || !words.isWord(token));
  return role === 'body' && names.every(({ text }) => text === text.toUpperCase() && text !== text.toLowerCase());
}

/** What a headline's first words say of the article, not who speaks. */
const labels = new Set(
  'exclusive watch analysis opinion update updated breaking live video photos factbox explainer editorial review interview timeline q&a'.split(
    ' ',
  ),
);
