const cue = /address|deliver|ship|send|live|адрес|достав|жив[уеё]|вез[иу]|улиц|переех/i;
/** Words, but for those that have no capital within names or before them. */
const word = /(?<![\p{L}\d'’-])(?!(?:de|del|della|di|du|des|la|le|les|the|kv|apt|flat|to|at|in|on|is|for|from|of|and|my|our|it|ship|send|deliver|delivery|live|address|адрес|доставк[аиу]|жив[уеё]м?|на|в|по|у|мой|наш)(?![\p{L}\d]))\p{L}[\p{L}'’]*/giu;

/** A text all in small letters or all in capitals, where it speaks of an address, with a capital at the beginning of each word; else the text. As long as the text. */
export function titled(text: string): string {
  if (!cue.test(text) || (text !== text.toLowerCase() && text !== text.toUpperCase())) return text;
  const shown = text.toLowerCase().replace(word, (one) => one[0]!.toUpperCase() + one.slice(1));
  return shown.length === text.length ? shown : text;
}
