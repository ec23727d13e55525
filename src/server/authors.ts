import { URI, Utils } from 'vscode-uri';
import type { Folder } from '../files/files.js';
import { holdsIn, settingsIn } from './gitConfig.js';
import { canonical } from './uris.js';
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
  /** The URI of the user's own folder. */
  readonly home: string | null;
}

/** A repository: the folder that git keeps, and its configuration. */
interface Repository {
  readonly git: URI;
  readonly config: URI;
}

/** Configurations that include each other come to an end here. */
const deepest = 5;

/** The configurations of git, of the repository around a folder first (git-config, "FILES" and "INCLUDES"). */
export function createAuthors(workspace: Workspace, host: AuthorsHost, trusted: boolean): Authors {
  let isTrusted = trusted;
  const names = new Map<string, Promise<string | undefined>>();
  const home = host.home === null ? null : URI.parse(host.home);

  /** A file's text; null where it is not there or can't be read. */
  const read = async (file: URI): Promise<string | null> => {
    const bytes = await host
      .folderAt(Utils.dirname(file).toString())
      ?.read(Utils.basename(file))
      .catch(() => null);
    return bytes ? new TextDecoder().decode(bytes) : null;
  };

  const repositoryAround = async (folder: URI): Promise<Repository | null> => {
    const git = Utils.joinPath(folder, '.git');
    const config = Utils.joinPath(git, 'config');
    if ((await read(config)) !== null) return { git, config };
    // Of a work tree or a submodule, .git is a file that says where the repository is.
    const link = /^gitdir: (.+)$/m.exec((await read(git)) ?? '')?.[1]?.trim();
    if (link) {
      const there = Utils.resolvePath(folder, link);
      const whole = there.with({ path: there.path.replace(/\/worktrees\/[^/]+$/, '') });
      return { git: there, config: Utils.joinPath(whole, 'config') };
    }
    const above = Utils.dirname(folder);
    return above.path === folder.path ? null : repositoryAround(above);
  };

  const nameIn = async (config: URI, git: URI | null, depth = 0): Promise<string | undefined> => {
    if (depth > deepest) return undefined;
    let name: string | undefined;
    for (const { key, condition, value } of settingsIn((await read(config)) ?? '')) {
      if (key === 'user.name') name = value || name;
      else if (condition === null || (git && holdsIn(condition, git.path, home?.path ?? ''))) {
        const path = value.replace(/^~(?=\/)/, home?.path ?? '~');
        name = (await nameIn(Utils.resolvePath(Utils.dirname(config), path), git, depth + 1)) ?? name;
      }
    }
    return name;
  };

  const find = async (folder: URI): Promise<string | undefined> => {
    const repository = await repositoryAround(folder);
    const own = home ? ['.gitconfig', '.config/git/config'].map(path => Utils.joinPath(home, path)) : [];
    for (const config of [...(repository ? [repository.config] : []), ...own]) {
      const name = await nameIn(config, repository?.git ?? null);
      if (name) return name;
    }
    return undefined;
  };

  return {
    of: async (uri, set) => {
      if (set) return set;
      const root = workspace.rootOf(canonical(uri))?.root;
      if (!isTrusted || !root) return undefined;
      const name = names.get(root.uri) ?? find(URI.parse(root.uri));
      names.set(root.uri, name);
      return name;
    },
    trust() {
      isTrusted = true;
    },
  };
}
