import * as vscode from 'vscode';
import type { AnnotationItem, LinkItem, ReplyItem } from '../../server/protocol.js';

/** A note as it is read, in Markdown, with the places that it links to. */
export const readingNote = (item: AnnotationItem): vscode.Comment => ({
  body: markdown([item.note, ...item.links.map(linkText)].filter(Boolean).join('\n\n')),
  mode: vscode.CommentMode.Preview,
  author: { name: item.author ?? (item.correction ? 'Correction' : 'Note') },
  ...(item.created ? { timestamp: new Date(item.created) } : {}),
  contextValue: item.correction ? 'correction' : 'note',
  ...(item.tags.length ? { label: item.tags.map(tag => `#${tag}`).join(' ') } : {}),
});

/** A reply as it is read. */
export const readingReply = ({ note, author, created }: ReplyItem): vscode.Comment => ({
  body: markdown(note),
  mode: vscode.CommentMode.Preview,
  author: { name: author ?? 'Reply' },
  timestamp: new Date(created),
  contextValue: 'reply',
});

/** A note may come from anybody: no command runs from it, no HTML counts, and no picture is fetched from anywhere. */
function markdown(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString(text.replace(/!(?=\[)/g, '\\!'));
}

function linkText({ uri, range, text }: LinkItem): string {
  const at = range ? `#L${range.start.line + 1},${range.start.character + 1}` : '';
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  return `→ [${plain(short(text, 80))}](${uri}${at}) (${plain(name)}${range ? '' : ', not found there now'})`;
}

/** An article's words are no Markdown. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]()<>#+\-.!|~&]/g, '\\$&');

/** What a thread is headed with: the words, and what is doubtful about their place. */
export function headOf({ state, exact, correction, gone }: AnnotationItem): string {
  const words = `“${short(exact, 60)}”`;
  if (correction) return exact ? `A correction to look at again: ${words}` : 'A correction to look at again';
  switch (state) {
    case 'anchored':
      return words;
    case 'review':
      return `The article changed: was this about ${words}?`;
    case 'orphaned':
      return gone ? `Not in the article any more: ${words}` : `No longer found in the article: ${words}`;
  }
}

/** Words on one line, cut where they are many. */
function short(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
