import assert from 'node:assert/strict';
import { first, read, second, third } from './outline.js';

const headline = 'Eastwick harbour reopens after storm';

/** "2024-02-02 timestamp" for the lines of a page that stand between the headline and the text. */
function published(...page: string[]): string | null {
  const { published } = read([headline, ...page, '', first, '', second].join('\n'));
  return published && `${published.value} ${published.source}`;
}

describe('the date of publication', () => {
  it('is the header’s', () => {
    assert.equal(read(` date 2024-02-02 ${first}`).published?.value, '2024-02-02');
    assert.equal(read(` date 2024-02-31 ${first}`).published, null);
  });
  it('is that of the fields that an archive puts first, with title, author and outlet', () => {
    const page = read(
      [
        `HEADLINE: ${headline}`,
        'BYLINE: By Ana Lund',
        'PUBLICATION: The Halden Post',
        'DATE: May 3, 2024 Friday',
        '',
        'BODY:',
        '',
        first,
        '',
        second,
      ].join('\n'),
    );
    assert.deepEqual(
      [page.headline?.text, page.published?.value, page.byline.map(({ text }) => text), page.origin?.name],
      [headline, '2024-05-03', ['Ana Lund'], 'Halden Post'],
    );
    assert.equal(read(`Warning: ${headline}\nDate: unknown\n\n${first}\n\n${second}`).published, null);
  });
  it('is made exact by a time stamp of the same day alone', () => {
    const page = (stamp: string) => read(` date 2024-02-02 ${headline}\n${stamp}\n${first}\n${second}`).published;
    assert.deepEqual(
      [page('Feb 2, 2024 4:05 pm')?.value, page('Feb 2, 2024 4:05 pm')?.source],
      ['2024-02-02T16:05', 'timestamp'],
    );
    assert.deepEqual(
      [page('Feb 3, 2024 4:05 pm')?.value, page('Feb 3, 2024 4:05 pm')?.source],
      ['2024-02-02', 'header'],
    );
    assert.equal(page('Fri Feb 2, 09:15')?.value, '2024-02-02T09:15');
  });
  it('has its day first where the text writes its dates so', () => {
    const page = (line: string) => read([headline, '11/06/2023', '', line, '', second].join('\n')).published?.value;
    assert.equal(
      page('The ferry stops on 25/06/2023, the operator of the harbour said on Sunday, and it will be missed.'),
      '2023-06-11',
    );
    assert.equal(
      page('The ferry stops on 11/25/2023, the operator of the harbour said on Sunday, and it will be missed.'),
      '2023-11-06',
    );
    assert.equal(
      read(`${headline}\n\nOSLO, 12/06/2023 - The ferry costs £4 million, it was said on Monday at noon.\n\n${second}`)
        .published?.value,
      '2023-06-12',
    );
  });
  it('is read in the forms that pages print', () => {
    assert.equal(published('14:24 JST, December 9, 2023'), '2023-12-09T14:24 timestamp');
    assert.equal(published('Published : March 30, 2024 - 10:13'), '2024-03-30T10:13 timestamp');
    assert.equal(published('Monday, 06 Nov 2023'), '2023-11-06 timestamp');
    assert.equal(published('Sat 3 Feb 2024 14.05 GMT'), '2024-02-03T14:05 timestamp');
    assert.equal(published('2024.02.03 21:40'), '2024-02-03T21:40 timestamp');
    assert.equal(published('2024-02-03T09:30:00Z'), '2024-02-03T09:30 timestamp');
    assert.equal(published('03/25/2024 11:15 a.m. EST'), '2024-03-25T11:15 timestamp');
    assert.equal(published('25/03/2024'), '2024-03-25 timestamp');
    assert.equal(published('3rd of February 2024, 12 am'), '2024-02-03T00:00 timestamp');
    assert.equal(published('Business | Ports 3 February 2024'), '2024-02-03 timestamp');
    assert.equal(published('February 3,2024 9: 05 pm'), '2024-02-03T21:05 timestamp');
    assert.equal(published('03 / 25 / 2024'), '2024-03-25 timestamp');
    assert.equal(published('Posted: 03/25/24, 9:00 pm'), '2024-03-25T21:00 timestamp');
    assert.equal(published('First published: March 25, 2024'), '2024-03-25 timestamp');
    assert.equal(published('Up 3/4/24 for the crown'), null);
  });
  it('is what the page’s address says where the page itself says nothing', () => {
    const address = 'https://news.example/2024/02/03/eastwick-harbour';
    assert.equal(published(address), '2024-02-03 timestamp');
    assert.equal(published(address, '4 February 2024'), '2024-02-04 timestamp');
    assert.equal(published('https://news.example/2024/feb/03/eastwick-harbour'), '2024-02-03 timestamp');
    assert.equal(published('https://news.example/20240203/eastwick-harbour'), '2024-02-03 timestamp');
    assert.equal(published('https://news.example/story/20240203'), null);
  });
  it('is when it came out rather than when it was changed', () => {
    assert.equal(published('Updated Feb. 4, 2024', 'Published Feb. 3, 2024'), '2024-02-03 timestamp');
    assert.equal(published('Last modified on Sun 4 Feb 2024'), '2024-02-04 timestamp');
  });
  it('may stand in the byline or the dateline', () => {
    assert.equal(published('By Ann Lee, February 3, 2024'), '2024-02-03 byline');
    assert.equal(read(`${headline}\n\nEASTWICK, Feb. 3, 2024 (AFP) - ${first}`).published?.source, 'dateline');
  });
  it('stands below a deck of a sentence or two', () => {
    const deck = 'Nobody was hurt. The northern pier stays closed.';
    assert.equal(read([headline, deck, '3 February 2024', first, second].join('\n')).published?.value, '2024-02-03');
    assert.equal(read([headline, first, second, first, second, '3 February 2024', third].join('\n')).published, null);
  });
  it('is none where the text tells none of its own', () => {
    assert.equal(published('Published 5 hours ago'), null);
    assert.equal(published(), null);
    assert.equal(
      read(`${headline}\n\n${first}\n\n© 2016 Eastwick Gazette\nSnow closes pass\n3 May 2011`).published,
      null,
    );
  });
});

describe('a dateline', () => {
  const place = (opening: string): string | null =>
    read(`${headline}\n\n${opening} ${first}\n\n${second}`).dateline?.place ?? null;

  it('opens a report with its place', () => {
    assert.equal(place('SEOUL (Reuters) –'), 'Seoul');
    assert.equal(place('WASHINGTON —'), 'Washington');
    assert.equal(place('LONDON, Nov. 6 (AP) -'), 'London');
    assert.equal(place('NEW YORK, March 3 (Xinhua) --'), 'New York');
    assert.equal(place('KYIV, Ukraine (AP) _'), 'Kyiv');
    assert.equal(place('Gaza City, Gaza –'), 'Gaza City');
    assert.equal(place('GAZA/JERUSALEM (Reuters) -'), 'Gaza/Jerusalem');
  });
  it('is not every dash after a capital', () => {
    assert.equal(
      read(`${headline}\n\nTom Rask – who runs two ferries – said that the town had done all it could.`).dateline,
      null,
    );
    assert.equal(read(`${headline}\n\nUPDATE - ${first}`).dateline, null);
    assert.equal(read(`${headline}\n\n(UPI) -- ${first}`).dateline, null);
  });
  it('is a sentence of its own', () => {
    const { text, sentences } = read(`SEOUL (Reuters) - ${first}`);
    assert.deepEqual(
      sentences.map(({ start, end }) => text.slice(start, end)),
      ['SEOUL (Reuters) -', first],
    );
  });
});

describe('a byline', () => {
  const names = (...page: string[]): string[] =>
    read([headline, ...page, '', first, '', second].join('\n')).byline.map(({ text, role }) => `${text} ${role}`);

  it('names reporters and agencies', () => {
    assert.deepEqual(names('By Ann Lee and Bo van der Ek in Oslo'), ['Ann Lee reporter', 'Bo van der Ek reporter']);
    assert.deepEqual(names('BY ANN LEE, STAFF WRITER'), ['ANN LEE reporter']);
    assert.deepEqual(names('By Associated Press'), ['Associated Press agency']);
    assert.deepEqual(names('Written by', 'Ann Lee'), ['Ann Lee reporter']);
    assert.deepEqual(names('Ann Lee in Oslo', '3 Feb 2024'), ['Ann Lee reporter']);
    assert.deepEqual(names('By Ann Lee in Oslo | Sat 3 Feb 2024 14.05 GMT'), ['Ann Lee reporter']);
    assert.deepEqual(names('Ann Lee', 'Ports correspondent'), ['Ann Lee reporter']);
  });
  it('may name nobody', () => assert.deepEqual(names('Written by'), []));
  it('is no sentence', () => {
    const text = `${headline}\n\nBy the time the storm was over, nine boats had sunk in the harbour of Eastwick.\n\n${first}`;
    assert.deepEqual(read(text).byline, []);
    assert.equal(read(text).body.length, 2);
  });
  it('is joined by the signatures at the end', () => {
    const text = `${headline}\n\n${first}\n\n(Reporting by Ann Lee in Oslo, Bo Ek; Editing by Cy Hall)`;
    assert.deepEqual(
      read(text).byline.map(({ text, role }) => `${text} ${role}`),
      ['Ann Lee reporter', 'Bo Ek reporter', 'Cy Hall editor'],
    );
  });
  it('may be a link, as Markdown has it', () => {
    const { byline, published } = read(
      [`# ${headline}`, '', '**By [Ann Lee](https://pier.example/ann)** — 3 February 2024', '', first, '', second].join(
        '\n',
      ),
    );
    assert.deepEqual([byline.map(({ text }) => text), published?.value], [['Ann Lee'], '2024-02-03']);
  });
  it('tells outlets from their reporters', () => {
    const { byline } = read([headline, 'By Ann Lee, Harbour Daily', '', first, '', second].join('\n'));
    assert.deepEqual(
      byline.map(({ text, role }) => `${text}: ${role}`),
      ['Ann Lee: reporter', 'Harbour Daily: agency'],
    );
  });
});

describe('the origin', () => {
  const origin = (...parts: string[]): string | null => {
    const { origin } = read([headline, '', ...parts].join('\n'));
    return origin && `${origin.name} ${origin.how}`;
  };

  it('is the agency of the dateline, the credit or the byline', () => {
    assert.equal(origin(`SEOUL (Reuters) - ${first}`, second), 'Reuters dateline');
    assert.equal(origin(`(UPI) -- ${first}`, second), 'UPI dateline');
    assert.equal(origin(first, `${third} (Yonhap)`), 'Yonhap credit');
    assert.equal(origin(first, '==Kyodo'), 'Kyodo credit');
    assert.equal(origin('By Agence France-Presse', first, second), 'AFP byline');
    assert.equal(origin('By Harbour Newsdesk', first, second), 'Harbour Newsdesk byline');
  });
  it('is an agency that no list knows, where the place or the day says that it is one', () => {
    assert.equal(origin(`EASTWICK (Harbourwire) - ${first}`, second), 'Harbourwire dateline');
    assert.equal(origin(`Eastwick, Feb. 2 (Coastal Press) - ${first}`, second), 'Coastal Press dateline');
    assert.equal(origin(`Tom Rask (Eastwick) - a skipper for forty years - was glad. ${first}`, second), null);
  });
  it('is whom the first paragraphs name for the report', () => {
    assert.equal(origin('The port reopened, as reported by Harbourwire.', first), 'Harbourwire attribution');
    assert.equal(origin('The port reopened, as reported by Ann Lee.', first), null);
    assert.equal(origin('The port reopened, as reported by Reuters.', first), 'Reuters attribution');
    assert.equal(
      origin('The port has reopened after the storm, the Eastwick Times reported on Friday.', first),
      'Eastwick Times attribution',
    );
  });
  it('is the outlet that the page names', () => {
    assert.equal(origin(first, second, '', 'What’s hot on Harbour Magazine?'), 'Harbour Magazine publisher');
    assert.equal(origin(first, second, '', 'What’s hot on Ship & Pier Magazine?'), 'Ship & Pier Magazine publisher');
    assert.equal(origin(first, second, '', '© 2024 Harbour Media. All rights reserved.'), 'Harbour Media publisher');
    assert.equal(origin('Harbour News, Eastwick', '2 February 2024', '', first, second), 'Harbour News publisher');
    assert.equal(origin('World News, Eastwick', '2 February 2024', '', first, second), null);
  });
  it('is the outlet that a file’s fields name', () => {
    const fields = (line: string) =>
      read(['---', `title: ${headline}`, line, 'date: 2024-02-02', '---', '', first, '', second].join('\n'));
    assert.deepEqual(fields('outlet: "The Pier Ledger"').origin, { name: 'Pier Ledger', how: 'publisher' });
    assert.deepEqual(fields('source: Reuters').origin, { name: 'Reuters', how: 'publisher' });
    assert.equal(fields('source: https://pier.example/1').origin, null);
    assert.ok(fields('outlet: Pier Ledger').sentences.some(({ start, end }) => end - start === headline.length));
  });
  it('is none where the text is silent', () => {
    assert.equal(origin(first, second), null);
    assert.equal(origin('FILE PHOTO: A ferry at Eastwick. REUTERS/Ann Lee', '', first, second), null);
  });
});
