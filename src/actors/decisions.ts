import type { ActorDecision, ActorMention, MentionedActors } from './actors.js';
import { type Lists, put } from './lists.js';
import { fold, slugOf } from './names.js';

type Same = Extract<ActorDecision, { readonly decide: 'same' }>;

interface Ruling {
  readonly decision: Same;
  readonly not: ReadonlySet<string>;
  readonly files: ReadonlySet<string> | null;
}

/** A name for comparing in the reader's decisions: capitals, accents and a "the" before it don't count. */
export const nameKey = (name: string): string => fold(name.trim()).replace(/^the /, '');

/**
 * What the reader decided, laid over identified mentions. A decision claims a mention whose words it names, then one whose
 * actor it names ("the ministry" goes with its ministry); words under `not` leave the actor for one of their own. Later
 * decisions give way to earlier ones. Rejected names are left out, those that a decision gave too, and descriptions of a rejected
 * actor with it.
 */
export function decide(
  articles: readonly MentionedActors[],
  decisions: readonly ActorDecision[],
): readonly MentionedActors[] {
  if (decisions.length === 0) return articles;
  const rejected = new Set(
    decisions.flatMap(decision => (decision.decide === 'reject' ? decision.names.map(nameKey) : [])),
  );
  const rulings = rulingsByName(decisions);
  return articles.map(({ file, actors }) => ({
    file,
    actors: actors.flatMap(mention => {
      if (rejected.has(nameKey(mention.text)) || rejected.has(nameKey(mention.name))) return [];
      const now = ruled(mention, file, rulings);
      return rejected.has(nameKey(now.name)) ? [] : now;
    }),
  }));
}

/** The decisions that name a name, in their order. */
function rulingsByName(decisions: readonly ActorDecision[]): Lists<Ruling> {
  const byName: Lists<Ruling> = new Map();
  for (const decision of decisions) {
    if (decision.decide !== 'same') continue;
    const ruling = {
      decision,
      not: new Set(decision.not.map(nameKey)),
      files: decision.in ? new Set(decision.in) : null,
    };
    for (const name of new Set([decision.name, ...decision.names].map(nameKey))) put(byName, name, ruling);
  }
  return byName;
}

function ruled(mention: ActorMention, file: string, rulings: Lists<Ruling>): ActorMention {
  const text = nameKey(mention.text);
  const naming = (name: string) => (rulings.get(name) ?? []).filter(({ files }) => !files || files.has(file));
  const own = naming(nameKey(mention.name));
  const claim = [...naming(text), ...own].find(({ not }) => !not.has(text));
  if (claim) {
    const { name, kind } = claim.decision;
    return {
      ...mention,
      kind: kind && mention.form !== 'demonym' ? kind : mention.kind,
      actor: slugOf(name),
      name,
      ...(name === mention.name ? {} : { found: mention.name }),
    };
  }
  const isExpelled = own.some(({ not }) => not.has(text));
  return isExpelled ? { ...mention, actor: slugOf(mention.text), name: mention.text } : mention;
}
