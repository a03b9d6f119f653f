import { isStopWord } from "../../lexicon/stop-words.ts";
import { isTown } from "../address/russian-words.ts";
import type { Token } from "../../tokens.ts";
import { ofWord } from "../../word.ts";
import { isEverydayGiven, isEverydaySurname } from "./everyday-name.ts";
import { isShortened } from "./initialled.ts";
import { fullNames, isListedName } from "./listed-name.ts";
import { isMachine } from "./machine-name.ts";
import { formCases } from "./name-case.ts";
import { endsName } from "./name-pair.ts";
import type { NamePart } from "./name-part.ts";
import { isNobodys, isPersonWord } from "./introduction.ts";
import { isFurtherGiven, isSurnameBehind } from "./asked-name.ts";
import { doesSo, isDone, isLed, leadsTo, leadTo } from "./person-cue.ts";
import { isListedSurname } from "./surname.ts";
import { isSurnameForm } from "./surname-form.ts";

/** Words between a given name and a surname. */
const particles = new Set("de la van der den von di da del st al el bin mc mac o".split(" "));
/** How English-speaking countries' surnames end and few words else. */
const surnameEnding = /^[a-z'’-]{2,}(?:worth|ford|well|ton|ham|opoulos|idis|akis|ini|elli|etti|ano|ino|escu|[oe]wsk[ia]|[ie]wicz|son|sen|moto|mura|yama|awa|kawa|oglu|quist|stein|berg|mann|ley|ey|field|wood|bridge|bank|burn|shaw|more|ez|ian|yan|ova|eva|enko|chuk|ko|wala|deep|puri|wal|kar|gan|nathan|esh|ami|for|we|ke|mbe|wu|eyemi|aux|eau|eux|ier|roix|blay|berry|bury|stone|croft|thwaite|wright|man|smith|kins|[^aeiou]ers|ett|ott|iddle|ang|ong|ung|igan|agan|lly|rty|ghan|han|llo|rdo|nes|res|ros|iak|czyk|cki|ski|ska)$/;
/** Words that end so and are said behind a name. */
const noSurname = new Set(
  ("tel mob phone mobile email mail name address today yesterday tomorrow tonight twice once again please earlier first later now there here only instead personally soon back too last next thanks regards monday tuesday wednesday thursday friday saturday sunday morning afternoon evening phone chat table order room booking number then than when while and but because so also left right well button cotton common reason person season lesson human woman women money more before key valley journey survey honey monkey hey they grey obey storey account parcel same more any even been seen open often broken taken given written eaten listen happen kitchen children chicken garden golden sudden hidden " +
    "for before therefore other ago who whom which what wrong long strong song along among during using being happy only really very still always never maybe just like came come went gone said says told asks asked called wants wanted needs needed does did can't cant won't wont didn't has had was were is are will would should could").split(" "),
);
const mostCapitals = 3;
const least = 2;
/** Only words of the language in small letters that nobody is called by: verbs before all. */
const verbs = new Set("will may can mark bill frank grant chase art rob sue drew dawn hope max rich".split(" "));
const namedByLetter = /^\p{L}$/u;

/** Where somebody or something is. */
const places = new Set("in at from near to of via into в во из на о об".split(" "));
/** What is said of a person in the present or the past. */
const russianVerb = /(?:[аеиоуяы]л[аи]?|[её]т|ит|[уюая]т)(?:ся|сь)?$/u;

/** Where a name from here on ends, whether what it is made of tells that it is one, and whether its first word is one of the language. */
interface Run {
  words: number;
  isSure: boolean;
  isWord: boolean;
}

/** How many tokens from here on are somebody of whom the words around speak: after «соедините с», before “deserves a medal”; 0 where they speak of nobody. */
export function spokenOf(text: string, tokens: readonly Token[], parts: readonly NamePart[] | null, at: number): number {
  const token = tokens[at]!;
  if (!isLed(tokens, at) && !mayDo(tokens, at)) return 0;
  if (isStopWord(token.text) && !isLetter(token) && !isNamedSo(tokens, at)) return 0;
  if (token.isShouted && !areShoutedAlone(tokens, at)) return 0;
  const run = token.isCapital ? capitalRun(tokens, at) : smallRun(tokens, parts, at);
  if (run === null) return 0;
  const last = at + run.words - 1;
  const end = tokens[last]!.end;
  if (isMachine(tokens, at)) return 0;
  const lead = leadTo(text, tokens, at, end);
  if (lead === "sure" && (run.isSure || mayBeAnybody(text, tokens, at, run, last))) return run.words;
  if (lead === "likely" && (run.isSure || (run.words > 1 && (token.isCapital || fullNames.has(token.text))) || ((token.isCapital || run.isWord) && isDone(text, tokens, last, end)))) return run.words;
  return (run.isSure || run.isWord) && beginsClause(tokens, at, run) && isDone(text, tokens, last, end) ? run.words : 0;
}

/** Whether what only somebody does may stand behind a name from here on. */
function mayDo(tokens: readonly Token[], at: number): boolean {
  for (let to = at + 1; to <= at + mostCapitals + 1; to++) {
    const token = tokens[to];
    if (token?.kind !== "word") return to === at + 2 && token?.text === "." && isLetter(tokens[to - 1]);
    if (doesSo(token)) return true;
    if (!token.isCapital && to > at + 1) return false;
  }
  return false;
}

function isLetter(token: Token | undefined): boolean {
  return token?.kind === "word" && token.end - token.start === 1 && namedByLetter.test(token.text);
}

const behindWill = new Set("from on at was in said told called rang hung promised".split(" "));

/** «Ли», “Will Novak”, “Will from sales” */
function isNamedSo(tokens: readonly Token[], at: number): boolean {
  const { text: word, isCapital } = tokens[at]!;
  return isCapital && (word === "ли" || (word === "will" && (tokens[at + 1]?.isCapital === true || behindWill.has(tokens[at + 1]?.text ?? ""))));
}

/** «Очаровательная Виктория», «Администратор Светлана»: words that a sentence begins with before a name. */
const isDescribed = /(?:[ая]я|[ыио]й)$|^(?:администратор|официант|менеджер|оператор|курьер|мастер|специалист|консультант|сотрудни|продав|врач|доктор|директор|водител)/u;

function isApart(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === "word" && tokens[at]!.start <= tokens[at - 1]!.end + 1;
}

function hasDot(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.text === "." && tokens[at + 1]!.start === tokens[at]!.end;
}

/** “Please add OLIVER STONE as a driver” */
function areShoutedAlone(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.isShouted === true && tokens[at - 1]?.kind === "word" && !tokens[at - 1]!.isShouted && !tokens[at + 2]?.isShouted;
}

/** Whether a clause begins at a word in small letters, or a sentence goes on to one in capitals. */
function beginsClause(tokens: readonly Token[], at: number, { isWord }: Run): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== "word") return true;
  return !isWord && !places.has(before.text) && (tokens[at]!.isCapital || isStopWord(before.text));
}

/** «Г. Ельцова», “Chase Green”, «Буряк»: capital words and letters from here on. */
function capitalRun(tokens: readonly Token[], at: number): Run | null {
  let to = at;
  let letters = 0;
  while (isLetter(tokens[to]) && tokens[to]!.isCapital && tokens[to + 1]?.text === "." && letters < least) {
    to += 2;
    letters++;
    if (!isApart(tokens, to) || !tokens[to]!.isCapital) return null;
  }
  const first = tokens[to]!;
  if (first.end - first.start < least || isNobodysWord(first.word) || (isStopWord(first.text) && !isNamedSo(tokens, to)) || (isDescribed.test(first.text) && isListedName(tokens[to + 1]?.text ?? ""))) return null;
  if (letters > 0) return first.isShouted ? null : { words: to - at + 1, isSure: true, isWord: false };
  let words = 1;
  let isSure = isPerson(first.word);
  for (; words < mostCapitals && isApart(tokens, to + words); words++) {
    const { isCapital, text: word } = tokens[to + words]!;
    if (!isCapital || isStopWord(word) || !isPersonWord(word)) break;
    if (isLetter(tokens[to + words])) {
      if (isListedName(first.text)) words += hasDot(tokens, to + words) ? 2 : 1;
      break;
    }
    isSure ||= isListedName(word) && !isEverydayGiven(word);
  }
  return { words, isSure: isSure && (words > 1 || !isEverydayGiven(first.text)), isWord: isListedName(first.text) || isFurtherGiven(first.text) };
}

const isNobodysWord = ofWord(isNobodys);
const isPerson = ofWord((word) => isListedName(word) || isFurtherGiven(word) || (isListedSurname(word) && !isEverydaySurname(word)) || (/^[а-я]/.test(word) && formCases(word) > 0));

/** “g. okafor”, “andrew a. rutherford”, «буряку баиру»: the same in small letters. */
function smallRun(tokens: readonly Token[], parts: readonly NamePart[] | null, at: number): Run | null {
  const { text: word } = tokens[at]!;
  if (isLetter(tokens[at])) {
    const to = hasDot(tokens, at) && isLetter(tokens[at + 2]) && hasDot(tokens, at + 2) ? at + 4 : at + 2;
    if (to === at + 4 && isShortened(word + tokens[at + 2]!.text)) return null;
    if (!hasDot(tokens, at) || !isApart(tokens, to) || !maySurname(tokens, to)) return null;
    return { words: to - at + 1, isSure: false, isWord: false };
  }
  if (word.length < least || noSurname.has(word)) return null;
  const part = parts?.[at];
  const isFurther = isFurtherGiven(word);
  if (isFurther || (part !== undefined && part.given > 0 && !part.isTransliterated)) {
    const words = 1 + surnameBehind(tokens, parts, at + 1);
    const isWord = isFurther || part!.isEverydayGiven;
    if (words === 1 && isForeign(tokens, at) && isApart(tokens, at + 1) && isLatinWord(tokens[at + 1])) return { words: 2, isSure: true, isWord: false };
    return { words, isSure: !isWord && (words > 1 || endsName(tokens[at + 1])), isWord };
  }
  if (!/^[а-я]/.test(word)) return isForeign(tokens, at) ? { words: isApart(tokens, at + 1) && isLatinWord(tokens[at + 1]) ? 2 : 1, isSure: part !== undefined && part.given > 0, isWord: false } : null;
  const next = parts?.[at + 1];
  if (word.length <= least || leadsTo(tokens[at]!)) return null;
  if (next && next.given > 0 && isApart(tokens, at + 1) && (!next.isEverydayGiven || isEverydaySurname(word))) return { words: 2, isSure: surnameOf(tokens[at]!.word) !== "none", isWord: false };
  const surname = surnameOf(tokens[at]!.word);
  return surname === "none" ? null : { words: 1, isSure: false, isWord: surname === "form" };
}

/** Whether a word has the form of a surname or is one of the language as well. */
const surnameOf = ofWord((word) => (isSurnameForm(word) ? "form" : isEverydaySurname(word) ? "word" : "none"));
const isLatinWord = (token: Token | undefined): boolean => token?.kind === "word" && /^[a-z]{2,}/.test(token.text);

/** «ребёнка зовут elvira byk» */
function isForeign(tokens: readonly Token[], at: number): boolean {
  return isLatinWord(tokens[at]) && tokens[at - 1]?.kind === "word" && /^[а-я]/.test(tokens[at - 1]!.text);
}

/** How many tokens behind a given name in small letters are its initial and its surname. */
function surnameBehind(tokens: readonly Token[], parts: readonly NamePart[] | null, at: number): number {
  if (!isApart(tokens, at)) return 0;
  if (isLetter(tokens[at]) && hasDot(tokens, at)) {
    const to = at + 2;
    if (isApart(tokens, to) && maySurname(tokens, to) && (/^[a-z]/.test(tokens[to]!.text) || isSurnameForm(tokens[to]!.text))) return 3;
    return ofAddress.test(tokens[at]!.text) && (tokens[to]?.kind === "word" || tokens[to]?.kind === "number") ? 0 : 2;
  }
  let to = at;
  while (particles.has(tokens[to]?.text ?? "") && isApart(tokens, to) && to < at + least) to++;
  if (to > at && isApart(tokens, to) && !noSurname.has(tokens[to]!.text) && !isStopWord(tokens[to]!.text)) return to - at + 1;
  return isSurnameWord(tokens, parts, at) ? 1 : 0;
}

/** Letters with a dot that are of an address: a town, a house, a flat, a street, a village. */
const ofAddress = /^[гдкспхрув]$/;

/** Whether a word behind a given name is its surname. */
function isSurnameWord(tokens: readonly Token[], parts: readonly NamePart[] | null, at: number): boolean {
  const { text: word } = tokens[at]!;
  if (!maySurname(tokens, at)) return false;
  if (isSurnameBehind(tokens, at)) return true;
  if (/^[а-я]/.test(word)) return isSurnameForm(word) || (parts?.[at]?.surname ?? 0) > 0 || (tokens[at + 1]?.kind === "word" && russianVerb.test(tokens[at + 1]!.text) && !russianVerb.test(word));
  return (parts?.[at]?.surname ?? 0) > 0 || surnameEnding.test(word) || isEverydaySurname(word);
}

function maySurname(tokens: readonly Token[], at: number): boolean {
  const { text: word, isCapital } = tokens[at]!;
  return !isCapital && word.length >= least && !isStopWord(word) && !noSurname.has(word) && !/^[a-z]+(?:ing|ed|ly)$/.test(word);
}

/** Whether a word that is in no list is somebody where nobody else is spoken of. */
function mayBeAnybody(text: string, tokens: readonly Token[], at: number, run: Run, last: number): boolean {
  const token = tokens[at]!;
  if (token.isCapital && /^[а-я]/.test(token.text)) return !isOffice.test(token.text) && !isTown(token.text);
  if (token.isCapital) return run.words > 1 || run.isWord || isActing.test(text.slice(token.end, token.end + 24));
  if (isLetter(token)) return true;
  if (run.words > 1) return true;
  if (verbs.has(token.text) && tokens[last + 1] && !noSurname.has(tokens[last + 1]!.text) && !endsName(tokens[last + 1])) return false;
  return run.isWord && /^[a-z]/.test(token.text) ? endsName(tokens[at + 1]) || noSurname.has(tokens[at + 1]!.text) : true;
}

/** «запись к Терапевту», «не мне, а Почте России» */
const isOffice =
  /^(?:почт|маркет|банк|район|дом|город|улиц|сервис|магазин|центр|клуб|покупател|клиент|групп|отдел|служб|поддержк|администраци|компани|партнер|самовывоз|доставк|касс|бухгалтери|склад|офис|филиал|москв|питер|петербург|росси|украин|беларус|казахстан|сбер|яндекс|озон|авито)|(?:олог|евт|иатр|тист|улист|ург|граф|тель|тел|щик|чик|ени|ост|ци|ств)(?:[аяуюеиыо]|ом|ем|ью|ия|ию|ии|ей)?$/u;
const isActing = /^\s(?:came|arrived|turned\sup|fixed|installed|left|took|called|rang|phoned|showed|explained|was|is|told|said|never|didn['’]t|has|had|helped|promised)(?![a-z])/;
