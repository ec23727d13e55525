import { type Annotation, placeNotes, same } from '../annotations/annotations.js';
import type { Span } from '../text/text.js';

/** Where the notes stand in the documents that are open: a place that was certain moves with each edit, its words changed or not. */
export interface Following {
  place(uri: string, text: string, annotations: readonly Annotation[]): ReturnType<typeof placeNotes>;
  /** A document reads so now. */
  edited(uri: string, text: string): void;
  closed(uri: string): void;
}

/** What is known of an open document's notes. */
interface Followed {
  readonly text: string;
  readonly places: ReadonlyMap<string, { readonly target: Annotation['target']; readonly at: Span }>;
}

/** Follows nothing yet. */
export function createFollowing(): Following {
  const open = new Map<string, Followed>();

  const edited = (uri: string, text: string) => {
    const known = open.get(uri);
    if (!known || known.text === text) return;
    if (known.places.size === 0) return void open.set(uri, { ...known, text });
    const edit = editBetween(known.text, text);
    const places = [...known.places].flatMap(([id, { target, at }]) => {
      const after = moved(at, edit);
      return after ? [[id, { target, at: after }] as const] : [];
    });
    open.set(uri, { text, places: new Map(places) });
  };

  return {
    edited,
    closed: uri => void open.delete(uri),
    place(uri, text, annotations) {
      edited(uri, text);
      const known = open.get(uri)?.places;
      const sure = (one: Annotation) => {
        const place = known?.get(one.id);
        return place && !one.orphaned && same(place.target, one.target) ? place.at : null;
      };
      const others = placeNotes(
        text,
        annotations.filter(one => !sure(one)),
      ).values();
      const placed = annotations.map(annotation => {
        const at = sure(annotation);
        return at ? { annotation, state: { kind: 'anchored', at, score: 1 } as const } : others.next().value!;
      });
      const places = placed.flatMap(({ annotation: { id, target }, state }) =>
        state.kind === 'anchored' ? [[id, { target, at: state.at }] as const] : [],
      );
      open.set(uri, { text, places: new Map(places) });
      return placed;
    },
  };
}

/** One replacement that makes one text of another. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start: head, end: before.length - tail, length: after.length - tail - head };
}

/** Where a span stands after an edit; null where the edit reaches over one of its ends, or leaves nothing of it. */
function moved({ start, end }: Span, edit: Edit): Span | null {
  const shift = edit.length - (edit.end - edit.start);
  if (edit.end <= start) return { start: start + shift, end: end + shift };
  if (edit.start >= end) return { start, end };
  const inside = edit.start >= start && edit.end <= end && end + shift > start;
  return inside ? { start, end: end + shift } : null;
}
