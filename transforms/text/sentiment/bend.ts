import { compileLexicon } from "../lexicon/compile.ts";
import { assurances, degrees, echoes, lightWords, negations, sayings } from "../lexicon/modifiers.ts";
import type { Token } from "../tokens.ts";
import { isUnbettered } from "./unbettered.ts";
import { unwarned } from "./unwarned.ts";

const negatedPraise = -0.75;
const negatedBlame = -0.4;
const negationReach = 3;
const shout = 0.6;
/** "No hidden fees", "without any hassle": what there is none of, of what is blamed, is praised. */
const absentBlame = -1.1;
const absences: ReadonlySet<string> = new Set(["no", "zero", "without", "never"]);
const single = /^(?:single|one|once)$/;
const leastStrength = 0.3;

/** These deny the noun after them and nothing beyond: «без голоса и счастлива», «без троек ура». */
const lacks: ReadonlySet<string> = new Set(["без", "нет", "without"]);
/** "With no warning they …": a clause of its own begins after what there is none of. */
const bounded: ReadonlySet<string> = new Set(["no", "without", "zero", "без"]);
const subjects: ReadonlySet<string> = new Set(["i", "you", "he", "she", "they", "we", "it's", "они", "вы", "мы"]);
/** What these part is not denied: «не банк, а цирк». */
const parting: ReadonlySet<string> = new Set(["а", "но", "зато"]);
/** «Не обновляется уже неделю»: how long it lasts is not denied. */
const lasting: ReadonlySet<string> = new Set(["уже"]);
/** «Без её ведома подключили»: a lack denies nouns. */
const deed = /(?:[аияу]ли|ались|лись|лось|[аяу]ют|[еую]тся)$/u;
const shortestDeed = 6;
/** «Без связи из-за обрыва»: a lack ends where its cause is named. */
const causes: ReadonlySet<string> = new Set(["из-за", "после", "потому", "пока", "когда", "если"]);
const exclaims = /^(?:ура+|спасиб|спс|молодц|браво|класс|супер|рад|счастл|доволен|довольн)/u;

/** «Не было никаких проблем» has one denial. */
const echoed: ReadonlySet<string> = new Set(["не", "нет", "нету"]);
const occurs = /^(?:возник|име[ею]|наш[ел]|замет|обнаруж|испыт)/u;

const assurance = compileLexicon(assurances, Number);

/** «Лишь бы не начали эту хуйню»: who swears does not praise by denying. */
const russian = /^[а-я]/u;
const swearing = -4;
const deniedSwearing = 0.2;

/** What a strength becomes when it is denied: praise turns into blame, blame into little praise. */
export function denied(strength: number): number {
  return strength * (strength > 0 ? negatedPraise : negatedBlame);
}

/** The strength of a phrase bent by the degrees and the negation just before it in its clause; `isDenied` where the sentence denies it from afar; what stands before `from` bends nothing. */
export function bend(tokens: readonly Token[], at: number, length: number, strength: number, isDenied: boolean, from = 0): number {
  let size = Math.abs(strength);
  const hasNo = tokens.slice(at, at + length).some(({ text }) => text === "не" || text === "нет");
  const isEcho = length > 1 && echoes.has(tokens[at]!.text);
  let isNegated = isDenied && !hasNo;
  let isJoined = false;
  let isCaused = false;
  let isAbsent = false;
  for (let back = parting.has(tokens[at]!.text) || lasting.has(tokens[at]!.text) ? -1 : at - 1, passed = 0; passed < negationReach && back >= from; back--) {
    const { kind, text } = tokens[back]!;
    if (isEcho && occurs.test(text)) continue;
    if (parting.has(text)) break;
    if (causes.has(text)) isCaused = true;
    if (text === "и" || text === "and") isJoined = true;
    if (kind === "end" || (kind === "pause" && !isSaying(tokens, back))) break;
    if (kind !== "word" || lightWords.has(text) || (hasNo && echoes.has(text)) || (isEcho && passed === 0 && echoed.has(text))) continue;
    if (text === "без" && tokens[back - 1]?.text === "не") break;
    if (text === "more" && isUnbettered(tokens, back)) break;
    if (isNegation(tokens, back)) {
      if (bounded.has(text) && (text === tokens[at]!.text || isBounded(tokens, back, at))) break;
      isAbsent = passed === 0 && isAbsence(tokens, back);
      isNegated ||= !lacks.has(text) || !(isJoined || isCaused || isDeed(tokens[at]!.text) || exclaims.test(tokens[at]!.text));
      break;
    }
    const degree = degrees.get(text);
    if (degree === undefined) passed++;
    else size = Math.max(size + degree, leastStrength);
  }
  if (tokens[at]!.isShouted) size += shout;
  const signed = strength > 0 ? size : -size;
  if (isNegated && isAbsent && signed < 0) return signed * absentBlame;
  if (isNegated && strength <= swearing && russian.test(tokens[at]!.text)) return signed * deniedSwearing;
  return isNegated ? denied(signed) : signed;
}

function isDeed(word: string): boolean {
  return word.length >= shortestDeed && deed.test(word);
}

function isAbsence(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  if (absences.has(text)) return true;
  return text === "not" && tokens.slice(at + 1, at + 3).some((next) => single.test(next.text));
}

function isNegation(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  if (negations.has(text)) return !assurance.phraseAt(tokens, at) && !(text === "не" && isCancelled(tokens, at));
  return text === "anything" && tokens[at + 1]?.text === "but";
}

/** Whether what there is none of ends before this word: at a subject, or with what was owed. */
function isBounded(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = from + 1; i < at; i++) if (subjects.has(tokens[i]!.text)) return true;
  return unwarned(tokens, from) !== undefined;
}

/** The second «не» of «не могу не». */
function isCancelled(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some((back) => {
    const phrase = at >= back ? assurance.phraseAt(tokens, at - back) : undefined;
    return phrase?.length === back + 1;
  });
}

/** The comma of «сказать, что». */
function isSaying(tokens: readonly Token[], pause: number): boolean {
  return tokens[pause + 1]?.text === "что" && sayings.has(tokens[pause - 1]?.text ?? "");
}
