import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type ChangedParams, notifications, type ServerOptions, treatAs } from '../server/protocol.js';
import type { Choices } from './choices.js';
import { newsArticle } from './language.js';
import type { Server } from './server.js';

/** Starts the language server in a process of its own. */
export async function startServer(context: vscode.ExtensionContext, choices: Choices): Promise<Server> {
  const module = context.asAbsolutePath('dist/server.js');
  const options: ServerOptions = {
    trusted: vscode.workspace.isTrusted,
    forced: choices.articles(),
    ...(context.storageUri ? { storage: context.storageUri.toString() } : {}),
  };
  const client = new LanguageClient(
    'dateline',
    'Dateline',
    { module, transport: TransportKind.ipc },
    {
      // The sidecars are there so that the server knows one that is open and not yet saved.
      documentSelector: [
        { language: newsArticle },
        { pattern: '**/*.annotations.yaml' },
        { pattern: '**/dateline.yaml' },
      ],
      initializationOptions: options,
      synchronize: {
        configurationSection: 'dateline',
        fileEvents: vscode.workspace.createFileSystemWatcher('**/*.{txt,md,yaml}'),
      },
    },
  );
  const changed = new vscode.EventEmitter<ChangedParams>();
  const annotationsChanged = new vscode.EventEmitter<ChangedParams>();
  client.onNotification(notifications.changed, params => changed.fire(params ?? {}));
  client.onNotification(notifications.annotationsChanged, params => annotationsChanged.fire(params ?? {}));
  await client.start();
  return {
    ask: (request, params, token) => client.sendRequest(request, params, token),
    treatAs: params => client.sendNotification(treatAs, params),
    onChanged: changed.event,
    onAnnotationsChanged: annotationsChanged.event,
    dispose: () => {
      changed.dispose();
      annotationsChanged.dispose();
      void client.dispose();
    },
  };
}
