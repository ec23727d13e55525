// The conflicts found in the invented stories of training/facts/invented, each with both sentences, to be judged by a reader: their
// articles are of several outlets and days, as a reader's are. npm run build first.
// node bench/alarms.mjs [TOPIC...]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const stories = new URL('../training/facts/invented/', import.meta.url);
const asked = process.argv.slice(2);
const topics = readdirSync(stories).filter(name => asked.length === 0 || asked.includes(name.replace('.txt', '')));
const counts = new Map();
for (const topic of topics) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-alarms-'));
  try {
    for (const [at, part] of readFileSync(new URL(topic, stories), 'utf8').split(/^=== /m).slice(1).entries()) {
      const lines = part
        .split('\n')
        .slice(1)
        .map(line => line.replace(/\s*\{[^{}]*\}\s*$/, ''))
        .filter(Boolean);
      writeFileSync(join(folder, `${String(at).padStart(2, '0')}${part[0]}.txt`), `${lines.join('\n\n')}\n`);
    }
    const out = execFileSync(process.execPath, ['dist/cli.js', 'crossref', folder, '--format', 'json'], {
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    for (const { statements, conflicts } of JSON.parse(out).facts)
      for (const { aspect, values } of conflicts) {
        counts.set(aspect, (counts.get(aspect) ?? 0) + 1);
        console.log(`${topic} ${aspect}: ${values.map(({ value }) => value).join(' / ')}`);
        for (const { file, start, end } of values)
          console.log(
            `    ${file}: ${statements.find(s => s.file === file && s.start <= start && end <= s.end)?.text ?? ''}`,
          );
      }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
console.log([...counts].map(([aspect, count]) => `${aspect} ${count}`).join(', ') || 'none');
