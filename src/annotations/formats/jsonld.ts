import type { Annotation, AnnotationLink, Correction, Reply } from '../annotations.js';
import { toPlainCorrection } from '../model.js';
import { folderOf, joinPath } from '../paths.js';
import { isObject, type Json, type PlacedArticle } from './imported.js';
import { idOf, motivationOf, wellFormed } from './jsonld-terms.js';
import { w3cSelectors } from './selectors.js';

/** What W3C's vocabulary has no word for; `more` holds data of others that is kept and not looked into. */
const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    dateline: 'urn:dateline:ns#',
    'dateline:more': { '@id': 'urn:dateline:ns#more', '@type': '@json' },
    'dateline:correction': { '@id': 'urn:dateline:ns#correction', '@type': '@json' },
  },
];

/**
 * The notes and corrections as a W3C AnnotationPage (Web Annotation Data Model, 2017), replies as annotations of their own. Nothing is lost:
 * read back, they are the same notes. Sources are the articles' paths as IRI references.
 */
export function exportJsonLd(articles: readonly PlacedArticle[]): string {
  const items = articles.flatMap(({ file, notes, corrections }) => [
    ...notes.flatMap(({ annotation }) => itemsOf(file, annotation)),
    ...corrections.map(({ correction }) => correctionOf(file, correction)),
  ]);
  const page = { '@context': context, id: 'urn:dateline:page:1', type: 'AnnotationPage', items };
  return `${JSON.stringify(page, null, 2)}\n`;
}

function itemsOf(file: string, annotation: Annotation): readonly Json[] {
  const { w3c, ...others } = annotation.more ?? {};
  const foreign = isObject(w3c) ? w3c : {};
  const more = isObject(w3c) || w3c === undefined ? others : { ...others, w3c };
  const { body: bodies, target: targets, ...properties } = foreign;
  const target = { source: iriOf(file), selector: w3cSelectors(annotation.target) };
  const body = [...bodiesOf(file, annotation), ...list(bodies)];
  const item = {
    id: idOf(annotation.id),
    type: 'Annotation',
    motivation: motivationOf(annotation),
    created: annotation.created,
    ...(annotation.changed === undefined ? {} : { modified: annotation.changed }),
    ...creatorOf(annotation.author),
    ...(body.length === 0 ? {} : { body }),
    target: list(targets).length === 0 ? target : [target, ...list(targets)],
    'dateline:about': annotation.about,
    'dateline:status': annotation.status,
    ...(annotation.color === undefined ? {} : { 'dateline:color': annotation.color }),
    ...(annotation.orphaned ? { 'dateline:orphaned': true } : {}),
    ...(Object.keys(more).length === 0 ? {} : { 'dateline:more': more }),
    ...properties,
  };
  return [item, ...annotation.replies.map(reply => replyOf(annotation, reply))];
}

const bodiesOf = (file: string, { note, tags, links }: Annotation): readonly Json[] => [
  ...(note === undefined ? [] : [textualBody('commenting', note)]),
  ...tags.map(tag => ({ type: 'TextualBody', purpose: 'tagging', value: tag })),
  ...links.map(link => linkOf(file, link)),
];

const textualBody = (purpose: string, value: string): Json => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/markdown',
});

const linkOf = (file: string, { article, annotation, target }: AnnotationLink): Json => ({
  type: 'SpecificResource',
  purpose: 'linking',
  source: iriOf(joinPath(folderOf(file), article)),
  selector: w3cSelectors(target),
  ...(annotation === undefined ? {} : { 'dateline:annotation': idOf(annotation) }),
});

const replyOf = (annotation: Annotation, { id, author, created, note }: Reply): Json => ({
  id: idOf(id),
  type: 'Annotation',
  motivation: 'replying',
  created,
  ...creatorOf(author),
  body: [textualBody('replying', note)],
  target: idOf(annotation.id),
});

const creatorOf = (author: string | undefined): Json =>
  author === undefined ? {} : { creator: { type: 'Person', name: author } };

/** A correction, for which W3C has the motivation but no words: what is right is data of ours. */
function correctionOf(file: string, correction: Correction): Json {
  const { id, created, author, target, ...right } = toPlainCorrection(correction);
  return {
    id: idOf(id),
    type: 'Annotation',
    motivation: 'editing',
    ...(created === undefined ? {} : { created }),
    ...creatorOf(author),
    target: 'target' in correction ? { source: iriOf(file), selector: w3cSelectors(correction.target) } : iriOf(file),
    'dateline:correction': right,
  };
}

/** A path as an IRI reference. */
const iriOf = (path: string): string => encodeURI(wellFormed(path)).replace(/[?#]/g, encodeURIComponent);

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
