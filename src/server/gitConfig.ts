/** One setting of a git configuration (git-config, "Syntax"): its section and key in lower case, "includeif" with its condition. */
export interface GitSetting {
  readonly key: string;
  readonly condition: string | null;
  readonly value: string;
}

/** The settings of a git configuration's text that say who somebody is, or which file says more; in order, the last one counts. */
export function settingsIn(config: string): readonly GitSetting[] {
  const settings: GitSetting[] = [];
  let section = '';
  let condition: string | null = null;
  for (const line of config.split(/\r?\n/)) {
    const head = /^\s*\[\s*([^\]\s"]+)\s*(?:"([^"]*)")?\s*\]/.exec(line);
    if (head) {
      section = (head[1] ?? '').toLowerCase();
      condition = head[2] ?? null;
    }
    const said = /^\s*([a-z][a-z0-9-]*)\s*=(.*)$/i.exec(line.slice(head?.[0].length ?? 0));
    const key = said && `${section}.${said[1]!.toLowerCase()}`;
    // Only that of an include is more than a section of the same name.
    const isOurs = condition === null || section === 'includeif';
    if (key && isOurs && wanted.has(key)) settings.push({ key, condition, value: unquoted(said[2] ?? '') });
  }
  return settings;
}

const wanted: ReadonlySet<string> = new Set(['user.name', 'include.path', 'includeif.path']);

/**
 * Whether the condition of an `includeIf` holds in a repository: `gitdir:` and the folder that it lies below, or its very
 * `.git`. Patterns with stars and conditions on branches are not looked at, and hold nowhere.
 */
export function holdsIn(condition: string, gitFolder: string, home: string): boolean {
  const path = /^gitdir(?:\/i)?:(.+)$/.exec(condition)?.[1]?.replace(/^~(?=\/)/, home);
  if (path === undefined || path.includes('*')) return false;
  return path.endsWith('/') ? `${gitFolder}/`.startsWith(path) : gitFolder === path;
}

/** A value without its comment, its quotation marks and their escapes. */
function unquoted(value: string): string {
  let text = '';
  let inside = false;
  for (let i = 0; i < value.length; i++) {
    const letter = value[i]!;
    if (letter === '"') inside = !inside;
    else if (letter === '\\') text += escapes[value[++i] ?? ''] ?? value[i] ?? '';
    else if (!inside && (letter === '#' || letter === ';')) break;
    else text += letter;
  }
  return text.trim();
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '' };
