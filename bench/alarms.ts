// The conflicts found in the invented stories of training/facts/invented, each with both sentences, to be judged by a reader: their
// articles are of several outlets and days, as a reader's are. npm run build first.
// npx tsx bench/alarms.ts [TOPIC...]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CrossReference } from '../src/facts/facts.js';
import { readArticles } from '../training/facts/invented.js';

const stories = new URL('../training/facts/invented/', import.meta.url);
const asked = process.argv.slice(2);
const counts = new Map<string, number>();
for (const topic of readdirSync(stories)) {
  if (asked.length > 0 && !asked.includes(topic.replace('.txt', ''))) continue;
  for (const { statements, conflicts } of factsOf(readFileSync(new URL(topic, stories), 'utf8')))
    for (const { aspect, values } of conflicts) {
      counts.set(aspect, (counts.get(aspect) ?? 0) + 1);
      console.log(`${topic} ${aspect}: ${values.map(({ value }) => value).join(' / ')}`);
      for (const { file, start, end } of values) {
        const said = statements.find(each => each.file === file && each.start <= start && end <= each.end);
        console.log(`    ${file}: ${said?.text ?? ''}`);
      }
    }
}
console.log([...counts].map(([aspect, count]) => `${aspect} ${count}`).join(', ') || 'none');

/** What the command line finds in a topic's articles, a paragraph a sentence. */
function factsOf(topic: string): CrossReference['facts'] {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-alarms-'));
  try {
    for (const [at, { story, text }] of readArticles(topic).entries())
      writeFileSync(join(folder, `${String(at).padStart(2, '0')}${story}.txt`), `${text.replaceAll('\n', '\n\n')}\n`);
    const out = execFileSync(process.execPath, ['dist/cli.js', 'crossref', folder, '--format', 'json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return (JSON.parse(out) as CrossReference).facts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
