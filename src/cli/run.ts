import { version } from '../../package.json';
import { analyzeCommand } from './analyze.js';
import { annotationsCommand } from './annotations.js';
import { compareCommand } from './compare.js';
import { crossrefCommand } from './crossref.js';
import { help } from './help.js';
import { type Io, UsageError } from './io.js';
import { reportCommand } from './report.js';

type Command = (args: readonly string[], io: Io) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  analyze: analyzeCommand,
  crossref: crossrefCommand,
  compare: compareCommand,
  annotations: annotationsCommand,
  report: reportCommand,
};

/** Runs one command line and gives its exit code: 0 done, 1 some input failed, 2 bad usage. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version') {
    await io.write(`${version}\n`);
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await io.write(help(rest[0]));
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    io.warn(`there is no command "${name}"; dateline --help lists them`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    await io.write(help(name));
    return 0;
  }
  try {
    return await command(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.warn(`${name}: ${error.message}; dateline ${name} --help shows how`);
    return 2;
  }
}
