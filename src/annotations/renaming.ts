import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { lineEnds } from './lines.js';
import { render, toNode } from './nodes.js';
import { folderOf, joinPath, relativePath } from './paths.js';
import { withoutMark } from './sidecar.js';
import { readYaml } from './yaml.js';

/** Gives a path its new name, or itself where it was not moved. */
export type Renamed = (path: string) => string;

/** Files, or whole folders, that were moved; paths are relative to the folder that is open. */
export const renaming =
  (from: string, to: string): Renamed =>
  path =>
    path === from ? to : path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;

/** The text of `dateline.yaml` with the new paths of articles in its decisions; null where nothing in it changes or it can't be read. */
export function renameInFolderFile(text: string, renamed: Renamed): string | null {
  return replacePaths(text, data => {
    const actors = itemsOf(data, 'actors').flatMap(actor => itemsOf(actor, 'in'));
    const facts = itemsOf(data, 'facts').flatMap(fact => [
      memberOf(memberOf(fact, 'a'), 'article'),
      memberOf(memberOf(fact, 'b'), 'article'),
    ]);
    return [...actors, ...facts].map(node => [node, renamed]);
  });
}

/**
 * The text of a sidecar with the new paths of the articles that its links name; null where nothing in it changes or it can't be
 * read. `before` is where its own article stood, `after` where it stands now.
 */
export function renameInSidecar(text: string, before: string, after: string, renamed: Renamed): string | null {
  return replacePaths(text, data => {
    const links = itemsOf(data, 'annotations').flatMap(note => itemsOf(note, 'links'));
    const along: Renamed = path => relativePath(folderOf(after), renamed(joinPath(folderOf(before), path)));
    return links.map(link => [memberOf(link, 'article'), along]);
  });
}

/** Puts new words in the place of some of a file's; all else in it stays as it is, to the byte. */
function replacePaths(
  text: string,
  find: (data: unknown) => readonly (readonly [node: unknown, renamed: Renamed])[],
): string | null {
  const source = withoutMark(text);
  const yaml = readYaml(source);
  if (yaml.kind === 'broken') return null;
  const splices = find(yaml.document.contents).flatMap(([node, renamed]) => {
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
    const path = renamed(node.value);
    return path === node.value ? [] : [{ start: node.range[0], end: node.range[1], text: render(toNode(path)) }];
  });
  if (splices.length === 0) return null;
  let written = source;
  for (const splice of splices.sort((a, b) => b.start - a.start))
    written = written.slice(0, splice.start) + lineEnds(source, splice.text) + written.slice(splice.end);
  return text.slice(0, text.length - source.length) + written;
}

const memberOf = (map: unknown, key: string): unknown => (isMap(map) ? map.get(key, true) : undefined);

function itemsOf(map: unknown, key: string): readonly (Node | unknown)[] {
  const list = memberOf(map, key);
  return isSeq(list) ? list.items : [];
}
