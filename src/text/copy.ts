/** A shorter part of a text is a copy already; a longer one keeps the whole text for as long as it is kept. */
const shortest = 13;
const atOnce = 4096;

/** The words of a text as a string of their own, for what is kept while texts come and go. */
export function copyOf(words: string): string {
  if (words.length < shortest) return words;
  let copy = '';
  for (let at = 0; at < words.length; at += atOnce) {
    const units = Array.from({ length: Math.min(atOnce, words.length - at) }, (_, i) => words.charCodeAt(at + i));
    copy += String.fromCharCode(...units);
  }
  return copy;
}
