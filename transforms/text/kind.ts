import { compileLexicon } from "./lexicon/compile.ts";
import { compileFrames } from "./lexicon/frames.ts";
import { kindFrames, saysNothing } from "./lexicon/kind-frames.ts";
import { kindCues } from "./lexicon/kinds.ts";
import { asksForSomething } from "./sentiment/courtesy.ts";
import { isErrand } from "./sentiment/errand.ts";
import type { Token } from "./tokens.ts";

/** What a customer wants with a text, in the five kinds that have a deadline of their own. */
export type FeedbackKind = "complaint" | "idea" | "question" | "praise" | "referral";

const cues = compileLexicon(kindCues, String);
const framesIn = compileFrames(kindFrames);
/** Tones from which on a text complains or praises; a question has to be angrier to be a complaint. */
const complains = -0.22;
const complainsAsking = -0.45;
const praises = 0.4;
/** In a conversation, whoever tells of no fault and asks is answered, however sad the words are. */
const ragesAsking = -0.85;
/** Beside a mark a lighter tone is praise. */
const praisesRemarked = 0.2;
/** Advice that somebody gave, in a text as bad as this, was bad advice. */
const ragesOfAdvice = -0.45;
/** Not to be answered, but to be heard: several marks at once. */
const isOutraged = /[!?]{2,}/;
/** «Почему так дорого?!», "why is it so slow?!": shouted, it asks for no reason. */
const whySo = /(?<!\p{L})(?:почему|отчего|с\s+какой\s+стати|why|how\s+come)(?:\s+(?!так|so|such)[\p{L}'’]+){0,3}\s+(?:так\p{L}{0,3}|so|such)(?!\p{L})/iu;
/** Words that ask a company to do something, where a remark begins with them; in a conversation they ask for help. */
const proposes =
  /(?:^|[.!?…\n]\s*)(?:(?:пожалуйста|ну|а|и|лучше|please|maybe|just)[\s,]+)*(?!здравствуйте|простите|извините|подскажите|скажите|объясните|помогите|верните|посоветуйте|смотрите|понимаете|представьте)(?:\p{L}{2,}(?:йте|ите|ьте)|пусть|пускай|хочется|нужн\p{L}{1,2}|нужен|побольше|add|put|bring|make|offer|let|allow|introduce|provide|install|include|extend|show|teach|enable|open|need|more)(?!\p{L})/iu;
const wishes = /(?<!\p{L})(?:could|should|would|might)(?!\p{L}|\s+(?:have|not|be\s+ashamed|never|recommend|buy|order|come|use)|'|n't)/iu;
/** What a long talk is for is said in its first words. */
const mostTokens = 300;
/** So angry a text is a complaint, whatever it proposes. */
const rages = -0.85;
/** Emoji that an export in an old encoding lost: pairs of question marks with nothing before them. */
const lostEmoji = /(?<=^|\s)(?:\?\?)+(?=\s|$)/g;
const questionStart =
  /^(?:\s*(?:здравствуйте|добр\p{L}+\s+(?:день|утро|вечер)|привет|hello|hi|hey|good\s+(?:day|morning|evening)|подскажите|скажите|please|пожалуйста)[\s,.!]*)*(?:как|где|когда|почему|зачем|сколько|куда|откуда|кто|чем|можно\s+ли|есть\s+ли|какой|какая|какие|какое|подскажите|скажите|how|where|when|why|what|which|who|(?:can|could|is|are|do|does|will|did|may)(?!\s+(?:be|do|definitely|always|never|not|only|also|highly|use|order|buy|come|return|recommend|tell|say|have)(?!\p{L})))(?![\p{L}'’])/iu;
/** «Хочу поблагодарить» asks nothing. */
const tells = /(?<!\p{L})(?:хочу|хотим|хотел\p{L}*|хочется|хотелось)(?: бы)? (?:\p{L}+ )?(?:сказать|поблагодарить|отметить|похвалить|выразить|поделиться|передать)|(?<!\p{L})(?:want|wanted|like|love) to (?:say|thank|praise|share|mention|add)(?!\p{L})/u;
/** A deed without who does it, at the beginning: «переоформить договор на жену». */
const orders = /^(?:(?:здравствуйте|добрый день|добрый вечер|доброе утро|привет) [,.!]? ?)?(?!опять|есть|пять|шесть|десять|часть|хоть|чуть|пусть|мать|сеть|\p{L}*ость)\p{L}{2,}(?:[аеиоуыя]ть(?:ся)?|йти|чь) \p{L}/u;
/** “What a mess”, “How lovely!” ask nothing without a mark of it, «как же вы надоели» nothing where its tone is plain. */
const exclaimed = /^\s*(?:what\s+an?\s|how\s+(?!much|many|long|come|so|far|soon|often)\p{L}+\s*(?:[.!)…]|$))/iu;
const exclaimedPlainly = /^\s*(?:ну\s+)?как(?:ой|ая|ое|ие)?\s+же\s/iu;
const thanks =
  /(?:спасиб\p{L}*|спс|благодар\p{L}+|мерси|thanks?(?:\s+(?:you|u|a\s+lot|so\s+much))*|thx|ty|much\s+appreciated|cheers|spasib\p{L}*)/giu;
const pleasantry =
  /(?:огромн\p{L}+|больш\p{L}+|вам|вас|тебе|за|помощь|ответ|информацию|очень|и|все|всё|понял\p{L}*|понятно|ясно|хорошо|отлично|супер|ок|окей|ладно|хорошего|доброго|приятного|дня|вечера|пожалуйста|до\s+свидания|помогли|разобрал\p{L}*|теперь|всего|доброе|got\s+it|ok|okay|great|perfect|you|so|much|very|a|lot|for|the|your|help|bye|have|good|nice|day|one|too|that'?s|it|all|cool|understood|goodbye|again|appreciate|info|answer|reply|quick)/giu;

/** A text that only thanks and says goodbye; it is not a new contact. */
export function isThanks(text: string): boolean {
  const folded = text.toLowerCase();
  if (folded.length > 120 || folded.includes("?")) return false;
  const withoutThanks = folded.replace(thanks, " ");
  if (withoutThanks === folded) return false;
  return !/[\p{L}\d]/u.test(withoutThanks.replace(/(?<!\p{L})\p{L}+(?:'\p{L}+)?(?:\s+it)?(?!\p{L})/gu, (word) => (word.replace(pleasantry, "") === "" ? " " : word)));
}

/** The kind a text is by its words and its tone, −1…+1; null when it is none of the five. A remark is written when nobody is there to answer, as beside a mark. */
export function feedbackKind(text: string, tokens: readonly Token[], sentiment: number, isThanksOnly: boolean, isRemark = false): FeedbackKind | null {
  if (isThanksOnly) return "praise";
  const beginning = tokens.slice(0, mostTokens);
  const said = beginning.map((token) => token.text).join(" ");
  if (saysNothing.test(said)) return null;
  const framed = framesIn(beginning);
  if (framed.has("warnsOthers")) return "complaint";
  const told = cuesOf(tokens);
  const isBad = sentiment <= complains;
  // «знакомая советовала, а оказалось ужасно»
  if ((told.isReferral || (framed.has("recommends") && !told.asksAdvice)) && sentiment > ragesOfAdvice) return "referral";
  if ((told.isIdea || framed.has("proposals")) && sentiment > rages) return "idea";
  const exclaims = exclaimed.test(text) || (Math.abs(sentiment) >= praises && exclaimedPlainly.test(text));
  const isQuestion = (questionStart.test(text) && !exclaims) || (text.includes("?") && text.replace(lostEmoji, "").includes("?"));
  if (isRemark && !isQuestion && !isBad && (proposes.test(text) || wishes.test(text))) return "idea";
  if (framed.has("praisesOutright") && !isQuestion) return "praise";
  if (framed.has("solved") && !isQuestion && sentiment > rages) return "praise";
  const isFault = framed.has("faults") && sentiment < praises;
  const asks = isQuestion || framed.has("inquires");
  if (sentiment <= (asks ? (isFault || isRemark ? complainsAsking : ragesAsking) : complains) || (isFault && !asks && (isRemark || !isErrand(tokens)))) return "complaint";
  // «Переоформить договор на жену», "cancel my visit please": a service is asked for
  if (!isRemark && !asks && !tells.test(said) && sentiment > complains && sentiment < praises && (isErrand(tokens) || (!isFault && (asksForSomething(tokens) || orders.test(said))))) return "question";
  if (asks) return isOutraged.test(text) && (isFault || (isBad && whySo.test(text))) ? "complaint" : "question";
  return sentiment >= (isRemark ? praisesRemarked : praises) ? "praise" : null;
}

/** Turns a word of sharing into its opposite; «никому не», of which each denies, counts once. */
const denial = /^(?:не|not|never|cannot|cant|dont|doesnt|didnt|wont|\p{L}+n't)$/u;
const merely = /^(?:только|лишь|просто|only|just|merely)$/;
const infinitive = /(?:ть|ться|ти|тись|чь)$/;
const denialReach = 3;

/**
 * An idea is told by one cue, but «отличная идея» and “your idea” judge somebody else's unless the sentence says whose it is;
 * a referral by a person and what was shared with them, in one sentence, where it is neither denied nor a warning.
 */
function cuesOf(tokens: readonly Token[]): { isIdea: boolean; isReferral: boolean; asksAdvice: boolean } {
  let isIdea = false;
  let isReferral = false;
  let asksAdvice = false;
  let said = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const { kind } = tokens[at]!;
    if (kind === "end") said = new Set();
    if (kind !== "word") continue;
    for (const { head, length } of cues.phrasesAt(tokens, at)) {
      if (head === "share" && (isDenied(tokens, at) || warns(tokens, at + length))) continue;
      said.add(head === "notion" && isJudged(tokens, at) ? "judgement" : head);
    }
    if (said.has("idea") || said.has("notion") || (said.has("judgement") && said.has("own"))) isIdea = true;
    if (said.has("asksadvice")) asksAdvice = true;
    if (said.has("person") && said.has("share") && !said.has("asksadvice")) isReferral = true;
  }
  return { isIdea, isReferral, asksAdvice };
}

function isJudged(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === "word" && cues.phrasesAt(tokens, at - 1).some(({ head, length }) => head === "judged" && length === 1);
}

/** «Я бы не советовал»; of two denials, as in «не могу не посоветовать», one takes back the other. */
function isDenied(tokens: readonly Token[], at: number): boolean {
  let isOdd = false;
  for (let before = at - 1; before >= Math.max(0, at - denialReach) && tokens[before]!.kind === "word"; before--) {
    if (denial.test(tokens[before]!.text) && !merely.test(tokens[before + 1]!.text)) isOdd = !isOdd;
  }
  return isOdd;
}

/** «советую друзьям не связываться», "told my friends not to buy". */
function warns(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + denialReach && tokens[at]?.kind === "word"; at++) {
    const next = tokens[at + 1]?.text ?? "";
    if (denial.test(tokens[at]!.text) && (next === "to" || infinitive.test(next))) return true;
  }
  return false;
}
