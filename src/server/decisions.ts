import { type FactPlan, inverseRules, type RulePlan, saveFactRules, saveRules } from '../annotations/annotations.js';
import { settingsFile } from '../corpus/corpus.js';
import type { Folder } from '../files/files.js';
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
  /** Changes the decisions about pairs of statements there. */
  changeFacts(root: Root, plan: FactPlan, what: string): Promise<Outcome>;
}

/** Saves a plan, and gives what undoes that; null where nothing was to be done. */
type Save = (
  folder: Folder,
) => Promise<{ readonly ok: true; readonly undo: Save | null } | { readonly ok: false; readonly why: string }>;

const saveActors =
  (plan: RulePlan): Save =>
  async folder => {
    const saved = await saveRules(folder, settingsFile, plan);
    if (!saved.ok) return saved;
    const inverse = inverseRules(saved.changes);
    return { ok: true, undo: inverse.length ? saveActors(() => inverse) : null };
  };

const saveFacts =
  (plan: FactPlan): Save =>
  async folder => {
    const saved = await saveFactRules(folder, settingsFile, plan);
    if (!saved.ok) return saved;
    const inverse = inverseRules(saved.changes);
    return { ok: true, undo: inverse.length ? saveFacts(() => inverse) : null };
  };

/** Decisions that are made in the line of a history. */
export function createDecisions(history: History): Decisions {
  const make = async (root: Root, save: Save, what: string): Promise<Made | Refusal | null> => {
    if (!root.notes || !root.indexed)
      return { why: 'Open the folder that this article lies in: this is decided for a whole folder.' };
    const saved = await save(root.notes);
    if (!saved.ok) return saved;
    const { undo } = saved;
    if (!undo) return null;
    await root.settingsChanged();
    await root.settle();
    const back = async () => (await make(root, undo, what)) ?? { what, back };
    return { what, back };
  };
  const outcome = (refusal: Refusal | null, what: string): Outcome =>
    refusal ? { ok: false, why: refusal.why } : { ok: true, what };
  return {
    change: async (root, plan, what, before) => {
      const refusal = await history.make(async () => {
        const first = before ? await before() : null;
        if (first && 'why' in first) return first;
        const second = await make(root, saveActors(plan), what);
        if (!first || !second) return second ?? first;
        if (!('why' in second)) return together(first, second);
        await first.back();
        return second;
      });
      return outcome(refusal, what);
    },
    changeFacts: async (root, plan, what) => outcome(await history.make(() => make(root, saveFacts(plan), what)), what),
  };
}
