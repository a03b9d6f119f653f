import type { Token } from "../../tokens.ts";
import { isNextTo } from "./beside.ts";
import { isBrand, titlesIn } from "./goods-name.ts";
import { isMachine } from "./machine-name.ts";
import { isAddressed } from "./plain-name.ts";
import { isStreet } from "./street-name.ts";
import { isWare } from "./ware-name.ts";

/** Whether a word that may be a name is part of what a thing, a street, a machine or a work is called. */
export function isOfGoods(text: string, tokens: readonly Token[], at: number, titles: ReturnType<typeof titlesIn>): boolean {
  const { start, end } = tokens[at]!;
  return isPartOfBrand(tokens, at) || (diners.has(tokens[at]!.text) && !isAddressed(text, tokens[at]!)) || isWare(text, tokens[at]!) || isStreet(tokens, at) || isMachine(tokens, at) || titles.some(([from, to]) => from < start && end < to) && !isAddressed(text, tokens[at]!);
}

/** «Johnson & Johnson», "Ben & Jerry's": whether a word stands in a brand of several. */
export function isPartOfBrand(tokens: readonly Token[], at: number): boolean {
  const { text: word } = tokens[at]!;
  if (and.has(tokens[at + 1]?.text ?? "") && tokens[at + 2]?.kind === "word" && isBrand(word, tokens[at + 2]!.text)) return true;
  if (and.has(tokens[at - 1]?.text ?? "") && tokens[at - 2]?.kind === "word" && isBrand(tokens[at - 2]!.text, word)) return true;
  return (isNextTo(tokens, at, ampersand) && isBrand(word, tokens[at + 1]!.text)) || (isNextTo(tokens, at - 1, ampersand) && isBrand(tokens[at - 1]!.text, word));
}

/** Where one eats and buys, called with an English possessive. */
const diners = new Set("wendy's denny's arby's levi's claire's reese's joe's macy's dillard's carl's chili's".split(" "));
const and = new Set(["and", "n", "и"]);
/** “Ben & Jerry's”: so many letters stand between. */
const ampersand = 3;
