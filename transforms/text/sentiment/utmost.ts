import type { Token } from "../tokens.ts";

const praise = 2.5;
/** "Couldn't be kinder". */
const superlative = 3.5;
/** Words between "can't" and "enough" or "more". */
const reach = 9;
const acclaim = /^(?:thank|recommend|praise|rave|speak|commend|applaud|appreciate|compliment|love|like|admire|credit|express)$/;
const decry = /^(?:warn|complain|hate|criti[cs]i[sz]e|regret|loathe|despise)$/;
const asked = /^(?:ask|asked|want|wanted|wish|wished|hope|hoped)$/;
/** "Can't stress enough how …", "can't say enough good things": what follows tells. */
const neutral = /^(?:say|stress|emphasi[sz]e|describe|tell)$/;
/** What is said after these is not thanked or recommended: "cannot recommend it as there is not enough room". */
const stops: ReadonlySet<string> = new Set("as because since there is are was were that which if when not until unless who but so have has".split(" "));
const afterMore = /^(?:highly|strongly|warmly|for|to|about)$/;
const comparative = /^(?:happier|nicer|kinder|friendlier|easier|simpler|smoother|prouder|faster|quicker|lovelier|sweeter|gladder|better)$/;
const sour = /^(?:ruder|slower|sadder|angrier|nastier|dirtier|lazier|poorer|worse)$/;

/** What a superlative denial says; `opens` where the words after it say what, as it is or turned. */
export interface Utmost {
  strength: number;
  length: number;
  opens?: "meant" | "turned";
}

/** "Can't thank you enough", "couldn't recommend it more", "couldn't be more helpful", "couldn't care less"; undefined where nothing of the kind begins. */
export function utmost(tokens: readonly Token[], at: number): Utmost | undefined {
  const from = ["can", "could"].includes(tokens[at]!.text) ? (tokens[at + 1]?.text === "not" ? at + 2 : 0) : at + 1;
  if (from === 0) return undefined;
  let i = from;
  while (/^(?:really|possibly|honestly|simply|just|have|ever|even)$/.test(tokens[i]?.text ?? "")) i++;
  const verb = tokens[i];
  if (verb?.kind !== "word") return undefined;
  if (verb.text === "care" && tokens[i + 1]?.text === "less") return { strength: -praise, length: i + 2 - at };
  if (verb.text === "be" || verb.text === "been" || verb.text === "feel") return degree(tokens, at, i + 1);
  if (verb.text === "get") return isSaid(tokens, i + 1, "enough", "of") ? { strength: praise, length: i + 3 - at } : undefined;
  if (verb.text === "do") return tokens[i + 1]?.text === "enough" ? { strength: praise, length: i + 2 - at } : undefined;
  if (asked.test(verb.text)) {
    const end = tokens[i + 1]?.text === "for" ? i + 2 : i + 1;
    return tokens[end]?.text === "more" && tokens[end + 1]?.kind !== "word" ? { strength: praise, length: end + 1 - at } : undefined;
  }
  const isSaying = neutral.test(verb.text);
  const strength = acclaim.test(verb.text) ? praise : decry.test(verb.text) ? -praise : 0;
  if (strength === 0 && !isSaying) return undefined;
  for (let end = i + 1; end <= i + reach; end++) {
    const token = tokens[end];
    if (token?.kind !== "word") return undefined;
    const next = tokens[end + 1];
    const isMore = token.text === "more" && !isSaying && (next?.kind !== "word" || afterMore.test(next.text)) && (tokens[end - 1]!.text !== "any" || next?.text === "highly");
    if (token.text === "enough" && isSaying) return { strength: 0, length: end + 1 - at, opens: "meant" };
    if (token.text === "enough" || isMore) return { strength, length: end + 1 - at };
    if (stops.has(token.text)) return undefined;
  }
  return undefined;
}

/** "More" and "less" after "couldn't be". */
function degree(tokens: readonly Token[], at: number, from: number): Utmost | undefined {
  const to = tokens[from]?.text === "any" ? from + 1 : from;
  const word = tokens[to]?.text ?? "";
  if (comparative.test(word)) return { strength: superlative, length: to + 1 - at };
  if (sour.test(word)) return { strength: -superlative, length: to + 1 - at };
  if (tokens[to + 1]?.kind !== "word") return undefined;
  return word === "more" || word === "less" ? { strength: 0, length: to + 1 - at, opens: word === "more" ? "meant" : "turned" } : undefined;
}

function isSaid(tokens: readonly Token[], from: number, ...said: readonly string[]): boolean {
  return said.every((word, i) => tokens[from + i]?.text === word);
}

const russianBeginnings = ["налюб", "нарад", "нахвал", "насмотр", "надыш", "наслад", "наслуш", "наигра", "нагляд", "оторваться"];
const able = /^(?:мог(?:у|ут|ла|ли)?|може[тм]|можно|никак|просто|все|до|сих|пор|я|мы|ими?|ею|вами)$/u;

/** «Не могу налюбоваться», «не нарадуюсь» */
export function insatiable(tokens: readonly Token[], at: number): Utmost | undefined {
  for (let i = at + 1; i <= at + 4; i++) {
    const token = tokens[i];
    if (token?.kind !== "word") return undefined;
    if (russianBeginnings.some((beginning) => token.text.startsWith(beginning))) return { strength: praise, length: i + 1 - at };
    if (!able.test(token.text)) return undefined;
  }
  return undefined;
}

const lived = /^(?:встре[чт]|виде|пробов|ел[аи]?$|слыш|испыт|был[аои]?$|чувствов|обслужив|общал|сталкив|получал|покупал)/u;
const such = /^(?:так|так(?:ой|ая|ое|ие|ого|ую|их|им)|настолько|столь)$/u;
const asides: ReadonlySet<string> = new Set("я мы еще не раньше ранее нигде никогда в жизни со мной меня нас здесь".split(" "));

/** «Никогда не ел так вкусно», «нигде не видела такого хамства»: what follows is meant as it is said. */
export function incomparable(tokens: readonly Token[], at: number): Utmost | undefined {
  let hasLived = false;
  for (let i = at + 1; i <= at + reach; i++) {
    const token = tokens[i];
    if (token?.kind !== "word") return undefined;
    if (hasLived && such.test(token.text)) return tokens[i + 1]?.kind === "word" ? { strength: 0, length: i + 1 - at, opens: "meant" } : undefined;
    if (!hasLived && lived.test(token.text) && tokens[i - 1]?.text === "не") hasLived = true;
    else if (!asides.has(token.text)) return undefined;
  }
  return undefined;
}
