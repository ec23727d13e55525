import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import type { Span } from '../../text/text.js';
import type { Services } from '../server.js';
import type { Workspace } from '../workspace.js';
import { tellActor, tellSayings } from './actorText.js';
import { isAtHead, tellArticle } from './articleText.js';
import { type Offer, offersAt } from './commandLinks.js';
import { tellDate } from './dateText.js';
import { factItem } from './facts.js';
import { tellFacts } from './factText.js';
import { marksOf, spanAt } from './marks.js';
import { openArticle, rangeOf } from './places.js';
import { portraitOf } from './portrait.js';
import { tellPrintings, tellQuote } from './quoteText.js';
import { sayingOf } from './saying.js';

/** What a thing is, what other articles say of the same fact and how many origins there are, and what an actor said. */
export function registerHover({ connection, workspace, commandLinks }: Services): void {
  connection.onHover(({ textDocument: { uri }, position }) =>
    hoverAt(workspace, uri, position, offersAt(uri, position, commandLinks)),
  );
}

/** The hover at a place of an open article; null where there is nothing to say. All of an article's text in it is escaped. */
export function hoverAt(workspace: Workspace, uri: string, position: Position, offer: Offer): Hover | null {
  const article = openArticle(workspace, uri);
  if (!article) return null;
  const { root, file, document, read } = article;
  const offset = document.offsetAt(position);
  const marks = marksOf(read);
  const date = spanAt(marks.date, offset);
  const actor = spanAt(marks.actor, offset);
  const quote = spanAt(marks.quote, offset) ?? spanAt(marks.attitude, offset);
  const saying = quote && sayingOf(workspace, article, quote);
  const facts = root.corpus.factsAt(file, offset);
  const items = facts.flatMap(fact => factItem(workspace, root, file, fact, offset) ?? []);
  const portrait = actor && portraitOf(workspace, article, actor.actor);
  const sections = [
    date && tellDate(date, read.article),
    portrait && tellActor(actor, root.corpus.actor(actor.actor), portrait),
    saying && tellQuote(saying, offer),
    saying && tellPrintings(saying),
    isAtHead(read.article, offset) && tellArticle(read.article),
    items.length > 0 && tellFacts(items, offer, new Set(saying?.printings.map(({ uri }) => uri))),
    portrait && tellSayings(actor, portrait, offer),
  ].filter(section => typeof section === 'string');
  if (sections.length === 0) return null;
  const statement: Span | undefined = facts[0]?.statements.find(
    place => place.file === file && place.start <= offset && offset <= place.end,
  );
  const span = date ?? actor ?? quote ?? statement;
  const contents = { kind: MarkupKind.Markdown, value: sections.join('\n\n---\n\n') };
  return span ? { contents, range: rangeOf(document, span) } : { contents };
}
