import {
  type AnchorState,
  type Annotation,
  exportBrat,
  exportCsv,
  exportJsonLd,
  exportMarkdown,
} from '../annotations/annotations.js';
import { checkFormat, readArguments } from './arguments.js';
import { importAnnotations } from './import-annotations.js';
import { type Io, UsageError } from './io.js';
import { type NotedArticle, readNoted } from './noted.js';

/** `dateline annotations`: what readers noted, where it stands now, and its ways in and out. */
export async function annotationsCommand(args: readonly string[], io: Io): Promise<number> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command)
    throw new UsageError(
      `${name === '' ? 'a subcommand is missing' : `"${name}" is unknown`}; it can be list, check, import or export`,
    );
  return command(rest, io);
}

const commands: Readonly<Record<string, (args: readonly string[], io: Io) => Promise<number>>> = {
  list: listCommand,
  check: checkCommand,
  import: (args, io) => importAnnotations(readArguments(args, {}).positionals, io),
  export: exportCommand,
};

async function listCommand(args: readonly string[], io: Io): Promise<number> {
  const { places, format } = readPlaces(args, ['text', 'jsonl']);
  return eachArticle(places, io, ({ file, text, notes }) =>
    notes.map(({ annotation, state }) =>
      format === 'jsonl'
        ? line({ ...standing(file, annotation, state), ...annotation })
        : inWords(file, text, annotation, state),
    ),
  );
}

async function checkCommand(args: readonly string[], io: Io): Promise<number> {
  const { places } = readPlaces(args, []);
  return eachArticle(places, io, ({ file, notes }) =>
    notes.map(({ annotation, state }) => line(standing(file, annotation, state))),
  );
}

async function exportCommand(args: readonly string[], io: Io): Promise<number> {
  const { places, format = 'jsonld' } = readPlaces(args, Object.keys(exporters));
  const articles: NotedArticle[] = [];
  const code = await eachArticle(places, io, article => {
    articles.push(article);
    return [];
  });
  if (format === 'brat') {
    const left = articles.flatMap(({ notes }) => notes).filter(({ state }) => state.kind !== 'anchored').length;
    if (left > 0)
      io.warn(`${left} notes have no sure place in their articles and are left out; annotations check lists them`);
  }
  await io.write(exporters[format]!(articles));
  return code;
}

const exporters: Readonly<Record<string, (articles: readonly NotedArticle[]) => string>> = {
  jsonld: exportJsonLd,
  csv: exportCsv,
  markdown: exportMarkdown,
  // A .ann file belongs to one article; of several, each begins with a line that names it.
  brat: articles =>
    articles.map(article => (articles.length > 1 ? `# ${article.file}\n` : '') + exportBrat(article)).join(''),
};

function readPlaces(args: readonly string[], formats: readonly string[]) {
  const { values, positionals } = readArguments(args, { format: { type: 'string' } });
  checkFormat(values.format, formats);
  if (positionals.length === 0) throw new UsageError('FILE or DIR is missing');
  return { places: positionals, format: values.format };
}

/** Prints what each article with notes gives, as soon as it was read. */
async function eachArticle(
  places: readonly string[],
  io: Io,
  tell: (article: NotedArticle) => readonly string[],
): Promise<number> {
  const articles = readNoted(places, io);
  let next = await articles.next();
  for (; !next.done; next = await articles.next()) {
    const lines = tell(next.value);
    if (lines.length > 0) await io.write(lines.join(''));
  }
  return next.value.failed ? 1 : 0;
}

/** The line of `annotations check`. */
function standing(file: string, { id }: Annotation, state: AnchorState): object {
  if (state.kind === 'orphaned') return { file, id, state: 'orphaned', score: 0 };
  const { start, end } = state.kind === 'anchored' ? state.at : state.best;
  const why = state.kind === 'review' ? { why: state.why } : {};
  return { file, id, state: state.kind, start, end, score: state.score, ...why };
}

/** A note as a person reads it: where, on what, what is said. */
function inWords(file: string, text: string | null, annotation: Annotation, state: AnchorState): string {
  const at = state.kind === 'anchored' ? state.at : state.kind === 'review' ? state.best : null;
  const row = at && text !== null ? `:${text.slice(0, at.start).split('\n').length}` : '';
  const marks = [
    state.kind === 'anchored' ? '' : state.kind,
    annotation.status === 'resolved' ? 'resolved' : '',
    ...annotation.tags.map(tag => `#${tag}`),
    annotation.author ?? '',
  ].filter(Boolean);
  const said = [
    annotation.note,
    ...annotation.replies.map(({ author, note }) => (author ? `${author}: ${note}` : note)),
  ];
  const lines = said.filter(note => note !== undefined).map(note => `${note.replace(/^/gm, '    ')}\n`);
  return `${file}${row}  “${annotation.target.exact.replace(/\s+/g, ' ')}”${marks.length > 0 ? `  (${marks.join(', ')})` : ''}\n${lines.join('')}`;
}

const line = (data: object): string => `${JSON.stringify(data)}\n`;
