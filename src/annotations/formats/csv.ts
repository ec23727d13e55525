import type { AnchorState, Selector } from '../annotations.js';
import { inBrief } from '../corrections.js';
import type { PlacedArticle } from './imported.js';

const columns = 'file id state start end exact note tags status about author created changed replies correction'.split(
  ' ',
);

/** The notes, and behind an article's the corrections, as a table (RFC 4180), one a row; offsets are UTF-16 code units of the article as it is now. */
export function exportCsv(articles: readonly PlacedArticle[]): string {
  const rows = articles.flatMap(({ file, notes, corrections }) => [
    ...notes.map(({ annotation, state }) => {
      return [
        ...placeCells(file, annotation, state),
        annotation.note ?? '',
        annotation.tags.join('; '),
        annotation.status,
        annotation.about,
        annotation.author ?? '',
        annotation.created,
        annotation.changed ?? '',
        annotation.replies.map(({ author, note }) => (author ? `${author}: ${note}` : note)).join('\n'),
        '',
      ];
    }),
    ...corrections.map(({ correction, state }) => {
      const { author = '', created = '' } = correction;
      return [...placeCells(file, correction, state), '', '', '', '', author, created, '', '', inBrief(correction)];
    }),
  ]);
  return [columns, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Which note, where it stands now, and on what. */
function placeCells(file: string, { id, target }: Noted, state: AnchorState | null): readonly string[] {
  const at = state?.kind === 'anchored' ? state.at : state?.kind === 'review' ? state.best : null;
  const [start, end] = at ? [String(at.start), String(at.end)] : ['', ''];
  return [file, id, state?.kind ?? '', start, end, target?.exact ?? ''];
}

interface Noted {
  readonly id: string;
  readonly target?: Selector;
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
