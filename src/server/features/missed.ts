import { type Actor, type ActorMention, nameKey } from '../../actors/actors.js';
import { type Correction, describe, newCorrection } from '../../annotations/annotations.js';
import { planFor, sharedNames } from '../../corpus/corpus.js';
import { type Span, wordsOf } from '../../text/text.js';
import type { Decisions } from '../decisions.js';
import type { Notes } from '../notes.js';
import type { ActorAt, ActorParams, DecideActorParams, Outcome } from '../protocol.js';
import type { Workspace } from '../workspace.js';
import { othersThan } from './likeness.js';
import { named, notedAt, unknown } from './noted.js';
import { type OpenArticle, openArticle } from './places.js';

/** A selection in which no actor was found, as the actor that it is to become; null where nothing is selected. */
export function missedAt(workspace: Workspace, { uri, range }: ActorParams): ActorAt | null {
  const article = openArticle(workspace, uri);
  const span = article && spanOf(article, range);
  if (!article || !span) return null;
  const { text } = wordsOf(article.document.getText(), span);
  const actor: Actor = { id: '', name: text, kind: 'person', names: [], roles: [] };
  const others = othersThan(article, actor);
  return { name: text, words: { range, text }, mentions: 0, articles: 0, names: [], others };
}

/** Makes an actor of selected words: marks them in the article's sidecar, and says in `dateline.yaml` who it is. */
export async function nameMissed(
  workspace: Workspace,
  decisions: Decisions,
  notes: Notes,
  { uri, range, as }: Extract<DecideActorParams, { decide: 'same' }>,
): Promise<Outcome> {
  const article = openArticle(workspace, uri);
  const place = notedAt(workspace, uri);
  const span = article && spanOf(article, range);
  if (!article || !place || !span) return { ok: false, why: unknown };
  const words = wordsOf(place.article.text, span);
  const name = as.replace(/\s+/g, ' ').trim() || words.text;
  const { corpus } = article.root;
  const other = corpus.actors().find(one => nameKey(one.name) === nameKey(name));
  const mention: ActorMention = { ...words, kind: 'person', form: 'name', actor: '', name: words.text };
  // Asked before the mark is there, which would be another with these words.
  const isShared = sharedNames(corpus, other ? [other.id] : [])([words.text]);
  const plan = planFor(
    { name: words.text, kind: 'person', mentions: [{ file: article.file, mention }] },
    { wish: 'same', as: other?.name ?? name, kind: other?.kind ?? null },
    () => isShared,
  );
  const target = describe(place.article.text, span);
  const after: Correction = { ...newCorrection(undefined), correct: 'add', target, kind: 'actor' };
  const what = `${named(words.text)} is ${named(other?.name ?? name)}`;
  const mark = () => notes.make(place.article, [{ do: 'correct', before: null, after }], what);
  return decisions.change(article.root, plan, what, mark);
}

/** The selected span without the spaces around it; null where there is nothing in it. */
function spanOf({ document }: OpenArticle, { start, end }: ActorParams['range']): Span | null {
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
  const text = document.getText().slice(from, to);
  const words = text.trim();
  const at = from + text.indexOf(words);
  return words ? { start: at, end: at + words.length } : null;
}
