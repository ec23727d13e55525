import assert from 'node:assert/strict';
import { first, order, outline, read, second, third } from './outline.js';

const headline = 'Eastwick harbour reopens after storm';
const lines = (...parts: string[]): string => parts.join('\n');

describe('a headline', () => {
  it('stands above the paragraphs, an empty line between or not', () => {
    assert.equal(read(lines(headline, '', first, '', second)).headline?.text, headline);
    assert.equal(read(lines(headline, first, second)).headline?.text, headline);
  });
  it('may end with a stop', () => {
    assert.equal(read(lines(`${headline}.`, '', first, '', second)).headline?.text, `${headline}.`);
  });
  it('stands in the middle, after a ranking, glued to its byline', () => {
    const text = lines(
      'Most Popular',
      '-',
      '1',
      'Snow closes pass',
      '-',
      '2',
      'Man finds ring in fish',
      `${headline}By AFP`,
      first,
      second,
    );
    assert.deepEqual(outline(text).slice(-4, -2), [`headline: ${headline}`, 'byline: By AFP']);
    assert.deepEqual(
      read(text).byline.map(({ text, role }) => [text, role]),
      [['AFP', 'agency']],
    );
  });
  it('is the line whose words the text takes up, not the teaser before it', () => {
    const text = lines('Man finds ring in the belly of a fish', headline, 'By Ann Lee', first, second);
    assert.equal(read(text).headline?.text, headline);
  });
  it('goes before its deck', () => {
    const text = lines(headline, 'Ferries run again but the northern pier stays closed', 'By Ann Lee', first, second);
    assert.equal(order(text), 'headline subhead byline body');
  });
  it('goes before a deck that tells more of the story than it does', () => {
    const deck = 'Storm had closed Eastwick harbour for nine days, ferries and town said on Friday';
    const text = lines('Ferries back at sea in Eastwick', deck, '3 February 2024', first, second);
    assert.equal(order(text), 'headline subhead date body');
  });
  it('ends where a line tells the date', () => {
    assert.equal(order(lines(headline, 'on 3 February 2024 at 9:05 pm', first, second)), 'headline date body');
    assert.equal(order(lines(headline, 'on February 3rd, 2024', first, second)), 'headline date body');
  });
  it('stands under the address that the page was saved from', () => {
    const address = 'https://news.example/2024/02/03/eastwick-harbour';
    const deck = 'Harbour ferries run again in Eastwick but the storm closes a pier';
    assert.equal(order(lines(address, headline, first, second)), 'menu headline body');
    assert.equal(order(lines(address, headline, deck, '3 February 2024', first)), 'menu headline subhead date body');
    assert.equal(order(lines(address, '3 February 2024', headline, deck, first)), 'menu date headline subhead body');
    assert.equal(order(lines(address, first, second)), 'menu body');
  });
  it('loses the name of the site', () => {
    const text = lines(`${headline} | Eastwick Gazette`, first, second);
    assert.deepEqual(outline(text).slice(0, 2), [`headline: ${headline}`, 'publisher: | Eastwick Gazette']);
  });
  it('is marked in Markdown', () => {
    assert.equal(read(lines(`# ${headline}`, '', first, '', '## The pier', '', third)).headline?.text, headline);
  });
  it('is none where the text begins with a paragraph', () => {
    assert.equal(read(lines(`${first} ${second}`, '', third)).headline, null);
    assert.equal(read(` date 2024-02-02 ${first}\n\n${second}`).headline, null);
  });
});

describe('a paragraph', () => {
  it('is kept with or without empty lines between', () => {
    assert.equal(order(lines(headline, first, second, third)), 'headline body');
    assert.equal(read(lines(headline, '', first, '', second, '', third)).body.length, 3);
  });
  it('goes on over hard-wrapped lines', () => {
    const text = lines(
      headline,
      '',
      '   The harbour of Eastwick reopened on Friday after a storm',
      'had closed it for nine days, the town said. Ferries were to',
      'leave again at noon.',
      '   Repairs to the northern pier will take until March and',
      'cost about 2 million crowns.',
    );
    assert.equal(read(text).body.length, 2);
  });
  it('goes on where a page broke it at a link', () => {
    const text = lines(
      headline,
      first,
      'Repairs to the northern pier will take until March, the town',
      'said in its report on the storm and its costs.',
      second,
    );
    assert.equal(read(text).body.length, 3);
  });
  it('may be a few words between others', () => {
    assert.equal(order(lines(headline, '', first, '', 'It worked.', '', second)), 'headline body');
  });
  it('may be an entry of a list of the article', () => {
    const text = lines(
      headline,
      '',
      first,
      '',
      'The town plans to:',
      '• raise the pier by a metre',
      '• buy a third ferry',
      '',
      second,
    );
    assert.equal(order(text), 'headline body');
  });
  it('speaks of newsletters, shares or copyright without being furniture', () => {
    const prose = [
      'Share prices fell on Monday after the company had cut its forecast for the second time this year.',
      'The newsletter that he wrote for subscribers made him famous long before the town elected him mayor.',
      'Terms of the deal were not disclosed, and neither side would comment on its copyright claims.',
      'Watch makers in the region hired more workers than in any year since the war, the union said.',
    ];
    assert.equal(order(lines(headline, '', ...prose, first)), 'headline body');
  });
  it('is every line of prose, where sentences come one a line', () => {
    assert.equal(order(lines(first, second, third)), 'body');
  });
  it('is without the mark of what Markdown quotes', () => {
    const text = lines(headline, '', first, '', `> ${second}`, '', third);
    const { body } = read(text);
    assert.deepEqual(
      body.map(({ start, end }) => text.slice(start, end)),
      [first, second, third],
    );
  });
});

describe('a subhead', () => {
  it('is no paragraph', () => {
    const text = lines(
      ` date 2024-02-02 ${first}`,
      '',
      second,
      '',
      'What comes next?',
      '',
      third,
      '',
      'A long winter',
      '',
      first,
    );
    assert.equal(order(text), 'header body subhead body subhead body');
  });
});

describe('furniture', () => {
  const around = (before: string[], after: string[]): string =>
    order(lines(...before, headline, '', first, '', second, '', ...after));

  it('stands before the headline: menus, rankings, notices', () => {
    assert.equal(around(['Home', 'World', 'Sign in'], []), 'menu newsletter headline body');
    assert.equal(
      around(['We use cookies to improve your visit. By continuing you agree.', 'Accept'], []),
      'legal headline body',
    );
  });
  it('stands after the article: lists of other stories', () => {
    for (const head of [
      'Next In World',
      'More from Business',
      'MOST READ',
      'You may also like',
      'PORT ACCESS RANKING',
      'Others Also Read',
    ])
      assert.match(
        around([], [head, 'Snow closes mountain pass', 'Man finds ring in fish']),
        /^headline body (?:related|ranking)$/,
      );
  });
  it('stands between the paragraphs', () => {
    for (const line of [
      'Advertisement',
      'Story continues below advertisement',
      'Read more: Snow closes pass',
      'RELATED: Snow closes pass',
      'Sign up for our morning newsletter',
      'Share on Facebook',
      'Image caption',
    ])
      assert.match(order(lines(headline, '', first, '', line, '', second)), /^headline body \w+ body$/, line);
  });
  it('is a caption with its photographer', () => {
    for (const line of [
      'FILE PHOTO: A ferry leaves Eastwick, March 3, 2023. REUTERS/Ann Lee',
      'A ferry leaves Eastwick on Friday (AP Photo/Ann Lee)',
      'A ferry leaves Eastwick. Photograph: Ann Lee/AFP/Getty Images',
      'A ferry leaves Eastwick [Ann Lee/Reuters]',
    ])
      assert.equal(order(lines(headline, line, first, second)), 'headline caption body', line);
  });
  it('follows the signatures of a report, teasers in sentences included', () => {
    const tail = [
      '(Reporting by Ann Lee; Editing by Bo Ek)',
      'Read Next',
      'Snow closes pass',
      'The pass was closed for two days.',
      'Man finds ring',
      'The ring was in a fish he ate.',
    ];
    assert.equal(around([], tail), 'headline body credit related');
  });
  it('is the credit that closes a paragraph', () => {
    const text = lines(headline, first, `${third} (Yonhap)`);
    assert.deepEqual(outline(text).slice(-2), [`body: ${third}`, 'credit: (Yonhap)']);
  });
  it('is what readers wrote below', () => {
    assert.equal(around([], [third, '3 Comments', 'Great news for all of us here!']), 'headline body related');
  });
});

describe('every text', () => {
  it('is covered by its sentences and by its parts, none overlapping', () => {
    for (const text of [
      ` date 2024-02-02 Home\n-\n7\n${headline}By AFP\n\n${first}\n• x\n${third} (AP)\n\n(END)\n© 2024 X`,
      '\ufeff ...\n\t–\n\n—',
      'a',
    ]) {
      const { sentences, body, subheads, furniture, headline: title } = read(text);
      for (const spans of [sentences, [...body, ...subheads, ...furniture, ...(title ? [title] : [])]]) {
        const sorted = [...spans].sort((a, b) => a.start - b.start);
        let at = 0;
        for (const { start, end } of sorted) {
          assert.equal(text.slice(at, start).trim(), '');
          assert.ok(start >= at && end > start);
          at = end;
        }
        assert.equal(text.slice(at).trim(), '');
      }
    }
  });
  it('is read in time that grows with its length', () => {
    const started = performance.now();
    for (const text of [
      'x'.repeat(1e5),
      'By Ann\n'.repeat(2e3),
      '. '.repeat(1e4),
      '(AP) '.repeat(1e4),
      'Aa, '.repeat(1e4),
    ])
      read(text);
    assert.ok(performance.now() - started < 4000);
  });
});
