import picomatch from 'picomatch';
import type { ActorDecision } from '../actors/actors.js';
import { anchor, type FolderDecisions, readFolderFile } from '../annotations/annotations.js';
import type { FactDecision, Place } from '../facts/facts.js';
import type { Folder } from '../files/files.js';
import { decode } from './decode.js';

/** What holds for the whole folder, at its root; a nested one is not read. */
export const settingsFile = 'dateline.yaml';

/** What `dateline.yaml` says, ready for use. */
export interface FolderSettings {
  /** Glob patterns of the files that may be articles, and of those that are none all the same. */
  readonly articles: Pick<FolderDecisions, 'include' | 'exclude'>;
  /** Whether a path may be an article at all. */
  takes(path: string): boolean;
  readonly actors: readonly ActorDecision[];
  readonly facts: FolderDecisions['facts'];
  /** Each tag that is listed, with its colour. */
  readonly tags: FolderDecisions['tags'];
}

const articleNames = ['**/*.txt', '**/*.md'];

/** What holds where there is no `dateline.yaml`. */
export const defaultSettings: FolderSettings = {
  articles: { include: null, exclude: [] },
  takes: picomatch(articleNames),
  actors: [],
  facts: [],
  tags: new Map(),
};

/**
 * Reads `dateline.yaml` at a folder's root; the defaults where there is none. Where it can't be used they hold too, and
 * `problem` says why, for the user.
 */
export async function readSettings(
  folder: Folder,
): Promise<{ readonly settings: FolderSettings; readonly problem: string | null }> {
  const bytes = await folder.read(settingsFile);
  if (!bytes) return { settings: defaultSettings, problem: null };
  const file = readFolderFile(decode(bytes).text);
  switch (file.kind) {
    case 'broken':
      return { settings: defaultSettings, problem: `line ${file.line}, column ${file.column}: ${file.why}; mend it` };
    case 'newer':
      return {
        settings: defaultSettings,
        problem: `written for a newer Dateline (format ${file.format}) and not used; update this one`,
      };
    case 'decisions': {
      const { include, exclude, actors, facts, tags } = file.decisions;
      const articles = { include, exclude };
      return { settings: { articles, takes: takes(articles), actors, facts, tags }, problem: null };
    }
  }
}

function takes({ include, exclude }: FolderSettings['articles']): (path: string) => boolean {
  const included = picomatch([...(include ?? articleNames)]);
  const excluded = exclude.length ? picomatch([...exclude]) : () => false;
  return path => included(path) && !excluded(path);
}

/** The decisions with their places, as the fact engine takes them; those whose words stand nowhere for certain are left out. */
export function placeDecisions(
  rules: FolderDecisions['facts'],
  textOf: (file: string) => string | null,
): readonly FactDecision[] {
  const place = ({ article, target }: FolderDecisions['facts'][number]['a']): Place | null => {
    const text = textOf(article);
    const state = text === null ? null : anchor(text, target);
    return state?.kind === 'anchored' ? { file: article, ...state.at } : null;
  };
  return rules.flatMap(({ a, b, decide }) => {
    const [placeA, placeB] = [place(a), place(b)];
    return placeA && placeB ? [{ a: placeA, b: placeB, decide }] : [];
  });
}
