const cue = /address|deliver|ship|send|live|адрес|достав|жив[уеё]|вез[иу]|улиц|переех/i;
/** Words, but for those within names that have no capital. */
const word = /(?<![\p{L}\d'’-])(?!(?:de|del|della|di|du|des|la|le|les|the|kv|apt|flat)(?![\p{L}\d]))\p{L}[\p{L}'’]*/giu;

/** A text all in small letters or all in capitals, where it speaks of an address, with a capital at the beginning of each word; else the text. As long as the text. */
export function titled(text: string): string {
  if (!cue.test(text) || (text !== text.toLowerCase() && text !== text.toUpperCase())) return text;
  const shown = text.toLowerCase().replace(word, (one) => one[0]!.toUpperCase() + one.slice(1));
  return shown.length === text.length ? shown : text;
}
