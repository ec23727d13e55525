import type * as vscode from 'vscode';

/** The reader's own word on whether a file is an article. */
export type Choice = 'article' | 'plain';

/** What the reader chose for single files of the workspace, kept over restarts. */
export interface Choices {
  of(uri: vscode.Uri): Choice | undefined;
  set(uri: vscode.Uri, choice: Choice): Thenable<void>;
  /** The URIs of the files that the reader said are articles. */
  articles(): readonly string[];
}

const key = 'choices';

/** The choices that a memento holds. */
export function rememberedChoices(memento: vscode.Memento): Choices {
  const all = () => memento.get<Readonly<Record<string, Choice>>>(key, {});
  return {
    of: uri => all()[uri.toString()],
    set: (uri, choice) => memento.update(key, { ...all(), [uri.toString()]: choice }),
    articles: () =>
      Object.entries(all())
        .filter(([, choice]) => choice === 'article')
        .map(([uri]) => uri),
  };
}
