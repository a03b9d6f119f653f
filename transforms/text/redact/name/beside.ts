import { isStopWord } from "../../lexicon/stop-words.ts";
import type { Token } from "../../tokens.ts";

/** Whether one space or less parts this token from the next. */
export function isNextTo(tokens: readonly Token[], at: number, most = 1): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return token !== undefined && next !== undefined && token.end + most >= next.start;
}

/** Whether neither a word nor a number stands there. */
export function isMark(token: Token | undefined): boolean {
  return token?.kind !== "word" && token?.kind !== "number";
}

/** Whether nothing stands there that only links. */
export function isFree(token: Token | undefined): boolean {
  return token?.kind !== "word" || !isStopWord(token.text);
}

/** Whether a clause begins or ends here, or a small word stands between. */
export function isEdge(token: Token | undefined): boolean {
  return token?.kind !== "word" || isStopWord(token.text);
}

/** Whether a word is a sentence by itself. */
export function isAlone(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return (before === undefined ? after !== undefined : before.kind === "end" || before.text === "«") && (after?.kind === "end" || (before?.text === "«" && after?.text === ","));
}

export function isCapitalWord(text: string, { kind, start, text: folded }: Token): boolean {
  return kind === "word" && text[start] !== folded[0];
}
