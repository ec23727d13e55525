import { inverseRules, type RulePlan, saveRules } from '../annotations/annotations.js';
import { settingsFile } from '../corpus/corpus.js';
import type { History, Made, Refusal } from './history.js';
import type { Outcome } from './protocol.js';
import type { Root } from './root.js';

/** What the reader decides for a whole folder. */
export interface Decisions {
  /** Changes the rules on actors in a folder's `dateline.yaml`; they hold over the folder when this resolves. */
  change(root: Root, plan: RulePlan, what: string): Promise<Outcome>;
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
    change: async (root, plan, what): Promise<Outcome> => {
      const refusal = await history.make(() => save(root, plan, what));
      return refusal ? { ok: false, why: refusal.why } : { ok: true, what };
    },
  };
}
