import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeDate, findDates } from '../../src/dates/dates.js';
import { articleOf } from './dates-in.js';

const words =
  `the a of in on at to and or - – , . / : ' % $ last next this that past first third every each early late mid
  may May March Mar. Sept. Sunday Sun week weeks month year-earlier year's quarter half fiscal decade century 1998 '98 2024
  3rd 5 31 12:30 2021-13-45 1990s p.m. GMT noon six-month twenty two hundred few several ago later earlier before BC AD
  Christmas New Year 's Eve about around beyond or quarters meets if 9/11 attacks Easter Monday Day plus single yearlong spring fall today tonight now future past daily twice $5 percent old -old thousand`.split(
    /\s+/,
  );

describe('a salad of time words', () => {
  it('never throws, and gives spans within the text, in order, apart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 40 }),
        fc.constantFrom(' ', '', '\n', '-'),
        fc.constantFrom('2024-02-29', '1970-01-01', null),
        (salad, glue, published) => {
          const text = salad.join(glue);
          let end = 0;
          for (const date of findDates(articleOf(text, { published }))) {
            assert.ok(date.start >= end && date.end > date.start && date.end <= text.length);
            assert.equal(date.text, text.slice(date.start, date.end));
            assert.ok(date.value && !/NaN|undefined/.test(date.value), `${date.text} = ${date.value}`);
            assert.ok(!date.from || (date.to && date.from <= date.to));
            assert.ok(describeDate(date));
            end = date.end;
          }
        },
      ),
      { numRuns: 200 },
    );
  });
  it('takes time in proportion to the text', () => {
    const seconds = (count: number): number => {
      const article = articleOf('on Monday 5 May the 3-4-5 of a year-'.repeat(count));
      const start = performance.now();
      findDates(article);
      return performance.now() - start;
    };
    seconds(40);
    assert.ok(seconds(400) < 60 * Math.max(seconds(40), 20));
  });
});
