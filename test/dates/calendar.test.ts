import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayOf, easter, mondayOf, nthWeekday, partsOf, weekOf } from '../../src/dates/calendar.js';
import { daysOf, dayValue } from '../../src/dates/values.js';

describe('the calendar', () => {
  it('agrees with the platform’s own', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), day => {
        const date = new Date(day * 86_400_000);
        const { year, month, date: ofMonth, weekday } = partsOf(day);
        assert.deepEqual(
          [year, month, ofMonth, weekday % 7],
          [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay()],
        );
        assert.equal(dayOf(year, month, ofMonth), day);
      }),
    );
  });
  it('puts every week’s Monday into that week', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 50_000 }), day => {
        const { year, week } = weekOf(day);
        const monday = mondayOf(year, week);
        assert.ok(monday <= day && day < monday + 7);
      }),
    );
  });
  it('knows the weeks at the turn of a year', () => {
    assert.deepEqual(weekOf(dayOf(2021, 1, 3)), { year: 2020, week: 53 });
    assert.deepEqual(weekOf(dayOf(2019, 12, 30)), { year: 2020, week: 1 });
  });
  it('knows Easter and the last Monday in May', () => {
    assert.equal(dayValue(easter(2024)), '2024-03-31');
    assert.equal(dayValue(easter(2011)), '2011-04-24');
    assert.equal(dayValue(nthWeekday(2023, 5, 1, -1)), '2023-05-29');
  });
});

describe('the days of a value', () => {
  const table: readonly (readonly [string, string | undefined, string?])[] = [
    ['2023-11-06', '2023-11-06', '2023-11-06'],
    ['2023-11-06T14:24', '2023-11-06', '2023-11-06'],
    ['2023-W44', '2023-10-30', '2023-11-05'],
    ['2023-W44-WE', '2023-11-04', '2023-11-05'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-Q3', '2023-07-01', '2023-09-30'],
    ['2023-H2', '2023-07-01', '2023-12-31'],
    ['2023-WI', '2023-12-01', '2024-02-29'],
    ['2022', '2022-01-01', '2022-12-31'],
    ['199', '1990-01-01', '1999-12-31'],
    ['P3M', undefined],
    ['PAST_REF', undefined],
    ['XXXX-10-10', undefined],
  ];
  for (const [value, from, to] of table) {
    it(`of ${value} are ${from ? `${from} to ${to}` : 'unknown'}`, () => {
      const days = daysOf(value);
      assert.deepEqual(days && [dayValue(days.from), dayValue(days.to)], from && [from, to]);
    });
  }
});
