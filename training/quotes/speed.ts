/** How fast quotes are found in tagged articles, in megabytes a second of this process's own time: tsx speed.ts FOLDER */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../../src/article/article.js';
import { findQuotes } from '../../src/quotes/quotes.js';
import { provideModelsIn } from '../../src/text/disk.js';

provideModelsIn('models');
const [folder = ''] = process.argv.slice(2);
const articles = readdirSync(folder).flatMap(name => {
  const found = recognise(readFileSync(join(folder, name), 'utf8'), { force: true });
  return found.kind === 'article' ? [found.article] : [];
});
const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
for (let round = 1; round <= 4; round++) {
  const before = process.cpuUsage();
  for (const article of articles) findQuotes(article, []);
  const { user, system } = process.cpuUsage(before);
  console.log(`round ${round}: ${(bytes / (user + system)).toFixed(3)} MB/s`);
}
