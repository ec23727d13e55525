import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annotate, openSidecar, saveChanges } from '../src/annotations/annotations.js';
import { annotationsCommand } from '../src/cli/annotations.js';
import { openFolder } from '../src/files/disk.js';

// 10,000 notes on 1,000 articles that were edited behind the program's back: how long `annotations check` takes. A table row.
// tsx bench/annotations.ts FOLDER

const [articles, notesEach] = [1000, 10];
const filler = 'This paragraph came in above and says nothing that matters here.\n\n';

async function measure(folder: string): Promise<readonly (string | number)[]> {
  const texts = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, ''));
  const dir = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const scratch = openFolder(dir);
  for (let i = 0; i < articles; i++) {
    const text = `Number ${i}\n\n${texts[i % texts.length]}`;
    const words = [...text.matchAll(/\S+/g)];
    const changes = Array.from({ length: notesEach }, (_, k) => {
      const first = Math.floor((words.length * (k + 0.5)) / notesEach);
      const last = words[Math.min(words.length - 1, first + [1, 7, 24][k % 3]!)]!;
      const span = { start: words[first]!.index, end: last.index + last[0].length };
      return { do: 'add', annotation: annotate(text, span, { note: 'Check this.' }) } as const;
    });
    const file = `${i}.txt`;
    await saveChanges(scratch, file, changes, text);
    // A paragraph comes in above, and in every third note one word becomes another.
    const changed = changes.filter((_, k) => k % 3 === 1).map(({ annotation }) => annotation.target.start! + 3);
    const edited = [0, ...changed].map((at, k) => text.slice(at, changed[k])).join('x');
    await scratch.write(file, filler + edited);
  }
  const counts: Record<string, number> = {};
  const io = {
    write: async (lines: string) => {
      for (const line of lines.trim().split('\n')) {
        const { state } = JSON.parse(line);
        counts[state] = (counts[state] ?? 0) + 1;
      }
    },
    warn: console.error,
    terminal: false,
  };
  const started = performance.now();
  await annotationsCommand(['check', dir], io);
  const checked = (performance.now() - started) / 1000;
  const saving = performance.now();
  const { sidecar } = await openSidecar(scratch, '0.txt');
  if (sidecar.kind === 'sidecar')
    await saveChanges(scratch, '0.txt', [{ do: 'remove', annotation: sidecar.annotations[0]! }], null);
  const saved = performance.now() - saving;
  rmSync(dir, { recursive: true });
  const { anchored = 0, review = 0, orphaned = 0 } = counts;
  return [articles, articles * notesEach, checked.toFixed(1), saved.toFixed(0), anchored, review, orphaned];
}

void measure(process.argv[2] ?? 'samples').then(row => console.log(`| ${row.join(' | ')} |`));
