import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a peer finds in one text: the fields of its line, as the command line's contract has them. */
export type Peer = (text: string) => object;

const patience = { firstPass: 60, furtherPasses: 30 }; // seconds

/** A peer over a folder of texts: prints a line of JSON a file, writes MB of UTF-8 a second of processor time into the speed file. */
export function measure(read: Peer): void {
  const [folder, speedFile] = process.argv.slice(2);
  if (!folder || !speedFile) throw new Error('usage: PEER FOLDER SPEED-FILE');
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort();
  const texts = files.map(file => readFileSync(join(folder, file), 'utf8'));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

  const lines: string[] = [];
  const first = seconds(() => {
    texts.forEach((text, i) => {
      lines.push(`${JSON.stringify({ file: files[i], ...read(text) })}\n`);
    });
  });
  process.stdout.write(lines.join(''));
  const pass = () => seconds(() => texts.forEach(read));
  writeFileSync(speedFile, String(bytes / 1e6 / best(pass, first)));
}

/** The best of up to three passes after the first, which has warmed up; where that took a minute, it stands for itself. */
function best(pass: () => number, first: number): number {
  if (first > patience.firstPass) return first;
  const passes = [pass()];
  while (passes.length < 3 && passes.reduce((sum, each) => sum + each) < patience.furtherPasses) passes.push(pass());
  return Math.min(...passes);
}

/** Processor time, in seconds: the clock on the wall runs faster the more else the machine does. */
function seconds(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}
