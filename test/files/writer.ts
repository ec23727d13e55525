import { saveChange } from '../../src/annotations/annotations.js';
import { openFolder } from '../../src/files/disk.js';

// A second window: writes notes into one sidecar as fast as it can. Called with the folder, a name, and how many.
const [dir = '', name = '', count = '0'] = process.argv.slice(2);

async function write(): Promise<void> {
  const folder = openFolder(dir);
  for (let i = 0; i < Number(count); i++) {
    const annotation = {
      id: `${name}${i}`,
      created: '2026-03-01T08:00:00Z',
      about: 'span',
      target: { exact: 'ferry', prefix: '', suffix: '' },
      tags: [],
      status: 'open',
      replies: [],
      links: [],
    } as const;
    const saved = await saveChange(folder, 'a.txt', { do: 'add', annotation }, null);
    if (!saved.ok) throw new Error(saved.why);
  }
}

write().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
