import { inverseRules, type RulePlan, saveRules } from '../annotations/annotations.js';
import { settingsFile } from '../corpus/corpus.js';
import { type History, type Made, type Refusal, together } from './history.js';
import type { Outcome } from './protocol.js';
import type { Root } from './root.js';

/** What the reader decides for a whole folder. */
export interface Decisions {
  /**
   * Changes the rules on actors in a folder's `dateline.yaml`; they hold over the folder when this resolves. What has to be
   * changed `before` is undone with them.
   */
  change(root: Root, plan: RulePlan, what: string, before?: () => Promise<Made | Refusal | null>): Promise<Outcome>;
}

/** Decisions that are made in the line of a history. */
export function createDecisions(history: History): Decisions {
  const save = async (root: Root, plan: RulePlan, what: string): Promise<Made | Refusal | null> => {
    if (!root.notes || !root.indexed)
      return { why: 'Open the folder that this article lies in: actors are decided on for a whole folder.' };
    const saved = await saveRules(root.notes, settingsFile, plan);
    if (!saved.ok) return saved;
    if (saved.changes.length === 0) return null;
    await root.settingsChanged();
    await root.settle();
    const back = async () => (await save(root, () => inverseRules(saved.changes), what)) ?? { what, back };
    return { what, back };
  };
  return {
    change: async (root, plan, what, before): Promise<Outcome> => {
      const refusal = await history.make(async () => {
        const first = before ? await before() : null;
        if (first && 'why' in first) return first;
        const second = await save(root, plan, what);
        if (!first || !second) return second ?? first;
        if (!('why' in second)) return together(first, second);
        await first.back();
        return second;
      });
      return refusal ? { ok: false, why: refusal.why } : { ok: true, what };
    },
  };
}
