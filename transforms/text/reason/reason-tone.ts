import type { Mark } from "../sentiment/course.ts";
import { askingWords, isStopWord } from "../lexicon/stop-words.ts";
import { beginsClause, negations } from "../lexicon/modifiers.ts";
import type { Part } from "./reason-part.ts";
import { branchesAbove, type ReasonTree } from "./reason-tree.ts";
import { labelOf, readSentiment, type Reading } from "../sentiment.ts";
import { stem } from "../stem.ts";
import { tokenize, type Token } from "../tokens.ts";

/** What customers say of a reason is mostly blame, mostly praise, or neither. */
export type ReasonTone = -1 | 0 | 1;

/** Reasons that blame or praise; of those that are not in it nothing is known, or neither is told mostly. */
export type ReasonTones = Readonly<Record<string, ReasonTone>>;

/** A reason blames where so many of its texts do, as a part of all, more than… */
const leastPart = 1 / 3;
/** …so many times those that praise: the labels then say that praise belongs to it, too. */
const opposed = 2;

/** The tone of each reason as the rules read the texts that stand for it, and of each branch as they read those below it. */
export function reasonTones(examples: readonly { text: string; label: string }[], tree: ReasonTree = {}): ReasonTones {
  const counts = new Map<string, { negative: number; neutral: number; positive: number }>();
  for (const { text, label } of examples) {
    const tone = labelOf(readSentiment(tokenize(text)).score);
    for (const reason of [label, ...branchesAbove(tree, label)]) {
      const count = counts.get(reason) ?? { negative: 0, neutral: 0, positive: 0 };
      count[tone]++;
      counts.set(reason, count);
    }
  }
  return Object.fromEntries(
    [...counts].flatMap(([reason, { negative, neutral, positive }]): [string, ReasonTone][] => {
      const least = leastPart * (negative + neutral + positive);
      if (negative - opposed * positive > least) return [[reason, -1]];
      return positive - opposed * negative > least ? [[reason, 1]] : [];
    }),
  );
}

/** Those that rarely begin anything but a question. */
const questionWords: ReadonlySet<string> = new Set("где куда почему зачем where where's why".split(" "));

/** What is said in the clause counts in full, beside it in the text less. */
const besides = 0.5;
/** So much has to speak for the opposite of a reason's tone, and so many times what speaks for its tone. */
const surely = 0.7;
const clearly = 2;
/** What blames so much in the clause itself blames, whatever is praised around it. */
const outspoken = 1;
/** What nobody wants although it has no tone of its own: "no wait", «ждать не пришлось», "no lines". */
const unwanted = /^(?:wait(?:s|ed|ing)?|lines?|queues?|noise|crowds?|жд(?:ать|али|ал|ала|ем|у|ешь)|шум(?:а|у|ом|но|ный)?)$/u;
/** A denial of what has no tone, "never forgot", is read as a lack, and may be none. */
const ofLack = 0.5;
const lackReach = 4;
const lacking = 2;

/**
 * Whether what is said in a part of a text, in the clauses of the tokens `at`, is surely told in the opposite of a reason's tone.
 * Without `at` it is the part as a whole. What asks is not sure of anything: thanks and praise beside a question are often courtesy.
 */
export function isOpposite(tone: ReasonTone, tokens: readonly Token[], { marks }: Reading, { from, to }: Part, at: readonly number[] = []): boolean {
  if (tone === 0) return false;
  const lacks = tone < 0 ? lacksOf(tokens, at) : [];
  if (lacks.length === 0 && !marks.some(({ strength }) => strength * tone < 0)) return false;
  if (asks(tokens, { from, to })) return false;
  const isHere = clausesOf(tokens, { from, to }, at);
  let against = lacking * lacks.length;
  let agreeing = 0;
  let outright = 0;
  for (const mark of marks) {
    if (lacks.some((lack) => mark.at >= lack.from && mark.at < lack.to)) continue;
    const isOwn = mark.at >= from && mark.at < to && isHere(mark);
    const weight = isOwn ? 1 : besides;
    if (mark.strength * tone < 0) against += weight * Math.abs(mark.strength);
    else {
      const said = Math.abs(mark.strength) * (negations.has(tokens[mark.at]!.text) ? ofLack : 1);
      agreeing += weight * said;
      if (isOwn) outright += said;
    }
  }
  return outright < outspoken && against >= surely && against >= clearly * agreeing;
}

const noStems: ReadonlySet<string> = new Set();

/** The stems of an example that tell its reason's tone. */
export function tonedStems(tone: ReasonTone, tokens: readonly Token[]): ReadonlySet<string> {
  if (tone === 0) return noStems;
  return new Set(readSentiment(tokens).marks.flatMap(({ at, strength }) => (strength * tone > 0 ? [stem(tokens[at]!.text)] : [])));
}

/**
 * Whether a part of a text that neither asks nor is told in a reason's tone has none of the words by which an example has that
 * tone: of «оператор нахамил», "I called the operator" shares the subject alone.
 */
export function namesSubjectAlone(tone: ReasonTone, tokens: readonly Token[], { marks }: Reading, { from, to }: Part, toned: ReadonlySet<string>): boolean {
  if (tone === 0 || toned.size === 0 || asks(tokens, { from, to })) return false;
  if (marks.some(({ at, strength }) => at >= from && at < to && strength * tone > 0)) return false;
  return !tokens.slice(from, to).some(({ kind, text }) => kind === "word" && toned.has(stem(text)));
}

/** A question mark, which speech and haste leave out, or a word by which one asks before all that says something. */
function asks(tokens: readonly Token[], { from, to }: Part): boolean {
  const own = tokens.slice(from, to);
  if (own.some(({ kind, text }) => kind === "end" && text.includes("?"))) return true;
  const first = own.find(({ kind, text }) => kind === "word" && !isStopWord(text) && !askingWords.has(text));
  return first !== undefined && questionWords.has(first.text);
}

/** Whether a mark stands in a clause of one of the tokens; clauses end at commas, at «но» and "but", and with a sentence. */
function clausesOf(tokens: readonly Token[], { from, to }: Part, at: readonly number[]): (mark: Mark) => boolean {
  if (at.length === 0) return () => true;
  const clauses: number[] = [];
  let clause = 0;
  for (let i = from; i < to; i++) {
    const { kind } = tokens[i]!;
    if (kind === "pause" || kind === "end" || beginsClause(tokens, i)) clause++;
    clauses.push(clause);
  }
  const own = new Set(at.map((i) => clauses[i - from]));
  return (mark) => own.has(clauses[mark.at - from]);
}

/** Where it is denied what nobody wants, from the denial on. */
function lacksOf(tokens: readonly Token[], at: readonly number[]): Part[] {
  return at.flatMap((word) => {
    if (!unwanted.test(tokens[word]!.text)) return [];
    for (let i = word - 1; i >= Math.max(0, word - lackReach) && tokens[i]!.kind === "word"; i--) {
      if (negations.has(tokens[i]!.text)) return [{ from: i, to: word + 1 }];
    }
    return [];
  });
}
