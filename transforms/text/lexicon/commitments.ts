import { lean } from "../letters.ts";

/** What a promise is about. */
export type Matter = "delivery" | "refund" | "answer" | "repair";

/** One of these, which may hold several: alternatives of a pattern, as a list. */
const anyOf = (...alternatives: readonly string[]): string => `(?:${alternatives.join("|")})`;
const word = (...words: readonly string[]): RegExp => lean(new RegExp(`(?<![\\p{L}\\d])(?:${words.join("|")})(?![\\p{L}])`, "iu"));
/** Words that begin with one of these. */
const beginning = (...beginnings: readonly string[]): RegExp => lean(new RegExp(`(?<!\\p{L})(?:${beginnings.join("|")})`, "iu"));

/** “You'll” and “I'll” typed without an apostrophe; who is ill does nothing next. */
const plainWill = "(?:you|it|they|that|there)ll|ill(?=\\s+(?:be|have|get|give|send|call|ring|phone|email|text|drop|let|check|sort|make|bring|pop|fix|come|find|chase|ask|put|book|arrange|refund|credit|update|do|see|forward|pass|open|move|ship|post)(?!\\p{L}))";

const answers = word(
  "ответ(?:им|ит|ят)|отвечу|(?:пере|по)звон(?:им|ит|ят|ю)|свяж(?:емся|ется|утся|усь)|сообщ(?:им|ит|ат|у)|напиш(?:ем|ет|ут|у)",
  "уведом(?:им|ит|ят)|проинформиру\\p{L}+|call(?:s|ing)?\\s+(?:you|from)|get\\s+back|getting\\s+back|repl(?:y|ies)|respond\\p{L}*",
  "(?:ответ|решение)\\s+(?:вам\\s+|к\\s+вам\\s+)?(?:прид[её]т|поступит|будет|пришл[её]м)",
  "верн(?:[её]мся|усь|[её]тся|утся)\\s+(?:к\\s+вам|с\\s+ответом)",
  "answer\\p{L}*|let\\s+you\\s+know|follow\\s+up|update\\s+you|reach\\s+(?:out|you)|contact\\s+you|(?:e-?)?mail\\s+you|in\\s+touch",
);
export const refunds = beginning(
  "деньг|денег|деньж|возврат|возмещ|возмест|компенс|(?:за|пере)числ|вернём(?!ся)|вернем(?!ся)|вернут(?!ься)|верну(?![\\p{L}])|возвращаем|средств",
  "refund|reimburs|money(?!\\s+(?:box|order|belt))|credited|funds|(?:to|on|onto)\\s+your\\s+card|payment\\s+back",
);
export const matters: readonly [Matter, RegExp][] = [
  ["answer", answers],
  ["refund", refunds],
  ["delivery", beginning(
    "достав|привез|довез|завез|курьер|посылк|отправ|отгру|вышл|пришл|поступ|приед|приех|прибуд|прид[её]т|придут|приход",
    "заказ\\p{L}*\\s+(?:уже\\s+)?(?:будет|буд|ед|в\\s+пути)|будет\\s+у\\s+вас|в\\s+наличии|закончил|забрать|получите|deliver|arriv|courier",
    "ship|dispatch|parcel|package|(?:be|is)\\s+(?:there|with\\s+you)|in\\s+stock|back\\s+in|sold\\s+out|driver|replacement",
    "you'll\\s+(?:have|get)\\s+it|pick\\s+(?:it\\s+)?up|on\\s+its\\s+way",
  )],
  ["repair", lean(/(?<!\p{L})(?:исправ|почин|чиним|заработа|восстанов|реш(?:им|ат|ит|у)(?!\p{L})|сдела|устран|настро|разбер|fix|resolv|sort|work|repair|restor|technician|engineer)/iu)],
];

/** Money that comes, and is not said to come back. */
export const payment = beginning("плат[её]ж|оплат|пополнени|перевод|зарплат|пенси|кэшб|кешб|балл|бонус|преми|payment|transfer|deposit|top-?up|payout|salary|wages|cashback|points");
/** What goods do, and money too. */
export const comes = beginning("поступ", "прид[её]т", "придут", "приход", "arriv");
export const goods = beginning("достав|привез|довез|завез|курьер|посылк|отгру|заказ|товар|мастер|инженер|deliver|courier|ship|dispatch|parcel|package|order|driver|replacement");

/** Verbs that speak of what will be: of a person (им, ит, ят …) in the future, or of what is on its way. */
export const future = word(
  "(?:достав|отправ|исправ|восстанов|подготов|оформ|добав|постав|представ|обнов|появ|уведом|направ)(?:им|ит|ят|лю)(?:ся)?",
  "(?:пере|по)?звон(?:им|ит|ят|ю)|(?:при|за|до|от|под|вы|пере)?вез(?:[её]м|[её]т|ут|у)|верн(?:[её]м|[её]т|ут|у)(?:ся)?",
  "ответ(?:им|ит|ят)|отвечу",
  "(?:реш|сообщ|завер[шщ]|разреш|назнач|получ|улучш|увелич)(?:им|ит|ат|у)(?:ся)?",
  "(?:провер|уточн|почин|устран|замен|отмен|перечисл|зачисл|начисл|продл|выполн|измен|пополн|настро)(?:им|ит|ят|ю)(?:ся)?",
  "(?:напиш|спиш|вышл|пришл|отошл|перешл)(?:ем|[её]м|ет|[её]т|ют|ут|ю|у)|свяж(?:емся|ется|утся|усь)",
  "разбер(?:[её]мся|[её]тся|утся|усь)|(?:за|со)бер(?:[её]м|[её]т|ут|у)",
  "(?:сдела|отработа|обработа|поменя|пересчита|заработа|успе)(?:ем|ет|ют|ю)|(?:пере|вы|от|раз)?дад(?:им|ут)|(?:пере|вы|от)даст",
  "(?:пере|вы|от)дам|перевед(?:[её]м|[её]т|ут|у)|привед(?:[её]м|[её]т|ут)",
  "компенсиру(?:ем|ет|ют)|возмест(?:им|ит|ят)|рассмотр(?:им|ит|ят|ю)|отгруз(?:им|ит|ят)|подтверд(?:им|ит|ят)|(?:под|в)ключ(?:им|ит|ат|у)",
  "активиру(?:ем|ется|ет)|запуст(?:им|ит|ят)",
  "(?:при|до|подо|зай|вый|пой|уй)?(?:ид|йд)(?:[её]м|[её]т|ут|у)|прид(?:[её]м|[её]т|ут|у)|(?:при|до|подъ|вы|за|подо)ед(?:ем|ет|ут|у)",
  "поступ(?:ит|ят)|окаж(?:ется|утся)|отраз(?:ится|ятся)|прибуд(?:ет|ут)|откро(?:ем|ется)|закро(?:ем|ется)|смож(?:ем|ет|ете)",
  "можете\\s+забрать|получите|забер[её]те|(?:курьер|мастер|техник|водитель|доставка|заказ|посылка|машина)\\s+(?:уже\\s+)?у\\s+вас(?!\\s+(?:был|не[т ]|есть|в(?!\\p{L})))",
  "буд(?:ет|ут|ем|у)|обещ(?:аю|аем)|гарантиру(?:ю|ем|ется)|постара(?:емся|юсь|ются)|ожида(?:ем|ется|ются|йте)|жд(?:[её]м|ите)",
  "планиру(?:ем|ется|ют|ются)|запланирован\\p{L}*|назначен\\p{L}*",
  "(?:приезжа|прибыва|поступа|возвраща|доставля|отправля|отгружа)(?:ем|ет|ют)(?:ся)?|приход(?:ит|ят)|привоз(?:им|ит|ят)|чин(?:им|ят)",
  `will|(?:we|i|he|she|it|they|you|that|there)['’]ll|${plainWill}|shall|gonna`,
  "(?:is|are|am|[\\p{L}]+['’](?:re|s|m))\\s+(?:going\\s+to|(?:head|visit|travell?|driv)ing|on\\s+the\\s+way|coming|arriving|delivering|shipping|due|scheduled|set|booked|expected|on\\s+(?:its|the|their|his|her)\\s+way)",
  "(?:i|we)\\s+(?:promise|guarantee|assure|expect)|(?:we|i)\\s+(?:aim|plan|intend|hope|try)\\s+to|expect(?!ed|ing)|guaranteed|scheduled",
  "rescheduled|should\\s+(?:be|arrive|get|receive|have|see|hear|reach|come|land)",
  "we(?:['’]re|\\s+are)\\s+(?:now\\s+|just\\s+|also\\s+|already\\s+)?(?!wait|go(?:ing)?(?!\\p{L})|stay|leav|travel|fly|arriv|hav|gett|expect(?!ing\\s+(?:your|it|stock|the))|hop|look|try|think|ask|wonder|return|com(?!ing\\s+(?:to\\s+you|out|round))|visit|check|mov|liv|work|be(?:ing)?|still|experienc|struggl|los)\\p{L}+ing",
  "you(?:['’]re|\\s+are)\\s+(?:all\\s+)?(?:down|booked|set|scheduled|confirmed)|goes\\s+(?:out|to\\s+you|live|back)",
  "(?:lands|starts|begins|resumes)(?!\\p{L})",
  "(?:i['’]?m|i\\s+am|we['’]?re|we\\s+are)\\s+(?:now\\s+|just\\s+|also\\s+)?(?:sending|crediting|refunding|shipping|booking|arranging|scheduling|transferring|switching|closing|opening|processing|issuing|forwarding|escalating|ordering|replacing|emailing|adding|setting|removing|cancelling|activating|delivering|dispatching|putting|upgrading|fixing|installing|restoring|reversing|preparing)(?!\\s+(?:it|them|this)\\s+back)",
  "let\\s+(?:me|us)\\s+(?:call|ring|phone|get|send|come|email|update|sort|fix|arrange|write|look\\s+into|check|find\\s+out)",
  "we\\s+can\\s+(?:have|bring|deliver|send|get|ship|fix|replace|refund|arrange|port|install|do|move|book)",
  "(?:is|are|gets?)\\s+(?:\\p{L}+ly\\s+)?(?:made|processed|reviewed|credited|paid|sent|dispatched|shipped|delivered|completed|resolved|answered|handled|issued|refunded|returned|posted|considered)(?=\\s+(?:\\p{L}+\\s+){0,3}(?:within|in|by|no\\s+later)(?!\\p{L}))",
  "(?!\\p{L}*(?:дачу|лачу|нюю)(?!\\p{L}))(?:при|подо?|ото?|вы|до|за|пере|про|ра[зс]|об|на|по|у|с|во[зс]|и[зс])\\p{L}+(?:[жшчщ]у|[лнрс]ю|йду|рну)(?:сь)?",
  "долж(?:ен|н\\p{L}+)\\s+(?:уже\\s+)?(?:прийти|поступить|приехать|прибыть|зачислиться|вернуться|заработать|появиться|восстановиться|быть)",
  "жду\\s+вас|see\\s+you(?!\\s+(?:\\p{L}+\\s+)*(?:soon|shortly|later|weeks|in|around|there))|your\\s+(?:next\\s+)?(?:appointment|visit|slot|booking|reservation)(?:['’]s|\\s+is)|(?:i|we)(?:['’]ve)?\\s+(?:have|got)\\s+you\\s+(?:in|down|booked)",
  "(?:от|под|пере|вы)ключу|закрою|открою|пришлю|вышлю|перешлю|оформлю|подготовлю|сброшу|скину|передам|отдам|поставлю|начислю|внесу",
  "уберу|запишу|забронирую|активирую|подберу|найду|займусь|проконтролирую|наберу|сниму|отменю|удалю|соберу|проверю|узна(?:ю|ем)",
  "(?:arriv|com|ship|deliver|land|leav|start|return)(?:e?s)|arriving|arrives|you\\s+can\\s+(?:pick|collect|expect|get)",
  "(?:is|are)\\s+back(?=\\s+(?:in|within|by)\\s)|we\\s+(?:ship|deliver|dispatch|refund|process|reply|respond|answer)|to\\s+be\\s+(?:delivered|refunded|sent|shipped|fixed)",
);
/** An hour with no day tells of today only beside one of these: trains leave at five every day. */
export const surelyAhead = word(`will|\\p{L}+['’]ll|${plainWill}|shall|gonna|going\\s+to|let\\s+me(?!\\s+know)`);
/** Such an hour, unless it says by when. */
export const someHour = lean(/^(?!(?:до|к|ко|не|с|со|между|by|before|no|between|from)\s)(?=.*(?:обед|вечер|час|\d:\d\d|lunch|noon|midday|\d\s?[ap]\.?m|clock|evening))/iu);
/** Any Russian verb in the present or the future: beside a day or a time ahead it tells what will be. */
export const russianVerb = lean(new RegExp(`(?<!\\p{L})(?!${anyOf(
  `[\\p{L}]*${anyOf(
    "л[её]т|сч[её]т|уч[её]т|отч[её]т|зач[её]т|букет|банкет|туалет|буфет|совет|цвет|свет|секрет|транзит|депозит|дефицит|магнит|аппетит|ответ|привет",
    "билет|пакет|кабинет|интернет|кредит|лимит|визит|бюджет|предмет|возврат|результат|формат|аппарат|банкомат|минут|маршрут|совсем|затем|проблем",
    "систем|тем|ближайшим|больш[иео]м|друг[ио]м|сво[иео]м|ваш[иео]м|наш[иео]м|эт[ио]м|т[ео]м|(?:ск|цк|йш|ющ|ящ|вш|жн|дн|шн|рабоч)им",
  )}(?!\\p{L})`,
  "(?:так|как|друг|мног|дорог|хорош|одн|н|вс|ч|нич|зач|вчераш|сво|мо)(?:им|ем)(?!\\p{L})|(?:нет|лет|тут|им|ит|сначат)(?!\\p{L})",
)})\\p{L}{2,}(?:[её]м|[её]т|им|ит|ут|ют|ат|ят)(?:ся)?(?!\\p{L})|(?<!\\p{L})\\p{L}{3,}[ую]сь(?!\\p{L})`, "iu"));
/** A verb of what will be done, not of what goes on: told beside «сегодня», which also tells what was. */
export const perfective = lean(/(?<!\p{L})(?!\p{L}*(?:[аяеы](?:ем|ет|ют)|ива\p{L}{1,3})(?:ся)?(?!\p{L}))(?:при|подо?|ото?|вы|до|за|пере|про|ра[зс]|на|по|во[зс]|и[зс]|(?:с|у|об)(?=\p{L}{5}))\p{L}{2,}(?:[её]м|им|[уюая]т|ит|[её]т)(?:ся)?(?!\p{L})/iu);
/** How long a thing takes tells when it will be there, if what takes long is ours. */
export const takes = word(
  "займ[её]т|займут|занимает|занимают|составля(?:ет|ют)|потребуется|уйд[её]т|длится",
  "(?:изготавлива|рассматрива|обрабатыва|проверя|оформля|доставля)(?:ется|ются)|готовится|готовятся|делается|делаются|выпускается",
  "делают|готовят|печатают|изготавливают|собирают|идут|ид[её]т|в\\s+пути|take|takes|taking|need|needs|require|requires",
);
export const ours = beginning(
  "доставк|возврат|зачислен|перевод|обработк|проверк|рассмотрен|ремонт|замен|отправк|это|всё|все|срок|документ|заявк|обращени|справк",
  "претензи|заселени|подключени|установк|активац|оформлени|изготовлени|выпуск|согласован|решени|расследован|карт[аыу]|экземпляр",
  "посылк|заказ|товар|он(?!\\p{L})|deliver|shipping|shipment|refund|return|transfer|processing|repair|replacement|money|payment",
  "courier|parcel|order|document|application|decision|review|investigation|claim|approval|activation|installation|set-?up|card",
  "certificate|verification|check|request|ticket|case|port|it|this|that|we|they",
);
/** «Доставка через три дня», "delivery in 3 days": no verb, and yet a word given. */
export const nominal = lean(new RegExp(`(?<!\\p{L})${anyOf(
  "ваш\\p{L}*\\s+(?:\\p{L}+\\s+){0,3}[—–-]\\s*$",
  `${anyOf(
    `(?:(?:планов|ориентировочн|ожидаем|предполагаем|расч[её]тн|новая?)\\p{L}*\\s+)?(?:дата|день|время|срок)\\s+(?:доставки|прибытия|исполнения|выполнения|готовности|выдачи|отгрузки|завершения|поставки|возврата|приезда|установки|заезда)`,
    `(?:estimated|expected|planned|target|due|delivery|arrival|completion|dispatch|installation|resolution|new)\\s+(?:(?:delivery|arrival|completion|dispatch|installation|resolution)\\s+)?(?:date|day|time)`,
    "доставка|поступление|возврат|сроки?(?:\\s+\\p{L}+)?|отправка|зачисление|отгрузка|ремонт|выдача|замена|ответ|завоз|привоз",
    "время\\s+(?:доставки|прибытия|ожидания)|delivery|shipping|shipment|dispatch|refund|arrival|eta",
  )}(?:\\s+(?:у\\s+вас|ваш\\p{L}*|заказа|денег|товара|курьером|обычно|сейчас|is|usually|time|expected|again)){0,2}\\s*[—–:-]?\\s*$`,
)}`, "iu"));
/** A clause of nothing but that: "back in two days", "sorted by Monday". */
export const elliptical = lean(new RegExp(`^[^\\p{L}]*(?:(?:now|just|and)\\s+)?(?:dropping|bringing|sending|delivering|shipping|dispatching|refunding|issuing|posting|arranging|booking|fixing|heading)\\s+(?:\\p{L}+\\s+){0,4}$|^[^\\p{L}]*(?:(?:and|all|but|both|it['’]s)\\s+)*${anyOf(
  "(?:expected\\s+)?back(?:\\s+in\\s+stock)?|done|sorted|fixed|resolved|ready|available|restocked|expected|arriving|due|there|готово|готов[аы]?",
  "готовность",
)}\\s*[—–:-]?\\s*$`, "iu"));
export const moved = lean(/(?<!\p{L})(?:перен[её]с|перенос|(?<!(?:есть|нет|была?)\s+)запис|назнач|заплан|оформ|постав|move|reschedul|book|schedul|put)\p{L}*(?:\s+[\p{L}]+){0,4}\s*$/iu);

export const reported = lean(new RegExp(`(?<!\\p{L})${anyOf(
  "обеща(?:л|н)\\p{L}*|сказал\\p{L}*|говор(?:ил|ят|ит)\\p{L}*|заявл(?!ени)\\p{L}+|увер(?:ял|яют)\\p{L}*|писал\\p{L}*|пишут|told|said|says|saying|promised",
  "assured|claimed|quoted|(?:was|were)\\s+(?:supposed|meant|due|expected|scheduled|going)|should\\s+have(?!\\s+(?:it|them|this|that|these|those|the|an?|your|you|some|more|all|one|everything|something|news|stock|results|access)(?!\\p{L}))|должн\\p{L}*\\s+был\\p{L}*",
)}(?!\\p{L})`, "iu"));
export const asPromised = lean(/(?<!\p{L})(?:как\s+(?:и\s+)?(?:обещ|догов|сказ|говор)|as\s+(?:i\s+|we\s+)?(?:promised|said|agreed|told))/iu);
export const denied = lean(new RegExp(`(?<!\\p{L})${anyOf(
  `не(?!\\s+(?:поздн|позже|ранее|раньше|дольше|более|больше|волну|пережив|беспок))\\s+(?:[\\p{L}]+\\s+)?${anyOf(
    "смо[гж]|успе|буд|получ|привез|достав|прид|приед|верн|гарант|обеща|отправ|решит|решим|исправ|заработа|ответ|может|можем|могу|планир|достав",
    "работа|возвращ|заб",
  )}`,
  "невозможно|не\\s+удастся|вряд\\s+ли|won['’]?t|will\\s+not|can['’]?t|cannot|can\\s+not|unable",
  "not\\s+(?:able|going|possible|guaranteed|be|expected|arriv)|isn['’]?t|aren['’]?t|don['’]?t|doesn['’]?t|never|unlikely|no\\s+longer",
)}`, "iu"));
export const wished = lean(new RegExp(`(?<!\\p{L})${anyOf(
  "хочу|хотел\\p{L}*|хотим|прошу|просим|просил\\p{L}*|требу(?:ю|ем)|надеюсь|нуж(?:ен|на|но|ны)|надо|необходим\\p{L}*",
  "(?:мы|я|we|i)\\s+(?:всегда|обычно|always|usually)|(?:я\\s+)?(?:сам[аи]?\\s+)?(?:заеду|зайду|подойду|загляну|заскочу|заберу)",
  "i(?:['’]ll|\\s+will)\\s+(?:pop|drop|swing|stop|collect|pick)",
  `должн\\p{L}*(?!\\s+(?:уже\\s+)?(?:прийти|поступить|приехать|прибыть|зачислиться|вернуться|заработать|появиться|восстановиться|быть\\s+(?:готов|у\\s+вас)))`,
  "жду(?!\\s+вас(?!\\p{L}))|можно\\s+(?:ли|привезти|доставить|забрать|вернуть|перенести)|чтобы|i\\s+(?:need|want|hope|wish|demand|expect|require)",
  "(?:i|we)(?:['’]ll|\\s+will)\\s+need|(?:i|we)['’]?d\\s+(?:like|love|prefer|appreciate)|would\\s+like|would\\s+(?:be|have)|want(?:s|ed)?\\s+(?:it|to)",
  "hoping|(?<!we\\s)hope",
)}(?!\\p{L})`, "iu"));
export const conditional = lean(new RegExp(`^\\s*(?:(?:и|а|но|and|but|so|or|или)\\s+)?${anyOf(
  "если|коли|когда|как\\s+только|после\\s+того|до\\s+того|пока|if|once|when|unless|in\\s+case|as\\s+soon|until|after\\s+(?:we|you|it)",
  "провер(?:ьте|яйте)",
)}(?!\\p{L})`, "iu"));
/** A condition before what is promised; "if I'm not mistaken" is none. */
export const conditionBefore = lean(/^\s*(?:(?:и|а|но|and|but|so|or|или|ну|ок|хорошо|ok|okay|да|yes)[\s,]+)*(?:если|if|unless|in\s+case|при\s+условии)(?!\p{L})(?!\s+(?:я\s+)?не\s+ошибаюсь|\s+(?:честно|что)(?!\p{L})|\s+i['’]?\s?a?m\s+not|\s+i\s+remember)/iu);
/** A condition behind it, when it hangs on the customer: «если хотите», "if you want"; not "if you have questions". */
export const conditionBehind = lean(/(?<!\p{L})(?:если\s+(?:(?:вы|вам)(?!\p{L})(?!\s+не\s)|(?!не\s)\p{L}+[еи]те(?:сь)?(?!\p{L}))|(?:if|unless)\s+you(?!\p{L})(?!['’]?\w*\s+(?:have|need|still|any|don|do\s+not)))/iu);
/** Money that is given back or given, and money that is taken. */
export const gives = lean(new RegExp(`(?<!\\p{L})${anyOf(
  "верн|возвра|возмест|возмещ|компенс|(?:на|за|пере)числ|перевед|перечисл|выплат|выплач|скидк|бонус|купон|промокод|подар|сертификат|получите",
  "пришл[её]м|refund|reimburs|compensat|credit|voucher|coupon|discount|gift|give|get|receive|send|pay\\s+you|transfer|back(?!\\p{L})|off(?!\\p{L})",
)}`, "iu"));
export const takesMoney = lean(/(?<!\p{L})(?:сто(?:ит|ить|ят)|обойд\p{L}+|спиш\p{L}+|удерж\p{L}+|взима\p{L}+|be\s+charged|charge\s+you|costs?(?=\s+(?:you|us|me)?\s*[$€£\d]))(?!\p{L})/iu);
/** What a sum is the price of: "an order of $40", «заказ на 4990 ₽». */
export const priced = lean(/(?<!\p{L})(?:заказ\p{L}*|покупк\p{L}*|товар\p{L}*|orders?|purchases?|items?)\s+(?:на(?:\s+сумму)?|за|от|свыше|дороже|of|for|over|above|worth)\s*$/iu);
export const asked = lean(new RegExp(`^\\s*(?:(?:а|и|ну|так|or|so|and|but|ok|okay|hi|hello|добрый\\s+день|здравствуйте|подскажите|скажите)[\\s,]+)*(?:пожалуйста[\\s,]+)?${anyOf(
  "когда|сколько|почему|зачем|можно\\s+ли|можете|где|как\\s+(?:скоро|долго)|во\\s+сколько|what|when|why|where|how|who|can|could|would|will|do|does",
  "did|is|are|was|were|has|have",
)}(?!\\p{L})`, "iu"));
export const ordered = lean(new RegExp(`(?<!\\p{L})${anyOf(
  "(?:вы\\s+)?(?:можете|вправе|сможете)\\s+(?:вернуть|обменять|отменить|сдать|оплатить|оформить|обратиться|отказаться)",
  "у\\s+вас\\s+(?:есть\\s+|будет\\s+)?(?=\\d|(?!(?:через|в|до|за|к|на|с|со|около|примерно)\\s)\\p{L}+\\s+(?:дн|недел|час))",
  `${anyOf(
    "верните|пришлите|напишите|позвоните|перезвоните|оплатите|подождите|проверьте|обратитесь|сообщите|оформите|подтвердите|отмените|привезите",
    "доставьте|перенесите|отправьте|сделайте|исправьте|свяжитесь|заберите|подержите|продлите",
  )}`,
  "please\\s+(?:send|return|wait|call|check|bring|pay|confirm|reply|contact|deliver|cancel|hold|allow)",
  `you\\s+(?:can|may|must|need\\s+to|have\\s+to|should|could|might|will\\s+need\\s+to|'ll\\s+need\\s+to)\\s+(?:also\\s+|only\\s+|still\\s+)?(?:return|send|pay|cancel|exchange|contact|call|reply|reset|change|claim|apply|bring|use|try|request|file)`,
  "you\\s+(?:have|get|'ve\\s+got)\\s+(?=\\d|a\\s)|(?:^\\s*|(?<!(?:(?<!you)(?:['’]ll|\\s+will)|(?<!you(?:['’]re|\\s+are)\\s+)(?:going\\s+to|gonna)|let\\s+me)\\s[^,;]{0,80})\\b(?:and|then)\\s+)(?:send|return|wait|call|bring|pay|check|cancel)\\s",
)}`, "iu"));
export const keeps = lean(new RegExp(`(?<!\\p{L})${anyOf(
  "хран\\p{L}+|держ\\p{L}+|действ\\p{L}+|истека\\p{L}+|сгора\\p{L}+|работа(?:ем|ет|ют)|открыт\\p{L}*|закрыт\\p{L}*|на\\s+связи|гарантия|принима\\p{L}+\\s+(?:звонк|заявк|заказ|обращени|оплат|посетител|клиент|пациент)\\p{L}*|(?:звонки|заявки|заказы|платежи|обращения|документы)\\s+принима\\p{L}+|keep\\p{L}*",
  "по\\s+(?:понедельникам|вторникам|средам|четвергам|пятницам|субботам|воскресеньям|будням|выходным|чётным|четным)",
  "hold\\p{L}*|stor(?:e|ed|es)|valid|expire\\p{L}*|last(?:s|ing)?|open\\p{L}*|(?<!(?:['’]ll|will|have)\\s+(?:\\p{L}+\\s+){0,3})clos(?:e(?!\\s+of\\s+(?:business|play))|ed|es)",
  "be\\s+home|warranty|at\\s+home",
)}(?!\\p{L})`, "iu"));
export const pastFact = lean(new RegExp(`(?<!\\p{L})${anyOf(
  "от|с|со|уже|последни\\p{L}+|прошл\\p{L}+|прошло|from|since|dated|already|last|past|previous",
  "(?:placed|ordered|paid|bought|charged|оформлен\\p{L}*|оплачен\\p{L}*|купил\\p{L}*|заказал\\p{L}*|списали|сдал\\p{L}*)(?:\\s+on)?|every|each",
  "кажд\\p{L}+",
)}\\s*$`, "iu"));
export const afterDuration = lean(/^\s*(?:назад|тому\s+назад|спустя|ago|before|prior\s+to|earlier|ahead|old|late|до\s+(?!\d|конца)\p{L}|опозд|просроч|ожидани)/iu);
export const forward = lean(/^(?:over\s+the|during\s+the|\p{L}+\s+через(?!\p{L})|через|в\s+течени[еи]|в\s+ближайш\p{L}+|за|до|около|примерно|within|inside|in|up\s+to|under|after)\s|^(?:на\s+днях|в\s+[\p{L}\d\s-]+\sсрок|в\s+(?:скор|сам|максим|кратч|корот|сжат)\p{L}+\s|как\s|вскоре|very\s|pretty\s|shortly|soon|as\s|asap)/iu);
export const nextFew = lean(/(?:next|coming|following|ближайш\p{L}+)\s*$/iu);

export const pastVerb = lean(/(?<!\p{L})(?!(?:или|если|недел[ия]|дела|школа|числ[ао]|начал[ао]|до|тепло|мало)(?!\p{L}))\p{L}{2,}(?:ла|ло|ли|[аеиыоуяё]л)(?:ся|сь)?(?:\s+[\p{L}]+){0,2}\s*$/iu);

/** «Дайте нам три дня», "give it 24 hours": who asks for a while says when. */
export const asksForWhile = lean(/(?<!\p{L})(?:(?:give|allow)\s+(?:it|us|me|them)|дайте\s+(?:нам|мне|им))\s+(?:\p{L}+\s+)?$/iu);
/** «Позвонит за час»: an hour before, not within one. */
export const warnsAhead = lean(/(?<!\p{L})(?:(?:по|пере)?звон|предупред|сообщ|набер|уведом|напомн|напиш)\p{L}*/iu);
/** «Час, и всё починят», "an hour and they'll have it fixed". */
export const thenDone = /^\s*(?:tops|max(?:imum)?|at\s+most|максимум|от\s+силы)?\s*,?\s*(?:and|и)\s/iu;
export const atMost = lean(/^\s*(?:tops|max(?:imum)?|at\s+(?:the\s+)?most|максимум|от\s+силы)(?!\p{L})/iu);
/** Who is under way already: «бригада выехала, час-полтора», "the driver has left, half an hour". */
export const underWay = lean(/(?<!\p{L})(?:выехал\p{L}*|едет|едут|идет|идёт|в\s+пути|в\s+дороге|вызва[лн]\p{L}*|на\s+(?:месте|узле|линии|объекте|участке)|работа(?:ем|ет|ют)|чин(?:им|ит|ят)|дела(?:ем|ет|ют)|устраня(?:ем|ет|ют)|восстанавлива(?:ем|ет|ют)|разбира(?:емся|ется|ются)|готов(?:им|ят)|on\s+(?:the|its|their|his|her)\s+way|(?:has|have|is|are)\s+(?:just\s+|already\s+)?(?:left|leaving|out|working|fixing|there|en\s+route)|coming|heading\s+(?:over|out)|['’]re\s+(?:working|fixing|on\s+it)|en\s+route|on\s+(?:it|site))(?!\p{L})/iu);
/** A clause of nothing but a time: «где-то час-полтора», "about an hour". */
export const bareTime = lean(/^[^\p{L}]*(?:(?:думаю|наверное|ещё|еще|примерно|где-то|около|максимум|это|всего|about|around|roughly|maybe|say|give\s+or\s+take|another|probably)[\s,]+){0,3}$/iu);
export const bareRest = lean(/^\s*(?:(?:максимум|примерно|где-то|не\s+больше|от\s+силы|ждать|or\s+so|tops|max|maximum|at\s+most|roughly)[\s,]*){0,2}[^\p{L}]*$/iu);
/** «Уложимся в два дня». */
export const manage = lean(/(?<!\p{L})(?:улож\p{L}+\s+в|успе\p{L}+\s+за|в\s+срок)\s*$/iu);
/** Whoever is meant by these takes his own time. */
export const ownTime = lean(/(?<!\p{L})(?:i|me|my|we|us|мне|меня|мы|нас|я|у\s+меня|took|заняло|занял\p{L}*)(?!\p{L})/iu);
/** What is left to the reader comes after what is promised: "we'll bring it on Friday and you can try it on". */
export const readersPart = lean(/\s(?:and|а|и)\s+(?:then\s+)?(?:you|вы)(?!\p{L})/iu);

/** Who does not vouch for what is told next. */
export const disclaimed = lean(/(?<!\p{L})(?:(?:не|никто\s+не|нельзя|невозможно|вряд\s+ли)\s+(?:\p{L}+\s+){0,2}(?:обеща|гарантир|увер|говор|сказа|скажу|утвержда|руча|поручи|рассчитыва|значит|означает)|(?:не\s+факт|нет\s+(?:никакой\s+)?гаранти|без\s+гаранти|(?<!не\s+)сомнева)|(?:not|never|cannot|n['’]t)\s+(?:\p{L}+\s+){0,2}(?:promis|guarante|say|sure|certain|mean|assur|know)|no\s+(?:guarantee|promise)|(?<!no\s+|not\s+|n['’]t\s+)doubt)\p{L}*/iu);
/** The end of a span of hours that began with «с» or "from". */
export const hoursTo = /\d\s*(?:\p{L}+\s+)?(?:до|to|till|until|[-–—])\s*\d/iu;
/** What is told from which time on, and not by which: «не раньше чем через неделю», "Monday at the earliest". */
export const floor = lean(/(?<!\p{L})(?:не\s+(?:раньше|ранее|быстрее|скорее)(?!\p{L})|самое\s+раннее|no\s+(?:sooner|earlier|quicker)\s+than|not?\s+(?:\p{L}+\s+){0,2}(?:sooner|earlier)\s+than|(?:not|n['’]t)\s+(?:\p{L}+\s+){0,3}(?:before|until|till)(?!\p{L})|at\s+the\s+(?:very\s+)?(?:earliest|soonest))/iu);
/** The same, cut off by a comma: «не раньше, чем». */
export const floorBefore = lean(/(?<!\p{L})не\s+(?:раньше|ранее|быстрее|скорее)\s*,\s*чем\s*$/iu);
