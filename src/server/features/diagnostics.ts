import {
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { tellValue } from '../../corpus/corpus.js';
import type { Services } from '../server.js';
import type { Workspace } from '../workspace.js';
import { type Dispute, disputesOf } from './conflicts.js';
import { shownPlaces } from './marks.js';
import { named } from './noted.js';
import { type OpenArticle, openArticle, placedText, rangeOf } from './places.js';

/** Whom a diagnostic comes from, as the editor shows it. */
export const diagnosticSource = 'Dateline';

/** No more of the other places are linked from a diagnostic. */
const mostRelated = 5;

/** Where other articles contradict an open one, as information on the very words. The editor asks for it; a setting switches it off. */
export function registerDiagnostics({ connection, workspace, settings }: Services): void {
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }): Promise<FullDocumentDiagnosticReport> => {
    const wanted = await settings.get(uri, 'diagnostics.conflicts', true);
    return { kind: DocumentDiagnosticReportKind.Full, items: wanted ? [...conflictsIn(workspace, uri)] : [] };
  });
}

/** A diagnostic for each stretch of an open article that others contradict, whatever the number of facts that it stands in. */
export function conflictsIn(workspace: Workspace, uri: string): readonly Diagnostic[] {
  const article = openArticle(workspace, uri);
  if (!article) return [];
  return disputesIn(article).map(({ aspect, here, against }) => {
    const { root, document } = article;
    const others = against.flatMap(value => {
      const place = placedText(workspace, root, value);
      return place ? [{ place, value, meaning: tellValue(root.corpus, aspect, value) }] : [];
    });
    const saying = ({ place: { outlet }, meaning }: (typeof others)[number]) => `${meaning} in ${outlet}`;
    const told = [...new Set(others.map(saying))].slice(0, mostRelated).join('; ');
    return {
      range: rangeOf(document, here),
      severity: DiagnosticSeverity.Information,
      source: diagnosticSource,
      code: aspect,
      message: `Other articles differ on the ${aspect}: ${tellValue(root.corpus, aspect, here)} here; ${told}.`,
      relatedInformation: others
        .slice(0, mostRelated)
        .map(({ place: { uri: other, range, outlet, published }, value }) => ({
          location: { uri: other, range },
          message: `${[outlet, published].filter(Boolean).join(', ')}: ${named(value.text)}`,
        })),
    };
  });
}

/** The disputes of an article in text order; those of one stretch on one aspect, in whatever facts, as one. Furniture is left out. */
export function disputesIn({ root, file }: OpenArticle): readonly Dispute[] {
  const merged = new Map<string, Dispute>();
  for (const dispute of root.corpus.factsOf(file).flatMap(fact => disputesOf(root, fact, file))) {
    const key = `${dispute.here.start} ${dispute.here.end} ${dispute.aspect}`;
    const known = merged.get(key)?.against ?? [];
    const added = dispute.against.filter(
      value => !known.some(other => other.file === value.file && other.start === value.start),
    );
    merged.set(key, { ...dispute, against: [...known, ...added] });
  }
  return [...merged.values()]
    .filter(({ here }) => shownPlaces(root.corpus, [here]).length > 0)
    .sort((a, b) => a.here.start - b.here.start);
}
