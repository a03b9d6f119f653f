const cue = /address|deliver|ship|send|live|адрес|достав|жив[уеё]|вез[иу]|улиц|переех/i;
const word = /\p{L}[\p{L}'’]*/gu;

/** A text all in small letters or all in capitals, where it speaks of an address, with a capital at the beginning of each word; else the text. As long as the text. */
export function titled(text: string): string {
  if (!cue.test(text) || (text !== text.toLowerCase() && text !== text.toUpperCase())) return text;
  const shown = text.replace(word, (one) => one[0]!.toUpperCase() + one.slice(1).toLowerCase());
  return shown.length === text.length ? shown : text;
}
