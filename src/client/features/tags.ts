import * as vscode from 'vscode';

/**
 * Asks for tags: those used before are offered to be checked, new ones are typed, with commas between several.
 * Undefined where the user leaves it.
 */
export function askTags(used: readonly string[], chosen: readonly string[]): Promise<readonly string[] | undefined> {
  const pick = vscode.window.createQuickPick();
  pick.title = 'Tags';
  pick.placeholder = 'Check tags or type new ones; Enter when done, with none too';
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  const known = [...new Set([...chosen, ...used])].map(label => ({ label }));
  pick.items = known;
  pick.selectedItems = known.filter(({ label }) => chosen.includes(label));

  let checkedWhenTyped = pick.selectedItems;
  pick.onDidChangeValue(value => {
    const typed = value.trim();
    const checked = pick.selectedItems;
    const isNew = typed && !known.some(({ label }) => label === typed);
    pick.items = [...known, ...(isNew ? [{ label: typed, description: 'new' }] : [])];
    // A new list drops the checks.
    pick.selectedItems = checked.filter(item => known.includes(item));
    checkedWhenTyped = pick.selectedItems;
  });

  return new Promise(resolve => {
    pick.onDidAccept(() => {
      const checked = pick.selectedItems.map(({ label }) => label);
      // Who types and hits Enter, checking nothing, means the entry that the typing led to.
      const typed = pick.value.trim() && checked.length === checkedWhenTyped.length;
      const labels = typed ? [...checked, pick.activeItems[0]?.label ?? pick.value] : checked;
      resolve([...new Set(labels.flatMap(label => label.split(',')).map(label => label.trim()))].filter(Boolean));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
