import type { Annotation } from '../annotations.js';

/** What the note is for, as far as its parts tell. */
export const motivationOf = ({ note, tags }: Pick<Annotation, 'note' | 'tags'>): string =>
  note !== undefined ? 'commenting' : tags.length > 0 ? 'tagging' : 'highlighting';

const ours = 'urn:dateline:';

/** W3C wants an IRI: an id that is one stays, any other becomes one of ours. */
export const idOf = (id: string): string =>
  /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id) && !id.startsWith(ours)
    ? id
    : ours + encodeURIComponent(wellFormed(id));

/** The id that stands behind an IRI. */
export function idBehind(iri: string): string {
  if (!iri.startsWith(ours)) return iri;
  try {
    return decodeURIComponent(iri.slice(ours.length));
  } catch {
    return iri;
  }
}

/** Halves of characters have no place in an IRI. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
