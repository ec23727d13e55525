import * as vscode from 'vscode';
import { looksLikeArticle } from '../article/article.js';
import type { Choice, Choices } from './choices.js';
import { isArticle, newsArticle } from './language.js';
import type { Reading } from './reading.js';

/** The languages that a saved article comes in, and what Treat as Plain Text goes back to. */
const plainLanguages = ['plaintext', 'markdown'];

/**
 * Turns text and Markdown files that read like a news article into ones, unless the reader said otherwise, and calls
 * `read` at the first article. A language that somebody chose by hand is left alone.
 */
export function registerRecognition(choices: Choices, read: () => Promise<Reading>): vscode.Disposable {
  // VS Code closes and opens a document, the same object, when its language changes: each is judged once.
  const judged = new WeakSet<vscode.TextDocument>();

  const judge = async (document: vscode.TextDocument): Promise<void> => {
    if (!judged.has(document)) {
      judged.add(document);
      const language = languageFor(document, choices.of(document.uri));
      if (language !== document.languageId) await vscode.languages.setTextDocumentLanguage(document, language);
    }
    if (isArticle(document)) await read();
  };

  const choose = (choice: Choice) => async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    judged.add(document);
    await choices.set(document.uri, choice);
    const reading = choice === 'article' ? await read() : undefined;
    await reading?.treatAs(document.uri, true);
    await vscode.languages.setTextDocumentLanguage(document, choice === 'article' ? newsArticle : plainOf(document));
  };

  for (const document of vscode.workspace.textDocuments) void judge(document);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(judge),
    vscode.commands.registerCommand('dateline.treatAsArticle', choose('article')),
    vscode.commands.registerCommand('dateline.treatAsPlainText', choose('plain')),
  );
}

function languageFor(document: vscode.TextDocument, choice: Choice | undefined): string {
  const { languageId } = document;
  if (choice === 'article') return newsArticle;
  if (choice === 'plain') return languageId === newsArticle ? plainOf(document) : languageId;
  if (!plainLanguages.includes(languageId) || document.uri.scheme !== 'file') return languageId;
  if (!/\.(txt|md)$/i.test(document.uri.path)) return languageId;
  if (!vscode.workspace.getConfiguration('dateline', document).get('recognizeArticles', true)) return languageId;
  return looksLikeArticle(startOf(document)) ? newsArticle : languageId;
}

const plainOf = (document: vscode.TextDocument): string =>
  document.uri.path.toLowerCase().endsWith('.md') ? 'markdown' : 'plaintext';

/** Not the whole text: a file of many megabytes must cost nothing here. */
function startOf(document: vscode.TextDocument): string {
  const end = document.positionAt(20_000);
  return document.getText(new vscode.Range(new vscode.Position(0, 0), end));
}
