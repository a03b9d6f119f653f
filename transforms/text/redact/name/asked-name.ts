import { lean } from "../../letters.ts";
import type { Token } from "../../tokens.ts";
import { isStopWord } from "../../lexicon/stop-words.ts";
import { isListedName } from "./listed-name.ts";
import { endsName, tellsOf } from "./name-pair.ts";
import type { NamePart } from "./name-part.ts";

/** Who is spoken with, asked for, or named, whatever else the word means: “could I talk to Hope?”, “you’re through to June”, “ask meg she knows”. */
const spokenWith = lean(
  /(?<!\p{L})(?:through\sto|(?:spoke|spoken|speak|speaking|talk|talked|talking|chatted|dealt|complained)\s(?:to|with)|complain(?:ed|ing)?\sabout|ask(?:ed|ing)?(?:\sfor)?|(?:guy|girl|lady|man|woman|bloke|driver|someone|somebody|agent|nurse|waiter|waitress)\scalled|(?:shout\s?out|thanks)\sto|my\s(?:husband|wife|son|daughter|brother|sister|mother|father|mum|mom|dad|nan|gran|partner|neighbou?r|friend|kid|boss)|(?:the|a|our|your|my)\s(?:driver|courier|nurse|instructor|waiter|waitress|technician|engineer|receptionist|manager|teacher|tutor|trainer|dentist|plumber|agent|landlord|landlady|solicitor|carer|consultant)(?:,|\s(?:was|is))?|(?:driver|courier|landlord|instructor|nurse|waiter)(?:\s(?:was|is))?|(?:account|booking|order|reservation|policy)\sunder|contact\s(?:there\s|here\s|for\sthis\scontract\s)?is|please\sadd|left\swith|on\sbehalf\sof|меня\sзовут|учительниц\p{L}|учител\p{L}{1,2}|воспитательниц\p{L}|(?:муж|жена|сын|дочь|брат|сестра|сотрудни(?:к|ца)|курьер|мастер|водитель|менеджер)|(?:заказе|анкете|базе|договоре|чеке)\s(?:указан[аы]?|записан[аы]?|стоит)|обслужил[аи]?|обслуживал[аи]?|жалоб\p{L}\sна\s(?:водител|курьер|мастер|менеджер|оператор|кассир|продавц|врач)\p{L}+:?)\s$/iu,
);
/** One of these stands right before every name that is told so. */
const lastWord = /^(?:to|with|about|ask(?:ed|ing)?|for|called|husband|wife|son|daughter|brother|sister|mother|father|mum|mom|dad|nan|gran|partner|neighbou?r|friend|kid|boss|driver|courier|nurse|instructor|wait(?:er|ress)|technician|engineer|receptionist|manager|teacher|tutor|trainer|dentist|plumber|agent|landlord|landlady|solicitor|carer|consultant|was|is|under|add|of|it['’]?s|i['’]?m|зовут|это|со?|у|муж|жена|сын|дочь|брат|сестра|стоит|(?:учител|воспитател|сотрудни|курьер|мастер|водител|менеджер|указан|записан|обслуж|оператор|кассир|продавц|врач)\p{L}*)$/u;

function mayBeTold(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.kind === "pause" ? tokens[at - 2] : tokens[at - 1];
  return before?.kind === "word" && lastWord.test(before.text);
}

/** Before words that are names too: nobody is called so but people. */
const ofPeople = lean(/(?:зовут|обслужил[аи]?|учительниц\p{L}|учител\p{L}{1,2}|воспитательниц\p{L})\s$/iu);
/** Said by whoever goes on about himself: “its tony i rang”. */
const presents = /(?:^|\s)(?:it['’]?s|this\sis|i['’]?m|это)\s$/iu;
const goesOn = new Set("i we here again calling from speaking я мы опять снова".split(" "));
const itWas = /(?:^|\s)it\swas\s$/iu;
/** Where somebody is, said right behind: «на смене», “working today”. */
const onShift = lean(/^(?:\s\p{L}+)?\s(?:на\sсмене|на\sмест[ео]|на\sобеде|в\sотпуске|working|available|on\sshift|free\stoday)(?!\p{L})/iu);
const together = /(?:^|\s)со?\s$/iu;
/** «у даши такая же проблема» */
const whose = /(?:^|\s)у\s$/iu;
const likewise = /^\s(?:такая\sже|такой\sже|такое\sже|тоже|та\sже|тот\sже|то\sже)(?!\p{L})/iu;
const spoke = lean(/^(?:\s\p{L}+)?\s(?:по)?(?:говорил|разговаривал|общал|беседовал|переписывал|договаривал|договорил)\p{L}+|^(?:\s\p{L}+)?\s(?:приятно|легко|удобно)\s/iu);
/** Not listed, for they are words first. */
const furtherGiven = new Set("hope joy faith dawn june april may summer ivy miles dean des em meg mo seun gaz hattie immy liz poppy rosie vicky debbie kate mandy sandy pat bob tom harry".split(" "));
/** Whether people are called so, though the word is one of the language first. */
export const isFurtherGiven = (word: string): boolean => furtherGiven.has(word);
/** What one asks for, marks and pays. */
const things = new Set("bill grant art max may will mark sky dot chip olive ginger sage rich sunny case cash drew rob don frank guy gene jack sue rose del con dan mac мира мир роз розы вера слава любовь надежда роман марк рома том дом".split(" "));
/** When, how often and where: said behind a name, and no surname. */
const adverbs = new Set("today yesterday tomorrow tonight twice once again please earlier first later now there here only instead personally soon back too last next thanks regards monday tuesday wednesday thursday friday saturday sunday same morning afternoon evening phone chat сегодня вчера завтра снова опять дважды трижды пожалуйста потом сейчас лично тоже сразу всегда еще раз утром днем вечером".split(" "));

const reach = 44;

/** English words sound like Russian names that Latin letters write: “less”, “line”, “need”. */
function isGivenHere({ given, isTransliterated }: NamePart): boolean {
  return given > 0 && !isTransliterated;
}

/** How many words from here on are whom the words around speak of; 0 where they speak of nobody. */
export function askedFor(text: string, tokens: readonly Token[], parts: readonly NamePart[], at: number): number {
  const { start, end, text: word, isCapital, isShouted } = tokens[at]!;
  const isGiven = isGivenHere(parts[at]!) || furtherGiven.has(word) || (isCapital && parts[at]!.given > 0 && mayBeTold(tokens, at));
  if (!isGiven && !(parts[at + 1] && isGivenHere(parts[at + 1]!))) return 0;
  if (isShouted || word.length < 2) return 0;
  if (!isGiven) return isTurned(text, tokens, parts, at) ? 2 : 0;
  if (!isCapital && things.has(word)) return 0;
  const tail = text.slice(end, end + reach);
  const isLed = mayBeTold(tokens, at);
  if (!isLed && !onShift.test(tail)) return 0;
  const head = isLed ? text.slice(Math.max(0, start - reach), start) : "";
  const next = tokens[at + 1];
  if ((presents.test(head) && goesOn.has(next?.text ?? "")) || (itWas.test(head) && next?.text === "who")) return 1;
  const isSpokenWith = spokenWith.test(head);
  if (!isSpokenWith && !onShift.test(tail) && !(together.test(head) && spoke.test(tail)) && !(whose.test(head) && likewise.test(tail))) return 0;
  if (!isCapital && parts[at]!.isEverydayGiven && isSpokenWith && /^[а-я]/.test(word) && !ofPeople.test(head)) return 0;
  if (whose.test(head)) return 1;
  if (isCapital || endsName(next) || next!.start !== end + 1 || next!.isCapital) return isCapital || endsName(next) ? 1 : 0;
  return isSurnameBehind(tokens, at + 1) ? 2 : parts[at]!.isEverydayGiven && !isListedName(word) ? 0 : 1;
}

/** Whether a word behind a given name is its surname, whatever it is: nothing goes on that it might be said of. */
export function isSurnameBehind(tokens: readonly Token[], at: number): boolean {
  const { text: word } = tokens[at]!;
  if (word.length < 2 || /\d/.test(word) || adverbs.has(word) || isStopWord(word) || tellsOf(word) || /(?:ly|ing|ed|[аия]л[аи]?|[аяиеу]ть|[еи]т|ся)$/u.test(word)) return false;
  const next = tokens[at + 1];
  return endsName(next) || /^(?:working|available|same|говорил|разговаривал|общал|ставит)/u.test(next!.text);
}

/** “driver cross deborah was”, «сотрудница рейнгардт майя борисовна»: the surname first. */
function isTurned(text: string, tokens: readonly Token[], parts: readonly NamePart[], at: number): boolean {
  const given = parts[at + 1];
  const { start, end, text: word, isCapital } = tokens[at]!;
  if (!given?.given || (given.isEverydayGiven && !parts[at + 2]?.patronymic) || isCapital || tokens[at + 1]!.start !== end + 1 || word.length < 3 || parts[at]!.cue !== undefined || lastWord.test(word) || isStopWord(word) || adverbs.has(word)) return false;
  return (endsName(tokens[at + 2]) || parts[at + 2]!.patronymic > 0) && mayBeTold(tokens, at) && spokenWith.test(text.slice(Math.max(0, start - reach), start));
}
