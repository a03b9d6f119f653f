import { compileLexicon } from "./lexicon/compile.ts";
import { repeatCues } from "./lexicon/repeats.ts";
import type { SentimentLabel } from "./sentiment.ts";
import type { Token } from "./tokens.ts";

/** Why a customer writes again of the same thing. */
export type RepeatReason = "misunderstanding" | "not_fixed" | "status" | "new_question";

export const repeatReasons: readonly RepeatReason[] = ["misunderstanding", "not_fixed", "status", "new_question"];

const lexicon = compileLexicon(repeatCues, String);

/** How strongly a cue speaks for a reason. */
const speaksFor: Readonly<Record<string, readonly [RepeatReason, number]>> = {
  again: ["not_fixed", 0.6],
  still: ["not_fixed", 0.9],
  undone: ["not_fixed", 1],
  back: ["not_fixed", 1],
  promised: ["not_fixed", 0.6],
  closed: ["not_fixed", 1],
  lost: ["misunderstanding", 1.2],
  beside: ["misunderstanding", 1.6],
  contrary: ["misunderstanding", 1.6],
  told: ["misunderstanding", 0.5],
  status: ["status", 1],
  new: ["new_question", 1.5],
};
/** A cue told twice is no second cue. */
const enough = 0.6;

/**
 * What a text says of its own repetition, in either language; null when it says nothing of it. Cues speak for reasons,
 * each once; the reason most spoken for wins, of equals the first of `repeatReasons`. Who is pleased comes again, but not
 * because something was left undone, unless the text says that it was: «снова у вас заказываю, спасибо».
 */
export function repeatReason(tokens: readonly Token[], tone: SentimentLabel | null): RepeatReason | null {
  const found = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== "word") continue;
    for (const { head } of lexicon.phrasesAt(tokens, at)) found.add(head);
  }
  if (found.size === 0) return null;
  let best: RepeatReason | null = null;
  let most = enough - 1e-9;
  for (const reason of repeatReasons) {
    if (reason === "not_fixed" && tone === "positive" && !found.has("undone")) continue;
    let sum = 0;
    for (const cue of found) if (speaksFor[cue]![0] === reason) sum += speaksFor[cue]![1];
    if (sum > most) {
      most = sum;
      best = reason;
    }
  }
  return best;
}
