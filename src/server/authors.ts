import { URI, Utils } from 'vscode-uri';
import type { Folder } from '../files/files.js';
import { nameIn } from './gitConfig.js';
import { canonical, folderOf } from './uris.js';
import type { Workspace } from './workspace.js';

/** Who makes the changes: the name that the user set, else the one that git knows them by. */
export interface Authors {
  /** The author of what is added to an article now; undefined where nobody says. `set` is the user's setting. */
  of(uri: string, set: string | undefined): Promise<string | undefined>;
  /** The user trusts the folders: only then is the configuration of their repositories read. */
  trust(): void;
}

interface AuthorsHost {
  folderAt(uri: string): Folder | null;
  /** The user's own folder. */
  readonly home: Folder | null;
}

/** The configurations of git, of the repository around a folder first (git-config, "FILES"). */
export function createAuthors(workspace: Workspace, host: AuthorsHost, trusted: boolean): Authors {
  let isTrusted = trusted;
  const names = new Map<string, Promise<string | undefined>>();

  const find = async (folderUri: string): Promise<string | undefined> => {
    const own = host.home && [() => read(host.home, '.gitconfig'), () => read(host.home, '.config/git/config')];
    for (const config of [() => repositoryConfig(host, folderUri), ...(own ?? [])]) {
      const name = nameIn((await config()) ?? '');
      if (name) return name;
    }
    return undefined;
  };

  return {
    of: async (uri, set) => {
      if (set) return set;
      const root = workspace.rootOf(canonical(uri))?.root;
      if (!isTrusted || !root) return undefined;
      const name = names.get(root.uri) ?? find(root.uri);
      names.set(root.uri, name);
      return name;
    },
    trust() {
      isTrusted = true;
    },
  };
}

/** The configuration of the repository that a folder lies in; null where it lies in none. */
async function repositoryConfig(host: AuthorsHost, folderUri: string): Promise<string | null> {
  for (let uri = folderUri; ; uri = folderOf(uri)) {
    const folder = host.folderAt(uri);
    const config = await read(folder, '.git/config');
    if (config !== null) return config;
    // Of a work tree or a submodule, .git is a file that says where the repository is.
    const link = /^gitdir: (.+)$/m.exec((await read(folder, '.git')) ?? '')?.[1]?.trim();
    if (link) {
      const place = Utils.resolvePath(URI.parse(uri), link).toString();
      return read(host.folderAt(place.replace(/\/worktrees\/[^/]+$/, '')), 'config');
    }
    if (folderOf(uri) === uri) return null;
  }
}

/** A file's text; null where it is not there or can't be read. */
async function read(folder: Folder | null, path: string): Promise<string | null> {
  const bytes = await folder?.read(path).catch(() => null);
  return bytes ? new TextDecoder().decode(bytes) : null;
}
