import type { PlacedArticle } from './imported.js';

const columns = 'file id state start end exact note tags status about author created changed replies'.split(' ');

/** The notes as a table (RFC 4180), one a row; offsets are UTF-16 code units of the article as it is now. */
export function exportCsv(articles: readonly PlacedArticle[]): string {
  const rows = articles.flatMap(({ file, notes }) =>
    notes.map(({ annotation, state }) => {
      const at = state.kind === 'anchored' ? state.at : state.kind === 'review' ? state.best : null;
      return [
        file,
        annotation.id,
        state.kind,
        at ? String(at.start) : '',
        at ? String(at.end) : '',
        annotation.target.exact,
        annotation.note ?? '',
        annotation.tags.join('; '),
        annotation.status,
        annotation.about,
        annotation.author ?? '',
        annotation.created,
        annotation.changed ?? '',
        annotation.replies.map(({ author, note }) => (author ? `${author}: ${note}` : note)).join('\n'),
      ];
    }),
  );
  return [columns, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
