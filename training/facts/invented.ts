// Reads news that was invented for training: a file a topic with two stories that are easily confused, a sentence a line with the events
// that it tells of, as `{a1 a7}` at the line's end.
import { readdirSync, readFileSync } from 'node:fs';
import type { JudgedSentence } from './ecb.js';
import type { Topic } from './folders.js';
import { readAll } from './readall.js';

interface InventedArticle {
  readonly story: string;
  readonly text: string;
  readonly sentences: readonly (Omit<JudgedSentence, 'listed'>)[];
}

/** The topics of a folder, numbered from `first`. What one article alone tells of is no event here and its sentence not listed, as in ECB+. */
export function inventedTopics(folder: URL, first: number): readonly Topic[] {
  return readdirSync(folder).filter(name => name.endsWith('.txt')).sort().map((name, i) => {
    const topic = first + i;
    const articles = readArticles(readFileSync(new URL(name, folder), 'utf8'));
    const tellers = new Map<string, number>();
    for (const { sentences } of articles)
      for (const event of new Set(sentences.flatMap(({ events }) => [...events]))) tellers.set(event, (tellers.get(event) ?? 0) + 1);
    const read = new Map(readAll(articles.map(({ text }, at) => [`${at}`, text])).map(article => [article.file, article]));
    return articles.flatMap(({ story, sentences }, at) => {
      const article = read.get(`${at}`);
      const listed = sentences.map(sentence => {
        const events = new Set([...sentence.events].filter(event => tellers.get(event)! > 1));
        return { ...sentence, events, listed: events.size > 0 };
      });
      return article ? [{ topic, story: `${topic} ${story}`, read: article, sentences: listed }] : [];
    });
  });
}

/** The articles of a topic's file; a line without events in braces is an error that names it. */
export function readArticles(file: string): readonly InventedArticle[] {
  return file.split(/^=== /m).slice(1).map(part => {
    const [head = '', ...lines] = part.split('\n');
    const sentences: InventedArticle['sentences'][number][] = [];
    let text = '';
    for (const line of lines.filter(each => each.trim())) {
      const [, words, ids] = /^(.*\S) *\{([^{}]*)\}$/.exec(line.trim()) ?? [];
      if (words === undefined) throw new Error(`No events in braces at the end of "${line}"`);
      if (text) text += '\n';
      sentences.push({ start: text.length, end: text.length + words.length, events: new Set(ids!.split(/[\s,]+/).filter(Boolean)) });
      text += words;
    }
    return { story: head[0]!, text, sentences };
  });
}
