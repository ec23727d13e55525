import { type Annotation, saveChanges } from '../../src/annotations/annotations.js';
import { openFolder } from '../../src/files/disk.js';

// A second window: writes notes into one sidecar as fast as it can. Called with the folder, a name, how many, and how many of them
// stay: each that is written takes the one so many before it away, which fails where that was lost.
const [dir = '', name = '', count = '0', keep = count] = process.argv.slice(2);

const note = (id: string): Annotation => ({
  id,
  created: '2026-03-01T08:00:00Z',
  about: 'span',
  target: { exact: 'ferry', prefix: '', suffix: '' },
  tags: [],
  status: 'open',
  replies: [],
  links: [],
});

async function write(): Promise<void> {
  const folder = openFolder(dir);
  for (let i = 0; i < Number(count); i++) {
    const old = i < Number(keep) ? [] : [{ do: 'remove', annotation: note(`${name}${i - Number(keep)}`) } as const];
    const saved = await saveChanges(folder, 'a.txt', [{ do: 'add', annotation: note(`${name}${i}`) }, ...old], null);
    if (!saved.ok) throw new Error(saved.why);
  }
}

write().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
