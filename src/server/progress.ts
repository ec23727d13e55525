import type { Connection } from 'vscode-languageserver';

/** Work that the user sees going on. */
export interface ShownProgress {
  report(done: number, total: number): void;
  done(): void;
  /** Aborted when the user stops the work. */
  readonly signal: AbortSignal;
}

/** Shows that a folder is read, in the way the editor shows progress; an editor that shows none is fine. */
export async function folderProgress(connection: Connection): Promise<ShownProgress> {
  const stop = new AbortController();
  try {
    const reporter = await connection.window.createWorkDoneProgress();
    reporter.token.onCancellationRequested(() => stop.abort());
    reporter.begin('Dateline', 0, 'reading articles', true);
    let last = -1;
    return {
      report(done, total) {
        const percentage = Math.floor((100 * done) / Math.max(1, total));
        if (percentage === last) return;
        last = percentage;
        reporter.report(percentage, `reading articles: ${done} of ${total}`);
      },
      done: () => reporter.done(),
      signal: stop.signal,
    };
  } catch {
    return { report: () => undefined, done: () => undefined, signal: stop.signal };
  }
}
