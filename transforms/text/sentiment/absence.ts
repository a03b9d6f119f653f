import type { Absence, Course } from "./course.ts";
import { infinitive } from "./headline.ts";
import type { Cue } from "../lexicon/cues.ts";
import { echoes, isContrast, lightWords, negations } from "../lexicon/modifiers.ts";
import { soughtAt } from "./sought.ts";
import type { Token } from "../tokens.ts";

/** Words that may stand between, light ones aside. */
const reaches: Readonly<Record<Absence, number>> = { ceased: 4, absent: 5, rare: 6, little: 2, unlikely: 8, nobody: 2 };
const heads: ReadonlySet<string> = new Set<Absence>(["ceased", "absent", "rare", "little", "nobody"]);
const unlikely: ReadonlySet<string> = new Set(["вряд", "навряд", "врядли", "врятли", "наврядли", "навряли", "едва", "едвали"]);
/** «Хочу, чтобы перестали хамить», «когда прекратит глючить» */
const awaited: ReadonlySet<string> = new Set(["чтобы", "чтоб", "когда", "пусть", "если", "until", "till", "if", "when", "unless"]);
/** A clause of its own begins with these. */
const beginnings: ReadonlySet<string> = new Set(["because", "so", "since", "потому", "поэтому", "так", "пока", "когда", "хотя"]);
/** «Редко встретишь такой сервис», "rarely seen such kindness": what is rare is that good, or that bad. */
const exceptional: ReadonlySet<string> = new Set(["так", "такой", "такая", "такое", "такие", "такого", "такую", "таких", "настолько", "столь", "such", "so"]);
const finding: ReadonlySet<string> = new Set(["встретишь", "найдешь", "увидишь", "встретите", "найдете", "увидите", "найти", "встретить"]);
/** «Мало того что», «мало кто». */
const amount: ReadonlySet<string> = new Set(["того", "ли", "кто", "что", "где", "когда", "какой", "какая", "людей", "народу", "народа", "времени", "места"]);
const imperativeStop: ReadonlySet<string> = new Set(["stop", "cease", "quit"]);
const doing = /^[a-z]{2,}ing$/;
const english = /^[a-z]/;
const denial = /n't$|^нет$/;
/** «Не решили никаких проблем» has one denial. */
const echoReach = 3;

export function isAbsence(head: string): head is Absence {
  return heads.has(head);
}

/** Opens the scope of a word of absence that ends before `from`. */
export function openAbsence(course: Course, at: number, from: number, cue: Cue): void {
  const { tokens } = course;
  const head = cue === "denial" && unlikely.has(tokens[at]!.text) ? "unlikely" : cue;
  if (head !== "unlikely" && !isAbsence(head)) return;
  if (head === "ceased" && !isCeasing(tokens, at, from)) return;
  const until = scopeEnd(tokens, from, reaches[head]);
  const isEcho = echoes.has(tokens[at]!.text);
  if (until === from || (head === "little" && amount.has(tokens[from]!.text)) || (head === "absent" && isMended(tokens, isEcho ? Math.max(at - echoReach, 0) : from))) return;
  const isTurned = (isEcho || !isDeniedBefore(tokens, at)) && !(head === "ceased" && isAwaited(tokens, at)) && !isExceptional(head, tokens.slice(from, until));
  course.scope = { from, until, head, isTurned, isMending: false, sign: 0 };
}

/** "Couldn't be more helpful" and "less": to the end of the clause. */
export function openUtmost(course: Course, from: number, isTurned: boolean): void {
  course.scope = { from, until: scopeEnd(course.tokens, from, reaches.unlikely), head: "utmost", isTurned, isMending: false, sign: 0 };
}

/** Whether a deed follows that ended: «перестал глючить», "stopped crashing"; «бросил трубку», "stopped by" and "stop lying" say nothing of the kind. */
function isCeasing(tokens: readonly Token[], at: number, from: number): boolean {
  const { text } = tokens[at]!;
  if (text.startsWith("брос")) return tokens.slice(from, from + 3).some((token) => token.kind === "word" && infinitive.test(token.text));
  if (!english.test(text) || from > at + 1) return true;
  if (imperativeStop.has(text) && text !== "quit" && !isDeniedBefore(tokens, at) && !/^(?:did|it)$/.test(tokens[at - 1]?.text ?? "")) return false;
  if (text === "quit" && at === 0) return false;
  const [next, second] = [tokens[from]?.text ?? "", tokens[from + 1]?.text ?? ""];
  return doing.test(next) || doing.test(second) || (text.startsWith("cease") && next === "to");
}

function scopeEnd(tokens: readonly Token[], from: number, reach: number): number {
  let passed = 0;
  for (let at = from; ; at++) {
    const token = tokens[at];
    if (token?.kind !== "word" || (at > from && beginnings.has(token.text)) || isContrast(tokens, at)) return at;
    if (!lightWords.has(token.text) && passed++ === reach) return at;
  }
}

function isExceptional(head: Absence, said: readonly Token[]): boolean {
  return said.some(({ text }) => (head === "rare" && exceptional.has(text)) || ((head === "rare" || head === "unlikely") && finding.has(text)));
}

/** «Ни одной ошибки не исправили» */
function isMended(tokens: readonly Token[], from: number): boolean {
  let isDenied = false;
  for (let at = from; tokens[at]?.kind === "word"; at++) {
    if (tokens[at]!.text === "не") isDenied = true;
    else if (isDenied && soughtAt(tokens, at) === "mends") return true;
  }
  return false;
}

/** «Никак не перестанет», "won't stop", "no lack of" */
export function isDeniedBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1, passed = 0; i >= 0 && passed < 2; i--, passed++) {
    const { kind, text } = tokens[i]!;
    if (kind !== "word") return false;
    if (negations.has(text) || denial.test(text)) return true;
  }
  return false;
}

function isAwaited(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(at - 4, 0) && tokens[i]!.kind === "word"; i--) if (awaited.has(tokens[i]!.text)) return true;
  return false;
}
