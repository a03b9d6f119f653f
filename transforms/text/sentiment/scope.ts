import { denied } from "./bend.ts";
import type { Course, Scope } from "./course.ts";
import { soughtAt } from "./sought.ts";
import type { Token } from "../tokens.ts";

/** Of a thing wanted, and of one unwanted. */
export const want = 2;
/** What is blamed less has next to no tone when it is gone. */
const leastBlame = 1;
export const leastRelief = 1.5;
const leastLoss = -1.2;
const relief = 0.8;

const joining: ReadonlySet<string> = new Set(["и", "да", "and", "or", "или", "nor"]);
const jointReach = 4;
/** What blames of a word of absence itself, and of what ceased before it, stands so near the scope. */
const cueReach = 2;
const subjectReach = 4;

/** The strength of a word in the scope that has no tone elsewhere: of a thing wanted > 0, of one unwanted < 0; a use of one's own ends the scope. */
export function soughtStrength(course: Course, at: number): number {
  const { tokens, scope } = course;
  if (!scope || at < scope.from || at >= scope.until) return 0;
  const kind = soughtAt(tokens, at);
  if (kind === "uses") {
    if (scope.head === "rare") forget(course, scope);
    course.scope = undefined;
  }
  if (!kind || kind === "uses" || scope.head === "utmost") return 0;
  if (kind === "mends") scope.isMending = true;
  if (kind === "works" && (scope.head === "absent" || scope.head === "little")) return 0;
  return scope.isTurned ? (kind === "unwanted" ? (scope.isMending ? 0 : -want) : want) : 0;
}

/** The scope in which a word of such a strength stands; it ends before what is of the other sign: "stopped crashing and looks great". */
export function scopeOver({ scope }: Course, at: number, strength: number): Scope | undefined {
  if (!scope || at < scope.from || at >= scope.until || (scope.isMending && strength < 0)) return undefined;
  if (scope.sign * strength < 0) {
    scope.until = at;
    return undefined;
  }
  scope.sign = Math.sign(strength);
  return scope;
}

/** How far back a word is denied: to where a word of absence, or what is joined to it, was denied before it. */
export function denialFrom({ tokens, marks, scope, sentenceFrom }: Course, at: number, head: number): number {
  const last = marks.length > sentenceFrom ? marks.at(-1) : undefined;
  const joint = last && last.strength * head > 0 ? jointBetween(tokens, last.at, at) : 0;
  if (!scope || scope.from > at) return joint;
  return Math.max(joint, at < scope.until ? scope.from : scope.sign ? scope.until : 0);
}

/** Where words are joined that stand near each other in a clause; 0 where nothing joins them. */
function jointBetween(tokens: readonly Token[], from: number, to: number): number {
  if (to - from > jointReach) return 0;
  for (let i = to - 1; i > from; i--) {
    if (tokens[i]!.kind !== "word") return 0;
    if (joining.has(tokens[i]!.text)) return i;
  }
  return 0;
}

/** Turns what stands in a scope; what the word of absence itself was marked with is taken back where its turn praises. */
export function turnAbsent(course: Course, scope: Scope, strength: number): number {
  if (!scope.isTurned) {
    forget(course, scope);
    return strength;
  }
  if (strength <= -leastBlame) forget(course, scope);
  return turned(strength);
}

/** What a strength becomes when what it is said of is lacking: praise turns into blame, and blame, unless it is slight, into praise. */
export function turned(strength: number): number {
  if (Math.abs(strength) < leastBlame) return denied(strength);
  return strength > 0 ? Math.min(denied(strength), leastLoss) : Math.max(-strength * relief, leastRelief);
}

/** «После обновления перестал глючить», «боль перестала мучить»: neither the word of absence, nor what ceased, nor since when blames. */
function forget({ tokens, marks, sentenceFrom }: Course, { from, head }: Scope): void {
  for (let last = marks.at(-1); last && marks.length > sentenceFrom && last.at < from && last.strength < 0; last = marks.at(-1)) {
    const reach = head === "ceased" ? subjectReach : cueReach;
    if (tokens[last.at]!.text !== "после" && (last.at < from - reach || tokens.slice(last.at, from).some(({ kind }) => kind !== "word"))) return;
    marks.pop();
  }
}
