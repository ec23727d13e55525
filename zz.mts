import inspector from 'node:inspector';
import { writeFileSync } from 'node:fs';
import { createCorpus, applySettings, listFolder, readSources } from '/work/main/src/corpus/corpus.js';
import { openFolder } from '/work/main/src/files/disk.js';
import { provideModels } from '/work/main/bench/models.js';
provideModels();
const corpus = createCorpus();
const { sources, settings } = await listFolder(openFolder('/tmp/m10000'));
await readSources(sources, corpus, {});
applySettings(corpus, settings);
corpus.settle();
let t = performance.now();
corpus.crossReference();
console.log('linked', Math.round(performance.now() - t));

const files = sources.map(({ path }: any) => path);
const session = new inspector.Session(); session.connect(); session.post('Profiler.enable');
const start = () => session.post('Profiler.start');
const stop = () => { let out: any; session.post('Profiler.stop', (_e: any, r: any) => { out = r.profile; }); return out; };
const linkTime = (profile: any) => {
  const nodes = new Map(profile.nodes.map((n: any) => [n.id, n]));
  const parent = new Map<number, number>(); for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
  const links = new Set(profile.nodes.filter((n: any) => n.callFrame.functionName === 'link' && n.callFrame.url.includes('linker')).map((n: any) => n.id));
  const by = new Map<string, number>(); let all = 0;
  profile.samples.forEach((s: number, i: number) => { const names = new Set<string>(); let x: number | undefined = s, inside = false; while (x !== undefined) { if (links.has(x)) inside = true; names.add((nodes.get(x) as any).callFrame.functionName + ' ' + (nodes.get(x) as any).callFrame.url.split('/').pop()); x = parent.get(x); } if (!inside) return; const d = profile.timeDeltas[i] / 1000; all += d; for (const n of names) by.set(n, (by.get(n) ?? 0) + d); });
  return { all, by };
};
const rows: any[] = [];
for (let i = 0; i < 41; i++) {
  const file = files[((2 * i) * 7919) % files.length]!;
  const text = corpus.article(file)?.text ?? '';
  corpus.set(file, `${text}\nOne more paragraph was added on Monday, and the talks go on.\n`);
  start(); t = performance.now();
  corpus.crossReference();
  const wall = performance.now() - t;
  rows.push({ i, file, wall, ...linkTime(stop()) });
}
rows.sort((a, b) => a.all - b.all);
console.log('link', rows.map(r => Math.round(r.all)).join(' '));
for (const r of rows.slice(-6)) console.log(r.i, r.file, Math.round(r.wall), Math.round(r.all), [...r.by].sort((a: any, b: any) => b[1] - a[1]).slice(0, 40).map(([n, v]: any) => `${n} ${Math.round(v)}`).join('; '));
process.exit(0);
