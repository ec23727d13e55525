import { URI, Utils } from 'vscode-uri';

/** The URI as this server writes it: one spelling for what an editor may escape in several ways. */
export function canonical(uri: string): string {
  const parsed = URI.parse(uri);
  const path = parsed.path.replace(/^\/[A-Z]:/, drive => drive.toLowerCase());
  return parsed.with({ path: path.length > 1 ? path.replace(/\/+$/, '') : path }).toString();
}

/** The path of a file below a folder, with forward slashes; null where it lies elsewhere. Both URIs are canonical. */
export function pathIn(folder: string, uri: string): string | null {
  const [above, below] = [URI.parse(folder), URI.parse(uri)];
  const start = above.path.endsWith('/') ? above.path : `${above.path}/`;
  const near = above.scheme === below.scheme && above.authority === below.authority;
  return near && below.path.startsWith(start) ? below.path.slice(start.length) : null;
}

/** The canonical URI of a path below a folder. */
export function uriIn(folder: string, path: string): string {
  const above = URI.parse(folder);
  return above.with({ path: above.path.endsWith('/') ? above.path + path : `${above.path}/${path}` }).toString();
}

/** The canonical URI of the folder that a file lies in. */
export function folderOf(uri: string): string {
  return canonical(Utils.dirname(URI.parse(uri)).toString());
}

/** A link that opens a file at a place, as VS Code's hovers take it; line and character count from 0. */
export function linkTo(uri: string, at: { readonly line: number; readonly character: number }): string {
  return `${uri}#L${at.line + 1},${at.character + 1}`;
}
