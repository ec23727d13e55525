import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSentences } from '../../src/text/text.js';

/** A sentence with a Penn tag a token; null where the corpus's tokens do not fit ours. */
export interface TaggedSentence {
  readonly words: readonly string[];
  readonly tags: readonly (string | null)[];
  /** Whether white space stands before each token. */
  readonly spaced: readonly boolean[];
}

/** GUM's own development documents, of those in the folder. */
const development = new Set(
  `bio_byron bio_emperor interview_cyclone interview_gaming news_homeopathic news_iodine speech_impeachment
  speech_inauguration`.split(/\s+/),
);

interface GumToken {
  readonly form: string;
  readonly tag: string;
  readonly head: number;
  readonly relation: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The sentences of a folder of CoNLL-U files in our tokens. GUM splits hyphenated words and we do not: such a word takes the
 * tag of its last part, or JJ where it stands before the noun it describes, as the Penn Treebank tags it; a hyphen alone is ":".
 */
export function readGum(folder: string): { readonly train: TaggedSentence[]; readonly dev: TaggedSentence[] } {
  const sets = { train: [] as TaggedSentence[], dev: [] as TaggedSentence[] };
  for (const file of readdirSync(folder).filter(name => name.endsWith('.conllu')).sort()) {
    const set = development.has(file.replace(/^GUM_|\.conllu$/g, '')) ? sets.dev : sets.train;
    for (const block of readFileSync(join(folder, file), 'utf8').split('\n\n')) {
      const sentence = readSentence(block);
      if (sentence) set.push(sentence);
    }
  }
  return sets;
}

function readSentence(block: string): TaggedSentence | null {
  const gum: GumToken[] = [];
  let text = '';
  let glueAfter = 0;
  for (const line of block.split('\n')) {
    const [id = '', form = '', , , tag = '', , head = '', relation = '', , misc = ''] = line.split('\t');
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range) {
      // Parts of a contraction are glued; what follows the range decides the space behind its last part.
      glueAfter = misc.includes('SpaceAfter=No') ? -Number(range[2]) : Number(range[2]);
      continue;
    }
    if (!/^\d+$/.test(id)) continue;
    const start = text.length;
    text += form;
    gum.push({ form, tag, head: Number(head), relation, start, end: text.length });
    const within = Math.abs(glueAfter) > Number(id);
    const isLastOfRange = Math.abs(glueAfter) === Number(id);
    const glued = within || (isLastOfRange ? glueAfter < 0 : misc.includes('SpaceAfter=No'));
    if (!glued) text += ' ';
  }
  if (gum.length === 0) return null;
  const tokens = readSentences(text, [{ start: 0, end: text.length }]).flatMap(sentence => sentence.tokens);
  let at = 0;
  const tags = tokens.map(token => {
    while (at < gum.length && gum[at]!.end <= token.start) at++;
    const first = at;
    let last = at;
    while (last + 1 < gum.length && gum[last + 1]!.start < token.end) last++;
    if (gum[first]?.start !== token.start || gum[last]?.end !== token.end) return null;
    return first === last ? pennTag(gum[first]!) : tagOfCompound(gum, first, last);
  });
  return {
    words: tokens.map(token => token.text),
    tags,
    spaced: tokens.map((token, i) => i === 0 || tokens[i - 1]!.end < token.start),
  };
}

const pennTag = ({ tag }: GumToken): string => (tag === 'HYPH' ? ':' : tag === 'GW' || tag === 'XX' ? 'FW' : tag);

function tagOfCompound(gum: readonly GumToken[], first: number, last: number): string {
  const parts = gum.slice(first, last + 1);
  const end = pennTag(parts.at(-1)!);
  if (end.startsWith('NNP')) return end;
  const top = parts.find(part => part.head - 1 < first || part.head - 1 > last);
  const describes = top && top.head - 1 > last && /^(?:amod|compound|nmod|nummod|acl|advmod|obl)/.test(top.relation);
  if (parts.every(part => part.tag === 'CD' || part.tag === 'HYPH')) return 'CD';
  return describes && /^(?:NN|VB|IN|RB|RP|JJ|CD)/.test(end) ? 'JJ' : end;
}
