import { given, unknownIn } from './model.js';

/** Names that are one actor's, or nobody's. */
export type ActorRule = (
  | {
      readonly decide: 'same';
      readonly name: string;
      readonly kind?: 'person' | 'organisation' | 'place' | 'group';
      readonly names: readonly string[];
      readonly not: readonly string[];
      /** The articles that it holds for; everywhere where absent. */
      readonly in?: readonly string[];
    }
  | { readonly decide: 'reject'; readonly names: readonly string[] }
) & {
  /** Keys that this version doesn't know, kept as they are. */
  readonly more?: Readonly<Record<string, unknown>>;
};

/** A rule as `dateline.yaml` holds it, once the schema has passed it. */
export interface PlainActor {
  readonly name?: string;
  readonly kind?: 'person' | 'organisation' | 'place' | 'group';
  readonly names?: readonly string[];
  readonly not?: readonly string[];
  readonly in?: readonly string[];
  readonly 'not an actor'?: readonly string[];
}

const rejectKey = 'not an actor';

/** The keys of a rule in the order in which a new one is written. */
export const actorKeys = [
  'name',
  'kind',
  'names',
  'not',
  'in',
  rejectKey,
] as const satisfies readonly (keyof PlainActor)[];

/** The rule that an entry stands for. */
export function toRule(plain: PlainActor): ActorRule {
  const rejected = plain[rejectKey];
  if (rejected) return { decide: 'reject', names: rejected, ...unknownIn(plain, [rejectKey]) };
  return {
    decide: 'same',
    name: plain.name ?? '',
    ...given('kind', plain.kind),
    names: plain.names ?? [],
    not: plain.not ?? [],
    ...given('in', plain.in),
    ...unknownIn(plain, actorKeys),
  };
}

/** The entry that stands for a rule. */
export function toPlainRule(rule: ActorRule): PlainActor {
  if (rule.decide === 'reject') return { [rejectKey]: rule.names, ...rule.more };
  const { name, kind, names, not } = rule;
  return {
    name,
    ...given('kind', kind),
    ...(names.length ? { names } : {}),
    ...(not.length ? { not } : {}),
    ...given('in', rule.in),
    ...rule.more,
  };
}
