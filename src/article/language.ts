import { francAll } from 'franc-min';

/** Function words of English that no other large language writes alike. */
const english = new Set(
  'the of and to that is was for with on as his he it be are by at from have has had this which or an they were their not but said will would who its after been about into more when'.split(
    ' ',
  ),
);

/** ISO 639-1 code of a text's language; "en" where the text is too short to say, ISO 639-3 where there is no shorter code. */
export function languageOf(body: string): string {
  const sample = body.slice(0, 1500);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const known = words.filter(word => english.has(word)).length;
  if (known * 7 > words.length || sample.length < leastSample) return 'en';
  // A list of results is names and figures: too little to guess from.
  const small = sample.match(/(?<![\p{L}\p{N}])\p{Ll}+/gu)?.length ?? 0;
  if (small < leastSmall && !isForeign(sample)) return 'en';
  const guesses = francAll(sample, { minLength: leastSample });
  const [best = 'und'] = guesses[0] ?? [];
  const asEnglish = guesses.find(([code]) => code === 'eng')?.[1] ?? 0;
  // Names and figures blur English; another language is clearly ahead of it.
  if (best === 'und' || best === 'eng' || (known * 12 > words.length && asEnglish > 0.8)) return 'en';
  return codes[best] ?? best;
}

const leastSample = 60;
/** In words with a small letter. */
const leastSmall = 25;

/** Written in another language than English: what its words tell can't be judged here. */
export function isForeign(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.filter(word => word > '\u02ff').length * 3 > words.length) return true;
  return words.filter(word => foreign.has(word)).length * 9 > words.length;
}

/** Function words of languages in Latin letters that are no words of English. */
const foreign = new Set(
  `der das und ist nicht ein eine mit von zu den dem auf für sich le la les des et est une du que qui dans pour sur par au el los
  las y en del con por se un una lo il di che della per sono gli het een van dat niet op zijn os da em um uma com não ao och
  att det som på av är og til ikke w z na się nie jest ja on ei oli ve bir bu için yang dan di dengan untuk`.split(
    /\s+/,
  ),
);

/** The ISO 639-1 codes of the languages that the detector names by ISO 639-3. */
const codes: Readonly<Record<string, string>> = Object.fromEntries(
  `spa es por pt ind id fra fr deu de jav jv vie vi ita it tur tr pol pl swh sw sun su ron ro hau ha fuv ff bos bs hrv hr nld
  nl srp sr ckb ku yor yo uzn uz zlm ms ibo ig tgl tl hun hu azj az ces cs run rn plt mg nya ny kin rw zul zu swe sv lin ln som
  so rus ru ukr uk bel be bul bg kaz kk arb ar urd ur pes fa pbu ps hin hi mar mr npi ne kor ko jpn ja cmn zh tha th ell el
  heb he ben bn tam ta tel te kan kn mal ml guj gu pan pa mya my khm km lao lo kat ka hye hy amh am sin si bod bo`
    .split(/\s+/)
    .flatMap((code, at, all) => (at % 2 === 0 ? [[code, all[at + 1]!]] : [])),
);
