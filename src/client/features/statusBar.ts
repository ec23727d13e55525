import * as vscode from 'vscode';
import type { Summary } from '../../server/protocol.js';
import { isArticle } from '../language.js';
import type { Feature } from '../reading.js';
import { count } from '../words.js';
import type { Highlighting } from './highlights.js';

/** Says what was found in the article of the active editor; a click switches the marks. */
export function registerStatusBar(highlights: Highlighting): Feature {
  const item = vscode.window.createStatusBarItem('dateline.summary', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Dateline';
  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isArticle(document)) return item.hide();
    const { text, tooltip, spoken } = describe(highlights.summaryOf(document.uri));
    const off = !vscode.workspace.getConfiguration('dateline.highlight', document).get('enabled', true);
    item.text = off ? `$(eye-closed) ${text}` : text;
    item.tooltip = plain(`${tooltip}\n\nClick to ${off ? 'show' : 'hide'} the highlights.`);
    item.accessibilityInformation = { label: `Dateline: ${spoken}${off ? ', highlights hidden' : ''}` };
    item.command = 'dateline.toggleHighlights';
    item.show();
  };
  const subscriptions = vscode.Disposable.from(
    item,
    highlights.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('dateline.highlight') && update()),
  );
  update();
  return { dispose: () => subscriptions.dispose() };
}

interface Description {
  readonly text: string;
  readonly tooltip: string;
  /** For a screen reader. */
  readonly spoken: string;
}

function describe(summary: Summary | null): Description {
  switch (summary?.kind) {
    case undefined:
      return said('$(loading~spin) Dateline', 'Reading this article');
    case 'none':
      return said('$(circle-slash) No article', `Left alone: it is ${summary.why}.`);
    case 'foreign': {
      const language = new Intl.DisplayNames('en', { type: 'language' }).of(summary.language) ?? summary.language;
      return said(`$(globe) ${language} article`, `An article in ${language}; Dateline reads English alone.`);
    }
    case 'article':
      return describeArticle(summary);
  }
}

const said = (text: string, tooltip: string): Description => ({ text, tooltip, spoken: tooltip });

function describeArticle(summary: Extract<Summary, { kind: 'article' }>): Description {
  const { dates, actors, quotes, facts, conflicts, articlesRead, articles } = summary;
  const reading = articlesRead < articles;
  const counts = [count(dates, 'date'), count(actors, 'actor'), count(quotes, 'quotation')].join(', ');
  const lines = [
    [summary.origin ?? 'Origin unknown', summary.published ?? 'publication date unknown'].join(', '),
    ...(summary.isDated ? [] : ['Set Publication Date… in the palette sets the date']),
    counts,
    `${count(facts, 'fact')} in other articles too${conflicts ? `, ${count(conflicts, 'conflict')}` : ''}`,
    ...(reading ? [`Read ${articlesRead} of ${articles} articles so far`] : []),
  ];
  const parts = [
    `$(calendar) ${dates}`,
    `$(person) ${actors}`,
    `$(quote) ${quotes}`,
    ...(facts ? [`$(references) ${facts}`] : []),
    ...(conflicts ? [`$(warning) ${conflicts}`] : []),
    ...(reading ? [`$(loading~spin) ${articlesRead} of ${articles}`] : []),
  ];
  return { text: parts.join(' '), tooltip: lines.join('\n\n'), spoken: lines.join('; ') };
}

/** An article's own words may be among the text: they are shown, not rendered. */
const plain = (text: string): vscode.MarkdownString => new vscode.MarkdownString().appendText(text);
