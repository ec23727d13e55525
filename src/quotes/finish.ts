import type { ActorMention } from '../actors/actors.js';
import { wordsOf } from '../text/text.js';
import type { Draft, Voice } from './drafts.js';
import { kindOf, saidSpan } from './kinds.js';
import type { Quote, Speaker } from './quotes.js';
import { speakerResolver } from './speakers.js';

/** The drafts as quotes, in text order, their speakers resolved. */
export function finish(drafts: readonly Draft[], actors: readonly ActorMention[]): readonly Quote[] {
  const resolve = speakerResolver(actors);
  return drafts
    .toSorted((a, b) => startOf(a) - startOf(b))
    .flatMap(draft => {
      const quote = asQuote(draft, resolve);
      return isLabelled(draft, quote) ? [] : [quote];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** "SPORT: Rovers win again": a label in capitals before a headline's colon is nobody who speaks. */
const isLabelled = ({ block }: Draft, { cue, speaker, kind }: Quote): boolean =>
  block.role === 'headline' && cue?.text === ':' && kind === 'indirect' && isShouted(speaker) && !speaker?.actor;

const isShouted = (words: Speaker | null): boolean => words !== null && words.text === words.text.toUpperCase();

function asQuote({ block, content, parts, cue, speaker, claim }: Draft, resolve: (voice: Voice) => Speaker): Quote {
  const span = saidSpan(block, content);
  return {
    ...wordsOf(block.source, span),
    ...(parts ? { parts: parts.map(part => saidSpan(block, part)) } : {}),
    kind: kindOf(block, parts ?? [content]),
    claim,
    speaker: speaker && resolve(speaker),
    cue:
      cue && wordsOf(block.source, { start: cue.block.tokens[cue.first]!.start, end: cue.block.tokens[cue.last]!.end }),
  };
}

const startOf = ({ block, content }: Draft): number => block.tokens[content.first]!.start;
