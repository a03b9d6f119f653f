import type { Token } from "../tokens.ts";

const blame = -2.2;
/** May stand between a thing and what it is said to be. */
const light = /^(?:просто|вообще|совсем|абсолютно|прям|прямо|как(?:ой|ая|ое|ие)-то|был[аои]?|стал[аои]?|тоже|да|оказал(?:ся|ась|ось|ись)|если|честно|реально|сегодня|теперь|у|вас|них|сам|сама|само|сами|тут|здесь)$/u;
const lacks = /^(?:не|ни|нет|нету|без)$/;
const noThing = /^(?:и|а|но|да|ну|или|потому|что|в|на|с|за|о|об|под)$/;
const goesOn = /^(?:и|а|но|да|хотя|зато|вообще|совсем|теперь|стал[аои]?|был[аои]?|уже|короче|потому)$/u;
const reach = 4;

/** «Поддержка никакая»: a thing of which that is all that can be said; undefined where none of something is there, «никакой грязи», «очереди никакой». */
export function nought(tokens: readonly Token[], at: number): { strength: number; length: number } | undefined {
  const next = tokens[at + 1];
  if (next?.kind === "number" || (next?.kind === "word" && !goesOn.test(next.text))) return undefined;
  let thing = at - 1;
  while (tokens[thing]?.kind === "word" && light.test(tokens[thing]!.text)) thing--;
  const named = tokens[thing];
  if (named?.kind !== "word" || noThing.test(named.text)) return undefined;
  if (tokens.slice(Math.max(0, at - reach), at).some(({ text }) => lacks.test(text))) return undefined;
  // of a feminine noun: «очереди никакой»
  if (tokens[at]!.text === "никакой" && /[иы]$/.test(named.text) && tokens[thing - 1]?.kind !== "word") return undefined;
  return { strength: blame, length: 1 };
}
