/** The `user.name` of a git configuration's text (git-config, "Syntax"); null where it sets none. The last one counts. */
export function nameIn(config: string): string | null {
  let section = '';
  let name: string | null = null;
  for (const line of config.split(/\r?\n/)) {
    const head = /^\s*\[\s*([^\]\s"]+)\s*("[^"]*")?\s*\]/.exec(line);
    if (head) section = head[2] ? '' : (head[1] ?? '').toLowerCase();
    const said = line.slice(head?.[0].length ?? 0);
    const value = section === 'user' ? /^\s*name\s*=(.*)$/i.exec(said)?.[1] : undefined;
    if (value !== undefined) name = unquoted(value);
  }
  return name || null;
}

/** A value without its comment, its quotation marks and their escapes. */
function unquoted(value: string): string {
  let text = '';
  let inside = false;
  for (let i = 0; i < value.length; i++) {
    const letter = value[i]!;
    if (letter === '"') inside = !inside;
    else if (letter === '\\') text += escapes[value[++i] ?? ''] ?? value[i] ?? '';
    else if (!inside && (letter === '#' || letter === ';')) break;
    else text += letter;
  }
  return text.trim();
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '' };
