/** A name for comparing: lower case, no diacritics, straight apostrophes, single spaces. */
export function fold(text: string): string {
  return foldLower(text.toLowerCase());
}

/** As `fold`, of what is in lower case already. */
export function foldLower(lower: string): string {
  if (isPlain(lower)) return lower;
  return lower
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ');
}

const spellings: Readonly<Record<string, string>> = {
  defense: 'defence',
  labor: 'labour',
  center: 'centre',
  organization: 'organisation',
  theater: 'theatre',
  harbor: 'harbour',
  program: 'programme',
};

/** A folded word in one of its two spellings. */
export const spelt = (word: string): string => spellings[word] ?? word;

/** Most names are ASCII in one line; they need no folding. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 126 || unit < 32) return false;
  }
  return !text.includes('  ');
}

/** The identity made of a name: "South Korea" is south-korea. */
export function slugOf(name: string): string {
  const slug = fold(name)
    .replace(/'s\b/g, '')
    .replace(/[.'"]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return slug || 'unnamed';
}
