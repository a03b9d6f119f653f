import { isStopWord } from "../../lexicon/stop-words.ts";
import { lean } from "../../letters.ts";
import type { Token } from "../../tokens.ts";
import { isEdge } from "./beside.ts";
import { baseForms, fullNames } from "./listed-name.ts";
import { namePart, noPart } from "./name-pair.ts";
import type { NamePart } from "./name-part.ts";
import { isSurnameForm } from "./surname-form.ts";

/** Said only of names, so that any word behind it is one. */
const named = lean(/(?<!\p{L})(?:меня\sзовут|my\sname(?:['’]s|\sis))\s{1,2}$/iu);
/** Said of names, and of much else. */
const told = lean(new RegExp(
  "(?<!\\p{L})(?:" +
    [
      "меня\\sзовут", "зовут\\sменя", "мо[её]\\sимя", "на\\sимя", "имя\\s?:", "имя\\sи\\sфамилия", "фио(?:\\s(?:получателя|клиента|заказчика|покупателя|отправителя))?", "фамили[яюи]", "получател[ьяю]", "отправитель:", "заказчик:", "покупатель:", "плательщик:?",
      "menya\\szovut", "zovut\\smenya", "mo[eyio]{1,2}\\simya", "na\\simya", "imya:", "poluchatel[ya]{0,2}", "famili[yia]{1,2}", "fio",
      "(?:доктор|врач|профессор|господин|гражданин)(?:а|у|ом)?", "госпож[аеиу]", "mr\\.?", "mrs\\.?", "ms\\.?", "miss", "dr\\.?", "name(?:['’]s|\\sis|:)", "name\\son\\s(?:(?:the|my|this)\\s)?\\p{L}+(?:\\sis|:)", "surname(?:\\sis|:)?", "under(?:\\sthe\\sname(?:\\sof)?)?", "recipient(?:\\sis|:)?", "attn:?",
    ].join("|") +
    ")[\\s,:—-]{1,3}$",
  "iu",
));
/** Said of nobody but by the surname. */
const titled = lean(/(?<!\p{L})(?:(?:доктор|врач|профессор|господин)(?:а|у|ом)?|госпож[аеиу]|mrs?\.?|ms\.?|miss)\s$/iu);
/** What goes to somebody. */
const sent = lean(/(?<!\p{L})(?:(?:order|parcel|package|delivery|booking|reservation|letter|refund)\s(?:(?:is|was)\s)?for|(?:delivered|addressed|shipped|sent|handed|given)\sto)\s{1,2}$/iu);
/** Who did it, or who is thanked and asked: a listed given name behind is whose it is. */
const done =
  lean(/(?<!\p{L})(?:менеджер|оператор|консультант|специалист|сотрудни(?:к|ца)|продавец|курьер|мастер|водител[ья]|администратор|кассир|врач|доктор|медсестра|горничная|официант(?:ка)?|юрист|диспетчер|тренер|смены|девушк[аиу]|парень|мо[яйюе](?:го|ему|им)?\s\p{L}{3,8}|муж|жена|сын|дочь|дочка|брат|сестра|мама|бабушка|подруга|соседка|коллега|представил(?:ся|ась)(?:\sкак)?|спасибо|благодар\p{L}+|пожалов\p{L}+|разговаривал[аи]?\sс(?:\s\p{L}+)?|говорил[аи]?\sс(?:\s\p{L}+)?|попал[аи]?\sна|по\sимени|(?:соедините|свяжите|общал(?:ся|ась|ись))\sс|здравствуйте|приветствую|привет|добрый\s(?:день|вечер)|доброе\sутро|доченька|сынок|внук|внучка|племянни(?:к|ца)|дядя|т[её]тя|папа|дедушка|т[её]ща|свекровь|брату|сестре|маме|папе|мужу|жене|бабушке|курьеру|продавцу|мастеру|оператору|менеджеру|специалисту|консультанту|водителю|agent|nurse|driver|courier|receptionist|operator|manager|engineer|technician|housekeeper|cashier|waiter|waitress|doctor|advisor|adviser|colleague|rep|guy|girl|lady|my\s\p{L}{3,9}|thanks\sto|thank\syou|(?:spoke|spoken|talked|speaking|complained)\s(?:to|with)|auntie?|aunty|uncle|granny|grandma|grandpa|grandson|granddaughter|nephew|niece|cousin|supervisor|assistant|(?:shout[\s-]?out|says?)\sto|hi|hello|hey|dear|(?:confused|mistaken)\s(?:me|us)\s(?:with|for)|herself\sas|himself\sas|named|called|tell|ask\sfor|got),?\s{1,2}$/iu);
/** Where somebody works, said right behind a name. */
const works = lean(/^\s(?:(?:at|from|on|in)\s(?:the\s|your\s|our\s)?(?:till|desk|front|reception|service|hotline|support|phone|chat|billing|claims|delivery|store|shop|counter|customer|sales|accounts|team|branch|call|help|checkout|kitchen|bar|returns|complaints|collections|lobby|pharmacy)|(?:с|из|на|от)\s(?:вашего\s|вашей\s)?(?:ресепш|горяч|поддержк|отдел|сервис|касс|бухгалтер|доставк|колл|регистратур|при[её]мн|лини|склад|чат))/iu);
const reach = 44;
/** «Ким Мин Со»: surname, name, patronymic. */
const mostParts = 3;
const least = 3;
/** What is said of a name, or at what time. */
const noName = new Set("same physio physios radio gynae tel today yesterday tomorrow please asap again wrong missing late lost misspelled arrived clear spelt spelled there сегодня вчера завтра опять снова срочно неверно неверная неправильно".split(" "));

/** How many words from here on a text tells as a name in small letters: «получатель: кузнецова мария», "order for john smith"; 0 when none. */
export function toldFrom(text: string, tokens: readonly Token[], parts: readonly NamePart[], at: number): number {
  const { start, end, text: word } = tokens[at]!;
  const part = parts[at]!;
  if (isSureGiven(part) && !part.patronymic && !part.isTransliterated && (done.test(text.slice(Math.max(0, start - reach), start)) || works.test(text.slice(end, end + reach)))) return 1;
  const cue = cueBefore(tokens, parts, at);
  if (!cue || (cue === "any" && part === noPart) || word.length < least || isStopWord(word) || noName.has(word)) return 0;
  const head = text.slice(Math.max(0, start - reach), start);
  const isNamed = named.test(head);
  const isTold = isNamed || told.test(head);
  if (!isTold && (!(part.given || part.surname) || !sent.test(head))) return 0;
  const run = runFrom(tokens, at);
  const words = run.map(({ text: one }) => one);
  const isCut = isEdge(tokens[at + run.length]);
  const hasGiven = words.some((one) => (isTold ? isGiven(one) : isSureGiven(namePart(one))));
  let length = 0;
  while (length < run.length && isPart(words[length]!, hasGiven && isTold)) length++;
  if (length === 1 && run.length === 1 && isCut && isTold && (part.given || isSurnameForm(word))) return 1;
  if (length > 1 && hasGiven) return length;
  if (length > 0 && (words.slice(0, length).some(isSure) || (isNamed && isGiven(word)))) return hasGiven && isTold && isCut && length === run.length - 1 && !noName.has(words.at(-1)!) ? length + 1 : length;
  return (isNamed && isEdge(tokens[at + 1])) || (isSurnameForm(word) && titled.test(head)) ? 1 : 0;
}

/** Of what the word before tells, whatever marks stand between; "is" tells what the word before it does. */
function cueBefore(tokens: readonly Token[], parts: readonly NamePart[], at: number): NamePart["cue"] {
  for (let before = at - 1; before >= 0 && before >= at - 3; before--) {
    const { kind, text } = tokens[before]!;
    if (kind === "word") return text === "is" ? (parts[before - 1]?.cue ?? "any") : parts[before]!.cue;
    if (kind !== "pause") return undefined;
  }
  return undefined;
}

/** Words that follow each other with nothing between them, until a small one that no name holds. */
function runFrom(tokens: readonly Token[], at: number): Token[] {
  const run: Token[] = [];
  for (let to = at; run.length < mostParts; to++) {
    const token = tokens[to];
    if (token?.kind !== "word" || (run.length > 0 && (token.start > run.at(-1)!.end + 1 || isStopWord(token.text)))) break;
    run.push(token);
  }
  return run;
}

function isGiven(word: string): boolean {
  const { given, patronymic } = namePart(word);
  return given > 0 || patronymic > 0;
}

/** Listed names that towns, dishes, goods and machines have, and words of other languages. */
const namesOfThings = new Set(
  ("charlotte florence victoria jordan austin sydney paris jackson lincoln houston logan cameron lewis craig dale harry stella oscar felix victor russell morgan ross scott leo diana sophia bailey douglas howard stanley sandra alexa siri mario angel angela vera nova gabriel chandra carmen dolores gloria mercedes orlando santiago salvador sofia santa jose juan tara tina norman alma francis norma aurora celia cecilia calvin mackenzie kelly casey tyler taylor jasmine kirk max marina " +
    "лилию лилией алиса алисы алисе алису алисой виктория виктории викторию маргарита маргариты маргариту маргаритой света лилия марсель камилла герман захар платон тихон макар назар цезарь карен марина каролина регина диана карина ясмина сабина василиса варвара емеля варя галя маша паша толя лада веста майка ульяна тоня рита юля катя коля сева саша сашка виктор лев анжелика барбара луиза эмма ева").split(" "),
);
const leastOnly = 5;

/** Where goods, plants and tariffs are spoken of that have people's names. */
export const namesGoods = /сорт|тариф|диван|кресл|кроват|коллекци|модел|торт|духи|букет|cultivar|variet|tariff|sofa|mattress|collection/u;

/** Whether a folded word is nothing but a given name in full, wherever it stands in a text without capitals. */
export function isOnlyName(word: string, part: NamePart): boolean {
  return part.given > 0 && !part.isEverydayGiven && !part.isTransliterated && word.length >= leastOnly && !namesOfThings.has(word) && baseForms(word).some((form) => fullNames.has(form));
}

/** Whether a word is a given name or a patronymic and no word besides. */
export function isSureGiven({ given, patronymic, isEverydayGiven }: NamePart): boolean {
  return patronymic > 0 || (given > 0 && !isEverydayGiven);
}

function isSure(word: string): boolean {
  const part = namePart(word);
  return isSureGiven(part) || (part.surname > 0 && !part.isEverydaySurname);
}

/** Whether a word is a part of a name; beside a sure given name also one that only has the form of a surname. */
function isPart(word: string, hasGiven: boolean): boolean {
  const { given, patronymic, surname } = namePart(word);
  return given > 0 || patronymic > 0 || surname > 0 || (hasGiven && isSurnameForm(word));
}
