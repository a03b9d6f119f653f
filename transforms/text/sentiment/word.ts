import { openUtmost } from "./absence.ts";
import { bend } from "./bend.ts";
import { readContrast } from "./clause.ts";
import { type Course, mark } from "./course.ts";
import { cueAt, heed, isTurning, readDenial, readWish, type Said } from "./cue.ts";
import { hashtagStrength } from "./hashtag.ts";
import { infinitive } from "./headline.ts";
import { idiomAt } from "./idiom.ts";
import { compileLexicon, type Found } from "../lexicon/compile.ts";
import { englishLexicon } from "../lexicon/en/index.ts";
import { degrees, isContrast } from "../lexicon/modifiers.ts";
import { russianLexicon } from "../lexicon/ru/index.ts";
import { unsoftened } from "../lexicon/softened.ts";
import { asksForBetter } from "./question.ts";
import { denialFrom, scopeOver, soughtStrength, turnAbsent } from "./scope.ts";
import { respelled, type Token } from "../tokens.ts";
import { forgetDenier, isDuty, isFormer } from "./turn.ts";

const afterContrast = 1.5;
/** «Раньше работало отлично». */
const gonePraise = 0.2;
/** «Банк «Хороший»» is a name; one praising word in quotes is doubted. */
const quoted = 0.2;
const doubted = -0.4;
/** «Сервис такой сервис». */
const such: ReadonlySet<string> = new Set(["такой", "такая", "такое", "такие"]);
const suchBlame = -1.5;
/** «Если опоздает, можно отказаться?» */
const supposed = 0.25;
/** «Соус такой, что …»: what follows from a quality praises it. */
const outcome = 1;
const outcomes: ReadonlySet<string> = new Set(["такой", "такая", "такое", "такие", "такую", "таким"]);
/** What a wish or a shortfall names is lacking, whatever its tone. */
const lacked = 0.6;

const lexicon = compileLexicon([englishLexicon, russianLexicon].join("\n"), Number, (strength) => (strength > 0 ? "praise" : strength < 0 ? "blame" : "plain"));

/** Reads the word, and the phrase that begins with it; how many tokens these are. */
export function readWord(course: Course, at: number): number {
  const { tokens } = course;
  const token = tokens[at]!;
  if (at > 0 && isContrast(tokens, at)) readContrast(course, at);
  if (token.text === "как" && isSentenceStart(tokens, at) && infinitive.test(tokens[at + 1]?.text ?? "")) course.isInquiry = true;
  if (asksForBetter(tokens, at)) course.isInquiry = true;
  if (such.has(token.text) && at > 0 && tokens[at - 1]!.text === tokens[at + 1]?.text) mark(course, at, suchBlame);
  const idiom = idiomAt(tokens, at);
  if (idiom) {
    mark(course, at, contrasted(course, idiom.strength));
    if (idiom.opens) openUtmost(course, at + idiom.length - 1, idiom.opens === "turned");
    return idiom.length;
  }
  const want = soughtStrength(course, at);
  const toned = lexicon.phraseAt(tokens, at) ?? softened(token);
  const phrase = want && !toned?.head ? { head: want, length: 1 } : toned;
  const said = cueAt(tokens, at);
  if (said && (readWish(course, at, said, phrase) || readDenial(course, at, said, phrase))) return said.length;
  const isGone = said !== undefined && isTurning(course, at, said);
  if (said) heed(course, at, said, phrase);
  if (tokens[at + 1]?.kind === "pause" && outcomes.has(token.text) && tokens[at + 2]?.text === "что") mark(course, at, outcome);
  const length = phrase?.length ?? 1;
  if (course.returning && readComeback(course, course.returning, at, length)) return length;
  if (!phrase) {
    if (token.kind === "hashtag") mark(course, at, hashtagStrength(token.text));
  } else if (phrase.head && !isGone && !isDegreeOfNext(tokens, at, phrase.head) && !isNumbered(tokens, at) && !isDuty(tokens, at, length)) judge(course, at, phrase, said);
  return length;
}

/** What is said after a contrast is what is meant. */
function contrasted(course: Course, strength: number): number {
  return course.overruled > 0 ? strength * afterContrast : strength;
}

/** «Больше не приду»; whether who comes back, or does not, says so within these tokens. */
function readComeback(course: Course, returning: ReadonlyMap<number, number>, from: number, length: number): boolean {
  for (let at = from; at < from + length; at++) {
    const strength = returning.get(at);
    if (strength === undefined) continue;
    mark(course, at, contrasted(course, strength));
    return true;
  }
  return false;
}

/** Marks a phrase by its strength in its place: after degree, negation and contrast, as a wish, a condition or a quote. */
function judge(course: Course, at: number, { head, length }: Found<number>, said: Said | undefined): void {
  const { tokens, marks, quote } = course;
  const isRid = head < 0 && at < course.ridUntil && said?.head !== "rid";
  const scope = scopeOver(course, at, head);
  let strength = contrasted(course, bend(tokens, at, length, head, !scope && (course.isDenied || isRid), denialFrom(course, at, head)));
  if (scope) strength = turnAbsent(course, scope, strength);
  if (course.isLacking) strength = -Math.abs(strength) * lacked;
  if (strength > 0 && isFormer(tokens, at)) strength *= gonePraise;
  if (head < 0 && strength > 0) forgetDenier(tokens, marks, Math.max(course.sentenceFrom, course.overruled), at);
  if (course.isSupposed) strength *= supposed;
  if (quote) strength *= quote.words > 1 ? quoted : strength > 0 ? doubted : 1;
  marks.push({ at, strength });
  course.lack = undefined;
}

/** «Кошмар как вкусно», «жесть какие милые» */
const stunned = /^(?:кошмар|ужас|жуть|жесть|капец|пипец|пиздец|писец|трындец|сука|блин|бля|блять)$/u;
const exclaiming = /^как(?:ой|ая|ое|ие)?$/u;

/** «Супер медленно», «ужасно рад»: a degree before the opposite tone has none of its own. */
function isDegreeOfNext(tokens: readonly Token[], at: number, strength: number): boolean {
  if (stunned.test(tokens[at]!.text) && exclaiming.test(tokens[at + 1]?.text ?? "") && tokens[at + 2]?.kind === "word") return (lexicon.phraseAt(tokens, at + 2)?.head ?? 0) > 0;
  if (!degrees.has(tokens[at]!.text) || tokens[at + 1]?.kind !== "word") return false;
  return (lexicon.phraseAt(tokens, at + 1)?.head ?? 0) * strength < 0;
}

/** What a word without a tone of its own takes from the one it softens: «плохонький», «медленновато». */
function softened(token: Token): Found<number> | undefined {
  for (const text of unsoftened(token.text) ?? []) {
    const phrase = lexicon.phraseAt([respelled(token, text)], 0);
    if (phrase) return phrase;
  }
  return undefined;
}

/** «11 класс», «в 9 классе», «топ 10», «минус 20». */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  if (text === "топ" || text === "минус") return tokens[at + 1]?.kind === "number";
  return tokens[at - 1]?.kind === "number" && /^класс(?:а|е|у|ов|ы)?$/u.test(text);
}

function isSentenceStart(tokens: readonly Token[], at: number): boolean {
  return at === 0 || tokens[at - 1]!.kind === "end";
}
