/** An action that is done at once, and then at most once in so many milliseconds, however often it is asked for. */
export function throttled(every: number, act: () => void): (() => void) & { stop(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let again = false;
  const run = () => {
    again = false;
    act();
    timer = setTimeout(() => {
      timer = null;
      if (again) run();
    }, every);
  };
  const ask = () => {
    if (timer) again = true;
    else run();
  };
  const stop = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    again = false;
  };
  return Object.assign(ask, { stop });
}
