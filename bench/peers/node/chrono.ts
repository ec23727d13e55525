import { type ParsedComponents, parse } from 'chrono-node';
import { measure } from './measure.js';
import { published } from './published.js';

measure(text => {
  const [year = 2000, month = 1, day = 1] = published(text).split('-').map(Number);
  return {
    dates: parse(text, new Date(year, month - 1, day, 12)).map(({ index, text: words, start }) => ({
      start: index + (/^(?:on|in|at|from|by) +/i.exec(words)?.[0].length ?? 0), // TimeML leaves the preposition out
      end: index + words.length,
      type: start.isCertain('hour') ? 'TIME' : 'DATE',
      value: value(start),
    })),
  };
});

/** A TIMEX3 value as fine as what chrono-node calls certain; what it counted from the text's date is a day. */
function value(found: ParsedComponents): string {
  const field = (name: 'year' | 'month' | 'day' | 'hour' | 'minute', width = 2) =>
    String(found.get(name) ?? 0).padStart(width, '0');
  const year = field('year', 4);
  const month = `${year}-${field('month')}`;
  const day = `${month}-${field('day')}`;
  if (found.isCertain('hour')) return `${day}T${field('hour')}:${field('minute')}`;
  if (found.isCertain('day') || found.isCertain('weekday')) return day;
  if (found.isCertain('month')) return month;
  return found.isCertain('year') ? year : day;
}
