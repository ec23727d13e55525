import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import {
  type ChangedParams,
  linkedCommands,
  notifications,
  type ServerOptions,
  treatAs,
  trusted,
} from '../server/protocol.js';
import type { Choices } from './choices.js';
import { newsArticle } from './language.js';
import type { Server } from './server.js';

/**
 * A young generation of 12 MB does as well as one of 48. Blocks of memory are given back if all threads take them from one place, and the
 * large ones from the system: by itself the GNU C library soon takes these from its own, where a hole is left (others know no such settings).
 */
const lean = {
  execArgv: ['--max-semi-space-size=4'],
  env: {
    ...process.env,
    MALLOC_ARENA_MAX: '1',
    MALLOC_MMAP_THRESHOLD_: '131072',
    MALLOC_TRIM_THRESHOLD_: '131072',
  },
};

/** Starts the language server in a process of its own. */
export async function startServer(context: vscode.ExtensionContext, choices: Choices): Promise<Server> {
  const module = context.asAbsolutePath('dist/server.js');
  const options: ServerOptions = {
    trusted: vscode.workspace.isTrusted,
    commandLinks: true,
    forced: choices.articles(),
    ...(context.storageUri ? { storage: context.storageUri.toString() } : {}),
  };
  const opened = new vscode.EventEmitter<vscode.TextDocument>();
  const changed = new vscode.EventEmitter<ChangedParams>();
  const annotationsChanged = new vscode.EventEmitter<ChangedParams>();
  const client = new LanguageClient(
    'dateline',
    'Dateline',
    { module, transport: TransportKind.ipc, options: lean },
    {
      // The sidecars are there so that the server knows one that is open and not yet saved.
      documentSelector: [
        { language: newsArticle, scheme: 'file' },
        { pattern: '**/*.annotations.yaml', scheme: 'file' },
        { pattern: '**/dateline.yaml', scheme: 'file' },
      ],
      initializationOptions: options,
      // All that an article says is escaped; were something of it to slip through, it could run nothing else.
      markdown: { isTrusted: { enabledCommands: linkedCommands.map(command => `dateline.${command}`) } },
      middleware: {
        didOpen: async (document, open) => {
          await open(document);
          opened.fire(document);
        },
      },
      synchronize: {
        configurationSection: 'dateline',
        fileEvents: vscode.workspace.createFileSystemWatcher('**/*.{txt,md,yaml}'),
      },
    },
  );
  client.onNotification(notifications.changed, params => changed.fire(params ?? {}));
  client.onNotification(notifications.annotationsChanged, params => annotationsChanged.fire(params ?? {}));
  await client.start();
  const trust = vscode.workspace.onDidGrantWorkspaceTrust(() => void client.sendNotification(trusted));
  return {
    // Each argument is a parameter on the wire, an undefined one too.
    ask: (request, params, token) =>
      token ? client.sendRequest(request, params, token) : client.sendRequest(request, params),
    treatAs: params => client.sendNotification(treatAs, params),
    onDidOpen: opened.event,
    onChanged: changed.event,
    onAnnotationsChanged: annotationsChanged.event,
    dispose: () => {
      vscode.Disposable.from(opened, changed, annotationsChanged, trust).dispose();
      void client.dispose();
    },
  };
}
