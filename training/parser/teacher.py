"""Writes spaCy's heads of sentences that are cut into tokens already: PLAIN.jsonl has `words` and `spaced` a line.

python teacher.py SPACY_MODEL PLAIN.jsonl > HEADS.jsonl      adds `heads`, a token's own place for the root
"""
import json, sys
import spacy
from spacy.tokens import Doc

nlp = spacy.load(sys.argv[1], exclude=['ner', 'lemmatizer', 'senter', 'attribute_ruler'])
rows = [json.loads(line) for line in open(sys.argv[2], encoding='utf8')]

def docs():
    for r in rows:
        starts = [i == 0 for i in range(len(r['words']))]
        yield Doc(nlp.vocab, words=r['words'], spaces=r['spaced'][1:] + [False], sent_starts=starts)

for row, doc in zip(rows, nlp.pipe(docs(), batch_size=256)):
    print(json.dumps({'words': row['words'], 'spaced': row['spaced'], 'heads': [t.head.i for t in doc]}, ensure_ascii=False))
