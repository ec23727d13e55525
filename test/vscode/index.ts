import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';

/** Every line of ours begins with this, so that it can be told from VS Code's own. */
const mark = '│ ';

/** What VS Code calls in its extension host: runs every file of the suite and rejects where a test fails. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const print = (...args: unknown[]) => {
    for (const line of format(...args).split('\n')) console.log(mark + line);
  };
  (Mocha.reporters.Base as unknown as { consoleLog: typeof print }).consoleLog = print;
  const mocha = new Mocha({ timeout: 60_000, color: false, reporter: 'spec' });
  const folder = join(__dirname, 'suite');
  for (const file of readdirSync(folder)
    .filter(name => name.endsWith('.test.js'))
    .sort())
    mocha.addFile(join(folder, file));
  await new Promise<void>((resolve, reject) => {
    mocha.run(failures => (failures ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
