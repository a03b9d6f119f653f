import { lean } from "../../letters.ts";
import type { Token } from "../../tokens.ts";
import { askedFor } from "./asked-name.ts";
import { hasBothInitials, hasMiddleInitial, hasSmallInitialsBehind, isTitled } from "./initialled.ts";
import type { NamePart } from "./name-part.ts";
import { spokenOf } from "./spoken-of.ts";
import { isTurnedName } from "./turned-name.ts";

/** How many words from here on initials, a comma or who speaks tell as a name; 0 when none. */
export function toldName(text: string, tokens: readonly Token[], parts: readonly NamePart[] | null, at: number): number {
  if (tokens[at - 1]?.text === "." && (hasBothInitials(tokens, at) || hasMiddleInitial(tokens, at))) return 1;
  if (tokens[at + 2]?.text === "." && !tokens[at]!.isCapital && hasSmallInitialsBehind(tokens, at)) return 1;
  if (tokens[at]!.isCapital && tokens[at + 1]?.text === "," && isTurnedName(tokens, at)) return 3;
  if (!tokens[at]!.isCapital && isTitled(tokens, at)) return 1;
  if (tokens[at - 1]?.text === "." && tokens[at]!.isCapital && isSignatory(text, tokens[at]!)) return 1;
  const spoken = spokenOf(text, tokens, parts, at);
  if (parts === null) return spoken;
  if (tokens[at]!.isCapital && tokens[at + 1]?.text === "," && parts[at]!.given && isContact(text, tokens[at]!)) return Math.max(spoken, 1);
  return Math.max(spoken, askedFor(text, tokens, parts, at));
}

const ownLine = /(?:^|\n)[ \t]*$/;
const phoneBehind = /^,\s(?:тел\.?\s|моб\.?\s|tel\.?\s|mob\.?\s)?(?:\+\d|8[\s(-]?\(?9\d\d|\(?0\d{2,4}\)?\s?\d{3}|\(\d{3}\)\s?\d{3})/iu;

const initialAhead = lean(/(?:^|\n)[ \t]*\p{Lu}\.\s?$/u);
const officeBehind = lean(/^\s?(?:\||,\s\p{Lu}|\n|$)/u);

/** “P. Burke-Jones | Claims Team”: a line that begins with an initial and goes on with an office. */
function isSignatory(text: string, { start, end }: Token): boolean {
  return initialAhead.test(text.slice(Math.max(0, start - 8), start)) && officeBehind.test(text.slice(end, end + 4));
}

/** «Лилия, +7 905 639-39-51»: a line that begins with whose telephone is told. */
function isContact(text: string, { start, end }: Token): boolean {
  return phoneBehind.test(text.slice(end, end + 16)) && ownLine.test(text.slice(Math.max(0, start - 8), start));
}
