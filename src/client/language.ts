import type * as vscode from 'vscode';

/** The language id of a news article. */
export const newsArticle = 'news-article';

export const isArticle = (document: vscode.TextDocument): boolean => document.languageId === newsArticle;
