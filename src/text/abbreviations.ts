/** How an abbreviation that keeps its stop can stand at the end of a sentence. */
export type Abbreviation =
  /** Never at the end: "Gen. Lee", "Sen. Doe". */
  | 'title'
  /** An abbreviation before a number alone: "No. 5"; "No." is a sentence otherwise. */
  | 'number'
  /** It may end a sentence, but a capital after it proves little: "Apple Inc. Chief Executive". */
  | 'loose'
  /** A capital after it starts a sentence, weekdays, months and zones apart: "5 p.m. He", "5 p.m. Monday". */
  | 'clock';

const lists: Readonly<Record<Abbreviation, string>> = {
  title: `Mr Mrs Ms Messrs Dr Prof Rev Hon Gen Lt Col Maj Capt Cpt Sgt Cpl Pvt Adm Cmdr Cdr Brig Insp Supt Sen Sens Rep
    Reps Gov Govs Pres Sec Asst Assoc Atty Amb Det St Ste Mt Ft Fr Msgr vs cf ca approx e.g i.e viz`,
  number: 'No Nos no nos Art Fig Figs Vol p pp c v Ch',
  loose: `Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Inc Corp Co Cos
    Ltd Bros Plc Pty Jr Sr Esq etc al dept est Dept Univ Assn Ave Blvd Rd Hwy Rte Ala Ariz Ark Calif Colo Conn Del Fla Ga
    Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Vt Va Wash Wis Wyo Ont Que Ph.D
    M.Phil Rs lbs oz ft`,
  clock: 'a.m p.m A.M P.M',
};

/** In capitals these are words of headlines. */
const ordinary = new Set('NO ART SUN SAT MAR SEC REP ILL MASS MISS WASH ORE DEL FIG MON WED CO LA MO MS'.split(' '));

const table = new Map<string, Abbreviation>();
for (const [kind, list] of Object.entries(lists) as [Abbreviation, string][]) {
  for (const word of list.split(/\s+/)) {
    table.set(word, kind);
    const capitals = word.toUpperCase();
    if (!ordinary.has(capitals) && /^[A-Z][a-z]+$/.test(word)) table.set(capitals, kind);
  }
}

/** What kind of abbreviation the word (without its final stop) is; undefined where its stop ends a sentence. */
export function abbreviation(word: string): Abbreviation | undefined {
  return table.get(word) ?? (isInitials(word) ? 'loose' : undefined);
}

/** "J", "U.S", "D.C": single letters with stops between them; one alone only as a capital. */
function isInitials(word: string): boolean {
  if (word.length % 2 === 0 || word.length > 13) return false;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const isLetter = (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122 && word.length > 1);
    if (i % 2 === 1 ? unit !== 46 : !isLetter) return false;
  }
  return true;
}
