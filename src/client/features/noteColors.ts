import * as vscode from 'vscode';

/** The colours that have a name, each with a shape of its own in the margin: none is told apart by its hue alone. */
export const colors = ['yellow', 'orange', 'red', 'purple', 'blue', 'green'] as const;
export type Color = (typeof colors)[number];

/** How a colour is painted. */
interface Paint {
  readonly shape: string;
  readonly light: string;
  readonly dark: string;
}

const paints: Readonly<Record<Color | 'none', Paint>> = {
  none: { shape: '<rect x="3" y="3" width="10" height="10" rx="2"/>', light: '#5f5f5f', dark: '#bdbdbd' },
  yellow: { shape: '<circle cx="8" cy="8" r="5"/>', light: '#9a7400', dark: '#e8c33c' },
  orange: { shape: '<path d="M8 2.5 13.5 12.5H2.5Z"/>', light: '#b4530a', dark: '#f09a4a' },
  red: { shape: '<path d="M8 2 14 8 8 14 2 8Z"/>', light: '#b3261e', dark: '#f2766d' },
  purple: {
    shape: '<path d="M8 2l1.8 4.2L14 6.6l-3.2 3L11.7 14 8 11.7 4.3 14l.9-4.4L2 6.6l4.2-.4Z"/>',
    light: '#7b3fa8',
    dark: '#c794ea',
  },
  blue: { shape: '<path d="M3.5 3h9v9l-4.5 2-4.5-2Z"/>', light: '#1f5fae', dark: '#6aa9f0' },
  green: { shape: '<path d="M5 2.5h6L14 8l-3 5.5H5L2 8Z"/>', light: '#2e7431', dark: '#79c37c' },
};

/** Which of the named colours a note has, or its own in hexadecimal; null where it has none that can be shown. */
export const paintOf = (color: string | null): Color | `#${string}` | null => {
  const name = color?.toLowerCase() ?? '';
  if ((colors as readonly string[]).includes(name)) return name as Color;
  return /^#([\da-f]{3}|[\da-f]{6})$/.test(name) ? (name as `#${string}`) : null;
};

/** How notes of a colour look in the text, in the margin and in the overview ruler; a resolved one is hollow and leaves the text alone. */
export function noteDecoration(color: ReturnType<typeof paintOf>, resolved: boolean): vscode.TextEditorDecorationType {
  const custom = color?.startsWith('#') ? color : null;
  const named = custom ? 'none' : ((color ?? 'none') as Color | 'none');
  const { shape, light, dark } = custom ? { shape: paints.none.shape, light: custom, dark: custom } : paints[named];
  const theme = custom ?? new vscode.ThemeColor(named === 'none' ? 'dateline.note' : `dateline.note.${named}`);
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    overviewRulerLane: vscode.OverviewRulerLane.Full,
    gutterIconSize: '80%',
    light: { gutterIconPath: icon(shape, light, resolved) },
    dark: { gutterIconPath: icon(shape, dark, resolved) },
    ...(resolved
      ? {}
      : {
          overviewRulerColor: theme,
          border: '0 solid',
          borderColor: theme,
          borderWidth: '1px 0',
          backgroundColor: custom
            ? `${custom.length === 4 ? custom.replace(/[^#]/g, '$&$&') : custom}30`
            : new vscode.ThemeColor('dateline.noteBackground'),
        }),
  });
}

const icon = (shape: string, color: string, hollow: boolean): vscode.Uri => {
  const paint = hollow ? `fill="none" stroke="${color}" stroke-width="1.5"` : `fill="${color}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><g ${paint}>${shape}</g></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;base64,${btoa(svg)}`);
};
