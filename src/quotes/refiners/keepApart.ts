import type { Refiner } from '../drafts.js';

/** One entry for one cue, and for one content: the first found stays. */
export const keepApart: Refiner = drafts => {
  const seen = new Set<string>();
  return drafts.filter(({ content }) => {
    const key = `${content.first} ${content.last}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
