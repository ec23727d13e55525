import { type FactItem, type PlacedText, type PlaceParams, requests } from '../../server/protocol.js';
import { activeArticle, cursor, placeOf, say } from '../editors.js';
import type { Feature } from '../reading.js';
import type { Server } from '../server.js';
import { clean } from '../words.js';
import { pickPlace } from './places.js';

/** Lists the facts of an article, and where else a fact stands; each place is shown while it is gone through. */
export function registerFacts(server: Server): Feature {
  const showFacts = async () => {
    const editor = activeArticle();
    if (!editor) return;
    const facts = await server.ask(requests.factsOf, { uri: editor.document.uri.toString() });
    if (!facts.length) return say('No fact of this article stands in another article of the folder.');
    await pickPlace('Facts of this article that other articles report too', facts.map(factEntry));
  };

  const showFactElsewhere = async (given?: PlaceParams) => {
    const place = given ?? cursor();
    if (!place) return;
    const [fact] = await server.ask(requests.factsAt, place);
    if (!fact) return say('No other article of the folder reports what the sentence at the cursor says.');
    await pickPlace(
      headline(fact),
      fact.others.map(other => placeEntry(other, fact)),
    );
  };

  return { commands: { showFacts, showFactElsewhere }, dispose: () => undefined };
}

/** "3 articles, one origin (Reuters), differ on the date". */
function headline({ others, origins, conflicts }: FactItem): string {
  const articles = new Set(others.map(({ uri }) => uri)).size + 1;
  const differ = [...new Set(conflicts.map(({ aspect }) => aspect))];
  return [
    `${articles} articles`,
    ...(origins.length ? [origins.length === 1 ? `one origin (${origins[0]})` : `${origins.length} origins`] : []),
    ...(differ.length ? [`differ on the ${differ.join(' and the ')}`] : []),
  ].join(', ');
}

function factEntry(fact: FactItem) {
  const outlets = [...new Set(fact.others.map(({ outlet }) => outlet))];
  return {
    label: `${fact.conflicts.length ? '$(warning) ' : ''}${clean(fact.here.text)}`,
    detail: `${headline(fact)}; also in ${outlets.join(', ')}`,
    place: placeOf(fact.here),
  };
}

function placeEntry(place: PlacedText, fact: FactItem) {
  const differing = fact.conflicts.flatMap(({ aspect, values }) =>
    values.filter(value => value.uri === place.uri).map(({ value }) => `${aspect}: ${value}`),
  );
  return {
    label: [place.outlet, place.published].filter(Boolean).join(', '),
    ...(differing.length ? { description: `$(warning) ${differing.join('; ')}` } : {}),
    detail: clean(place.text),
    place: placeOf(place),
  };
}
