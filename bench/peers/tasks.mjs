import { fileURLToPath } from 'node:url';
import { java, python } from './needs.mjs';

// What is measured, by whom: each program takes a folder of texts and a file for its speed, and prints the contract's lines.

const own = file => fileURLToPath(new URL(file, import.meta.url));

const inNode = (key, name, file, ...args) => ({
  key,
  name,
  needs: 'node',
  command: () => [process.execPath, '--import', 'tsx', own(`node/${file}`), 'FOLDER', 'SPEED', ...args],
});
const inJava = (key, name) => ({
  key,
  name,
  needs: 'java',
  command: () => [...java(), 'Measure', key, 'FOLDER', 'SPEED'],
});
const inPython = (key, name, file) => ({
  key,
  name,
  needs: 'python',
  command: () => [python(), own(`python/${file}`), 'FOLDER', 'SPEED'],
});

export const tasks = {
  dates: {
    scorer: 'score-dates.mjs',
    figures: {
      'strict F': f => f.strict.F,
      'relaxed F': f => f.relaxed.F,
      'value F1': f => f.valueF1,
      'type F1': f => f.typeF1,
    },
    peers: [
      inNode('dateline', 'Dateline', 'dateline.ts', 'dates'),
      inNode('chrono', 'chrono-node', 'chrono.ts'),
      inJava('sutime', 'SUTime'),
      inJava('heideltime-news', 'HeidelTime, for news'),
      inJava('heideltime-narratives', 'HeidelTime, for narratives'),
    ],
  },
  actors: {
    scorer: 'score-actors.mjs',
    figures: {
      'micro F': f => f.micro.F,
      person: f => f.person.F,
      organisation: f => f.organisation.F,
      place: f => f.place.F,
      'spans alone': f => f.untyped.F,
    },
    peers: [
      inNode('dateline', 'Dateline', 'dateline.ts', 'actors'),
      inNode('compromise', 'compromise', 'compromise.ts'),
      inPython('spacy', 'spaCy, en_core_web_sm', 'entities.py'),
      inJava('corenlp-entities', 'CoreNLP'),
    ],
  },
  quotes: {
    scorer: 'score-quotes.mjs',
    figures: {
      'direct.F': f => f.direct.F,
      directSpeaker: f => f.directSpeaker,
      'all.F': f => f.all.F,
      'allStrict.F': f => f.allStrict.F,
      'attributed.F': f => f.attributed.F,
      speaker: f => f.speaker,
      cue: f => f.cue,
    },
    peers: [inNode('dateline', 'Dateline', 'dateline.ts', 'quotes'), inJava('corenlp-quotes', 'CoreNLP')],
  },
};
