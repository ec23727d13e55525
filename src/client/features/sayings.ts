import { type PlaceParams, requests, type Sayings } from '../../server/protocol.js';
import { cursor, placeOf, say } from '../editors.js';
import type { Feature } from '../reading.js';
import type { Server } from '../server.js';
import { clean, count } from '../words.js';
import { type PlaceEntry, pickPlace } from './places.js';

/** Lists all that an actor said over the folder, by date; each place is shown while it is gone through. */
export function registerSayings(server: Server): Feature {
  const showSayings = async (given?: PlaceParams) => {
    const place = given ?? cursor();
    if (!place) return;
    const found = await server.ask(requests.sayings, place);
    if (!found) return say('Put the cursor on an actor, or on what somebody said, and try again.');
    const { speaker, items } = found;
    if (!items.length) return say(`No article of the folder quotes ${clean(speaker)}.`);
    const articles = new Set(items.map(({ uri }) => uri)).size;
    const title = `${clean(speaker)}: ${count(items.length, 'statement')} in ${count(articles, 'article')}`;
    await pickPlace(title, items.map(entryOf));
  };
  return { commands: { showSayings }, dispose: () => undefined };
}

function entryOf(saying: Sayings['items'][number]): PlaceEntry {
  const text = clean(saying.text);
  const source = [saying.outlet, saying.published].filter(Boolean).join(', ');
  return {
    label: saying.kind === 'direct' ? `“${text}”` : text,
    detail: clean([source, saying.cue, manners[saying.kind]].filter(Boolean).join(' · ')),
    place: placeOf(saying),
  };
}

const manners: Readonly<Record<Sayings['items'][number]['kind'], string>> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: "in the writer's words",
};
