import type { Token } from "../tokens.ts";

const blame = -1.2;

/** "Wow. Just wow." is said of what leaves one without words; beside other words these tell the tone. Undefined where more than that is said, or shouted with joy. */
export function dumbstruck(tokens: readonly Token[], at: number): { strength: number; length: number } | undefined {
  const words = [at];
  for (let i = at + 1; i < tokens.length && words.length < 3; i++) {
    if (tokens[i]!.kind === "word") words.push(i);
    else if (tokens[i]!.kind !== "end" && tokens[i]!.kind !== "pause") break;
  }
  const said = words.map((i) => tokens[i]!.text);
  const length = said[0] === "just" && said[1] === "wow" ? 2 : said.join(" ") === "wow just wow" ? 3 : 0;
  if (length === 0) return undefined;
  const last = words[length - 1]!;
  const rest = tokens.filter(({ kind }, i) => (i < at || i > last) && kind !== "end" && kind !== "pause");
  if (rest.length === 0 && tokens.at(-1)!.text.includes("!")) return undefined;
  return { strength: rest.length === 0 ? blame : 0, length: last + 1 - at };
}
