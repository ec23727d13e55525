import type { Quote } from './quotes.js';

/** Nouns that name a report, in the singular, with what they claim. */
const groups: Readonly<Partial<Record<Quote['claim'], string>>> = {
  says: `accusation acknowledgement acknowledgment admission allegation announcement argument assertion assurance charge claim comment
    complaint conclusion contention criticism declaration disclosure estimate finding hint indication insistence judgment message
    news notice observation opinion prediction remark reminder report revelation rumor rumour statement suggestion testimony warning
    allegation confession quip quote`,
  denies: 'denial rejection rebuttal',
  doubts: 'doubt suspicion question skepticism scepticism',
  promises: 'pledge promise vow threat commitment guarantee',
  asks: 'demand request plea',
  thinks: `assumption belief concern confidence conviction expectation fear feeling hope idea impression notion perception speculation
    theory view worry fantasy sentiment consensus anxiety`,
};

/** Singular and plural forms in lower case, with what they claim. */
export const reportNouns: ReadonlyMap<string, Quote['claim']> = new Map(
  (Object.entries(groups) as [Quote['claim'], string][]).flatMap(([claim, nouns]) =>
    nouns.split(/\s+/).flatMap(noun => [
      [noun, claim],
      [noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`, claim],
    ]),
  ),
);
