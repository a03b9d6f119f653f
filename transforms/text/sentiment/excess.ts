import type { Token } from "../tokens.ts";

const blame = -2;
const praise = 2;
/** "Too many faults to list": what there is too much of tells itself; "too late to call" is no blame. */
const amounts: ReadonlySet<string> = new Set(["many", "much", "few", "little", "late", "early", "soon", "много", "мало", "поздно", "рано", "often", "часто", "long", "долго"]);
/** Before "to": "too small for me to wear". */
const between = /^(?:for|me|us|him|her|them|you|my|anyone|people|a|and|far|away|even|,|чтобы|чтоб)$/u;
/** "Too good to miss". */
const irresistible = /^(?:resist|miss|ignore|refuse|skip|pass|put|упустить|пропустить|отказаться|отказываться)$/u;
const being: ReadonlySet<string> = new Set(["be", "быть", "было", "стать", "назвать", "называться", "даже", "really", "actually", "ever"]);
/** Of oneself: «я слишком устал, чтобы …». */
const own: ReadonlySet<string> = new Set(["i", "i'm", "im", "i've", "we", "we're", "я", "мы", "мне", "нам"]);
const ownReach = 3;
const reach = 6;

/** "Too sweet to enjoy", «слишком дорого, чтобы быть хорошим»; undefined where no excess or no purpose follows. */
export function excess(tokens: readonly Token[], at: number): { strength: number; length: number } | undefined {
  const quality = tokens[at + 1];
  if (quality?.kind !== "word" || amounts.has(quality.text)) return undefined;
  for (let i = at - 1; i >= Math.max(at - ownReach, 0) && tokens[i]!.kind === "word"; i--) if (own.has(tokens[i]!.text) || /^(?:не|not|none|never|.+n't)$/u.test(tokens[i]!.text)) return undefined;
  const isEnglish = tokens[at]!.text === "too";
  for (let i = at + 2; i < at + reach; i++) {
    const token = tokens[i];
    if (!token || !(token.kind === "word" || token.text === ",")) return undefined;
    if (isEnglish ? token.text === "to" : /^чтобы?$/u.test(token.text)) {
      let end = i + 1;
      while (being.has(tokens[end]?.text ?? "")) end++;
      if (tokens[end]?.kind !== "word") return undefined;
      return { strength: irresistible.test(tokens[end]!.text) ? praise : blame, length: end + 1 - at };
    }
    if (!between.test(token.text)) return undefined;
  }
  return undefined;
}
