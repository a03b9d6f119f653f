import { agrees, closes, settles } from "../lexicon/assents.ts";
import { anyUnit, beginningsOf } from "../lexicon/beginnings.ts";
import { lean } from "../letters.ts";
import type { Token } from "../tokens.ts";

const whole = (source: string) => lean(new RegExp(`^(?:${source})$`, "u"));
const pieces = { settles: whole(settles), agrees: whole(agrees), closes: whole(closes) };
/** Most messages begin with none of these, and need not be looked at further. */
const heads = new Set([...beginningsOf(`(?<!\\p{L})(?:${settles}|${agrees}|${closes})`)].map((beginning) => new RegExp(`^[^ ${anyUnit}]{0,3}`).exec(beginning)![0]));
const begins = ({ kind, text }: Token): boolean => kind === "number" || heads.has(text.slice(0, 3));
/** Whoever says more, in all or between two marks, tells something. */
const mostTokens = 16;
const longestPiece = 9;

/**
 * Whether a message of a talk only answers: “OK, I'll wait”, «Да, всё верно», “Tomorrow after six is fine”. Whatever its words, it
 * praises nothing. Thanks alone are none: they are heard as praise.
 */
export function isAssent(tokens: readonly Token[]): boolean {
  if (tokens.length === 0 || tokens.length > mostTokens || !begins(tokens[0]!)) return false;
  let settlesSomething = false;
  let isPolite = false;
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (to < tokens.length && !isMark(tokens[to]!)) to++;
    if (to - from > longestPiece) return false;
    if (to > from) {
      const piece = tokens.slice(from, to).map(({ text }) => text).join(" ");
      if (pieces.settles.test(piece)) settlesSomething = true;
      else if (!pieces.agrees.test(piece)) {
        if (!pieces.closes.test(piece)) return false;
        isPolite = true;
      }
    } else if (tokens[from]!.text.includes("?")) return false;
    from = Math.max(to, from + 1);
  }
  return settlesSomething || !isPolite;
}

function isMark({ kind }: Token): boolean {
  return kind === "pause" || kind === "end";
}
