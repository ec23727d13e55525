// How the time that linking takes grows with the folder: a row a folder, then how many times longer ten times the articles take.
// node bench/growth.mjs FOLDER FOLDER…        (from small to large; make-corpus makes them)
import { spawnSync } from 'node:child_process';
import { bundle, root } from './bundle.mjs';

await bundle('folder');
const rows = process.argv.slice(2).map(folder => {
  const run = spawnSync(process.execPath, ['out/bench/folder.mjs', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status) throw new Error(run.stderr);
  const row = run.stdout.trim();
  console.log(row);
  const cells = row.split('|').map(cell => cell.trim());
  return { articles: Number(cells[2]), seconds: Number(cells[4]) + Number(cells[7]) };
});
for (const [i, { articles, seconds }] of rows.entries()) {
  const before = rows[i - 1];
  if (!before) continue;
  const decades = Math.log10(articles / before.articles);
  const growth = (seconds / before.seconds) ** (1 / decades);
  console.log(`${before.articles} to ${articles}: ${growth.toFixed(1)} times a decade`);
}
