import { Presets, SingleBar } from 'cli-progress';
import type { Io } from './io.js';

/** Work of up to this many milliseconds shows no bar. */
const patience = 1000;

/** A progress bar on a terminal's stderr once the work has taken a second; elsewhere nothing. */
export function progressBar(io: Io): {
  readonly update: (done: number, total: number, file: string) => void;
  readonly stop: () => void;
} {
  const begun = performance.now();
  const format = ' {bar} {value}/{total} {file}';
  const bar = new SingleBar({ format, clearOnComplete: true, hideCursor: true }, Presets.shades_classic);
  return {
    update(done, total, file) {
      if (!io.terminal || performance.now() - begun < patience) return;
      if (bar.isActive) bar.update(done, { file });
      else bar.start(total, done, { file });
    },
    stop: () => bar.stop(),
  };
}
