import type { Token } from "../../tokens.ts";
import { isAmerican } from "./american-number.ts";
import { isInn, isLuhn, isSnils } from "./check-digits.ts";
import type { Finding } from "../finding.ts";
import { type Chain, chainsOf, isBeside, isParting, type Part, readingsOf } from "./number-chain.ts";
import { type Told, toldBefore, toldBehind } from "./number-cue.ts";

/** The shortest number that may be told in parts: a passport of another country. */
const leastDigits = 8;
const mostParts = 24;

/** Cards, phones and numbers of documents that are told in parts, over lines, with hesitations and other people's words between, or far behind what they are the number of. */
export function findGathered(tokens: readonly Token[]): Finding[] {
  const findings: Finding[] = [];
  const heard = new Set<string>();
  for (const chain of chainsOf(tokens, leastDigits)) {
    const before = toldBefore(tokens, chain[0]!.from);
    const told = before === undefined || before === "plain" ? toldBehind(tokens, chain.at(-1)!.to) ?? before : before;
    for (let first = 0; first < chain.length; first++) {
      const found = longest(tokens, chain, first, told, heard);
      if (!found) continue;
      const { kind, last } = found;
      findings.push(...spansOf(tokens, chain.slice(first, last + 1), kind));
      first = last;
    }
  }
  return findings;
}

/** What hesitates between the parts of a number stays. */
function spansOf(tokens: readonly Token[], parts: readonly Part[], kind: Finding["kind"]): Finding[] {
  const spans: Finding[] = [];
  parts.forEach((part, at) => {
    const last = spans.at(-1);
    const end = tokens[part.to]!.end;
    if (last && isBeside(tokens, parts[at - 1]!, part)) last.end = end;
    else spans.push({ kind, start: tokens[at === 0 && kind === "passport" ? withLetter(tokens, part) : part.from]!.start, end });
  });
  return spans;
}

/** Where a passport begins that a letter is told before: "A one two three …". */
function withLetter(tokens: readonly Token[], { from, words }: Part): number {
  const letter = tokens[from - 1];
  return words > 0 && letter?.kind === "word" && /^[a-z]$/.test(letter.text) && letter.isCapital ? from - 1 : from;
}

/** The most parts from one on that are a number of somebody. */
function longest(tokens: readonly Token[], chain: Chain, first: number, told: Told | "plain" | undefined, heard: Set<string>): { kind: Finding["kind"]; last: number } | null {
  for (let last = Math.min(echoFrom(tokens, chain, first), anewFrom(tokens, chain, first), first + mostParts) - 1; last >= first; last--) {
    const parts = chain.slice(first, last + 1);
    const isWhole = (first === 0 || isParting(tokens, chain[first - 1]!, chain[first]!)) && (last === chain.length - 1 || isParting(tokens, chain[last]!, chain[last + 1]!));
    for (const digits of readingsOf(tokens, parts)) {
      const kind = kindOf(digits, tokens, parts, told, isWhole) ?? (heard.has(digits) ? "phone" : null);
      if (!kind) continue;
      heard.add(digits);
      return { kind, last };
    }
  }
  return null;
}

/** The part from which on somebody says back what was told from the first on: «… — So that's two oh six …»; past the last where nobody does. */
function echoFrom(tokens: readonly Token[], chain: Chain, first: number): number {
  const told = (from: number, to: number): string => chain.slice(from, to).map(({ digits }) => digits).join("");
  for (let at = first + 1; at < chain.length; at++) {
    if (chain[at]!.digits !== chain[first]!.digits || !isParting(tokens, chain[at - 1]!, chain[at]!)) continue;
    const whole = told(first, at);
    const rest = told(at, chain.length);
    if (whole.length >= leastDigits && (rest.startsWith(whole) || whole.startsWith(rest))) return at;
  }
  return chain.length;
}

/** The part from which on a new sentence has words where a whole number was in figures: “937 573 217. There are five rooms”; past the last where none has. */
function anewFrom(tokens: readonly Token[], chain: Chain, first: number): number {
  let digits = chain[first]!.digits.length;
  for (let at = first + 1; at < chain.length; digits += chain[at++]!.digits.length) {
    const isAnew = chain[at]!.words > 0 && chain[at - 1]!.words === 0 && isParting(tokens, chain[at - 1]!, chain[at]!);
    if (isAnew && digits > leastDigits) return at;
  }
  return chain.length;
}

function kindOf(digits: string, tokens: readonly Token[], parts: readonly Part[], told: Told | "plain" | undefined, isWhole: boolean): Finding["kind"] | null {
  const { length } = digits;
  if (told === "other" || length < leastDigits || length > 24) return null;
  const isSpoken = parts.some(({ words }) => words > 0);
  const isParted = parts.length > 1;
  if (length === 16 && isLuhn(digits) && !/^(\d)\1+$/.test(digits) && !(told === "phone" && isParted && isSpoken)) return "card";
  if (told === "card") return (length >= 15 && length <= 19) || (isWhole && length >= 12 && length < 20 && (isSpoken || isLuhn(digits))) ? "card" : null;
  if (told === "snils") return length === 11 || (isSpoken && isWhole && length >= 9 && length <= 13) ? "snils" : null;
  if (told === "inn") return length === 10 || length === 12 || (isSpoken && isWhole && length <= 14) ? "inn" : null;
  if (told === "passport") return length === 9 || length === 10 || (isSpoken && isWhole && length <= 13) ? "passport" : null;
  if (told === "account" || told === "iban") return length >= 12 ? "account" : null;
  const isRussian = length === 11 && /^[78][3489]/.test(digits);
  if (told === "phone") return isRussian || length === 10 || (length === 11 && /^[01]/.test(digits)) || (isSpoken && isWhole && length >= 9 && length <= 13) || (length === 12 && /^(?:44|49|375|380)/.test(digits)) ? "phone" : null;
  if (length === 10 && !isParted && isAmerican(digits) && /^3,3,[1-4]/.test(groupsOf(tokens, parts))) return "phone";
  if (!isWhole) return null;
  if (length === 10 && isAmerican(digits) && told === "plain" && (isParted || isSpoken)) return "phone";
  if (!isParted) return null;
  if (isRussian || (length === 11 && isBritish(digits) && (isSpoken || told === "plain" || digits.startsWith("07")))) return "phone";
  if (length === 11 && isSnils(digits)) return "snils";
  if (length === 12 && isInn(digits)) return "inn";
  return length === 10 && digits.startsWith("9") && isSpoken ? "phone" : null;
}

/** A mobile or an area of Britain, with the nought before. */
function isBritish(digits: string): boolean {
  return /^0[127]/.test(digits);
}

/** How many figures stand together: «614 539 98 79» is 3,3,2,2. */
function groupsOf(tokens: readonly Token[], parts: readonly Part[]): string {
  return parts.flatMap(({ from, to }) => tokens.slice(from, to + 1).map(({ text }) => text.length)).join(",");
}
