import type { Connection, InitializeParams } from 'vscode-languageserver';

/** The user's settings below `dateline.`, as the editor has them for a document. */
export interface Settings {
  /** `otherwise` where the editor says nothing. */
  get<T>(uri: string, name: string, otherwise: T): Promise<T>;
}

/** Settings that are asked for each time they are needed: the editor knows them, and when they change. */
export function createSettings(
  { workspace }: Pick<Connection, 'workspace'>,
  { capabilities }: Pick<InitializeParams, 'capabilities'>,
): Settings {
  return {
    get: async <T>(uri: string, name: string, otherwise: T) => {
      if (!capabilities.workspace?.configuration) return otherwise;
      const value: T | null = await workspace.getConfiguration({ scopeUri: uri, section: `dateline.${name}` });
      return value ?? otherwise;
    },
  };
}
