import type { ActorDecision } from '../../src/actors/actors.js';
import { type ActorMention, findActors, identify, type MentionedActors } from '../../src/actors/actors.js';
import type { Article } from '../../src/article/article.js';
import { readSentences } from '../../src/text/text.js';

/** An article of these lines, all body, each a paragraph. */
export function articleOf(text: string): Article {
  const body = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
  return {
    text,
    headline: null,
    published: null,
    dateline: null,
    byline: [],
    origin: null,
    body,
    subheads: [],
    furniture: [],
    sentences: readSentences(text, body),
    language: 'en',
  };
}

export const mentionsIn = (text: string): readonly ActorMention[] => findActors(articleOf(text));

/** "Oslo = oslo", a line a mention, in text order. */
export const actorsIn = (text: string): readonly string[] =>
  mentionsIn(text).map(({ text, actor }) => `${text} = ${actor}`);

/** "Oslo: place", a line a mention. */
export const kindsIn = (text: string): readonly string[] =>
  mentionsIn(text).map(({ text, kind }) => `${text}: ${kind}`);

/** Articles as a folder: their mentions under the folder's identities, files named a.txt, b.txt, … */
export function folderOf(
  texts: readonly string[],
  decisions: readonly ActorDecision[] = [],
): readonly MentionedActors[] {
  return identify(
    texts.map((text, i) => ({ file: `${String.fromCharCode(97 + i)}.txt`, actors: mentionsIn(text) })),
    decisions,
  );
}

/** "a Lund = maren-lund", a line a mention over the whole folder. */
export const identitiesIn = (texts: readonly string[], decisions: readonly ActorDecision[] = []): readonly string[] =>
  folderOf(texts, decisions).flatMap(({ file, actors }) =>
    actors.map(({ text, actor }) => `${file[0]} ${text} = ${actor}`),
  );
