import {
  type AnchorState,
  type Annotation,
  exportBrat,
  exportCsv,
  exportJsonLd,
  exportMarkdown,
  inBrief,
  type PlacedArticle,
  type PlacedCorrection,
} from '../annotations/annotations.js';
import { checkFormat, readArguments } from './arguments.js';
import { importAnnotations } from './import-annotations.js';
import { type Io, UsageError } from './io.js';
import { readNoted } from './noted.js';

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
  const jsonl = format === 'jsonl';
  return eachArticle(places, io, ({ file, text, notes, corrections }) => [
    ...notes.map(({ annotation, state }) =>
      jsonl ? line({ ...standing(file, annotation, state), ...annotation }) : inWords(file, text, annotation, state),
    ),
    ...corrections.map(placed =>
      jsonl
        ? line({ ...correctionStanding(file, placed), ...placed.correction })
        : correctionInWords(file, text, placed),
    ),
  ]);
}

async function checkCommand(args: readonly string[], io: Io): Promise<number> {
  const { places } = readPlaces(args, []);
  return eachArticle(places, io, ({ file, notes, corrections }) => [
    ...notes.map(({ annotation, state }) => line(standing(file, annotation, state))),
    // One that is about the article as a whole has no place that could be lost.
    ...corrections.filter(({ state }) => state !== null).map(placed => line(correctionStanding(file, placed))),
  ]);
}

async function exportCommand(args: readonly string[], io: Io): Promise<number> {
  const { places, format = 'jsonld' } = readPlaces(args, Object.keys(exporters));
  const articles: PlacedArticle[] = [];
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

const exporters: Readonly<Record<string, (articles: readonly PlacedArticle[]) => string>> = {
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
  tell: (article: PlacedArticle) => readonly string[],
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
function standing(file: string, { id }: { readonly id: string }, state: AnchorState): object {
  if (state.kind === 'orphaned') return { file, id, state: 'orphaned', score: 0 };
  const { start, end } = state.kind === 'anchored' ? state.at : state.best;
  const why = state.kind === 'review' ? { why: state.why } : {};
  return { file, id, state: state.kind, start, end, score: state.score, ...why };
}

/** The same of a correction, with what kind it is. */
const correctionStanding = (file: string, { correction, state }: PlacedCorrection): object => ({
  ...(state ? standing(file, correction, state) : { file, id: correction.id }),
  correction: correction.correct,
});

/** A correction as a person reads it. */
function correctionInWords(file: string, text: string | null, { correction, state }: PlacedCorrection): string {
  const words = 'target' in correction ? `  “${correction.target.exact.replace(/\s+/g, ' ')}”` : '';
  const doubt = state && state.kind !== 'anchored' ? `, ${state.kind}` : '';
  return `${file}${state ? row(text, state) : ''}${words}  (${inBrief(correction)}${doubt})\n`;
}

/** ":12", the line on which a note stands; empty where that is not known. */
function row(text: string | null, state: AnchorState): string {
  const at = state.kind === 'anchored' ? state.at : state.kind === 'review' ? state.best : null;
  return at && text !== null ? `:${text.slice(0, at.start).split('\n').length}` : '';
}

/** A note as a person reads it: where, on what, what is said. */
function inWords(file: string, text: string | null, annotation: Annotation, state: AnchorState): string {
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
  return `${file}${row(text, state)}  “${annotation.target.exact.replace(/\s+/g, ' ')}”${marks.length > 0 ? `  (${marks.join(', ')})` : ''}\n${lines.join('')}`;
}

const line = (data: object): string => `${JSON.stringify(data)}\n`;
