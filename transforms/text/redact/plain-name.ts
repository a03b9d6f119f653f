import { copied } from "../memory.ts";
import type { Token } from "../tokens.ts";
import { isEverydayGiven, isEverydaySurname } from "./everyday-name.ts";
import { isListedName } from "./listed-name.ts";
import { surname } from "./name-form.ts";
import { isListedSurname } from "./surname.ts";
import { lean } from "../letters.ts";

const introduces =
  lean(/(?<!\p{L})(?:меня\s+зовут|мо[её]\s+имя|зовут\s+меня|на\s+имя|фамилия|фио|получатель|с\s+уважением|клиент|держатель(?:\s+карты)?|пассажир\p{L}*|абонент|подпись|отправител\p{L}+|плательщик\p{L}*|заявител\p{L}+|владел(?:ец|ица|ьца)(?:\s\p{L}+)?|вкладчик\p{L}*|турист\p{L}*|пациент\p{L}*|гост[ьяю]|выгодоприобретател\p{L}+|страховател\p{L}+|от\sимени|(?:по|под)\sфамили(?:и|ей)|с\sув\.?|жалоба\sот|дорог(?:ой|ая)|уважаем(?:ый|ая)|на\sкого\s\p{L}+[?\s]{1,3}на|passenger|holder|patient|payer|sender|beneficiary|(?:checked\sin|booked(?:\sin)?|registered|signed\sup|listed)\sas|(?:reservation|booking|booked|order|table|room|it'?s)\sunder|(?:complaint|payment)\sfrom|(?:sur|last\s|maiden\s|family\s)name(?:\sis)?|засел\p{L}+\sкак|(?:брон[ьи]|билет|заказ|посылк[аиу]|полис|карт[аыу]|номер|столик|запис[ьи]|чек|договор|сч[её]т)\p{L}{0,2}\sна|calls?\sme|called\sme|назва\p{L}{1,2}\sменя|your\sname\s(?:customer|caller|client):?(?:\sit'?s)?|ms\.?|miss|signed(?:\sby)?|госпож\p{L}+|господин\p{L}*|г-н\p{L}{0,2}|г-ж\p{L}{1,2}|mrs?\.?|my\s+name\s+is|name\s+is|name:|i'?m|this\s+is|regards|sincerely|yours|recipient|cardholder)[\s,:—-]{1,3}$/iu);
/** What an agent or a writer says just before or after a name of their own or of the one they speak to. */
const addresses =
  lean(/(?<!\p{L})(?:девушк[аеиу]|парн[яюе]м?|парень|администратор\p{L}*|кассир\p{L}*|водител[ьяюе]\p{L}?|врач\p{L}*|доктор\p{L}*|медсестр\p{L}+|горничн\p{L}+|официант\p{L}*|юрист\p{L}*|бармен\p{L}*|тренер\p{L}*|смены|начальни\p{L}+|руководител\p{L}+|диспетчер\p{L}*|техник\p{L}*|инженер\p{L}*|муж\p{L}{0,2}|жен[аеуы]|сын\p{L}{0,2}|доч(?:ь|ка|ери|ке|ку)|брат\p{L}{0,2}|сестр[аеуы]|мам[аеуы]|пап[аеуы]|бабушк[аеиу]|дедушк[аеиу]|т[её]т[яеию]|дяд[яеию]|подруг[аеиу]|друг\p{L}{0,2}|соседк?[аеиу]?|коллег[аеиу]|внук\p{L}?|внучк[аеиу]|оператор\p{L}*|менеджер\p{L}*|специалист\p{L}*|консультант\p{L}*|сотрудни\p{L}+|продав[её]?ц\p{L}*|мастер\p{L}*|курьер\p{L}*|агент|это|спасибо,?|здравствуйте,|приветствую,|добрый\s(?:день|вечер),|доброе\sутро,|поддержк\p{L}\s[«„"][^«»„“"]{1,40}[»“"],|agent:?|speaking\s(?:with|to)|spoke\s(?:with|to)|talked\sto|(?:issued|made\sout|registered|billed|handed|given|addressed)\sto|calls?\sme|called\sme|назва\p{L}{1,2}\sменя|вот\sвы|hi,?|hello,?|dear|thanks,?|thank\syou,?|mr\.?|mrs\.?|ms\.?|miss|(?:your|the|my|an?|our)\s(?:nurse|driver|receptionist|engineer|manager|operator|courier|cashier|waiter|waitress|technician|plumber|housekeeper|advisor|adviser|colleague|neighbou?r|husband|wife|partner|son|daughter|brother|sister|mother|father|mum|mom|dad|friend|boss))[^\S\n]{1,2}$/iu);
const answers = lean(/^,?\s{1,2}(?:слушаю|на\sсвязи|на\sлинии|чем\s(?:я\s)?(?:могу|помочь)|from\s\p{Lu}|добр(?:ый|ое)\s(?:день|вечер|утро)|good\s(?:morning|afternoon|evening)|here(?!\p{L})|speaking(?!\p{L})|(?:это\s)?моя\sфамилия|это\sвы(?!\p{L})|вас\sслушаю|is\smy\s(?:(?:sur|last\s|full\s)?name))/u);
/** A cake and a town that are called like people. */
const beforeCake = lean(/(?:торт|десерт|пирожн)\p{L}*\s[«"]?$/iu);
const beforeTown = /^\s(?:—\s)?(?:\p{Ll}+\s)?город/u;
export const initialsBefore = lean(/(?<![\p{L}\d])(?:\p{Lu}\.\s?){1,2}$/u);

/** Whether what comes before says that a name is told here. */
export function isAnnounced(text: string, { start }: Token): boolean {
  return introduces.test(text.slice(Math.max(0, start - 30), start));
}

/** Whether the words around make this a name: «оператор Светлана», "Mark from Romashka". */
export function isAddressed(text: string, { start, end }: Token): boolean {
  return answers.test(text.slice(end, end + 16)) || addresses.test(text.slice(Math.max(0, start - 60), start));
}

const wholePatronymic = /(?:ович|евич|[оеи]вна)$/u;
const mostRemembered = 20_000;
const remembered = new Map<string, boolean>();

/** Whether a word is in a list or has the form of a name, whatever stands around; remembered, for most words that sentences begin with are and have none. */
function mayBeName(word: string): boolean {
  let isOne = remembered.get(word);
  if (isOne === undefined) {
    isOne = wholePatronymic.test(word) || surname.test(word) || isListedSurname(word) || isListedName(word);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(copied(word), isOne);
  }
  return isOne;
}

/** A name by the lists, by its form or by the words that introduce it. */
export function isPlainName(text: string, token: Token): boolean {
  if (!mayBeName(token.text)) return false;
  if (wholePatronymic.test(token.text) && token.text.length > 5) return true;
  if (isAnnounced(text, token)) return isListedName(token.text) || surname.test(token.text);
  if (/^[\p{L}-]+$/u.test(token.text) && surname.test(token.text) && /^\s\p{Lu}\.\s?\p{Lu}\./u.test(text.slice(token.end, token.end + 7))) return true;
  if (isListedSurname(token.text) && !isEverydaySurname(token.text) && isSurnameHere(text, token)) return true;
  return isListedName(token.text) && token.text.length > 2 && (!isEverydayGiven(token.text) || isAddressed(text, token));
}

/** English surnames are words too often to tell a name without an initial before them. */
function isSurnameHere(text: string, { start, end, text: word }: Token): boolean {
  const head = text.slice(Math.max(0, start - 16), start);
  return /^[а-я]/.test(word) ? !beforeCake.test(head) && !beforeTown.test(text.slice(end, end + 24)) : initialsBefore.test(head);
}
