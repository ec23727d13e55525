/** A day as the number of days since 1 January 1970 (proleptic Gregorian calendar, no time zone). */
export type Day = number;

const dayLength = 86_400_000;

/** The day of a year, month (1 to 12) and day of the month; a day past the month's end runs into the next month. */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / dayLength;
}

/** Year, month (1 to 12), day of the month and ISO weekday (Monday is 1) of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number; weekday: number } {
  const date = new Date(day * dayLength);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    date: date.getUTCDate(),
    weekday: date.getUTCDay() || 7,
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
