import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeMarkdown, outletOf, tellDay, tellPublished } from '../../src/corpus/corpus.js';

/** What a reader of the Markdown sees: a backslash before a mark is not shown. */
const shown = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe('text of an article within Markdown', () => {
  const plain = (text: string) => {
    const markdown = escapeMarkdown(text);
    assert.doesNotMatch(markdown, /(?<!\\)(?:\\\\)*[`*_~[\]<>&|@]/);
    assert.doesNotMatch(markdown, /(?<!\\):\/|www\.|(?<!\\)\$\(|\n|^\d*[#+\-=.)]/i);
  };

  it('shows as it stands', () => {
    assert.equal(
      shown(escapeMarkdown('The U.S. lost 3% *that* day, "badly".')),
      'The U.S. lost 3% *that* day, "badly".',
    );
  });
  it('is left alone where it means nothing', () => {
    const sentence = 'OSLO, Oct. 21 (AP) - Rain fell - 3.5 inches; it cost $5 million!';
    assert.equal(escapeMarkdown(sentence), sentence);
  });
  it('is no link, image or command', () => {
    plain('[click](command:workbench.action.terminal.new) ![x](https://evil.example/p.png)');
  });
  it('is no link by its own backslash', () => plain('\\[a](b) \\\\[c](d)'));
  it('is no element and no entity', () => plain('<img src=x onerror=alert(1)> &lt;b&gt;'));
  it('is no bare address that would be made a link', () => {
    plain('see https://evil.example or WWW.evil.example or a@evil.example');
  });
  it('is no heading, item, rule, code or icon', () => {
    for (const text of ['# one', '- two', '1. three', '12) four', '=== five', '$(alert) *** `six` | a |']) plain(text);
  });
  it('stays on its line', () => assert.equal(escapeMarkdown('one\n\n# two\r\n\tthree'), 'one # two three'));
  it('turns no direction and hides nothing', () => {
    assert.equal(escapeMarkdown('safe\u202Egnp.exe\u200B\u0007'), 'safe gnp.exe');
  });
  it('has no mark left that Markdown would read, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'\\`*_~[]<>&|@:/w.$(#+-=)1 a\n') });
    fc.assert(fc.property(text, plain));
  });
});

describe('a publication date for people', () => {
  it('is a day', () => assert.equal(tellDay('2023-11-06'), '6 Nov 2023'));
  it('is a minute', () => assert.equal(tellDay('2023-12-09T14:24'), '9 Dec 2023, 14:24'));
  it('is as it was given where it is neither', () => assert.equal(tellDay('2023-W44'), '2023-W44'));
  it('says that it is inferred', () => {
    assert.equal(tellPublished({ value: '2023-10-18', source: 'inferred' }), '18 Oct 2023 (inferred)');
  });
  it('is none where nothing says', () => assert.equal(tellPublished(null), null));
});

describe('the outlet of an article', () => {
  it('is its file where no origin is known', () => assert.equal(outletOf('world/oslo.txt', null), 'oslo.txt'));
});
