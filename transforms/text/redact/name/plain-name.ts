import { isStopWord } from "../../lexicon/stop-words.ts";
import type { Token } from "../../tokens.ts";
import { ofWord } from "../../word.ts";
import { isEverydayGiven, isEverydaySurname } from "./everyday-name.ts";
import { baseForms, isListedName } from "./listed-name.ts";
import { surname } from "./name-form.ts";
import { isListedSurname } from "./surname.ts";
import { lean } from "../../letters.ts";

const introduces =
  lean(/(?<!\p{L})(?:меня\s+зовут|мо[её]\s+имя|зовут\s+меня|на\s+имя|фамилия|фио|получатель|с\s+уважением|клиент|держатель(?:\s+карты)?|пассажир\p{L}*|абонент|подпись|отправител\p{L}+|плательщик\p{L}*|заявител\p{L}+|владел(?:ец|ица|ьца)(?:\s\p{L}+)?|вкладчик\p{L}*|турист\p{L}*|пациент\p{L}*|гост[ьяю]|выгодоприобретател\p{L}+|страховател\p{L}+|от\sимени|(?:по|под)\sфамили(?:и|ей)|с\sув\.?|жалоба\sот|дорог(?:ой|ая)|уважаем(?:ый|ая)|на\sкого\s\p{L}+[?\s]{1,3}на|passenger|holder|patient|payer|sender|beneficiary|(?:checked\sin|booked(?:\sin)?|registered|signed\sup|listed)\sas|(?:reservation|booking|booked|order|table|room|it'?s)\sunder|(?:complaint|payment)\sfrom|(?:sur|last\s|maiden\s|family\s)name(?:\sis)?|засел\p{L}+\sкак|(?:брон[ьи]|билет|заказ|посылк[аиу]|полис|карт[аыу]|номер|столик|запис[ьи]|чек|договор|сч[её]т)\p{L}{0,2}\sна|calls?\sme|called\sme|назва\p{L}{1,2}\sменя|your\sname\s(?:customer|caller|client):?(?:\sit'?s)?|ms\.?|miss|signed(?:\sby)?|госпож\p{L}+|господин\p{L}*|г-н\p{L}{0,2}|г-ж\p{L}{1,2}|mrs?\.?|my\s+name\s+is|name\s+is|name:|i'?m|this\s+is|regards|sincerely|yours|recipient|cardholder)[\s,:—?-]{1,3}$/iu);
/** What an agent or a writer says just before or after a name of their own or of the one they speak to. */
const addresses =
  lean(/(?<!\p{L})(?:девушк[аеиу]|парн[яюе]м?|парень|администратор\p{L}*|кассир\p{L}*|водител[ьяюе]\p{L}?|врач\p{L}*|доктор\p{L}*|медсестр\p{L}+|горничн\p{L}+|официант\p{L}*|юрист\p{L}*|бармен\p{L}*|тренер\p{L}*|смены|начальни\p{L}+|руководител\p{L}+|диспетчер\p{L}*|техник\p{L}*|инженер\p{L}*|муж\p{L}{0,2}|жен[аеуы]|сын\p{L}{0,2}|доч(?:ь|ка|ери|ке|ку)|брат\p{L}{0,2}|сестр[аеуы]|мам[аеуы]|пап[аеуы]|бабушк[аеиу]|дедушк[аеиу]|т[её]т[яеию]|дяд[яеию]|подруг[аеиу]|друг\p{L}{0,2}|соседк?[аеиу]?|коллег[аеиу]|внук\p{L}?|внучк[аеиу]|племянни\p{L}+|тещ[аеиу]|т[её]щ[аеиу]|свекров\p{L}*|невестк[аеиу]|прораб\p{L}*|репетитор\p{L}*|разговаривал[аи]?\sс|говорил[аи]?\sс|общал(?:ся|ась|ись)\sс|соедините\sс|свяжите\sс|оператор\p{L}*|менеджер\p{L}*|специалист\p{L}*|консультант\p{L}*|сотрудни\p{L}+|продав[её]?ц\p{L}*|мастер\p{L}*|курьер\p{L}*|агент|это|спасибо,?|здравствуйте,|приветствую,|добрый\s(?:день|вечер),|доброе\sутро,|поддержк\p{L}\s[«„"][^«»„“"]{1,40}[»“"],|agent:?|speaking\s(?:with|to)|spoke\s(?:with|to)|talked\sto|(?:issued|made\sout|registered|billed|handed|given|addressed)\sto|calls?\sme|called\sme|назва\p{L}{1,2}\sменя|вот\sвы|hi,?|hello,?|hey,?|dear|shout[\s-]?out\sto|thanks\sto|ask\sfor|thanks,?|thank\syou,?|mr\.?|mrs\.?|ms\.?|miss|(?:your|the|my|an?|our|his|her)\s(?:aunt(?:ie|y)?|uncle|gran(?:ny|dma|dpa|dmother|dfather|dson|ddaughter)?|nan|nephew|niece|cousin|flatmate|housemate|room-?mate|fianc[eé]e?|girlfriend|boyfriend|supervisor|assistant|fitter|builder|employee|chef|barber|hairdresser|nurse|driver|receptionist|engineer|manager|operator|courier|cashier|waiter|waitress|technician|plumber|housekeeper|advisor|adviser|colleague|neighbou?r|husband|wife|partner|son|daughter|brother|sister|mother|father|mum|mom|dad|friend|boss))[^\S\n]{1,2}$/iu);
const answers = lean(/^,?\s{1,2}(?:слушаю|на\sсвязи|на\sлинии|чем\s(?:я\s)?(?:могу|помочь)|from\s\p{Lu}|добр(?:ый|ое)\s(?:день|вечер|утро)|good\s(?:morning|afternoon|evening)|here(?!\p{L})|speaking(?!\p{L})|(?:это\s)?моя\sфамилия|это\sвы(?!\p{L})|вас\sслушаю|is\smy\s(?:(?:sur|last\s|full\s)?name))/u);
/** A cake and a town that are called like people. */
const beforeCake = lean(/(?:торт|десерт|пирожн)\p{L}*\s[«"]?$/iu);
const beforeTown = /^\s(?:—\s)?(?:\p{Ll}+\s)?город/u;
/** Words of the language in small letters only: within a sentence «Коля» and «Terry» are people. */
const capitalNames = new Set(
  ("яна рома алик ника лера кира гена тома витя нина стас сева леня лена коля толя валя боря соня саня паша маша карина инна пашка уля руся вовка толик " +
    "terry luke tony tim harry ben dan phil ted joe josh juan tom bob deb ned pete sid gus ken jan gill nick mandy tessa kerry nelly").split(" "),
);
const withinSentence = lean(/\p{Ll},?\s$/u);
/** Who writes, signs or is spoken of, before an initial; where an initial stands otherwise, it may be a hall, a vitamin, the end of a sentence. */
const beforeInitials = lean(
  /(?<!\p{L})(?:(?:by|from|to|with|add|courier|contact|husband|wife|son|daughter|landlord|nurse|doctor|waiter|through|called|named|under|says|said|not|for|is|was|and|attn:?|recipient:?|sender:?|technician|engineer|agent|manager|driver|name:?|от|на|у|с|для|к|не|и|написано|подписал\p{L}{0,2}|инженер\p{L}{0,2}|мастер\p{L}{0,2}|прораб\p{L}{0,2}|директор\p{L}{0,2}|менеджер\p{L}{0,2}|курьер\p{L}{0,2}|бухгалтер\p{L}{0,2}|водител\p{L}{1,2}|специалист\p{L}{0,2}|врач\p{L}{0,2}|доктор\p{L}{0,2}|кассир\p{L}{0,2}|продав\p{L}{2,3}|получател\p{L}{1,2}:?|отправител\p{L}{1,2}:?|подпись:?|исполнител\p{L}{1,2}:?)\s)(?:\p{Lu}\.\s?){1,2}$/iu,
);
const bothInitialsBehind = lean(/^\s\p{Lu}\.\s?\p{Lu}\.(?!\s?\p{Lu}\p{Ll})/u);
/** What is called after somebody told by initials, and what an initial follows otherwise. */
const noSurname = /^(?:ул|улица|проспект|площадь|школа|театр|музей|библиотека|больница|институт|имени|пункт|приложение|класс|секция|блок|корпус|этаж|зал|ряд|место|room|hall|plan|gate|terminal|vitamin|section|class|block|please|thanks|итак|потом)$/;
export const initialsBefore = lean(/(?<![\p{L}\d])(?:\p{Lu}\.\s?){1,2}$/u);

/** Whether what comes before says that a name is told here. */
export function isAnnounced(text: string, { start }: Token): boolean {
  return introduces.test(text.slice(Math.max(0, start - 30), start));
}

/** Whether the words around make this a name: «оператор Светлана», "Mark from Romashka". */
export function isAddressed(text: string, { start, end }: Token): boolean {
  return answers.test(text.slice(end, end + 16)) || addresses.test(text.slice(Math.max(0, start - 60), start));
}

/** «Вера в людей», «Надежда на возврат», «Любовь к чаю»: what one has, by the word that it goes with. */
const governs = lean(/^(?:вера\sво?|надежда\sна|любовь\sко?)\s/iu);
const wholePatronymic = /(?:ович|евич|[оеи]вна)$/u;
/** Whether a word is in a list or has the form of a name, whatever stands around: most words that sentences begin with are and have none. */
const mayBeName = ofWord((word) => wholePatronymic.test(word) || surname.test(word) || isListedSurname(word) || isListedName(word));

/** Before what somebody says: «Клиент: Сколько стоит …». */
const speaker = /(?:клиент|абонент|пассажир|пациент|гость|покупатель|заявитель):\s$/iu;
const towns = new Set("florence charlotte sydney austin jordan madison savannah houston dallas victoria chelsea lincoln".split(" "));
const onTheWay = /(?:from\s\p{Lu}\p{Ll}+\sto|(?:trip|flight|train|travel(?:led|ed)?|drove|flew|moved)\sto|\sin)\s$/u;

/** “from Paris to Florence” */
function isTown(text: string, { start, text: word }: Token): boolean {
  return towns.has(word) && onTheWay.test(text.slice(Math.max(0, start - 30), start));
}

/** A name by the lists, by its form or by the words that introduce it. */
export function isPlainName(text: string, token: Token): boolean {
  if (!mayBeName(token.word) || token.text === "ага" || token.text === "прием" || governs.test(text.slice(token.start, token.end + 4))) return false;
  if (wholePatronymic.test(token.text) && token.text.length > 5) return true;
  if (isTown(text, token)) return false;
  if (isAnnounced(text, token)) return isListedName(token.text) || (surname.test(token.text) && !(speaker.test(text.slice(Math.max(0, token.start - 14), token.start)) && /^\s\p{Ll}/u.test(text.slice(token.end, token.end + 2))));
  if (/^[\p{L}-]+$/u.test(token.text) && surname.test(token.text) && /^\s\p{Lu}\.\s?\p{Lu}\./u.test(text.slice(token.end, token.end + 7))) return true;
  if (isListedSurname(token.text) && !isEverydaySurname(token.text) && isSurnameHere(text, token)) return true;
  return isListedName(token.text) && token.text.length > 2 && (!isEverydayGiven(token.text) || isAddressed(text, token) || isWithin(text, token));
}

function isWithin(text: string, { start, text: word }: Token): boolean {
  const forms = baseForms(word);
  return forms.some((form) => capitalNames.has(form)) && (withinSentence.test(text.slice(Math.max(0, start - 3), start)) || capitalNames.has(word) && /^(?:коля|стас|terry|luke|tony)$/.test(word));
}

/** Whether initials tell that a capital word in no list is a surname: "signed by B. Whitaker", «прораб Гончар Р.П.». */
export function isInitialled(text: string, { start, end, text: word }: Token): boolean {
  if (end - start < 3 || !isLowerAt(text, start + 1) || isStopWord(word) || noSurname.test(word)) return false;
  if (text[start - 1] === " " && text[start - 2] === "." && beforeInitials.test(text.slice(Math.max(0, start - 24), start)) && initialsBefore.test(text.slice(Math.max(0, start - 8), start))) return true;
  return text[end] === " " && text[end + 2] === "." && bothInitialsBehind.test(text.slice(end, end + 10));
}

function isLowerAt(text: string, at: number): boolean {
  return text[at] !== text[at]?.toUpperCase();
}

/** English surnames are words too often to tell a name without an initial before them. */
function isSurnameHere(text: string, { start, end, text: word }: Token): boolean {
  const head = text.slice(Math.max(0, start - 16), start);
  return /^[а-я]/.test(word) ? !beforeCake.test(head) && !beforeTown.test(text.slice(end, end + 24)) : initialsBefore.test(head);
}
