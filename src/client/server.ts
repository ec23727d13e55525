import type * as vscode from 'vscode';
import type { ChangedParams, Exchanges, TreatAsParams } from '../server/protocol.js';

/** The language server, as the features see it: what LSP itself covers needs none of this. */
export interface Server extends vscode.Disposable {
  /** Rejects where the server is gone or the request was cancelled. */
  ask<R extends keyof Exchanges>(
    request: R,
    params: Exchanges[R]['params'],
    token?: vscode.CancellationToken,
  ): Promise<Exchanges[R]['result']>;
  treatAs(params: TreatAsParams): Promise<void>;
  /** Fires once the server was given a document: asked before, it would not know it. */
  readonly onDidOpen: vscode.Event<vscode.TextDocument>;
  /** What the server found in these articles may have changed. */
  readonly onChanged: vscode.Event<ChangedParams>;
  readonly onAnnotationsChanged: vscode.Event<ChangedParams>;
}

/** Whether a change is about a document. */
export const concerns = (change: ChangedParams, uri: vscode.Uri): boolean =>
  change.uris === undefined || change.uris.includes(uri.toString());
