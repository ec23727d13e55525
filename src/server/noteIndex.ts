import { articleOf } from '../annotations/annotations.js';
import type { NotedArticleItem } from './protocol.js';
import type { Root } from './root.js';
import { canonical, uriIn } from './uris.js';
import type { Workspace } from './workspace.js';

/** An article that has a sidecar, and the hash of the text that its notes were made on, where that keeps it. */
export interface IndexedArticle {
  readonly item: NotedArticleItem;
  /** Notes and corrections. */
  readonly kept: number;
  readonly sha256: string | null;
}

/** All notes of the folders that are open, read when somebody asks and kept until they change. */
export interface NoteIndex {
  all(): Promise<readonly IndexedArticle[]>;
  /** An article or its sidecar may be otherwise by now; whether it had one, as far as that was asked for. */
  forget(uri: string): Promise<boolean>;
}

/** What is known of one folder. */
interface Known {
  /** The articles that have a sidecar, or may have one by now. */
  readonly files: Set<string>;
  readonly read: Map<string, Promise<IndexedArticle | null>>;
}

/** Files read at a time: the disk works while notes are placed. */
const atOnce = 16;

/** An index that has read nothing yet; `read` gives an article's notes, null where it has none. */
export function createNoteIndex(
  workspace: Workspace,
  read: (uri: string) => Promise<IndexedArticle | null>,
): NoteIndex {
  const roots = new Map<string, Promise<Known>>();

  const list = async (root: Root): Promise<Known> => {
    const files = (await root.notes?.list()) ?? [];
    return { files: new Set(files.flatMap(({ path }) => articleOf(path) ?? [])), read: new Map() };
  };

  const allIn = async (root: Root): Promise<readonly IndexedArticle[]> => {
    const known = roots.get(root.uri) ?? list(root);
    roots.set(root.uri, known);
    const { files, read: done } = await known;
    const found: IndexedArticle[] = [];
    const waiting = [...files].sort();
    for (let i = 0; i < waiting.length; i += atOnce) {
      const some = waiting.slice(i, i + atOnce).map(async file => {
        const article = done.get(file) ?? read(uriIn(root.uri, file));
        done.set(file, article);
        const now = await article;
        if (!now && done.get(file) === article) files.delete(file);
        return now ?? [];
      });
      found.push(...(await Promise.all(some)).flat());
    }
    return found;
  };

  return {
    all: async () => (await Promise.all(workspace.roots.map(allIn))).flat(),
    async forget(uri) {
      const place = workspace.rootOf(canonical(uri));
      const known = place && (await roots.get(place.root.uri));
      if (!place || !known) return false;
      const had = known.files.has(place.file);
      known.files.add(place.file);
      known.read.delete(place.file);
      return had;
    },
  };
}
