/** A length of calendar or clock time that news counts in. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** TIMEX3 codes for a part of the day. */
export type Part = 'MO' | 'AF' | 'EV' | 'NI' | 'MI';

/** Which one of a row: the one before ("last"), the present one ("this"), the one after ("next"). */
export type Step = -1 | 0 | 1;

/** What a word can mean in a date; several of these where English is ambiguous ("second", "may", "last"). */
export interface Reading {
  readonly month?: number;
  /** ISO: Monday is 1. */
  readonly weekday?: number;
  /** Of a month or weekday that is a plain word too without its stop or its figures: "Mar", "Sun", "may". */
  readonly doubtful?: true;
  readonly unit?: Unit;
  readonly plural?: true;
  /** "yearlong" lasts a year. */
  readonly long?: Unit;
  readonly cardinal?: number;
  readonly scale?: number;
  readonly ordinal?: number;
  /** "several", "few": a number nobody gives. */
  readonly vague?: true;
  readonly part?: Part;
  readonly season?: Season;
  /** "yesterday" is -1. */
  readonly day?: Step;
  /** "last", "this", "next" and their like. */
  readonly step?: Step;
  /** The step counts from the time that the text tells of, not from the day of publication: "the following week". */
  readonly told?: true;
  /** "eighties" is 8. */
  readonly decade?: number;
  /** How often: a TIMEX3 duration, or its month or weekday. */
  readonly every?: string;
  readonly zone?: true;
  /** "a.m." and "p.m.". */
  readonly half?: 'am' | 'pm';
  /** The hour of "noon" and "midnight". */
  readonly hour?: number;
  readonly holiday?: Holiday;
  /** A word without any of these that a parser of its own looks for. */
  readonly telling?: true;
  /** A word that points at the present, the past or the future as a whole. */
  readonly refers?: Reference;
}

export type Holiday = 'christmas' | 'easter' | 'thanksgiving' | 'halloween';

export type Reference = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';

const table = new Map<string, Reading>();

/** What the word (in lower case) can mean in a date; undefined for a word that has no part in dates. */
export function readingOf(lower: string): Reading | undefined {
  return table.get(lower);
}

const enter = (words: string, readingAt: (index: number, word: string) => Reading): void => {
  words.split(/\s+/).forEach((word, index) => {
    table.set(word, { ...table.get(word), ...readingAt(index, word) });
  });
};

enter('january february march april may june july august september october november december', (i, word) => ({
  month: i + 1,
  ...(word === 'may' || word === 'march' ? { doubtful: true } : {}),
}));
enter('jan feb mar apr may jun jul aug sep oct nov dec', i => ({ month: i + 1, doubtful: true }));
enter('jan. feb. mar. apr. may. jun. jul. aug. sep. oct. nov. dec.', i => ({ month: i + 1 }));
enter('sept sept.', () => ({ month: 9 }));

enter('monday tuesday wednesday thursday friday saturday sunday', i => ({ weekday: i + 1 }));
enter('mondays tuesdays wednesdays thursdays fridays saturdays sundays', i => ({ weekday: i + 1, plural: true }));
enter('mon. tue. wed. thu. fri. sat. sun.', i => ({ weekday: i + 1 }));
enter('mon tue wed thu fri sat sun', i => ({ weekday: i + 1, doubtful: true }));
enter('tues thur thurs tues. thur. thurs.', (_, word) => ({ weekday: word.startsWith('tu') ? 2 : 4, doubtful: true }));

const units = 'second minute hour day week weekend fortnight month quarter year decade century';
enter(units, (_, word) => ({ unit: word as Unit }));
enter('seconds minutes hours days weeks weekends fortnights months quarters years decades centuries', i => ({
  unit: units.split(' ')[i] as Unit,
  plural: true,
}));
enter('hrs yrs mins secs', (_, word) => ({ unit: shortUnit(word), plural: true }));

enter(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`,
  i => ({ cardinal: i }),
);
enter('twenty thirty forty fifty sixty seventy eighty ninety', i => ({ cardinal: 20 + 10 * i }));
enter('hundred thousand', i => ({ scale: i ? 1000 : 100 }));
enter(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth`,
  i => ({ ordinal: i + 1 }),
);
enter('twentieth thirtieth', i => ({ ordinal: 20 + 10 * i }));
enter('few several many some couple dozens hundreds thousands', () => ({ vague: true }));

enter('morning afternoon evening night', i => ({ part: (['MO', 'AF', 'EV', 'NI'] as const)[i]! }));
enter('mornings afternoons evenings nights', i => ({ part: (['MO', 'AF', 'EV', 'NI'] as const)[i]!, plural: true }));
enter('dawn daybreak dusk nightfall lunchtime', i => ({ part: (['MO', 'MO', 'EV', 'EV', 'MI'] as const)[i]! }));
enter('daylong weeklong monthlong yearlong hourlong', i => ({
  long: (['day', 'week', 'month', 'year', 'hour'] as const)[i]!,
}));
enter('mid-morning mid-afternoon', i => ({ part: i ? 'AF' : 'MO' }));
enter('noon midday midnight', i => ({ hour: i < 2 ? 12 : 24 }));

enter('spring summer autumn fall winter', i => ({ season: (['SP', 'SU', 'FA', 'FA', 'WI'] as const)[i]! }));
enter('springs summers autumns winters', i => ({ season: (['SP', 'SU', 'FA', 'WI'] as const)[i]!, plural: true }));
enter('springtime summertime wintertime', i => ({ season: (['SP', 'SU', 'WI'] as const)[i]! }));

enter('yesterday today tomorrow', i => ({ day: (i - 1) as Step }));
enter('last past', () => ({ step: -1 }));
enter('this current', () => ({ step: 0 }));
enter('next coming upcoming', () => ({ step: 1 }));
enter('previous preceding prior', () => ({ step: -1, told: true }));
enter('that same', () => ({ step: 0, told: true }));
enter('following subsequent ensuing', () => ({ step: 1, told: true }));

enter('twenties thirties forties fifties sixties seventies eighties nineties', i => ({ decade: i + 2 }));
enter('daily weekly monthly quarterly yearly annually hourly nightly biweekly fortnightly', i => ({
  every: ['P1D', 'P1W', 'P1M', 'P3M', 'P1Y', 'P1Y', 'PT1H', 'P1D', 'P2W', 'P2W'][i]!,
}));
enter('am a.m. a.m pm p.m. p.m', (_, word) => ({ half: word.startsWith('a') ? 'am' : 'pm' }));
enter(
  'gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest jst kst ist msk aest aedt hkt sgt',
  () => ({
    zone: true,
  }),
);
enter('christmas easter thanksgiving halloween', (_, word) => ({ holiday: word as Holiday }));
enter('now currently nowadays presently current', () => ({ refers: 'PRESENT_REF' }));
enter('recently lately past', () => ({ refers: 'PAST_REF' }));
enter('future term date', () => ({ refers: 'FUTURE_REF' }));
enter('tonight overnight ad a.d. half period time q1 q2 q3 q4 h1 h2', () => ({ telling: true }));
enter('present days', () => ({ refers: 'PRESENT_REF' }));

function shortUnit(word: string): Unit {
  return word === 'hrs' ? 'hour' : word === 'yrs' ? 'year' : word === 'mins' ? 'minute' : 'second';
}
