import type { SingleBar } from 'cli-progress';
import type { Io } from './io.js';

/** Work of up to this many milliseconds shows no bar. */
const patience = 1000;

/** A progress bar on a terminal's stderr once the work has taken a second; elsewhere nothing. */
export function progressBar(io: Io): {
  readonly update: (done: number, total: number, file: string) => void;
  readonly stop: () => void;
} {
  const begun = performance.now();
  let bar: SingleBar | null = null;
  let loading = false;
  let stopped = false;
  return {
    update(done, total, file) {
      if (!io.terminal) return;
      bar?.update(done, { file });
      if (loading || performance.now() - begun < patience) return;
      loading = true;
      void import('cli-progress').then(({ SingleBar, Presets }) => {
        if (stopped) return;
        const format = ' {bar} {value}/{total} {file}';
        bar = new SingleBar({ format, clearOnComplete: true, hideCursor: true }, Presets.shades_classic);
        bar.start(total, done, { file });
      });
    },
    stop() {
      stopped = true;
      bar?.stop();
    },
  };
}
