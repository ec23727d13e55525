/** Where a command reads from and prints to: the terminal, or a test. */
export interface Io {
  /** Prints to stdout as it stands; waits where the reader is slow. */
  write(text: string): Promise<void>;
  /** One line to stderr: the file, what is wrong, what to do. */
  warn(line: string): void;
  /** True where stderr is a terminal: a progress bar may be drawn. */
  readonly terminal: boolean;
}

/** How a command ended: 0 done, 1 some input failed (the others were printed), 2 bad usage. */
export type ExitCode = 0 | 1 | 2;

/** A mistake in the command's arguments, in a sentence for the user. */
export class UsageError extends Error {}
