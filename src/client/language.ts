import type * as vscode from 'vscode';

/** The language id of a news article. */
export const newsArticle = 'news-article';

/** Whether a document is an article that the server reads: a file, and not an older version of one as a diff shows it. */
export const isArticle = ({ languageId, uri }: vscode.TextDocument): boolean =>
  languageId === newsArticle && uri.scheme === 'file';
