import { type Day, dayOf, easter, nthWeekday } from '../calendar.js';
import type { HolidayName } from '../meaning.js';

/** The day of the holiday in a year, by the customs of the United States where countries differ. */
export function holidayIn(holiday: HolidayName, year: number): Day {
  return days[holiday](year);
}

const days: Readonly<Record<HolidayName, (year: number) => Day>> = {
  christmas: year => dayOf(year, 12, 25),
  'christmas eve': year => dayOf(year, 12, 24),
  may: year => dayOf(year, 5, 1),
  boxing: year => dayOf(year, 12, 26),
  'new year': year => dayOf(year, 1, 1),
  "new year's eve": year => dayOf(year, 12, 31),
  valentine: year => dayOf(year, 2, 14),
  independence: year => dayOf(year, 7, 4),
  halloween: year => dayOf(year, 10, 31),
  veterans: year => dayOf(year, 11, 11),
  easter,
  'good friday': year => easter(year) - 2,
  labor: year => nthWeekday(year, 9, 1, 1),
  memorial: year => nthWeekday(year, 5, 1, -1),
  columbus: year => nthWeekday(year, 10, 1, 2),
  thanksgiving: year => nthWeekday(year, 11, 4, 4),
  king: year => nthWeekday(year, 1, 1, 3),
  presidents: year => nthWeekday(year, 2, 1, 3),
  patrick: year => dayOf(year, 3, 17),
  mother: year => nthWeekday(year, 5, 7, 2),
  father: year => nthWeekday(year, 6, 7, 3),
  bastille: year => dayOf(year, 7, 14),
  canada: year => dayOf(year, 7, 1),
  australia: year => dayOf(year, 1, 26),
  'ash wednesday': year => easter(year) - 46,
  'shrove tuesday': year => easter(year) - 47,
  'palm sunday': year => easter(year) - 7,
  'maundy thursday': year => easter(year) - 3,
  'easter monday': year => easter(year) + 1,
  'black friday': year => nthWeekday(year, 11, 4, 4) + 1,
  'cyber monday': year => nthWeekday(year, 11, 4, 4) + 4,
  election: year => nthWeekday(year, 11, 1, 1) + 1,
};
