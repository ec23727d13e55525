import type { Annotation } from '../annotations.js';
import { inBrief } from '../corrections.js';
import type { PlacedArticle } from './imported.js';

/** A report of the notes, grouped by tag (one with several tags stands under each), then by article, the corrections at the end. Notes are Markdown already. */
export function exportMarkdown(articles: readonly PlacedArticle[]): string {
  const noted = articles.flatMap(({ file, notes }) =>
    notes.map(({ annotation, state }) => ({ file, annotation, state })),
  );
  const tags = [...new Set(noted.flatMap(({ annotation }) => annotation.tags))].sort();
  const groups = [
    ...tags.map(tag => ({ heading: plain(tag), of: noted.filter(({ annotation }) => annotation.tags.includes(tag)) })),
    { heading: 'Without a tag', of: noted.filter(({ annotation }) => annotation.tags.length === 0) },
  ].filter(({ of }) => of.length > 0);
  const sections = groups.map(({ heading, of }) => {
    const entries = of.map(({ file, annotation, state }) => entry(file, annotation, state.kind));
    return `## ${heading}\n\n${entries.join('\n')}`;
  });
  const corrected = articles.flatMap(({ file, corrections }) =>
    corrections.map(({ correction }) => {
      const words = 'target' in correction ? `: “${plain(correction.target.exact.replace(/\s+/g, ' '))}”` : '';
      return `- **${plain(file)}**${words} (${plain(inBrief(correction))})\n`;
    }),
  );
  if (corrected.length > 0) sections.push(`## Corrections\n\n${corrected.join('')}`);
  return `# Annotations\n\n${sections.join('\n') || 'There are none.\n'}`;
}

function entry(file: string, { target, note, author, created, status, replies }: Annotation, state: string): string {
  const doubts = [status === 'resolved' ? 'resolved' : '', state === 'anchored' ? '' : (standing[state] ?? state)];
  const by = [author ? plain(author) : '', created.slice(0, 10), ...doubts].filter(Boolean).join(', ');
  const said = [note, ...replies.map(reply => `${reply.author ? `**${plain(reply.author)}:** ` : ''}${reply.note}`)];
  const lines = said.filter(text => text !== undefined).map(text => `${nested(text)}\n`);
  return `- **${plain(file)}**: “${plain(target.exact.replace(/\s+/g, ' '))}” (${by})\n${lines.join('\n')}`;
}

const standing: Readonly<Record<string, string>> = { review: 'place to be checked', orphaned: 'place not found' };

/** An article's words are no Markdown, whatever marks they have. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&');

const nested = (text: string): string => text.replace(/^(?=.)/gm, '  ');
