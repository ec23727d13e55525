/** Words that the rules below can't bring together: irregular forms, and nouns of news with their verbs. */
const irregular = new Map(
  `take took taken|win won winner|begin began begun|fall fell fallen|rise rose risen|give gave given|go went gone|make made|
  hold held|sell sold sale|buy bought|die dead death deaths died dying dies|kill killing|steal stole stolen theft|break broke
  broken|catch caught|fight fought|find found|leave left|lose lost loss|meet met|pay paid|run ran|see saw seen|send sent|
  speak spoke spoken speech|strike struck|tell told|think thought|write wrote written|lead led|choose chose chosen choice|
  become became|come came|get got gotten|grow grew grown growth|know knew known|hang hung|flee fled flight|swear swore sworn|
  bear bore born birth|shoot shot shooting|bring brought|build built|drive drove driven|draw drew drawn|fly flew flown|
  feel felt|keep kept|lay laid|lie lain|mean meant|ride rode ridden|ring rang rung|seek sought|shake shook shaken|sing sang
  sung|sink sank sunk|sit sat|spend spent|stand stood|swim swam swum|teach taught|tear tore torn|throw threw thrown|
  understand understood|wake woke woken|wear wore worn|withdraw withdrew withdrawn|arise arose|acquire acquisition|
  resign resignation|nominate nominee nomination|child children|man men|woman women|person people|convict conviction|
  sentence sentencing|sue suing lawsuit suit|quake earthquake temblor|rob robbery robber|murder murderer|elect election|
  agree agreement|announce announcement|arrive arrival|refuse refusal|propose proposal|approve approval|argue argument|
  decide decision|explode explosion|invade invasion|destroy destruction|injure injury wound|defeat beat beaten|
  half halves|wife wives|life lives|foot feet|good better best|bad worse worst|quarterly quarter|marry marriage|
  succeed success|analyze analysis|study studies|respond response|defend defense defence|attack assault`
    .split('|')
    .flatMap(line => {
      const [base = '', ...forms] = line.trim().split(/\s+/);
      return forms.map((form): [string, string] => [form, base]);
    }),
);

const known = new Map<string, string>();
/** A larger table is slower to ask than this one is to fill again. */
const mostKnown = 50_000;

/**
 * What a lower-case word has in common with its other forms ("stealing", "stole", "theft"): the suffixes of M. Porter's
 * algorithm (1980, steps 1 to 4 with one pass each), after a list of irregular forms. No word of a dictionary.
 */
export function stem(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const base = irregular.get(word) ?? word;
  const result = base.length < 4 || base.length > 40 || !/^[a-z]+$/.test(base) ? base : strip(base);
  if (known.size === mostKnown) known.clear();
  known.set(word, result);
  return result;
}

/** The words in a token's text in lower case: parts of a hyphenated word, initials without stops, numbers without commas; none in a mark. */
export function wordsIn(lower: string): readonly string[] {
  if (!/[\p{L}\p{N}]/u.test(lower)) return [];
  if (/^\d/.test(lower)) return [lower.replaceAll(',', '')];
  const plain = lower.includes('.') && !lower.startsWith('http') ? lower.replaceAll('.', '') : lower;
  return plain.includes('-') ? plain.split('-').filter(part => part !== '') : [plain];
}

function strip(word: string): string {
  let base = plural(word);
  base = irregular.get(base) ?? base;
  base = tense(base);
  base = irregular.get(base) ?? base;
  for (const suffixes of derivations) {
    const hit = suffixes.find(([end]) => base.endsWith(end));
    if (hit && measure(base.slice(0, -hit[0].length)) >= hit[2]) base = base.slice(0, -hit[0].length) + hit[1];
  }
  if (base.endsWith('e') && base.length > 4) base = base.slice(0, -1);
  return base.endsWith('y') && base.length > 3 ? `${base.slice(0, -1)}i` : base;
}

function plural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return word.endsWith('s') && !/(ss|us|is|news)$/.test(word) ? word.slice(0, -1) : word;
}

function tense(word: string): string {
  const end = word.endsWith('ied') ? 'ied' : word.endsWith('ed') ? 'ed' : word.endsWith('ing') ? 'ing' : '';
  if (!end) return word;
  if (end === 'ied') return `${word.slice(0, -3)}y`;
  const base = word.slice(0, -end.length);
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  if (base.length < 2 || !/[aeiouy]/.test(base)) return word;
  if (/(at|bl|iz|[cgsvu])$/.test(base) && !base.endsWith('ss')) return `${base}e`;
  return /([bdgmnprt])\1$/.test(base) ? base.slice(0, -1) : base;
}

/** Suffix, what replaces it, and how many syllables must stand before it; longest first in each step. */
type Suffix = readonly [string, string, number];
const derivations: readonly (readonly Suffix[])[] = [
  [
    ['ization', 'ize', 1],
    ['ational', 'ate', 1],
    ['fulness', 'ful', 1],
    ['iveness', 'ive', 1],
    ['ousness', 'ous', 1],
    ['tional', 'tion', 1],
    ['biliti', 'ble', 1],
    ['ation', 'ate', 1],
    ['ality', 'al', 1],
    ['ivity', 'ive', 1],
    ['ator', 'ate', 1],
    ['ness', '', 1],
    ['ally', 'al', 1],
    ['ly', '', 1],
  ],
  [
    ['ement', '', 2],
    ['ment', '', 2],
    ['ance', '', 2],
    ['ence', '', 2],
    ['able', '', 2],
    ['ible', '', 2],
    ['sion', 's', 1],
    ['tion', 't', 1],
    ['ant', '', 2],
    ['ent', '', 2],
    ['ate', '', 2],
    ['ity', '', 2],
    ['ive', '', 2],
    ['ize', '', 2],
    ['ous', '', 2],
    ['ful', '', 1],
    ['er', '', 2],
    ['or', '', 2],
    ['al', '', 2],
    ['ic', '', 2],
  ],
];

/** Porter's measure: how many vowel-consonant sequences a stem has. */
function measure(word: string): number {
  let count = 0;
  let vowel = false;
  for (const c of word) {
    const is = 'aeiouy'.includes(c);
    if (vowel && !is) count++;
    vowel = is;
  }
  return count;
}
