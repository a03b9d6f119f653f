import { lean } from "../../letters.ts";
import type { Token } from "../../tokens.ts";
import { ofWord } from "../../word.ts";

const kin = "husband|wife|partner|son|daughter|brother|sister|mother|father|mum|mom|dad|nan|nana|gran|granny|grandma|grandad|grandpa|aunt|auntie|uncle|nephew|niece|cousin|kid|child|baby|friend|mate|neighbou?r|flatmate|housemate|roommate|fianc[eé]e?|girlfriend|boyfriend|boss|colleague|stepson|stepdaughter|twin";
const office =
  "agent|advis[eo]r|adviser|assistant|cashier|chef|cleaner|clerk|consultant|courier|dentist|doctor|driver|engineer|fitter|instructor|landlady|landlord|manager|mechanic|nurse|operator|optician|pharmacist|physio|plumber|postman|receptionist|rep|solicitor|stylist|supervisor|surveyor|teacher|technician|tenant|therapist|trainer|tutor|vet|waiter|waitress|guest|patient|passenger|applicant|claimant|policyholder|cardholder|lodger|carer|barber|builder|electrician|installer|salesman|saleswoman|bloke|chap|guy|girl|lady";
const spoken = "(?:spoke|spoken|speak|speaking|talk|talked|talking|chatted|chatting|dealt|dealing)\\s(?:to|with)|through\\sto|(?:appointment|session|lesson|meeting|consultation|interview|call|slot|in)\\swith|ask(?:ed)?\\sfor";
/** Behind these stands nobody but a person. */
const englishLead = new RegExp(
  `(?<![a-z])(?:(?:my|our|his|her|their|your)\\s(?:[a-z]+\\s)?(?:${kin}|${office}),?|(?:the|an?)\\s(?:${office}),?|(?:${office})(?:,|\\s(?:was|is))?|${spoken}|thank|praise|commend|congratulate|(?:shout\\s?-?out|kudos|credit|props|thanks|grateful|hats\\soff)\\sto|especially|(?:full\\s|first\\s|last\\s|sur)?name(?:['’]?s|\\s(?:is|was))?|(?:person|someone|somebody|${office}|${kin})(?:['’]s)?\\s(?:called|named)|name\\sits|(?:contact|beneficiary|next\\sof\\skin)(?:\\sfor\\s(?:the|this|my|our)\\s[a-z]+)?\\s(?:is|to)|(?:signed|served|seen|sold|handled|witnessed|countersigned)\\sby|please\\sadd|details:)\\s$`,
  "i",
);
const englishFor = /(?<![a-z])(?:reports?|certificates?|records?|transcripts?|prescriptions?|referrals?|tickets?|enrol?ment|place|appointments?)\sfor\s$/i;
const born = /^,?\s(?:born|d\.?o\.?b|aged?)(?![a-z])/i;
const got = /(?<![a-z])(?:got|had)\s$/i;
const onLine = /^\s(?:on|at)\s(?:the\s|your\s)?(?:chat|phone|line|desk|front\sdesk|reception|till|counter|helpdesk|hotline)(?![a-z])/i;
/** What only somebody does, is or gets. */
const englishDoes = new RegExp(
  `^(?:${onLine.source.slice(1)}|\\s(?:from|in)\\s(?:the\\s|your\\s|our\\s)?(?:sales|support|billing|accounts|claims|reception|complaints|returns|finance|customer\\s(?:service|care|support)|tech(?:nical)?\\ssupport|shop|store|branch|office|warehouse|team)(?![a-z])|\\s(?:deserves|promised|apologi[sz]ed|assured|hung\\sup|shouted|rang\\sme|called\\sme|phoned\\sme|emailed\\sme|told\\s(?:me|us)|helped\\s(?:me|us)|said|explained|answered|refused|answered)(?![a-z])|(?:\\s(?:was|is|has\\sbeen)|['’]s)\\s(?:(?:so|very|really|extremely|absolutely|incredibly|super|most|quite|too|always|also|just|both|all)\\s)*(?:rude|polite|kind|helpful|unhelpful|patient|friendly|unfriendly|courteous|attentive|dismissive|condescending|professional|unprofessional|knowledgeable|on\\sshift|on\\sleave|on\\sholiday|an?\\s(?:star|legend|gem|hero|angel|delight|credit))(?![a-z]))`,
  "i",
);

const russianRole =
  "(?:курьер|мастер|оператор|менеджер|консультант|специалист|сотрудни|продав|водител|администратор|кассир|охранник|официант|стилист|мастериц|врач|доктор|учител|воспитател|руководител|директор|бухгалтер|инженер|тренер|юрист|диспетчер|техник|медсестр|парикмахер|нотариус|риелтор|прораб|бригадир|сосед|соседк|коллег|однокурсни|подруг|друг|девушк|парень|мам|пап|бабушк|дедушк|муж|жен|сын|дочк|дочер|брат|сестр|тет|дяд|клиент|пациент|заявител|исполнител|получател|отправител|арендатор|квартирант|жилец|жиличк|страховщик|хозя)\\p{L}{0,4}";
/** Behind these stands nobody but a person, whatever the word means otherwise. */
const russianLead = lean(new RegExp(
  "(?<!\\p{L})(?:(?:соедините|соединили|переключите|переведите|свяжите|связали|связать)\\s(?:меня\\s|нас\\s)?со?|(?:обслуживал|обслужил|консультировал|принимал|встречал|встретил|стриг|лечил|учил)[аи]?(?:\\s(?:меня|нас|мне|нам))?|(?:запишите|запиши|записан[аы]?|записать(?:ся)?|записал(?:ся|ась|ись)|записывал(?:ся|ась)|запись|приём|прием)\\s(?:меня\\s|нас\\s|сына\\s|дочь\\s|ребенка\\s|ребёнка\\s)?ко?|спросите\\s(?:у|про)|уточните\\sу|не\\s(?:я|мне|меня|мной),?\\sа|зовут|фамилия\\sмоя|моя\\sфамилия|(?:заявитель|исполнитель|получатель|отправитель|арендатор|страхователь|подписал):|(?:предъявит|забер[её]т|получит|подпишет|встретит)|(?:заказе|анкете|базе|договоре|чеке|карте|талоне)\\s(?:указан[аоы]?|записан[аоы]?|стоит|значится))\\s$",
  "iu",
));
/** Behind these mostly. */
const russianLikely = lean(new RegExp(`(?<!\\p{L})(?:(?:работал|созванивал|переписывал|договаривал|занимал|общал|виде)[аи]?(?:ся|сь|лся|лась|лись)?\\sсо?|(?:оформл[яе]|оформи|записа|записыва|переоформи|выписа)л[аи]?\\s(?:всё\\s|все\\s)?на|(?:звонил|писал|приходил|приезжал|отвечал|говорил|оформлял)[аи]?|${russianRole})\\s$`, "iu"));
const passed = /(?:^|\s)(?:передайте|передай|скажите|выразите|объявите)\s$/iu;
const passedOn = /^\s(?:спасибо|привет|что|благодарность|от\s(?:меня|нас)|пожалуйста|большое|огромное|мою|нашу)(?![а-яё])/iu;
const here = lean(/(?:^|[\s.!?,])(?:тут|здесь|на\sсвязи)\s$/iu);
const hereBehind = /^(?:,|\s(?:где|мой|моя|мо[её]|снова|опять|по\sповоду|из)(?![а-яё]))/iu;
/** What only somebody does. */
const russianDoes =
  lean(/^\s(?:(?:из|с|со|в|на)\s(?:вашей\s|вашего\s|вашем\s)?(?:поддержк|бухгалтер|отдел|ресепш|рецепш|касс[еы]|доставк|склад|регистратур|смен|линии|горяч|колл|чат)\p{L}*|(?:не\s|нам\s|мне\s|сразу\s|вчера\s|сегодня\s|очень\s|просто\s){0,2}(?:груб(?:ит|ил[аи]?)|хам(?:ит|ил[аи]?)|нахамил[аи]?|нагрубил[аи]?|накричал[аи]?|орал[аи]?|орет|ор[её]т|улыба\p{L}+|шутил[аи]?|перезвонил[аи]?|извинил\p{L}+|пообещал[аи]?|обещал[аи]?|заверил[аи]?|уверял[аи]?|подсказал[аи]?|посоветовал[аи]?|объяснил[аи]?|объясняла?|проконсультировал[аи]?|вежлив\p{L}*|молодец|умница|сказал[аи]?|звонил[аи]?|просил[аи]?|ответил[аи]?|отвеча(?:ет|л[аи]?)|принял[аи]?|помог(?:ла)?|вед[её]т))(?!\p{L})/iu);

/** Whether a word may be the last of what stands right before somebody. */
const ofPeople = new RegExp(`^(?:${kin}|${office})$`);
const ofRussianPeople = lean(new RegExp(`^${russianRole}$`, "u"));
const lastWord =
  lean(/^(?:to|with|for|thank|praise|commend|congratulate|especially|name|name's|names|is|was|called|named|its|it's|by|add|details|got|had|со?|к|ко|у|про|а|на|зовут|моя|фамилия|предъявит|заберет|получит|подпишет|встретит|передайте|передай|скажите|тут|здесь|связи|(?:обслуж|консультир|принима|встреча|встрет|стриг|лечи|учи|звони|писа|приходи|приезжа|отвеча|говори|оформля|указан|записан|стоит|значит|подписа)\p{L}*|меня|нас|мне|нам)$/u);

const firstWord =
  lean(/^(?:on|at|from|in|deserves|promised|apologi[sz]ed|assured|hung|shouted|rang|called|phoned|emailed|told|helped|said|explained|answered|refused|was|is|has|из|со?|в|на|не|нам|мне|сразу|вчера|сегодня|очень|просто|груб\p{L}+|хам\p{L}+|нахам\p{L}+|нагруб\p{L}+|накрич\p{L}+|ор\p{L}+|улыба\p{L}+|шутил\p{L}*|перезвон\p{L}+|извин\p{L}+|(?:по)?обеща\p{L}+|завер\p{L}+|увер\p{L}+|подсказ\p{L}+|посовет\p{L}+|объясн\p{L}+|проконсульт\p{L}+|вежлив\p{L}*|молодец|умница|сказал\p{L}*|звонил\p{L}*|просил\p{L}*|отве\p{L}+|принял\p{L}*|помог\p{L}*|вед[ёе]т)$/u);
const isLead = 1;
const isDeed = 2;
/** What a word may be of a cue, as bits: the last word before somebody, the first one behind. */
const cueOf = ofWord((word) => (lastWord.test(word) || ofPeople.test(word) || ofRussianPeople.test(word) ? isLead : 0) | (firstWord.test(word) ? isDeed : 0));

const reach = 56;

/** Whether a word is who or what stands before a name: «курьер», “my sister”. */
export const leadsTo = ({ word }: Token): boolean => (cueOf(word) & isLead) > 0;

/** Whether what stands before a word may tell of a person. */
export function isLed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.kind === "pause" ? tokens[at - 2] : tokens[at - 1];
  return before?.kind === "word" && leadsTo(before);
}

/** Whether a word may be the first of what only somebody does. */
export const doesSo = ({ word }: Token): boolean => (cueOf(word) & isDeed) > 0;

/** How the words before tell of a person: "sure" whatever stands there, "likely" where it may be a name. */
export function leadTo(text: string, tokens: readonly Token[], at: number, end: number): "sure" | "likely" | null {
  if (!isLed(tokens, at)) return null;
  const { start, text: word } = tokens[at]!;
  const head = text.slice(Math.max(0, start - reach), start);
  const tail = text.slice(end, end + reach);
  if (/^[а-яё]/.test(word)) {
    if (russianLead.test(head) || (passed.test(head) && passedOn.test(tail)) || (here.test(head) && hereBehind.test(tail))) return "sure";
    return russianLikely.test(head) ? "likely" : null;
  }
  if (englishLead.test(head) || (englishFor.test(head) && born.test(tail)) || (got.test(head) && onLine.test(tail)) || passed.test(head)) return "sure";
  return russianLead.test(head) ? "sure" : russianLikely.test(head) ? "likely" : null;
}

/** Whether what is said behind a name is said of nobody but a person. */
export function isDone(text: string, tokens: readonly Token[], last: number, end: number): boolean {
  const after = tokens[last + 1];
  if (after?.kind !== "word" || !doesSo(after)) return text.startsWith("'s ", end) || text.startsWith("’s ", end) ? englishDoes.test(text.slice(end, end + reach)) : false;
  const tail = text.slice(end, end + reach);
  return englishDoes.test(tail) || russianDoes.test(tail);
}
