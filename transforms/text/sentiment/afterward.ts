import { isDeniedBefore } from "./absence.ts";
import type { Course } from "./course.ts";
import { negations } from "../lexicon/modifiers.ts";
import { leastRelief, turned, want } from "./scope.ts";
import { soughtAt } from "./sought.ts";

const english = /^[a-z]/;
/** Adverbs and adjectives beside a noun are not what there is none of: «вкусно, мест мало», «хороший выбор, …». */
const unnamed = /(?:о|[ыо]й|[гкхшщч]ий|ая|яя|ое|ые|ие)$/u;
const namedReach = 6;

/** «Не тормозит больше», "doesn't crash anymore": what was denied is over. */
export function endDenied({ tokens, marks, sentenceFrom }: Course, at: number): void {
  const last = marks.length > sentenceFrom ? marks.at(-1) : undefined;
  if (!last || last.strength <= 0 || last.strength >= leastRelief || last.at < at - namedReach) return;
  for (let i = last.at; i < at; i++) if (tokens[i]!.kind !== "word") return;
  if (isDeniedBefore(tokens, last.at)) last.strength = leastRelief;
}

/** «Претензий к магазину никаких», «вежливости мало», «удобства ноль»: what was named before; whether its lack praises. */
export function turnNamed(course: Course, at: number, from: number): boolean {
  const { tokens, marks } = course;
  if (tokens[from]?.kind === "word") return false;
  for (let i = at - 1; i >= Math.max(at - namedReach, 0); i--) {
    const { kind, text } = tokens[i]!;
    if (kind !== "word" || negations.has(text) || english.test(text)) return false;
    const last = marks.at(-1);
    const kindOf = soughtAt(tokens, i);
    if (last?.at === i && !unnamed.test(text)) {
      last.strength = turned(last.strength);
      return last.strength > 0;
    }
    if (last?.at === i) return false;
    if (kindOf !== "wanted" && kindOf !== "unwanted") continue;
    marks.push({ at: i, strength: turned(kindOf === "wanted" ? want : -want) });
    return kindOf === "unwanted";
  }
  return false;
}
