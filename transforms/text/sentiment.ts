import { bend, denied } from "./bend.ts";
import { comebacks } from "./comeback.ts";
import { discountCourtesy } from "./courtesy.ts";
import { hashtagStrength } from "./hashtag.ts";
import { discountSmiles, isAdvice, isLinked } from "./headline.ts";
import { idiomAt } from "./idiom.ts";
import { embitter, isSneering, stressPraise } from "./irony.ts";
import { compileLexicon } from "./lexicon/compile.ts";
import { type Cue, cues } from "./lexicon/cues.ts";
import { englishLexicon } from "./lexicon/en/index.ts";
import { type Wish, wishes } from "./lexicon/en/wishes.ts";
import { degrees, isContrast } from "./lexicon/modifiers.ts";
import { russianLexicon } from "./lexicon/ru/index.ts";
import { signStrength } from "./lexicon/signs.ts";
import { unsoftened } from "./lexicon/softened.ts";
import { insistenceOf, loneBracketAt, quoteFrom } from "./punctuation.ts";
import { calmInquiry, calmQuestion } from "./question.ts";
import { ratingStrength } from "./rating.ts";
import { timeStrength } from "./time-spent.ts";
import type { Token } from "./tokens.ts";
import { citable, forgetDenier, isCiting, isDuty, isFormer, isInsisting, isUncalled, overturn, scalePraise, sourSurprise, turnBefore } from "./turn.ts";
import { wishAt } from "./wish.ts";

export type SentimentLabel = "negative" | "neutral" | "positive";

/** What rules read out of a text; the learned model builds on it. */
export interface Reading {
  /** −1…+1. */
  score: number;
  /** Sums of the strengths of what was praised and of what was blamed, both ≥ 0. */
  positive: number;
  negative: number;
  isQuestion: boolean;
  /** What was praised or blamed, in order: index of the token, and strength after negation, degree and contrast. */
  marks: readonly Mark[];
}

export interface Mark {
  at: number;
  strength: number;
}

/** √(x² + 15) keeps a sum of strengths within ±1 [Hutto and Gilbert 2014]. */
const softness = 15;
const neutralBand = 0.22;
const beforeContrast = 0.5;
const afterContrast = 1.5;
const exclamation = 0.3;
/** «Выгодный кредит, спешите!» is said by the seller. */
const offered = 0.2;
/** «Полиция задержала грабителей банка» is told by a paper. */
const told = 0.1;
/** Papers do not swear. */
const cursing = -3.9;
/** «Раньше работало отлично». */
const gonePraise = 0.2;
/** What stands beside a link is told with less certainty. */
const linked = 0.25;
/** «Банк «Хороший»» is a name; one praising word in quotes is doubted. */
const quoted = 0.2;
const doubted = -0.4;
/** «Сервис такой сервис». */
const such: ReadonlySet<string> = new Set(["такой", "такая", "такое", "такие"]);
const suchBlame = -1.5;
/** What «не думаю, …» denies goes on after its comma. */
const continuesSaying = /^(?:что|чтобы|чтоб|будто|как|that)$/u;
/** «Если опоздает, можно отказаться?» */
const supposed = 0.25;
const candid: ReadonlySet<string> = new Set(["честно", "коротко", "кратко", "откровенно", "что", "вкратце"]);
const infinitive = /(?:ть|ться|ти|чь)$/u;
const lacking: ReadonlySet<string> = new Set(["ни", "нет", "нету"]);
const lackBlame = -0.9;
/** «На просьбу ответили «ждите»», «за «бесплатную» доставку»: what is cited without a capital is no name, and is not believed. */
const cited = -0.9;
/** «Пахнет рыбой. РЫБОЙ». */
const insisted = -0.9;
/** «Соус такой, что …»: what follows from a quality praises it. */
const outcome = 1;
const outcomes: ReadonlySet<string> = new Set(["такой", "такая", "такое", "такие", "такую", "таким"]);
/** «Она сказала да!!!»; in English as many who write so are angry. */
const outcry = 0.9;

/** What a wish or a shortfall names is lacking, whatever its tone. */
const lacked = 0.6;

const lexicon = compileLexicon([englishLexicon, russianLexicon].join("\n"), Number);
const cue = compileLexicon([cues, wishes].join("\n"), (head) => head as Cue | Wish);

export function labelOf(score: number): SentimentLabel {
  return score >= neutralBand ? "positive" : score <= -neutralBand ? "negative" : "neutral";
}

/** Reads sentiment by lexicon and rules, in Russian, English or both at once; nothing is learned. */
export function readSentiment(tokens: readonly Token[]): Reading {
  const marks: Mark[] = [];
  let overruled = 0;
  let sentenceFrom = 0;
  let exclamations = 0;
  let isQuestion = false;
  let isDenied = false;
  let isInquiry = false;
  let isSupposed = false;
  let isLacking = false;
  let isMocking = false;
  let isOffer = false;
  let isOwn = false;
  let isNews = false;
  let isAddressed = false;
  let isOutcry = false;
  /** What was thought or promised in this sentence: its marks begin here. */
  let expected: { from: number; head: "thought" | "promise" } | undefined;
  let ridUntil = -1;
  /** The «ни одного» of a sentence in which it denies nothing that has a tone of its own: «ни одного банкомата». */
  let lack: Mark | undefined;
  let quote: { until: number; words: number } | undefined;

  const returning = comebacks(tokens);

  function endSentence(end: number): void {
    if (marks.length === sentenceFrom && isInsisting(tokens, end)) marks.push({ at: end - 1, strength: insisted });
    if (isInquiry) calmInquiry(marks, sentenceFrom);
    if (lack) marks.push(lack);
    sourSurprise(tokens, marks, sentenceFrom);
    lack = undefined;
    expected = undefined;
    isDenied = isInquiry = isSupposed = isLacking = false;
    sentenceFrom = marks.length;
  }

  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === "emoji" || token.kind === "smile") {
      const strength = signStrength(token.text);
      if (strength) marks.push({ at, strength });
    } else if (token.kind === "end") {
      if (token.text.includes("!")) exclamations++;
      isOutcry ||= token.text.startsWith("!!!");
      if (token.text.includes("?")) {
        isQuestion = true;
        const insistence = insistenceOf(token.text);
        if (insistence) marks.push({ at, strength: insistence });
        calmQuestion(tokens, marks, sentenceFrom, at);
      }
      endSentence(at);
    } else if (token.kind === "pause") {
      isSupposed = isLacking = false;
      const bracket = loneBracketAt(tokens, at);
      if (bracket) marks.push({ at, strength: bracket });
      if (isDenied && !continuesSaying.test(tokens[at + 1]?.text ?? "")) isDenied = false;
      if (quote && at >= quote.until) quote = undefined;
      else if (!quote) {
        quote = quoteFrom(tokens, at);
        if (isCiting(tokens, at)) marks.push({ at, strength: cited });
      }
    } else if (token.kind === "number") {
      const strength = timeStrength(tokens, at) || ratingStrength(tokens, at);
      if (strength) marks.push({ at, strength });
    } else if (token.kind === "word" || token.kind === "hashtag") {
      if (at > 0 && isContrast(tokens, at)) {
        for (let i = overruled; i < marks.length; i++) marks[i]!.strength *= beforeContrast;
        overruled = marks.length;
        isDenied = isLacking = false;
        if (expected && at > 0) {
          const strength = overturn(marks, expected.from, expected.head);
          if (strength) marks.push({ at, strength });
          expected = undefined;
        }
      }
      if (token.text === "как" && isSentenceStart(tokens, at) && infinitive.test(tokens[at + 1]?.text ?? "")) isInquiry = true;
      if (such.has(token.text) && at > 0 && tokens[at - 1]!.text === tokens[at + 1]?.text) marks.push({ at, strength: suchBlame });
      const idiom = idiomAt(tokens, at);
      if (idiom) {
        if (idiom.strength) marks.push({ at, strength: overruled > 0 ? idiom.strength * afterContrast : idiom.strength });
        at += idiom.length - 1;
        continue;
      }
      const phrase = lexicon.phraseAt(tokens, at) ?? softened(token);
      const said = cue.phraseAt(tokens, at);
      const wish = said && wishAt(tokens, at + said.length, said.head);
      if (wish && (wish.strength || said.length >= (phrase?.length ?? 0))) {
        isLacking = wish.isLack;
        const strength = isLacking ? Math.min(wish.strength, phrase?.head ?? 0) : wish.strength;
        if (strength) marks.push({ at, strength });
        at += said.length - 1;
        continue;
      }
      let isGone = false;
      if (said) {
        if (said.head === "gone" || said.head === "rid") isGone = turnBefore(tokens, marks, at, said.head);
        if (said.head === "sneer") scalePraise(marks, sentenceFrom, denied(1));
        else if (said.head === "mockery") isMocking = true;
        else if (said.head === "offer") isOffer = true;
        else if (said.head === "inquiry") isInquiry = true;
        else if (said.head === "condition") isSupposed = !candid.has(tokens[at + 1]?.text ?? "");
        else if (said.head === "news") isNews = true;
        else if (said.head === "self") isOwn = true;
        else if (said.head === "address") isAddressed = true;
        else if (said.head === "thought" || said.head === "promise") expected = { from: marks.length, head: said.head };
        else if (said.head === "rid") ridUntil = at + said.length + 2;
        else if ((said.head === "denial" || (said.head === "doubt" && isSaidOf(tokens, at + said.length))) && said.length >= (phrase?.length ?? 0)) {
          isDenied = true;
          if (lacking.has(token.text) || isUncalled(tokens, at, said.length)) lack = { at, strength: lackBlame };
          at += said.length - 1;
          continue;
        }
      }
      if (outcomes.has(token.text) && tokens[at + 1]?.kind === "pause" && tokens[at + 2]?.text === "что") marks.push({ at, strength: outcome });
      const back = returning && keyWithin(returning, at, phrase?.length ?? 1);
      if (back !== undefined) {
        const strength = returning!.get(back)!;
        if (strength) marks.push({ at: back, strength: overruled > 0 ? strength * afterContrast : strength });
        at += (phrase?.length ?? 1) - 1;
        continue;
      }
      if (!phrase) {
        const strength = token.kind === "hashtag" ? hashtagStrength(token.text) : 0;
        if (strength) marks.push({ at, strength });
        continue;
      }
      if (phrase.head && !isGone && !isDegreeOfNext(tokens, at, phrase.head) && !isGrade(tokens, at) && !isDuty(tokens, at, phrase.length)) {
        let strength = bend(tokens, at, phrase.length, phrase.head, isDenied || (phrase.head < 0 && at < ridUntil && said?.head !== "rid"));
        if (overruled > 0) strength *= afterContrast;
        if (isLacking) strength = -Math.abs(strength) * lacked;
        if (strength > 0 && isFormer(tokens, at)) strength *= gonePraise;
        if (phrase.head < 0 && strength > 0) forgetDenier(tokens, marks, Math.max(sentenceFrom, overruled), at);
        if (isSupposed) strength *= supposed;
        if (quote) strength *= quote.words > 1 ? quoted : strength > 0 ? doubted : 1;
        marks.push({ at, strength });
        lack = undefined;
      }
      at += phrase.length - 1;
    }
  }
  endSentence(tokens.length);
  if (isOutcry && marks.length === 0 && tokens.some(({ text }) => citable.test(text))) marks.push({ at: tokens.length - 1, strength: outcry });
  if (isOffer && !isOwn) scalePraise(marks, 0, offered);
  if (marks.length && !isOwn && !isAddressed && !marks.some(({ strength }) => strength <= cursing)) {
    const share = isNews || isAdvice(tokens) ? told : isLinked(tokens) ? linked : 1;
    if (share < 1) for (const mark of marks) mark.strength *= share;
  }
  discountSmiles(tokens, marks);
  if (!isMocking) stressPraise(tokens, marks);
  embitter(tokens, marks, isMocking || (overruled === 0 && isSneering(tokens, marks)));
  discountCourtesy(tokens, marks, isQuestion);
  let positive = 0;
  let negative = 0;
  for (const { strength } of marks) {
    if (strength > 0) positive += strength;
    else negative -= strength;
  }
  let total = positive - negative;
  if (total) total += Math.sign(total) * Math.min(exclamations, 3) * exclamation;
  return { score: total / Math.sqrt(total * total + softness), positive, negative, isQuestion, marks };
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
function softened(token: Token): { head: number; length: number } | undefined {
  for (const text of unsoftened(token.text) ?? []) {
    const phrase = lexicon.phraseAt([{ ...token, text }], 0);
    if (phrase) return phrase;
  }
  return undefined;
}

/** «11 класс», «в 9 классе». */
function isGrade(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.kind === "number" && /^класс(?:а|е|у|ов|ы)?$/u.test(tokens[at]!.text);
}

function keyWithin(map: ReadonlyMap<number, number>, from: number, length: number): number | undefined {
  for (let at = from; at < from + length; at++) if (map.has(at)) return at;
  return undefined;
}

function isSentenceStart(tokens: readonly Token[], at: number): boolean {
  return at === 0 || tokens[at - 1]!.kind === "end";
}

/** Whether «, что …» or «чтобы …» stands here. */
function isSaidOf(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.kind === "pause" ? tokens[at + 1] : tokens[at];
  return word !== undefined && continuesSaying.test(word.text);
}
