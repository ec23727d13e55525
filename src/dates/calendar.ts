/** A day as the number of days since 1 January 1970 (proleptic Gregorian calendar, no time zone). */
export type Day = number;

/** Days of 400 years, after which the calendar repeats. */
const era = 146_097;
/** From 1 March of the year 0 to 1 January 1970. */
const epoch = 719_468;

/**
 * The day of a year, month (1 to 12; others run into the years around) and day of the month; a day past the month's end
 * runs into the next month. Years begin in March inside, so that the leap day is the last (Hinnant, "chrono-compatible
 * low-level date algorithms").
 */
export function dayOf(year: number, month: number, day: number): Day {
  const march = month - 3 + year * 12;
  const shifted = Math.floor(march / 12);
  const ofEra = shifted - Math.floor(shifted / 400) * 400;
  const dayOfYear = Math.floor((153 * (march - shifted * 12) + 2) / 5) + day - 1;
  const leaps = Math.floor(ofEra / 4) - Math.floor(ofEra / 100);
  return Math.floor(shifted / 400) * era + ofEra * 365 + leaps + dayOfYear - epoch;
}

/** Year, month (1 to 12), day of the month and ISO weekday (Monday is 1) of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number; weekday: number } {
  const shifted = day + epoch;
  const cycle = Math.floor(shifted / era);
  const ofEra = shifted - cycle * era;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const dayOfYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return {
    year: yearOfEra + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * march + 2) / 5) + 1,
    weekday: ((((day + 3) % 7) + 7) % 7) + 1,
  };
}

/** ISO 8601: the year that the day's week belongs to, and the week's number. */
export function weekOf(day: Day): { year: number; week: number } {
  const thursday = day + 4 - partsOf(day).weekday;
  const { year } = partsOf(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
}

/** The Monday of an ISO week. */
export function mondayOf(year: number, week: number): Day {
  const fourth = dayOf(year, 1, 4);
  return fourth - partsOf(fourth).weekday + 1 + 7 * (week - 1);
}

/** How many days the month has. */
export function lengthOfMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** The month `by` months away, as its year and number. */
export function monthAway(year: number, month: number, by: number): { year: number; month: number } {
  const count = year * 12 + month - 1 + by;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

/** The nth (1 is the first, -1 the last) such weekday of a month. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = dayOf(year, month, lengthOfMonth(year, month));
    return last - ((partsOf(last).weekday - weekday + 7) % 7);
  }
  const first = dayOf(year, month, 1);
  return first + ((weekday - partsOf(first).weekday + 7) % 7) + 7 * (nth - 1);
}

/** Easter Sunday of a year (the anonymous Gregorian computus). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1);
}
