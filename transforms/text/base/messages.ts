import type { Example } from "../learn.ts";

/** Messages with their tone out of lines “tone ⇥ message” (./tones.*.tsv); a line that begins with # is none. */
export function teachingMessages(lines: string): Example[] {
  return lines.split("\n").flatMap((line) => {
    const [label, text] = line.split("\t");
    return !label || !text || line.startsWith("#") ? [] : [{ text, label }];
  });
}
