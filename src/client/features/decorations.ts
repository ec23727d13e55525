import * as vscode from 'vscode';

/** What is painted, in the order in which it is laid over the text. */
export const kinds = ['furniture', 'attitude', 'reported', 'quote', 'actor', 'date'] as const;
export type Kind = (typeof kinds)[number];

/**
 * A decoration type a kind. Colours are contributed by package.json; shape alone tells the kinds apart: dotted under
 * a date, a line under an actor, a tinted slanting quotation, reported speech slanting, a dashed line under an attitude, and
 * furniture faded.
 */
export function decorations(): Readonly<Record<Kind, vscode.TextEditorDecorationType>> {
  const color = (name: string) => new vscode.ThemeColor(`dateline.${name}`);
  const underline = (style: string, width: string, name: string): vscode.DecorationRenderOptions => ({
    borderStyle: `none none ${style} none`,
    borderWidth: `0 0 ${width} 0`,
    borderColor: color(name),
    overviewRulerColor: color(name),
  });
  const make = (options: vscode.DecorationRenderOptions) =>
    vscode.window.createTextEditorDecorationType({
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      ...options,
    });
  return {
    furniture: make({ color: color('furniture') }),
    attitude: make(underline('dashed', '1px', 'quote')),
    reported: make({ fontStyle: 'italic' }),
    quote: make({
      fontStyle: 'italic',
      backgroundColor: color('quoteBackground'),
      overviewRulerColor: color('quote'),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    }),
    actor: make({ ...underline('solid', '1px', 'actor'), overviewRulerLane: vscode.OverviewRulerLane.Center }),
    date: make({ ...underline('dotted', '2px', 'date'), overviewRulerLane: vscode.OverviewRulerLane.Left }),
  };
}
