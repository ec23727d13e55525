/** The day in a text's header line, as the scorer writes it. */
export function published(text: string): string {
  return /^ date (\d{4}-\d\d-\d\d) /.exec(text)?.[1] ?? '2000-01-01';
}
