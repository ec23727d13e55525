import { LSPErrorCodes, type PrepareRenameResult, ResponseError } from 'vscode-languageserver';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { type ActorMention, nameKey } from '../../actors/actors.js';
import { type ActorWish, knownActor, overlapping, planFor, sharedNames } from '../../corpus/corpus.js';
import type { Decisions } from '../decisions.js';
import { type ActorAt, type ActorParams, type DecideActorParams, type Outcome, requests } from '../protocol.js';
import type { Services } from '../server.js';
import type { Workspace } from '../workspace.js';
import { othersThan } from './likeness.js';
import { marksOf, shownPlaces, spanAt } from './marks.js';
import { missedAt, nameMissed } from './missed.js';
import { named } from './noted.js';
import { type OpenArticle, openArticle, rangeOf } from './places.js';

/** What the reader says of an actor, for the whole folder: it is another, is called otherwise, is two, or is none. */
export function registerDecisions({ connection, workspace, decisions, notes }: Services): void {
  connection.onRequest(
    requests.actorAt,
    (params: ActorParams) => actorAt(workspace, params) ?? missedAt(workspace, params),
  );
  connection.onRequest(requests.decideActor, (params: DecideActorParams) =>
    params.decide === 'same' && !mentionAt(workspace, params)
      ? nameMissed(workspace, decisions, notes, params)
      : decide(workspace, decisions, params),
  );
  connection.onPrepareRename(({ textDocument, position }): PrepareRenameResult => {
    const found = mentionAt(workspace, { uri: textDocument.uri, range: { start: position, end: position } });
    if (!found) throw new ResponseError(LSPErrorCodes.RequestFailed, noActor);
    return { range: rangeOf(found.article.document, found.mention), placeholder: found.mention.name };
  });
  // What changes is dateline.yaml, written as all decisions are: with its lock, and in one line of undo with them.
  connection.onRenameRequest(async ({ textDocument, position, newName }): Promise<WorkspaceEdit> => {
    const at = { uri: textDocument.uri, range: { start: position, end: position } };
    const of = mentionAt(workspace, at)?.mention.name ?? '';
    const outcome = await decide(workspace, decisions, { ...at, of, decide: 'rename', name: newName });
    if (!outcome.ok) throw new ResponseError(LSPErrorCodes.RequestFailed, outcome.why);
    return {};
  });
}

const noActor = 'Put the cursor on an actor, or select its words, and try again.';

/** The mention that shares the most with a range, or that the cursor stands on. */
function mentionAt(
  workspace: Workspace,
  { uri, range }: ActorParams,
): { readonly article: OpenArticle; readonly mention: ActorMention } | null {
  const article = openArticle(workspace, uri);
  if (!article) return null;
  const [start, end] = [article.document.offsetAt(range.start), article.document.offsetAt(range.end)];
  const actors = marksOf(article.read).actor;
  const shared = (span: ActorMention) => Math.min(span.end, end) - Math.max(span.start, start);
  const [selected] = [...overlapping(actors, { start, end })].sort((a, b) => shared(b) - shared(a));
  const mention = selected ?? (start === end ? spanAt(actors, start) : null);
  return mention && { article, mention };
}

/** The actor at a place, by what it is called, and whom it may be the same as. */
function actorAt(workspace: Workspace, params: ActorParams): ActorAt | null {
  const found = mentionAt(workspace, params);
  if (!found) return null;
  const { article, mention } = found;
  const { corpus } = article.root;
  const places = shownPlaces(corpus, corpus.mentionsOf(mention.actor));
  const byName = new Map<string, (typeof places)[number][]>();
  for (const place of places) {
    const key = nameKey(place.mention.text);
    const alike = byName.get(key);
    if (alike) alike.push(place);
    else byName.set(key, [place]);
  }
  const own = nameKey(mention.name);
  const names = [...byName]
    .sort(([a, ofA], [b, ofB]) => Number(b === own) - Number(a === own) || ofB.length - ofA.length)
    .map(([, of]) => ({ name: of[0]!.mention.text, mentions: of.length, articles: filesIn(of) }));
  return {
    name: mention.name,
    words: { range: rangeOf(article.document, mention), text: mention.text },
    mentions: places.length,
    articles: filesIn(places),
    names,
    others: othersThan(article, corpus.actor(mention.actor) ?? { ...mention, id: mention.actor, names: [], roles: [] }),
  };
}

const filesIn = (places: readonly { readonly file: string }[]): number => new Set(places.map(({ file }) => file)).size;

async function decide(workspace: Workspace, decisions: Decisions, params: DecideActorParams): Promise<Outcome> {
  const found = await settledMentionAt(workspace, params);
  if (!found) return { ok: false, why: noActor };
  const { actor, mention, article } = found;
  const { root, file } = article;
  if (mention.name !== params.of)
    return { ok: false, why: 'The article changed meanwhile. Put the cursor there again, and try once more.' };
  const namesakes = (name: string) => root.corpus.actors().filter(other => nameKey(other.name) === nameKey(name));
  const others = (name: string) => namesakes(name).filter(({ id }) => id !== mention.actor);
  const plan = (wish: ActorWish, what: string, ids: readonly string[] = []) =>
    decisions.change(root, planFor(actor, wish, sharedNames(root.corpus, [mention.actor, ...ids])), what);
  switch (params.decide) {
    case 'same': {
      const as = oneLine(params.as);
      const [other, another] = others(as);
      if (nameKey(as) === nameKey(actor.name) || !as)
        return { ok: false, why: `Choose an actor other than ${named(actor.name)}.` };
      if (another) return { ok: false, why: `Two actors are called ${named(as)} here. Rename one of them first (F2).` };
      const wish = { wish: 'same', as: other?.name ?? as, kind: other?.kind ?? null } as const;
      return plan(wish, `${named(actor.name)} is the same actor as ${named(wish.as)}`, other ? [other.id] : []);
    }
    case 'rename': {
      const name = oneLine(params.name);
      return (
        objectionTo(name, others(name)) ??
        plan({ wish: 'rename', name }, `${named(actor.name)} is called ${named(name)} now`)
      );
    }
    case 'reject':
      return plan({ wish: 'reject', words: params.words }, `${named(params.words)} is not an actor`);
    case 'split':
      return plan({ wish: 'split', words: params.words }, `${named(params.words)} is not ${named(actor.name)}`);
    case 'apart': {
      const name = oneLine(params.name);
      if (nameKey(name) === nameKey(actor.name)) return { ok: false, why: 'Give the other actor a name of its own.' };
      // One that was set apart in another article before may be the same.
      const known = others(name).every(({ id }) => !root.corpus.filesMentioning(id).includes(file));
      return (
        objectionTo(name, known ? [] : others(name)) ??
        plan({ wish: 'apart', file, name }, `${named(actor.name)} of this article is ${named(name)}`)
      );
    }
  }
}

/** The mention at a range and its actor in the folder; one that was typed a moment ago has to become part of that first. */
async function settledMentionAt(workspace: Workspace, params: ActorParams) {
  const known = () => {
    const found = mentionAt(workspace, params);
    const actor = found && knownActor(found.article.root.corpus, found.mention.actor);
    return found && actor && { ...found, actor };
  };
  const found = known();
  if (found) return found;
  await mentionAt(workspace, params)?.article.root.settle();
  return known();
}

/** Why an actor can't be given a name. */
function objectionTo(name: string, others: readonly { readonly name: string }[]): Outcome | null {
  if (!name) return { ok: false, why: 'Give the actor a name.' };
  const [other] = others;
  return other
    ? {
        ok: false,
        why: `Another actor of this folder is called ${named(other.name)}. If the two are one, run Dateline: Same Actor As….`,
      }
    : null;
}

const oneLine = (name: string): string => name.replace(/\s+/g, ' ').trim();
