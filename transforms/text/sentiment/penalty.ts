import type { Token } from "../tokens.ts";

const blame = -1.3;
/** What one is fined for or by, where nothing else stands between: "parking fine", "a library fine". */
const kinds = /^(?:parking|smoking|speed|swearing|breach|attendance|truancy|pollution|damage|cleaning|speeding|library|late|traffic|toll|bus|train|tram|fare|cancellation|overdue|penalty|court|council|congestion|litter|littering|customs|tax|road|ulez|clamping|overstay|no-show|hefty|huge|massive|heavy|steep|big|small|euro|euros|dollar|dollars|pound|pounds|quid|bucks)$/;
/** Before a noun; "this is fine" and "the soup was fine" have none. */
const determiners = /^(?:a|the|my|our|your|his|her|their|another|any|no|this|that|first|second|third|each|every|one)$/;
/** "Pay fine online", "got fine". */
const verbs = /^(?:pay|paid|paying|appeal|appealed|appealing|contest|contested|dispute|disputed|waive|waived|owe)$/;
/** What a noun is followed by: of "a fine hotel" the hotel is spoken of. */
const follows = /^(?:of|for|from|at|on|in|to|by|after|when|while|though|although|because|since|again|is|was|isn't|wasn't|will|would|and|but|or|which|that|i|we|he|she|they|you|it|now|today|yesterday|twice|online|via|with|without|if|before|even|despite|too|please|notice|letter|ticket|came|comes|arrived|has|had|seems|should|could|can|my|your|the|until|as)$/;
/** "Parking fine, food good" is told without verbs. */
const listed = /^(?:and|but|or)$/;

/** "A parking fine", "I was fined", "fines": a penalty, which is never praise; undefined where "fine" is said of a quality. */
export function penalty(tokens: readonly Token[], at: number): { strength: number; length: number } | undefined {
  const { text } = tokens[at]!;
  const before = tokens[at - 1]?.kind === "pause" || tokens[at - 1]?.kind === "end" ? "" : (tokens[at - 1]?.text ?? "");
  if (text === "fine") return isPenalty(tokens, at, before) ? { strength: blame, length: 1 } : undefined;
  return { strength: blame, length: 1 };
}

function isPenalty(tokens: readonly Token[], at: number, before: string): boolean {
  const next = tokens[at + 1];
  const isNoun = !next || next.kind !== "word" || follows.test(next.text);
  if (tokens[at - 1]?.kind === "number") return isNoun;
  if (verbs.test(before)) return isNoun;
  if (determiners.test(before)) return isNoun && !(before === "that" && next?.kind === "end");
  if (!kinds.test(before)) return false;
  const isArticled = determiners.test(tokens[at - 2]?.text ?? "") || at > 1 && /^(?:got|get|gets|getting|received|pay|paid|appeal|charged|your|speeding|issued)$/.test(tokens[at - 2]?.text ?? "") || tokens[at - 2]?.kind === "number";
  return isNoun && (isArticled || !(next?.kind === "pause" || listed.test(next?.text ?? "")));
}
