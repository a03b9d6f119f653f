import { isStopWord } from "../../lexicon/stop-words.ts";
import type { Token } from "../../tokens.ts";
import { isEverydaySurname } from "./everyday-name.ts";
import { isBrand } from "./goods-name.ts";
import { isListedName } from "./listed-name.ts";
import { lean } from "../../letters.ts";
import { isVenue } from "./named-place.ts";

/** What is said just before a name, whatever the name is. */
const before = lean(new RegExp(
  "(?<!\\p{L})(?:" +
    [
      "(?:(?:full|first|last|family|given|maiden|customer|husband['’]?s|wife['’]?s|son['’]?s|daughter['’]?s)\\s)?name(?:['’]s|\\sis|:)",
      "surname(?:\\sis|:)?", "(?:full|first|last|family|maiden)\\sname", "(?:rep(?:resentative)?|agent|manager|lady|guy|girl|man|woman|driver|person|someone|somebody)\\s(?:named|called)", "under\\s(?:the\\s)?(?:name|surname)(?:\\s(?:of|is))?", "(?:placed|booked|registered|reserved|ordered|filed|listed|made|it['’]s)\\sunder",
      "(?:mr|mrs|ms|miss|mx|dr|prof|messrs)\\.?", "dear", "(?:recipient|cardholder|addressee|attn|signed|signature):?", "c/o",
      "speaking\\swith", "call(?:s|ed)?\\sme", "называ\\p{L}+\\sменя", "назва\\p{L}{1,2}\\sменя", "(?:calling|service|support|morning|afternoon|evening)\\b[^.?!\\n]{0,20}[,.!]\\sthis\\sis", "(?:kind|best|warm)?\\s?regards", "(?:best|warm|warmest|kind|kindest|good)\\swishes", "с\\sнаилучшими(?:\\sпожеланиями)?", "с\\sблагодарностью", "(?:sincerely\\syours|(?:yours\\s)?(?:faithfully|truly|sincerely)|respectfully(?:\\syours)?)(?=\\s?[,\\n])", "yours",
      "(?:доктор|врач|профессор|доцент)(?:а|у|ом|ем)?", "(?:thanks|thank\\syou|cheers|best|спасибо|благодарю)[,!.]?[ \\t]*(?=\\n)",
      "меня\\sзовут", "зовут(?:\\sменя)?", "мо[её]\\sимя", "(?:на|под)\\sим(?:я|енем)", "по\\sимени", "(?:(?:на|под|мо[яей]|его|е[её])\\s)?фамили(?:я|ю|ей)(?:\\sмоя)?", "имя", "отчество", "фио",
      "получател(?:ь|я|ю)", "заказчик:", "покупатель:", "плательщик:?", "держатель\\sкарты", "подпись:?", "(?:господин|госпож|гражданин|гражданк|товарищ)\\p{L}*", "г-н\\p{L}*", "г-ж\\p{L}*", "уважаем(?:ый|ая)",
      "с\\sуважением", "вас\\sприветствует", "вас\\sбеспокоит",
    ].join("|") +
    ")[\\s,:—-]{1,4}(?:\\p{Lu}\\.\\s?){0,2}$",
  "iu",
));
/** Between a cue and a mark the name was told already: «имя Дмитрий. Зачислите». */
const toldBefore = lean(/\p{Ll}\s\p{Lu}\p{Ll}+\.\s{0,2}$/u);
/** “Pepe is the name” */
const isTheName = /^\sis\s(?:the|my)\s(?:sur|last\s|first\s|full\s)?name(?![a-z])/;
/** Of whose family somebody is: «моя тётя Гульчачак», "my auntie Deepa". */
const kin = lean(
  /(?<!\p{L})(?:(?:my|our|his|her|your)\s(?:late\s)?(?:husband|wife|partner|son|daughter|brother|sister|mother|father|mum|mom|dad|aunt(?:ie|y)?|uncle|gran(?:ny|dma|dpa|dmother|dfather|dson|ddaughter)|nephew|niece|cousin|friend|neighbou?r|flatmate|room-?mate|fianc[eé]e?|girlfriend|boyfriend|colleague|boss)|(?:мо[йяюе]|моего|моему|мо[ие]м|моей|наш\p{L}{0,2})\s(?:муж|жен|сын|доч|брат|сест|мам|пап|бабушк|дедушк|т[её]т|дяд|подруг|друг|сосед|коллег|внук|внучк|племянни|т[её]щ|свекров|невестк)\p{L}{0,4}),?\s$/iu,
);
/** With whom somebody spoke, whom somebody was served by: told by two names. */
const met = lean(/(?<!\p{L})(?:(?:spoke|spoken|talked|chatted|dealt|speaking|dealing)\s(?:to|with)|(?:confused|mistaken)\s(?:me|us)\s(?:with|for)|(?:signed(?:\sfor)?|served|helped|assisted|handled|delivered|collected)\sby|ask(?:ed)?\sfor|разговаривал[аи]?\sс|говорил[аи]?\sс|общал(?:ся|ась|ись)\sс|(?:забер[её]т|получит|встретит|подписал[аи]?|принял[аи]?))\s$/iu);
/** Asked for by one and told by the other. */
const asked = lean(/(?:(?<!\p{L})surname(?=\?)|(?:your|(?<!is\s)the|full|last|first|what)\s(?:name|surname)|speaking\sto|(?<!\p{L})(?:вас\sзовут|ваш[еу]\s(?:имя|фамили\p{L})|фамилия|имя|представьтесь|обращаться|на\sкого\s(?:оформлен|записан)\p{L}*))[^?.!\n]{0,30}[?.!]\s{0,2}(?:(?:customer|client|caller|guest|patient|passenger|visitor|member|tenant|student|parent|клиент|абонент|покупатель|пациент|гость|пассажир|заявитель|посетитель|пользователь|родитель|жилец)\s?:\s{1,2})?(?:(?:it['’]s|this\sis|это|на)\s)?$/iu);
/** In transcripts the mark behind a question may be lost. */
const askedPlainly = lean(/(?:(?:your|the|full|last|first)\s(?:name|surname)|(?<!\p{L})(?:вас\sзовут|ваш[еу]\s(?:имя|фамили\p{L})|представьтесь(?:\sпожалуйста)?|обращаться))\s{1,2}(?:customer|client|caller|guest|patient|passenger|visitor|member|tenant|student|parent|клиент|абонент|покупатель|пациент|гость|пассажир|заявитель|посетитель|пользователь|родитель|жилец)\s?:\s{1,2}(?:(?:it['’]s|this\sis|это)\s)?$/iu);
const unsure = lean(/(?<!\p{L})(?:i['’]?m|i\sam|говорит|оформлен\p{L}*\sна|записан\p{L}*\sна)\s{1,2}$/iu);
const present = lean(/(?<!\p{L})(?:this\sis|it['’]s|it\sis|это)\s{1,2}(?:(?:снова|опять)\s)?$/iu);
const presented = lean(/^(?:\s\p{Lu}[\p{L}'’-]+)?\s(?:speaking|calling|from\s(?:\p{Lu}|accounts|billing|support|sales|customer|delivery|the\s)|звонит|беспокоит|говорит|пишет|на\sпроводе|вас\sбеспокоит)/u);
/** Who is presented by two names goes on about himself: «Это Ярополк Зимогоров, я уже звонил», "This is Persephone Goldsworthy again". */
const presentedWhole =
  lean(/^\s\p{Lu}[\p{L}'’-]+(?:\s(?:again|here|writing)(?!\p{L})|\s(?:снова|опять|ещё\sраз)(?!\p{L})|[,.]\s(?:I|i|my|My|any|any\snews|just|calling|writing|я|Я|мы|мне|мой|моя|моё|у\sменя|уже|[жЖ]ду|хочу|звон\p{L}+|пишу|писал\p{L}*|ответьте|по\sповоду)(?!\p{L}))/u);
/** Words in capitals that are no person's name: days of sales, departments, verdicts, kinds of things. */
const noPerson = new Set(
  ("services,department,departments,dept,team,teams,desk,care,relations,helpline,headquarters,office,reception,billing,sales,accounts,admiral,admirals,шеф-повар,silver,platinum,diamond,star,elite,member,flight,flights,late,booking,red,carpet,blue,green,iberia,virgin,usa,uk,black,cyber,prime,friday,monday,tuesday,wednesday,thursday,saturday,sunday,day,week,year,customer,service,support,christmas,easter,new,total,absolute,complete,pure,great,good,bad,poor,terrible,awful,horrible,best,worst,royal,mail,fraud,theft,robbery,daylight,false,fake,final,last,first,international,national,united,british,american,east,west,north,south,street,road,house,hotel,bank,air,airlines,express,delivery,premium,gold,golden,big,small,real,not,so,such,what,why,how," +
    "почта,маркет,банк,район,дом,город,улица,бардак,ужас,кошмар,позор,цирк,обман,сервис,магазин,центр,клуб,чёрная,пятница,клиент,покупатель,заказ,группа,сбер,мега,супер").split(","),
);
const qualifies = /(?:[ыи]й|[ая]я|[ое]е|[ыи]е|ing|ed|ly|ous|ful|less|able|ish|ical|ive)$/u;
/** «Thelonious speaking»: the word that begins, and is no adverb. */
const begins = /(?:^|[.!?:\n]\s{0,2})$/;
const speaks = /^\s(?:speaking(?=[,.!?]|$)|на\sсвязи|слушаю\sвас)/u;
/** What a writer signs with has a line of its own. */
const signedOff = /\n\s*$/;
const restOfLine = lean(/^(?: [\p{Lu}][\p{L}.'’-]*){0,3}(?:,\s[^\n]{2,40})?[.!]?[ \t]*(?:\n|$)/u);
/** Who did it, with the name beside it: «курьер Шавкат нагрубил», "my agent Shaniqua was". */
const role = lean(/(?<!\p{L})(?:(?:ваш[аи]?\s)?(?:курьер|мастер|оператор|менеджер|консультант|специалист|сотрудни(?:к|ца)|продав(?:ец|щица)|водитель|администратор|кассир|охранник|официант(?:ка)?|стилист|мастерица)|(?:my|the|your|our|an?)\s(?:agent|rep|manager|driver|courier|advisor|technician|operator),?)\s$/iu);
const acts = lean(/^(?:,\s|\s(?:[а-яё]+(?:л|ла|лся|лась)(?!\p{L})|не\s[а-яё]+(?:л|ла)(?!\p{L})|was|is|has|had|told|said|helped|promised|hung|did|didn['’]t|could|couldn['’]t|never|refused|answered)(?!\p{L}))/u);
const companies = new Set("озон вайлдберриз вайлдберис яндекс сбер сбербанк тинькофф мегафон билайн теле2 йота мтс почта боксберри авито самокат лавка магнит лента ашан икеа спортмастер ситилинк эльдорадо мвидео ростелеком альфа amazon ozon dhl fedex ups hermes evri uber".split(" "));
/** Said to a customer, who is named right behind. */
const thanked = lean(/(?<!\p{L})(?:thanks|thank\syou|спасибо),?\s$/iu);
const attended = /^,?\s(?:bear\swith|one\s(?:moment|second|sec)|please\shold|for\s(?:calling|waiting|holding|confirming|your\spatience)|i['’]?ll\s|let\sme|may\si|can\si|could\syou|ожидайте|минутку|секундочку|оставайтесь)/iu;
const greeted = lean(/(?<!\p{L})(?:hello|hi|hey|good\s(?:morning|afternoon|evening)),?\s{1,2}$/iu);
const served = /^,\s(?:thanks?(?:\syou)?\sfor|how\s(?:can|may)|let\sme|i\scan\ssee|my\sname|welcome|sorry\sto|this\sis\s\p{Lu})/iu;
/** One of these words stands right before every name that a cue tells of. */
const lastWords = new Set(
  ("husband wife partner son daughter brother sister mother father mum mom dad aunt auntie aunty uncle granny grandma grandpa grandmother grandfather grandson granddaughter nephew niece cousin friend neighbour neighbor flatmate roommate fiance fiancee girlfriend boyfriend colleague boss to with for by с доктор доктора доктору доктором врач врача врачу врачом профессор профессора заберет получит встретит подписал подписала принял приняла me name name's name’s is surname under of mr mrs ms miss mx dr prof messrs dear recipient cardholder addressee attn signed signature o regards sincerely faithfully truly respectfully yours thanks you cheers best " +
    "i'm i am this it's it hello hi hey morning afternoon evening customer client caller guest patient passenger visitor member tenant student parent пациент гость пассажир заявитель посетитель пользователь родитель жилец wishes пожеланиями ваш ваша благодарностью " +
    "моя спасибо благодарю зовут меня имя имени именем фамилия фамилию фамилией отчество фио получатель получателя получателю курьер мастер оператор менеджер консультант специалист сотрудник сотрудница продавец продавщица водитель администратор кассир охранник официант официантка стилист мастерица agent rep manager driver courier advisor technician operator named called заказчик покупатель плательщик карты подпись уважаемый уважаемая уважением приветствует беспокоит говорит на это представьтесь обращаться клиент абонент снова опять").split(" "),
);
const lastStem = /^(?:муж|жен|сын|доч|брат|сест|мам|пап|бабушк|дедушк|тет|дяд|подруг|друг|сосед|коллег|внук|внуч|племянни|тещ|свекров|невест|господ|госпож|граждан|товарищ|г-[нж])/;
const furthest = 5;
/** Words that follow such cues and are no names; brands that begin with a doctor or a mister. */
const noName = new Set(
  ("thanks,thank,спасибо,благодарю,жду,заранее,отправлено,sent,caller,passenger,patient,guest,dispatcher,receptionist,пассажир,абонент,гость,пациент,team,teams,sir,sirs,madam,customer,customers,client,clients,support,all,everyone,friend,friends,manager,seller,colleagues,muscle,proper,martens,marten,pepper,bean,oetker,beckmann,hauschka,god,lord,company,store,shop,service,bank,hotel,to,name,not,wrong,missing,spelled,misspelled,order,warranty,pressure,water,guarantee,review,control,delivery," +
    "tel,phone,mobile,cell,email,mail,address,kipling,who,кто,хаус,айболит,время,back,later,tomorrow,today,asap,when,if,maybe,crazy,old,names,anytime,any,хамом,хам,дураком,дурой," +
    "команда,коллеги,друзья,клиент,клиентка,клиенты,покупатель,покупатели,продавец,администрация,магазин,менеджер,директор,поддержка,руководство,сервис,компания,оператор,банк,заказ,товар,адрес,телефон,паспорт,ко,за,как,президент,судья,начальник,бог,господа,неверно,неверная,неправильно,другая,другое,указано,не,никак,иначе,россии,рф").split(","),
);
const reach = 64;
const titled = /(?:^|[\s(“"])(?:mr|mrs|ms|miss|mx|dr|prof)\.?\s$/i;
const titleReach = 8;

/** Whether the word before a token may introduce a name; marks and initials may stand between. */
export function mayIntroduce(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind === "word" && (next.text === "speaking" || next.text === "на" || next.text === "слушаю" || (next.text === "is" && /name$/.test(tokens[at + 3]?.text ?? "")))) return true;
  for (let before = at - 1; before >= 0 && before >= at - furthest; before--) {
    const { kind, text } = tokens[before]!;
    if (kind === "word" && (lastWords.has(text) || lastStem.test(text))) return true;
    if (kind !== "pause" && kind !== "end" && !(kind === "word" && text.length === 1)) return false;
  }
  return false;
}

/** Whether what stands around a capital word says that it is a name. */
export function isIntroduced(text: string, start: number, end: number, isFollowedByCapital: boolean): boolean {
  const word = text.slice(start, end).toLowerCase();
  if (word.length < 2 || word === "the" || (isStopWord(word) && !isFollowedByCapital) || noName.has(word) || (!isPersonWord(word) && !isListedName(word) && !titled.test(text.slice(Math.max(0, start - titleReach), start)))) return false;
  const head = text.slice(Math.max(0, start - reach), start);
  const tail = text.slice(end, end + reach);
  if (signedOff.test(head) && !asked.test(head)) return before.test(head) && restOfLine.test(tail);
  if (before.test(head) || (asked.test(head) && !toldBefore.test(head)) || askedPlainly.test(head)) return true;
  if (isTheName.test(tail)) return true;
  const isWritten = text[start + 1] !== text[start + 1]?.toUpperCase();
  if (isWritten && kin.test(head) && !companies.has(word) && !noPerson.has(word)) return true;
  if (isWritten && isFollowedByCapital && met.test(head) && isPerson(word, tail)) return true;
  if (begins.test(head) && speaks.test(tail) && !word.endsWith("ly")) return true;
  if (role.test(head) && acts.test(tail) && !companies.has(word)) return true;
  if (present.test(head) && presented.test(tail)) return true;
  if (isFollowedByCapital && present.test(head) && presentedWhole.test(tail) && isPerson(word, tail)) return true;
  if ((greeted.test(head) && served.test(tail)) || (thanked.test(head) && attended.test(tail))) return true;
  return isFollowedByCapital && isWritten && unsure.test(head) && isPerson(word, tail);
}

/** Whether a word in capitals is what a firm, a day or a thing is called. */
export function isNobodys(word: string): boolean {
  return !isPersonWord(word) || noName.has(word) || qualifies.test(word) && /^[a-z]/.test(word);
}

/** Whether a word in capitals may belong to a name. */
export function isPersonWord(word: string): boolean {
  return !noPerson.has(word) && !isVenue(word) && !companies.has(word) && !companies.has(word.replace(/(?:ом|ем|ой|[аеуыи])$/u, ""));
}

/** Whether a capital word and the one behind it may be somebody's names, by what else capitals tell. */
function isPerson(word: string, tail: string): boolean {
  const next = /^\s([^\s,.]+)/.exec(tail)?.[1]?.toLowerCase() ?? "";
  return [word, next].every((one) => !noPerson.has(one) && !companies.has(one) && !noName.has(one) && !isStopWord(one)) && !qualifies.test(word) && !isBrand(word, next) && !(isEverydaySurname(word) && !isListedName(word));
}
