import { version } from '../../package.json';
import { help } from './help.js';
import { type Io, UsageError } from './io.js';

type Command = (args: readonly string[], io: Io) => Promise<number>;

/** Each is loaded when it is called: starting up is most of what a small folder costs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  analyze: async () => (await import('./analyze.js')).analyzeCommand,
  crossref: async () => (await import('./crossref.js')).crossrefCommand,
  compare: async () => (await import('./compare.js')).compareCommand,
  annotations: async () => (await import('./annotations.js')).annotationsCommand,
  report: async () => (await import('./report.js')).reportCommand,
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
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    io.warn(`there is no command "${name}"; dateline --help lists them`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    await io.write(help(name));
    return 0;
  }
  try {
    const command = await load();
    return await command(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.warn(`${name}: ${error.message}; dateline ${name} --help shows how`);
    return 2;
  }
}
