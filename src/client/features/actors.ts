import * as vscode from 'vscode';
import { type ActorAt, type DecideActorParams, requests } from '../../server/protocol.js';
import { activeArticle, say, tell, toRange } from '../editors.js';
import type { Feature } from '../reading.js';
import type { Server } from '../server.js';
import { clean, count, listed } from '../words.js';

/** What is decided, without the place that it is decided at. */
type Decision = DecideActorParams extends infer P
  ? P extends DecideActorParams
    ? Omit<P, 'uri' | 'range' | 'of'>
    : never
  : never;

/** What a keybinding can give a command, so that it need not ask: the other actor's name, the new name, or the words. */
interface GivenName {
  readonly value?: string;
}

/** Decisions on the actor at the cursor that hold for the whole folder, kept in its `dateline.yaml`. */
export function registerActors(server: Server): Feature {
  const sameActor = async (given?: GivenName) => {
    const place = await atCursor(server, true);
    if (!place) return;
    const as = given?.value ?? (await pickOther(place.found));
    if (as !== undefined) await decide(server, place, { decide: 'same', as });
  };

  const renameActor = async (given?: GivenName) => {
    const place = await atCursor(server);
    if (!place) return;
    if (given?.value) return decide(server, place, { decide: 'rename', name: given.value });
    const { start } = toRange(place.found.words.range);
    if (!place.editor.selection.isEmpty) place.editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('editor.action.rename');
  };

  const notAnActor = async (given?: GivenName) => {
    const place = await atCursor(server);
    if (!place) return;
    const words = given?.value ?? (await pickRejected(place.found));
    if (words !== undefined) await decide(server, place, { decide: 'reject', words });
  };

  const splitActor = async (given?: GivenName) => {
    const place = await atCursor(server);
    if (!place) return;
    const decision = given?.value ? ({ decide: 'split', words: given.value } as const) : await pickPart(place.found);
    if (decision) await decide(server, place, decision);
  };

  return { commands: { sameActor, renameActor, notAnActor, splitActor }, dispose: () => undefined };
}

interface Place {
  readonly editor: vscode.TextEditor;
  readonly found: ActorAt;
}

/** The actor at the cursor or the selection of the article in the active editor; where one was `missed`, the selected words. */
async function atCursor(server: Server, missed = false): Promise<Place | null> {
  const editor = activeArticle();
  if (!editor) return null;
  const { document, selection } = editor;
  const found = await server.ask(requests.actorAt, { uri: document.uri.toString(), range: selection });
  if (found && (found.mentions > 0 || missed)) return { editor, found };
  say('Put the cursor on an actor, or select its words, and try again.');
  return null;
}

async function decide(server: Server, { editor, found }: Place, decision: Decision): Promise<void> {
  const { name: of, words } = found;
  tell(
    await server.ask(requests.decideActor, {
      ...decision,
      uri: editor.document.uri.toString(),
      range: words.range,
      of,
    }),
  );
}

/** Who the actor is: somebody of the folder, the likeliest first, or a name that is typed. */
function pickOther({ name, others }: ActorAt): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick();
  pick.title = `Same Actor As… (“${listed(name, 60)}”)`;
  pick.placeholder = 'Who is this?';
  const known = others.map(other => ({
    label: clean(other.name),
    description: `${other.kind}, in ${count(other.articles, 'article')}`,
    name: other.name,
  }));
  pick.items = known;
  pick.onDidChangeValue(value => {
    const typed = value.trim();
    const isNew = typed && !others.some(other => other.name.toLowerCase() === typed.toLowerCase());
    pick.items = [
      ...known,
      ...(isNew ? [{ label: clean(typed), description: 'a name of your own', name: typed }] : []),
    ];
  });
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      const [entry] = pick.activeItems as readonly (vscode.QuickPickItem & { readonly name: string })[];
      resolve(entry?.name);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** What is no actor: the words at the cursor, or all that the folder takes for the same; not asked where that is one. */
async function pickRejected({ name, words, mentions, articles, names }: ActorAt): Promise<string | undefined> {
  if (words.text.toLowerCase() === name.toLowerCase()) return name;
  const own = names.find(one => one.name.toLowerCase() === words.text.toLowerCase());
  const entries = [
    { label: `“${listed(words.text, 60)}”`, description: own ? times(own) : '', words: words.text },
    { label: `“${listed(name, 60)}”, under all its names`, description: times({ mentions, articles }), words: name },
  ];
  return (await vscode.window.showQuickPick(entries, { title: 'Not an Actor', placeHolder: 'What is no actor?' }))
    ?.words;
}

/** Which name is another actor's, that at the cursor first, or that the whole article speaks of another. */
async function pickPart({ name, words, names, articles }: ActorAt): Promise<Decision | undefined> {
  const isHere = (one: string) => one.toLowerCase() === words.text.toLowerCase();
  const parts = names
    .filter(one => one.name.toLowerCase() !== name.toLowerCase())
    .sort((a, b) => Number(isHere(b.name)) - Number(isHere(a.name)));
  const entries = [
    ...parts.map(one => ({
      label: `“${listed(one.name, 60)}” is another actor`,
      description: times(one),
      words: one.name,
    })),
    ...(articles > 1 ? [{ label: 'This article speaks of another of that name…', description: '', words: null }] : []),
  ];
  if (!entries.length) {
    say(`“${listed(name, 60)}” has one name and one article: there is nothing to split.`);
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(entries, {
    title: `Split Actor (“${listed(name, 60)}”)`,
    placeHolder: 'What belongs to another?',
  });
  if (!chosen) return undefined;
  if (chosen.words !== null) return { decide: 'split', words: chosen.words };
  const other = await vscode.window.showInputBox({
    title: 'Split Actor',
    prompt: `What shall the “${listed(name, 60)}” of this article be called?`,
    value: `${name} (2)`,
    valueSelection: [name.length + 1, name.length + 4],
    ignoreFocusOut: true,
  });
  return other === undefined ? undefined : { decide: 'apart', name: other };
}

const times = ({ mentions, articles }: { readonly mentions: number; readonly articles: number }): string =>
  `${count(mentions, 'mention')} in ${count(articles, 'article')}`;
