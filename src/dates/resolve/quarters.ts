import { partsOf } from '../calendar.js';
import type { Compared } from '../context.js';
import type { Meaning } from '../meaning.js';
import { quarterValue, yearValue } from '../values.js';
import { type Basis, baseFor, type Resolved } from './basis.js';
import { givenYear } from './yearly.js';

/** How far back, in code units, a report's span is still what "a year earlier" compares with. */
const reach = 2000;

/** "the third quarter", "the latest quarter", "the 1988 period". */
export function resolveQuarter(meaning: Extract<Meaning, { is: 'quarter' }>, basis: Basis): Resolved {
  const now = quarterOf(basis);
  if (meaning.year) {
    const given = givenYear(meaning.year, basis);
    const number = meaning.quarter ?? comparedIn(basis)?.quarter;
    if (!given) return { value: number === undefined ? 'XXXX' : `XXXX-Q${number}`, from: 'nothing' };
    return { value: number === undefined ? yearValue(given.year) : quarterValue(given.year, number), from: given.from };
  }
  const number = meaning.quarter ?? (comparedIn(basis)?.quarter === undefined ? meaning.ended : undefined);
  if (number === undefined) return unnumbered(meaning.step, now, basis);
  if (!now) return { value: `XXXX-Q${number}`, from: 'nothing' };
  return { value: quarterValue(now.year + yearOf(number, now.quarter, basis), number), from: now.from };
}

/** "a year earlier", "year-ago": the quarter before by a year where a quarter is compared, else the year before. */
export function resolveYearEarlier(basis: Basis): Resolved {
  const compared = comparedIn(basis);
  if (compared && !basis.isStory) {
    const year = compared.year - 1;
    return {
      value: compared.quarter === undefined ? yearValue(year) : quarterValue(year, compared.quarter),
      from: 'told',
    };
  }
  const base = baseFor(false, basis);
  if (!base) return { value: 'XXXX', from: 'nothing' };
  return { value: yearValue(partsOf(base.day).year - 1), from: base.from };
}

interface Now {
  readonly year: number;
  readonly quarter: number;
  readonly from: 'published' | 'told';
}

function quarterOf(basis: Basis): Now | undefined {
  const base = baseFor(false, basis);
  if (!base) return undefined;
  const { year, month } = partsOf(base.day);
  return { year, quarter: Math.floor((month - 1) / 3) + 1, from: base.from };
}

function comparedIn({ context, at }: Basis): Compared | undefined {
  return context.compared && at - context.compared.at < reach ? context.compared : undefined;
}

/** "the quarter", "the latest quarter", "this quarter". */
function unnumbered(step: -1 | 0 | 1 | undefined, now: Now | undefined, basis: Basis): Resolved {
  const compared = comparedIn(basis);
  if (step === undefined && compared?.quarter !== undefined) {
    return { value: quarterValue(compared.year, compared.quarter), from: 'told' };
  }
  if (!now) return { value: 'XXXX-QX', from: 'nothing' };
  return { value: quarterValue(now.year, now.quarter + (step ?? -1)), from: now.from };
}

/** Reports speak of the quarter just over or of the one to come; plans of one further off. */
function yearOf(quarter: number, current: number, { tense }: Basis): -1 | 0 | 1 {
  if (quarter === 4 && current === 1) return -1;
  if (quarter > current + 1) return tense() === 'future' ? 0 : -1;
  return quarter < current - 1 && tense() === 'future' ? 1 : 0;
}
