import { findActors } from '../../../src/actors/actors.js';
import { recognise } from '../../../src/article/article.js';
import { findDates } from '../../../src/dates/dates.js';
import { findQuotes } from '../../../src/quotes/quotes.js';
import { provideModels } from '../../models.js';
import { measure } from './measure.js';

// Dateline's engine for one kind of mark, from the bare text: the article recognised and split into sentences first.
// dateline.ts FOLDER SPEED-FILE dates|actors|quotes
const task = process.argv[4];

provideModels();
measure(text => {
  const recognition = recognise(text, { force: true });
  if (recognition.kind !== 'article') return {};
  const { article } = recognition;
  if (task === 'dates') return { dates: findDates(article) };
  const actors = findActors(article);
  return task === 'actors' ? { actors } : { quotes: findQuotes(article, actors) };
});
