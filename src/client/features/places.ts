import * as vscode from 'vscode';

/** An entry of a list of places. */
export interface PlaceEntry extends vscode.QuickPickItem {
  readonly place: vscode.Location;
}

/**
 * Lets the user go through places, each shown as it is reached; leaving the list goes back to where they were. Gives the entry
 * that was chosen.
 */
export async function pickPlace<E extends PlaceEntry>(title: string, entries: readonly E[]): Promise<E | undefined> {
  const origin = vscode.window.activeTextEditor;
  const back = origin && { document: origin.document, selection: origin.selection, column: origin.viewColumn };
  const pick = vscode.window.createQuickPick<E>();
  pick.title = title;
  pick.placeholder = 'Enter goes there, Escape comes back';
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = entries;

  const chosen = await new Promise<boolean>(resolve => {
    pick.onDidChangeActive(([entry]) => entry && void show(entry.place, true));
    pick.onDidAccept(() => resolve(pick.activeItems.length > 0));
    pick.onDidHide(() => resolve(false));
    pick.show();
  });
  const entry = chosen ? pick.activeItems[0] : undefined;
  pick.dispose();
  if (entry) await show(entry.place, false);
  else if (back)
    await vscode.window.showTextDocument(back.document, {
      selection: back.selection,
      ...(back.column ? { viewColumn: back.column } : {}),
    });
  return entry;
}

const show = ({ uri, range }: vscode.Location, preview: boolean): Thenable<vscode.TextEditor> =>
  vscode.window.showTextDocument(uri, { selection: range, preserveFocus: preview, preview });
