import type { ActorDecision, ActorMention, MentionedActors } from './actors.js';
import { fold, slugOf } from './names.js';

type Same = Extract<ActorDecision, { readonly decide: 'same' }>;

interface Ruling {
  readonly decision: Same;
  readonly names: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  readonly files: ReadonlySet<string> | null;
}

const key = (name: string): string => fold(name.trim()).replace(/^the /, '');

/**
 * What the reader decided, laid over identified mentions. A decision claims a mention whose words it names, then one whose
 * actor it names ("the ministry" goes with its ministry); words under `not` leave the actor for one of their own. Later
 * decisions give way to earlier ones. Rejected names are left out, descriptions of a rejected actor with it.
 */
export function decide(
  articles: readonly MentionedActors[],
  decisions: readonly ActorDecision[],
): readonly MentionedActors[] {
  if (decisions.length === 0) return articles;
  const rejected = new Set(
    decisions.flatMap(decision => (decision.decide === 'reject' ? decision.names.map(key) : [])),
  );
  const rulings = decisions.flatMap((decision): readonly Ruling[] =>
    decision.decide === 'same'
      ? [
          {
            decision,
            names: new Set([decision.name, ...decision.names].map(key)),
            not: new Set(decision.not.map(key)),
            files: decision.in ? new Set(decision.in) : null,
          },
        ]
      : [],
  );
  return articles.map(({ file, actors }) => {
    const here = rulings.filter(({ files }) => !files || files.has(file));
    return {
      file,
      actors: actors.filter(mention => !isRejected(mention, rejected)).map(mention => ruled(mention, here)),
    };
  });
}

function isRejected({ text, name }: ActorMention, rejected: ReadonlySet<string>): boolean {
  return rejected.size > 0 && (rejected.has(key(text)) || rejected.has(key(name)));
}

function ruled(mention: ActorMention, rulings: readonly Ruling[]): ActorMention {
  const text = key(mention.text);
  const name = key(mention.name);
  const open = rulings.filter(({ not }) => !not.has(text));
  const claim = open.find(({ names }) => names.has(text)) ?? open.find(({ names }) => names.has(name));
  if (claim) {
    const { name: canonical, kind } = claim.decision;
    return {
      ...mention,
      actor: slugOf(canonical),
      name: canonical,
      ...(kind && mention.form !== 'demonym' ? { kind } : {}),
    };
  }
  const isExpelled = rulings.some(({ names, not }) => not.has(text) && names.has(name));
  return isExpelled ? { ...mention, actor: slugOf(mention.text), name: mention.text } : mention;
}
