import type { Token } from '../text/text.js';

/** Closed classes of English words, in lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const determiners = set(
  `a an the this that these those his her its their our my your some any no every each many most several few both all another
   one two three four five six seven eight nine ten dozens hundreds thousands`,
);
export const definite = set('the this that his her its their our my');
export const possessives = set("his her its their our my your whose 's '");
export const owners = set('his her its their our my your');
export const subjectPronouns = set('i he she they we you it who');
export const objectPronouns = set('me him her them us you it one himself herself themselves');
export const relatives = set('who which that');
export const be = set("is are was were be been being am 's 're 'm");
export const have = set("has have had having 've 'd 's");
export const modals = set("will would can could shall should may might must 'll 'd do does did ca wo");
export const negations = set("not n't never no nor neither hardly scarcely cannot");
export const conjunctions = set('and or but nor yet so');
export const subordinators = set(
  `that because as when while after before if although though since until till where whereas whether than unless once why how
   what which who whom whose lest`,
);
export const prepositions = set(
  `of for in on at to from by with about against during after before between through under over via into outside inside near
   amid among around behind beyond despite following including like off onto per since toward towards until upon within without
   as throughout`,
);
/** Prepositions that tie a noun to the noun before it ("a spokesman for the ministry"). */
export const tying = set('of for from in at with on to');
export const adverbs = set(
  `also later then now once first again still even just already often always sometimes further soon ever instead meanwhile
   however therefore thus moreover furthermore nonetheless nevertheless too twice long perhaps maybe only
   initially earlier afterward afterwards since back far here there yesterday today tonight tomorrow recently reportedly`,
);
export const weekdays = set(
  'monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun.',
);
export const months = set(
  `january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep.
   sept. oct. nov. dec.`,
);
export const periods = set(
  'day night morning afternoon evening week weekend month year spring summer fall autumn winter century hour',
);
/** Where words are put down or spoken: "in a statement", "on Twitter". */
export const media = set(
  `statement interview interviews speech remarks conference briefing email e-mail letter report post tweet tweets message memo address
   video article column essay editorial op-ed blog book call release note text ad appearance debate hearing testimony filing
   series broadcast show podcast press ruling opinion order memoir study survey poll`,
);

/** True for a word that starts with a capital letter. */
export const isCapital = ({ text }: Token): boolean => {
  const unit = text.charCodeAt(0);
  return unit < 128 ? unit >= 65 && unit <= 90 : text[0] !== text[0]!.toLowerCase();
};

export const isNumber = (token: Token): boolean => {
  const first = token.text.charCodeAt(0);
  return first >= 48 && first <= 57;
};

/** True for words, numbers and clitics; false for marks that stand alone. */
export const isWord = ({ text }: Token): boolean => {
  const unit = text.charCodeAt(text.length > 1 ? 1 : 0) | 32;
  return (unit >= 97 && unit <= 122) || wordCharacter.test(text);
};

const wordCharacter = /[\p{L}\p{N}]/u;

export const isAdverb = (token: Token): boolean =>
  adverbs.has(token.lower) || (token.lower.length > 4 && token.lower.endsWith('ly') && !notAdverbs.has(token.lower));

const notAdverbs = set(
  'family ally rally reply supply assembly italy july early only daily weekly monthly kelly emily sally reilly daly',
);

export const isDash = (token: Token): boolean =>
  token.text === '—' || token.text === '–' || token.text === '―' || token.text === '--' || token.text === '-';

/** A verb in the past, as far as its form tells. */
export const looksFinite = ({ lower }: Token): boolean => lower.endsWith('ed') || commonPast.has(lower);

const commonPast = set(
  `went came took made gave got saw met won lost ran held led left kept spoke said told wrote began stood sat fell rose drew felt found
   brought built bought sent spent broke chose grew knew threw hit set cut`,
);
