import assert from 'node:assert/strict';
import { quotesIn } from './reading.js';

describe('a direct quotation', () => {
  it('has its cue before or after, inverted or not', () => {
    assert.deepEqual(quotesIn('“The dam will hold,” said Ruth Pike, an engineer.'), [
      'Ruth Pike said (direct): The dam will hold,',
    ]);
    assert.deepEqual(quotesIn('Pike told reporters in Leeds on Monday: “The dam will hold.”'), [
      'Pike told (direct): The dam will hold.',
    ]);
    assert.deepEqual(quotesIn('After a long silence, Pike replied, “The dam will hold.”'), [
      'Pike replied (direct): The dam will hold.',
    ]);
  });
  it('is one entry with parts where the cue interrupts it', () => {
    assert.deepEqual(quotesIn('“The dam,” Pike said, “will hold.”'), ['Pike said (direct): The dam, … will hold.']);
    assert.deepEqual(quotesIn('“The dam will hold,” she said on Friday. “It must.”'), [
      'she said (direct): The dam will hold, … It must.',
    ]);
  });
  it('belongs to the cue beside it, not to the one of the next quotation', () => {
    assert.deepEqual(quotesIn('“The dam will hold,” Pike said. “I doubt it very much,” Holt answered.'), [
      'Pike said (direct): The dam will hold,',
      'Holt answered (direct): I doubt it very much,',
    ]);
  });
  it('may follow a participle that has its subject further left', () => {
    assert.deepEqual(quotesIn('Holt left the hall, saying, “I have seen enough.”'), [
      'Holt saying (direct): I have seen enough.',
    ]);
  });
  it('that a colon announces is said by the subject of the clause before', () => {
    assert.deepEqual(quotesIn('Holt had a short answer: “We are not going to pay for this.”'), [
      'Holt had (direct): We are not going to pay for this.',
    ]);
  });
});

describe('a speaker named first', () => {
  it('speaks in a headline with a colon', () => {
    assert.deepEqual(quotesIn('#Pike: The dam will hold\nIt rained.'), ['Pike : (indirect): The dam will hold']);
    assert.deepEqual(quotesIn('#FLOODS: The dam will hold\nIt rained.'), []);
  });
  it('speaks in a transcript in capitals', () => {
    assert.deepEqual(quotesIn('PIKE: The dam will hold for a hundred years.'), [
      'PIKE : (indirect): The dam will hold for a hundred years',
    ]);
  });
  it('speaks in a transcript that stands in quotation marks', () => {
    assert.deepEqual(quotesIn('“PIKE: The dam will hold for a hundred years.”'), [
      'PIKE : (direct): The dam will hold for a hundred years.',
    ]);
  });
  it('is none where the colon follows a label or a word of the writer', () => {
    assert.deepEqual(quotesIn('#Analysis: The dam will hold\nThe result: the dam will hold.'), []);
  });
});

describe('a verb that no list has', () => {
  it('reports right behind a quotation', () => {
    assert.deepEqual(quotesIn('“Get off my land,” Holt barked.'), ['Holt barked (direct): Get off my land,']);
    assert.deepEqual(quotesIn('“Get off my land!” barked Holt.'), ['Holt barked (direct): Get off my land!']);
  });
  it('reports nothing elsewhere', () => {
    assert.deepEqual(quotesIn('The dogs barked. Holt walked home.'), []);
  });
});

describe('a noun that names a report', () => {
  it('has its content in a that-clause and its speaker in a genitive', () => {
    assert.deepEqual(quotesIn("Pike's claim that the dam would hold is false."), [
      'Pike claim (indirect): that the dam would hold',
    ]);
  });
  it('has the subject of the verb before it for a speaker', () => {
    assert.deepEqual(quotesIn('The three mayors voiced fears that the dam would burst.'), [
      'The three mayors voiced (indirect, thinks): that the dam would burst',
    ]);
  });
  it('has its speaker in a genitive where it opens the sentence', () => {
    assert.deepEqual(quotesIn("In Pike's view, the dam will hold."), [
      'Pike view (indirect, thinks): the dam will hold',
    ]);
  });
  it('is none before a relative clause', () => {
    assert.deepEqual(quotesIn('The claim that was made is old.'), []);
  });
});

describe('a quotation that a sentence leads up to', () => {
  it('is mixed', () => {
    assert.deepEqual(quotesIn('Pike said the dam “will hold through the worst of winters and for a hundred years.”'), [
      'Pike said (mixed): the dam “will hold through the worst of winters and for a hundred years.”',
    ]);
    assert.deepEqual(quotesIn('The dam will “hold through the worst of winters,” the ministry added.'), [
      'the ministry added (mixed): The dam will “hold through the worst of winters,”',
    ]);
  });
  it('of few words in a long clause stands beside it as an entry of its own', () => {
    assert.deepEqual(
      quotesIn('Pike said the leaks at the northern dam, “a real scandal,” went unseen for many years.'),
      [
        'Pike said (mixed): the leaks at the northern dam, “a real scandal,” went unseen for many years',
        'Pike said (direct): a real scandal,',
      ],
    );
  });
  it('holds the names that the speaker gives', () => {
    assert.deepEqual(
      quotesIn('Pike described the harbour master as “King Cod” in March.').map(line => line.slice(0, 22)),
      ['Pike described (mixed)'],
    );
  });
  it('are two where more is reported between them', () => {
    assert.deepEqual(quotesIn('“I know nothing of the leaks,” Pike said, adding that “the ministry may know more.”'), [
      'Pike said (direct): I know nothing of the leaks,',
      'Pike adding (mixed): that “the ministry may know more.”',
    ]);
  });
  it('is indirect where the marks hold a title', () => {
    assert.deepEqual(quotesIn('Pike said she had seen “Harbour Street” four times.'), [
      'Pike said (indirect): she had seen “Harbour Street” four times',
    ]);
  });
});

describe('an indirect quotation', () => {
  it('follows its cue, with or without "that"', () => {
    assert.deepEqual(quotesIn('The ministry said in a statement on Monday that the dam would hold.'), [
      'The ministry said (indirect): that the dam would hold',
    ]);
    assert.deepEqual(quotesIn('The ministry said the dam would hold.'), [
      'The ministry said (indirect): the dam would hold',
    ]);
  });
  it('comes before its cue', () => {
    assert.deepEqual(quotesIn('The dam will hold, the ministry said on Monday.'), [
      'the ministry said (indirect): The dam will hold',
    ]);
    assert.deepEqual(quotesIn('The dam will hold, according to two engineers.'), [
      'two engineers according to (indirect): The dam will hold',
    ]);
  });
  it('comes after "according to" at the head of the sentence', () => {
    assert.deepEqual(quotesIn('According to the ministry, the dam will hold.'), [
      'the ministry According to (indirect): the dam will hold',
    ]);
  });
  it('stands on both sides of a cue that interrupts it', () => {
    assert.deepEqual(quotesIn('The dam, the ministry said, would hold.'), [
      'the ministry said (indirect): The dam … would hold',
    ]);
  });
  it('ends where another report or the next main clause begins', () => {
    assert.deepEqual(quotesIn('Pike said the dam would hold, but Holt said it was leaking.'), [
      'Pike said (indirect): the dam would hold',
      'Holt said (indirect): it was leaking',
    ]);
    assert.deepEqual(quotesIn('Pike said the dam would hold, adding that it was old.'), [
      'Pike said (indirect): the dam would hold',
      'Pike adding (indirect): that it was old',
    ]);
  });
  it('ends with the clause that its cue stands in', () => {
    assert.deepEqual(quotesIn('Pike, who said the dam would hold, was in Leeds.'), [
      'who said (indirect): the dam would hold',
    ]);
  });
  it('may stand behind an aside', () => {
    assert.deepEqual(quotesIn('Pike believes, for example, that the dam will hold.'), [
      'Pike believes (indirect, thinks): that the dam will hold',
    ]);
  });
  it('needs a verb that reports where it stands', () => {
    assert.deepEqual(quotesIn('The said dam stands. Tax claims rose. Its stated aim is power.'), []);
    assert.deepEqual(quotesIn('A man suspected of arson fled.'), []);
    assert.deepEqual(quotesIn('The United States and the State Department own reports and claims of all kinds.'), []);
  });
});

describe('the claim', () => {
  const claims = (text: string): string[] => quotesIn(text).map(quote => quote.replace(/:.*/, ''));
  it('comes from the verb', () => {
    assert.deepEqual(claims('Holt denied that he had taken money.'), ['Holt denied (indirect, denies)']);
    assert.deepEqual(claims('Holt doubted that the dam would hold.'), ['Holt doubted (indirect, doubts)']);
    assert.deepEqual(claims('Holt vowed to rebuild the dam.'), ['Holt vowed (indirect, promises)']);
    assert.deepEqual(claims('Holt asked whether the dam would hold.'), ['Holt asked (indirect, asks)']);
    assert.deepEqual(claims('Holt believes the dam will hold.'), ['Holt believes (indirect, thinks)']);
  });
  it('is turned by a negation', () => {
    assert.deepEqual(claims('Holt does not believe the dam will hold.'), ['Holt does not believe (indirect, doubts)']);
    assert.deepEqual(claims("Holt didn't deny that he took the money."), ["Holt didn't deny (indirect)"]);
  });
});
