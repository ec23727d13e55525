import { statSync } from 'node:fs';
import { version } from '../../package.json';

/** Names the engines that this program holds: another build may analyse otherwise, so what it cached is not used. */
export function engines(): string {
  const program = process.argv[1];
  if (program === undefined) return version;
  const { size, mtimeMs } = statSync(program);
  return `${version} ${size} ${mtimeMs}`;
}
