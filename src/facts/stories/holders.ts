/** Which articles hold which words, both by their numbers: lists in one pool, as a folder has a hundred thousand of them. */
export interface Holders {
  add(word: number, article: number): void;
  remove(word: number, article: number): void;
  /** How many articles hold a word. */
  count(word: number): number;
  /** The articles that hold a word, in no order. */
  of(word: number): readonly number[];
}

/** Lists of no words yet. An entry is an article and the place of the next entry; 0 is no place. */
export function createHolders(): Holders {
  let firsts = new Int32Array(1024);
  let counts = new Int32Array(1024);
  let articles = new Int32Array(1024);
  let nexts = new Int32Array(1024);
  let end = 1;
  let freed = 0;
  const entry = (): number => {
    if (!freed) {
      articles = withRoomFor(end, articles);
      nexts = withRoomFor(end, nexts);
      return end++;
    }
    const place = freed;
    freed = nexts[place]!;
    return place;
  };
  return {
    add(word, article) {
      firsts = withRoomFor(word, firsts);
      counts = withRoomFor(word, counts);
      const place = entry();
      articles[place] = article;
      nexts[place] = firsts[word]!;
      firsts[word] = place;
      counts[word]!++;
    },
    remove(word, article) {
      let before = 0;
      let place = firsts[word] ?? 0;
      while (place && articles[place] !== article) {
        before = place;
        place = nexts[place]!;
      }
      if (!place) return;
      if (before) nexts[before] = nexts[place]!;
      else firsts[word] = nexts[place]!;
      nexts[place] = freed;
      freed = place;
      counts[word]!--;
    },
    count: word => counts[word] ?? 0,
    of(word) {
      const found: number[] = [];
      for (let place = firsts[word] ?? 0; place; place = nexts[place]!) found.push(articles[place]!);
      return found;
    },
  };
}

function withRoomFor(at: number, array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  if (at < array.length) return array;
  const grown = new Int32Array(Math.ceil(at * 1.3));
  grown.set(array);
  return grown;
}
