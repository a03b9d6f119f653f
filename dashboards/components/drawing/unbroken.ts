const stay = "\u00a0";
const joined = "\u2060";

/** A text that breaks into lines where a reader would break it: a number stays with what it counts, a span in one, a short word with the next, a dash or arrow with the word before it, a figure or short word with the hyphen and the word after it. */
export function unbroken(text: string): string {
  return text
    .replace(/(\d) (?=\p{L}{3}|п\.|pt\b)/gu, `$1${stay}`)
    .replace(/(\d)–(?=\d)/g, `$1${joined}–${joined}`)
    .replace(/(?<![\p{L}\d])(\d+|\p{L}{1,2})-(?=\p{L})/gu, `$1-${joined}`)
    .replaceAll("п. п.", `п.${stay}п.`)
    .replace(/(каппа|kappa) (?=\d)/g, `$1${stay}`)
    .replace(/(?<![\p{L}\d])(\p{L}{1,2}) (?=\S)/gu, `$1${stay}`)
    .replace(/ (?=[–—→] )/g, stay);
}

/** A text that does not break at all. */
export function whole(text: string): string {
  return text.replaceAll(" ", stay);
}
