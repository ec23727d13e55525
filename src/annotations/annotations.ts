import type { Span } from '../text/text.js';

/** The W3C TextQuoteSelector and TextPositionSelector in one; positions in code points, as that model counts them. */
export interface Selector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

export interface Reply {
  readonly id: string;
  readonly author?: string;
  readonly created: string;
  readonly note: string;
}

export interface Annotation {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly changed?: string;
  readonly author?: string;
  readonly about: 'span' | 'date' | 'actor' | 'quote' | 'fact';
  readonly target: Selector;
  readonly tags: readonly string[];
  readonly note?: string;
  readonly status: 'open' | 'resolved';
  readonly replies: readonly Reply[];
  readonly links: readonly { readonly article: string; readonly target: Selector }[];
}

/** Where a selector points in a text as it is now. A guess is called `review`, never `anchored`. */
export type AnchorState =
  | { readonly kind: 'anchored'; readonly at: Span; readonly score: number }
  | { readonly kind: 'review'; readonly best: Span; readonly score: number; readonly why: string }
  | { readonly kind: 'orphaned' };

/** What a sidecar's YAML says. A broken or a newer one is never written over. */
export type Sidecar =
  | { readonly kind: 'sidecar'; readonly annotations: readonly Annotation[] }
  | { readonly kind: 'broken'; readonly line: number; readonly column: number; readonly why: string }
  | { readonly kind: 'newer'; readonly annotations: readonly Annotation[]; readonly format: number };

/** One change to a sidecar. Undo is the inverse change. */
export type SidecarChange =
  | { readonly do: 'add'; readonly annotation: Annotation }
  | { readonly do: 'replace'; readonly before: Annotation; readonly after: Annotation }
  | { readonly do: 'remove'; readonly annotation: Annotation };

/** The path of the sidecar beside an article. */
export const sidecarOf = (article: string): string => `${article}.annotations.yaml`;
