/** Prints GUM's sentences in our tokens as JSON lines, for the teacher to learn from. `tsx export.ts GUM > GUM.jsonl` */
import { readGum } from './gum.js';

const { train, dev } = readGum(process.argv[2]!);
for (const sentence of train) console.log(JSON.stringify({ set: 'train', ...sentence }));
for (const sentence of dev) console.log(JSON.stringify({ set: 'dev', ...sentence }));
