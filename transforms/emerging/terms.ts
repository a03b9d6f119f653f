import { negations } from "../text/lexicon/modifiers.ts";
import { isLinkingWord } from "../text/lexicon/stop-words.ts";
import { phrasesOf } from "../text/phrase.ts";
import { stem } from "../text/stem.ts";
import { tokenize, type Token } from "../text/tokens.ts";

/** What a text says → as it writes it: see termsOf. */
export type Terms = ReadonlyMap<string, string>;

/** A word that says something, of one sentence. */
interface Said {
  root: string;
  /** With what negates it before it. */
  shown: string;
  /** Words that lead up to it: “after the”. */
  lead: string;
  /** They do, or lead up to an adjective right before it. */
  isLed: boolean;
  /** Numbers of the first token shown and of its own. */
  from: number;
  at: number;
}

export interface Wording {
  wording: string;
  /** It stands so in the text, with nothing left out or moved. */
  isVerbatim: boolean;
}

/** Letters at which a stem is cut, so that «обновил» and «обновления» are one word. */
const rootLength = 5;
/** Words that say something between two that are told together. */
const mostBetween = 5;
const mostPairs = 120;
/** Words that link which a wording may hold between two that say something. */
const mostLinking = 3;
const prepositions = new Set(
  ("в во на с со у к ко о об от до из за по для при про без под над через между перед после около вместо кроме из-за насчет " +
    "in on at for with from by of about after before under over into onto off out without within through during since until near behind inside").split(" "),
);
/** With these a preposition has what it leads up to: “from us the code”. */
const pronouns = new Set("меня тебя нас вас него нее них мне тебе нам вам нему ней ним ними me you us him them it".split(" "));
/** Russian words in an oblique case of adjectives, and any English ones: “from the rusty water”. */
const mayBeAdjective = /(?:ой|ей|ого|его|ому|ему|ым|им|ых|их|ую|юю|ыми|ими|[a-z])$/;

/** The root that a stem is counted under beside itself. */
const rootOf = (word: string): string => stem(word).slice(0, rootLength);
export const rootKey = (root: string): string => `${root}*`;
export const pairKey = (a: string, b: string): string => (a < b ? `${a}+${b}` : `${b}+${a}`);

/** Roots of the words that say something of which a term is made. */
export function rootsOf(key: string): string[] {
  if (key.endsWith("*")) return [key.slice(0, -1)];
  return [...new Set(key.split(key.includes("+") ? "+" : " ").map((part) => part.slice(0, rootLength)))];
}

/**
 * The distinct terms of a redacted text: stems of its words (“updat”), their roots where these are shorter (“приложен”, “прило*”), any
 * two roots of a sentence in whichever order (“обнов+прило”) and its phrases (../text/phrase.ts). What was redacted breaks a sentence.
 */
export function termsOf(text: string): Terms {
  const terms = new Map<string, string>();
  const tokens = tokensOf(text);
  for (const sentence of sentencesOf(tokens)) {
    for (const { root, shown, at } of sentence) {
      const whole = stem(tokens[at]!.text);
      if (whole !== root) terms.set(whole, shown);
      terms.set(rootKey(root), shown);
    }
  }
  for (const { key, shown } of phrasesOf(tokens)) terms.set(key, shown);
  let pairs = 0;
  for (const sentence of sentencesOf(tokens)) {
    sentence.forEach((one, i) => {
      for (const other of sentence.slice(i + 1, i + 2 + mostBetween)) {
        if (other.root === one.root || pairs++ > mostPairs) continue;
        terms.set(pairKey(one.root, other.root), join([one, other], tokens).wording);
      }
    });
  }
  return terms;
}

/** How a text words these roots when a sentence of it holds them all: “app won’t open after the update”; undefined when none does. */
export function wordingOf(text: string, roots: readonly string[]): Wording | undefined {
  const tokens = tokensOf(text);
  for (const sentence of sentencesOf(tokens)) {
    const said = roots.map((root) => sentence.find((one) => one.root === root));
    if (said.every((one) => one !== undefined)) return join(said.sort((a, b) => a.at - b.at), tokens);
  }
  return undefined;
}

/**
 * As the text says it where only words that link stand between; else in the text's order, but what a preposition leads up to stands
 * after what none does: “app after the update”, never “update the app”.
 */
function join(said: readonly Said[], tokens: readonly Token[]): Wording {
  const words = (from: number, to: number): string => tokens.slice(from, to).map((token) => token.text).join(" ");
  const first = said[0]!;
  const last = said.at(-1)!;
  const isVerbatim = (!first.isLed || said.every(({ isLed }) => isLed)) && said.every(({ from }, i) => i === 0 || isLinking(tokens.slice(said[i - 1]!.at + 1, from)));
  if (isVerbatim) return { wording: words(first.from, last.at + 1), isVerbatim };
  const ordered = [...said.filter(({ isLed }) => !isLed), ...said.filter(({ isLed }) => isLed)];
  return { wording: ordered.map(({ lead, shown }, i) => (i > 0 && lead ? `${lead} ${shown}` : shown)).join(" "), isVerbatim };
}

function isLinking(tokens: readonly Token[]): boolean {
  return tokens.length <= mostLinking && tokens.every((token) => token.kind === "word" && !saysSomething(token));
}

function tokensOf(text: string): Token[] {
  return tokenize(text.replace(/\[\w+\]/g, " . "));
}

function sentencesOf(tokens: readonly Token[]): Said[][] {
  const sentences: Said[][] = [[]];
  tokens.forEach(({ kind, text }, at) => {
    const sentence = sentences.at(-1)!;
    if (kind === "end") sentences.push([]);
    else if (saysSomething({ kind, text })) sentence.push(saidAt(tokens, at, sentence.at(-1)));
  });
  return sentences.filter(({ length }) => length > 0);
}

function saysSomething({ kind, text }: Pick<Token, "kind" | "text">): boolean {
  return kind === "word" && text.length > 2 && !isLinkingWord(text) && !negations.has(text);
}

function saidAt(tokens: readonly Token[], at: number, before: Said | undefined): Said {
  const { text } = tokens[at]!;
  const wordAt = (place: number): string => (tokens[place]?.kind === "word" ? tokens[place].text : "");
  const from = negations.has(wordAt(at - 1)) ? at - 1 : at;
  let lead = from;
  while (lead > from - 3 && isLead(wordAt(lead - 1))) lead--;
  while (lead < from && !prepositions.has(wordAt(lead))) lead++;
  if (pronouns.has(wordAt(from - 1))) lead = from;
  const isLed = lead < from || (before?.at === at - 1 && before.isLed && mayBeAdjective.test(before.shown));
  const words = (start: number, end: number): string => tokens.slice(start, end).map((token) => token.text).join(" ");
  return { root: rootOf(text), shown: words(from, at + 1), lead: words(lead, from), isLed, from, at };
}

function isLead(word: string): boolean {
  return prepositions.has(word) || (word !== "" && isLinkingWord(word) && !negations.has(word));
}
