const cue = /address|house no|flat no|deliver|ship|send|live|street|avenue|road|blvd|prospe[ck]t|ulitsa|stra(?:ss|ß)e|str\. |platz|weg |gatan|calle |rue |via |(?:apt|kv)\.? \d|, \d{5} /i;
/** Words, but for those that have no capital within names or before them. */
const word = /(?<![\p{L}\d'’-])(?!(?:de|del|della|di|du|des|la|le|les|the|kv|apt|flat|to|at|in|on|is|for|from|of|and|my|our|it|ship|send|deliver|delivery|live|address)(?![\p{L}\d]))\p{L}[\p{L}'’]*/giu;

/** A text all in small letters or all in capitals, where it may hold an address, with a capital at the beginning of each word; else the text. As long as the text. */
export function titled(text: string): string {
  if (!cue.test(text) || (text !== text.toLowerCase() && text !== text.toUpperCase())) return text;
  const shown = text.toLowerCase().replace(word, (one) => one[0]!.toUpperCase() + one.slice(1));
  return shown.length === text.length ? shown : text;
}

const townBehind = /^,\s(?!(?:please|thanks?|thank|but|and|or|so|the|my|we|it|you|not|no|hi|hello)(?!\p{L}))\p{L}{3,}(?:\s\p{L}{3,})?(?=\s*(?:$|[.,;\n]))/u;

/** How many letters behind a street are a town that has no capital, in a text that has none. */
export function smallTownBehind(text: string, end: number): number {
  return text === text.toLowerCase() ? townBehind.exec(text.slice(end, end + 40))?.[0].length ?? 0 : 0;
}
