// what went wrong, told by what happened with words of one's own between, on folded words and marks, one space between each

import { around, framesOf } from "./frames.ts";

/** Written out, so that a frame is tried at digits alone. */
const number = "[0123456789][0123456789.,]*";
/** Words and numbers of the same clause. */
const within = (count: number): string => `(?: [\\p{L}\\d'’.-]+){0,${count}}`;
/** Of less money or time than was agreed nobody complains. */
const saved = "(?![^.!?]*(?:скидк|сэконом|дешевле|выгод|подар|saved|discount|cheaper|bargain|off ))";

/** Less than was due. */
const tooLittle = (said: string): string => around(`${said} `, "вместо|instead of", `(?: \\p{L}+){0,2} ${number}`);
const shortfalls = framesOf(
  tooLittle(`(?:спидтест|скорость|пинг|интернет|вайфай|wi-fi|wifi|speed|speedtest|broadband|internet)\\p{L}*${within(5)}`),
  `${tooLittle(`${number} (?:мбит|мб|мегабит|мегабита|грамм|гр|г|кг|мл|литр|литра|штук|шт|порци|места|mbps|mb|mbit|grams?|kg|pieces?|bars|slices|items?)\\p{L}*(?: в секунду| a second)?`)}${saved}`,
  `${tooLittle(`(?:получил|пришло|дали|положили|прислали|выдали|вернули|начислили|зачислили|привезли|налили|показывает|показал|got|received|sent|gave|delivered|shows|showed|refunded|paid me)\\p{L}*(?: \\p{L}+){0,2} ${number}(?: \\p{L}+){0,2}`)}${saved}`,
);

/** Lamps that warn. */
const warnings = framesOf(
  "(?:горит|горят|мигает|мигают|светится|светятся|моргает|загорел\\p{L}*|замигал\\p{L}*|горел)(?: \\p{L}+){0,2} (?:красн|оранж|авари)\\p{L}*|(?:красн|аварийн)\\p{L}+ (?:лампочк|индикатор|огон|огн|свет)\\p{L}*(?: \\p{L}+){0,2} (?:горит|мигает|светит|моргает)|(?:лампочк|индикатор)\\p{L}*(?: \\p{L}+){0,3} (?:красн)\\p{L}*|чек(?: энджин)? (?:горит|загорел\\p{L}*)|(?:горит|загорелся) чек",
  "(?:flash|blink|glow)\\p{L}* (?:red|orange|amber)|red light(?: is| keeps)? (?:on|flashing|blinking)|light (?:is |went |turned )?(?:solid )?red|(?:check engine|warning|engine) light (?:is |came |went |comes |stays )?(?:back )?on",
);

/** What does not begin to work, and what goes off by itself. */
const refusals = framesOf(
  around("не ", "срабатыва|активир|привязыва|подтягива|считыва|распозна|запуска|сохраня|прогружа|верифицир|авторизу|синхронизир|подсоединя|подключа|заряжа|прошива|печата", "\\p{L}+(?! ли)"),
  `(?:телефон|смартфон|роутер|ноутбук|компьютер|планшет|чайник|машина|машинка|телевизор|приставка|модем|свет|плита|робот|котел|кондиционер|насос|приложение|станция|колонка|часы|терминал|лампа|телек)(?: \\p{L}+){0,2} (?:сам|сама|само|сами)(?: собой)?(?: \\p{L}+)? (?:по себе )?(?:перезагруж|выключ|отключ|включ|разряж|вырубается|перезапуск|заглох|глохн|сбрасыв|открыв)\\p{L}*`,
  `(?:won't|wont|will not|doesn't|doesnt|does not|didn't|refuses to|refused to|can't|cant)(?: even)? (?:take|accept|read|recognise|recognize|activate|sync|pair|register|scan|print|save|boot|update|verify|link|charge|validate) (?:my|the|it|this|our|any|me|properly|anymore|at all)`,
  `(?:turns|switches|shuts|restarts|reboots|resets|powers)(?: itself)? (?:off |down )?(?:by itself|on its own|itself|randomly|for no reason)|keeps (?:restarting|rebooting|resetting|switching|turning|shutting|stalling|beeping|disconnecting|buzzing)`,
);

/** Money that was taken twice, or did not arrive. */
const lostMoney = framesOf(
  "(?:списал|списалась|списались|списалось|сняли|снял|снялось|сняло|снялись|оплатил|оплата прошла|провел|взял|заблокировал)\\p{L}*(?: [\\p{L}\\d]+){0,4} (?:дважды|два раза|повторно|второй раз|по два раза|двойн\\p{L}+)|(?:дважды|два раза|повторно)(?: \\p{L}+){0,2} (?:списал|снял|списыва|взял|начисл)\\p{L}*",
  "(?:деньги|средства|оплата|платеж|сумма|перевод|платёж)(?: [\\p{L}\\d]+){0,4} (?:списал|ушл|ушел|ушла|прош|снял|отправ)\\p{L}*[^.!?]{0,25} (?:а|но) [^.!?]{0,40}(?:прежн|тот же|не оплач|не зачисл|не пополн|не приш|не посту|нет|ноль|минус|висит|тишина|не видят|не измен|не обнов)\\p{L}*",
  "(?:оплачен\\p{L}*|внесен\\p{L}*|отправлен\\p{L}*|оформлен\\p{L}*) ,? ?(?:а|но) (?:[\\p{L}\\d]+ ){0,5}(?:нет|нету|пусто|не видно|не видят|не числ\\p{L}+|висит|долг)(?!\\p{L})",
  "(?:оплати|заплати|внес|перев[её]л|пополни|перечисли)(?:л|ла|ли|и)?(?: [\\p{L}\\d]+){0,4} ,? ?(?:а|но) (?:[\\p{L}\\d]+ ){0,5}(?:нет|нету|пусто|ноль|не оплач\\p{L}+|не видно|не видят|не приш\\p{L}+|висит|долг|не зачисл\\p{L}+)(?!\\p{L})",
  around("(?:card|account|payment|i)(?: was| got| has been| went| paid)?(?: \\p{L}+){0,2} (?:charged|debited|paid|through|out)[^.!?]{0,30} ", "but", " [^.!?]{0,40}(?:unpaid|not paid|outstanding|due|says|shows|nothing|not (?:arrived|there|showing)|pending)"),
  around("paid[^.!?]{0,20} ", "but", " [^.!?]{0,30}(?:unpaid|not paid|outstanding|owe|overdue|lapsed|inactive|expired|locked|blocked|cancelled|pending)"),
  "(?:начисл|спис|взял|бер|выстав|треб|насчита|взима|снима|сня)\\p{L}*(?: \\p{L}+){0,2}(?: \\d[\\d.,]*)?(?: \\p{L}+)? за \\p{L}+(?: \\p{L}+)? ,? ?(?:на )?котор\\p{L}+ (?:я |мы |у нас |у меня |давно |уже |никогда |и )*(?:не |сдал|вернул|отключ|закры|отменил|отказал|расторг|прода|оплатил|верну|нет)\\p{L}*",
  "(?:charg|bill|invoic)\\p{L}* (?:\\p{L}+ )?for (?:\\p{L}+ ){1,4}(?:i|we|that i|that we|which i|which we) (?:never|didn't|did not|had already|already|returned|cancelled|canceled|don't|haven't|wasn't|weren't)",
);

/** Those who did not come, and work left undone. */
const noShows = framesOf(
  "(?:должн[аоы]?|должен|обещал[аи]?)(?: был[аио]?)?(?: \\p{L}+)? \\p{L}+(?:ть|ти)(?:ся)?[^.!?]{0,40} (?:нет|никого|тишина|так и не|не (?:приш|приех|было|позвон|привез)\\p{L}*|ни слуху)",
  "(?:мастер|врач|доктор|курьер|тренер|преподавател|репетитор|специалист|инструктор|бригад|сантехник|монтажник|менеджер|репетитора|врача|мастера|курьера|тренера|преподавателя|менеджера)\\p{L}* (?:так и )?(?:не было(?! претенз)|не оказалось|не явил\\p{L}*|не пришел|не пришла|не приехал\\p{L}*)|(?:уш[её]л|ушла|ушли|уехал[аи]?) (?:ничего не|не сделав|не доделав|так и не|и ничего)",
  around("долж(?:ен|на|но|ны) был[аои]? (?:\\p{L}+ ){0,3}(?:на прошлой |неделю |час |месяц |два (?:часа|дня) )?", "вчера|позавчера|назад|неделе", "(?!\\p{L})"),
  around("(?:вернете|привезете|ответите|приедете|почините|сделаете|будете|вернут|привезут|ответит|приедет|починит|решите|доставите|перезвоните|работать|отвечать|заработает|разберетесь)(?: \\p{L}+){0,3} ", "или", " (?:нет|как|что)(?!\\p{L})(?! .{0,12}(?:завтра|сегодня))"),
  "(?:supposed|meant|due) to (?:come|call|arrive|be here|show up|deliver|ring|start|meet)[^.!?]{0,40} (?:nobody|no one|no-one|nothing|no call|no sign|never)",
);

/** Things of other people, and what came off. */
const mixedUp = framesOf(
  "(?:someone|somebody|another|other|different) ?(?:else)?(?:'s|’s)? ?(?:else's|(?:patient|customer|client|person|guest|member|student|user|driver|family|people)'?s?'?) (?:\\p{L}+ ){0,3}(?:in|on|came|arrived|under|instead|appeared|inside|was|were|delivered|is|are|got|showing|records?|details|data|results|order|parcel|name|account|bill)",
  around("(?:в|на|мне|нам|дал[аи]?|выдал[аи]?|прислал[аи]?|приш[её]л|пришл[аио]|вместо|вижу|открывается) (?:\\p{L}+ ){0,4}", "чуж", "\\p{L}+ (?:анализ|диагноз|документ|счет|данн|имя|паспорт|карт|запис|переписк|результат|квитанц|чемодан|багаж|полис|договор|фамил|подпис|оценк|адрес)\\p{L}*(?! ли)"),
  around("a |other |another ", "stranger's|people's|family's", "(?!\\p{L})"),
  around("the ", "wrong", " (?:person|patient|customer|child|house|account|car)'?s?(?!\\p{L})"),
  "(?:peeling|coming|falling|fraying|flaking|wearing|chipping) (?:off|apart|out|away)(?: already| after|$| [.!,])",
  around("(?:atm|machine|cash machine|parking meter|vending machine) ", "swallowed|ate|kept|took", " my (?:card|money|cash|coins)"),
  "(?:stitch|stitches|filling|fillings|crown|veneer|bracket|implant|tooth|button|handle|sole|heel|wheel|zip|zipper|screw|lens|cap|hinge|knob|plug|cable|key|strap|tile|tiles|wallpaper|bumper|mirror|exhaust|nail|nails|lash|lashes|extension|extensions|plaster|cast)(?: (?:has|have|had|just|already|has already))* (?:came|come|fell|fallen|popped|broke|peeled|snapped) (?:out|off|apart|away|loose)",
  "(?:пломба|пломбы|коронка|винир|швы|шов|кнопка|ручка|каблук|подошва|колесо|молния|замок|пуговица|обои|плитка|крышка|стекло|зеркало|бампер|ноготь|ногти|кафель|дверца|шланг|пуговицы|нитки|ресницы|полка)(?: \\p{L}+){0,2} (?:отвал|выпал|отлет|отклеи|отошл|отошел|отпал|разош|отстал|слетел|вылет|треснул)\\p{L}*",
  around("(?:оператор|менеджер|сотрудник|один|одна|в чате|по телефону|на сайте)\\p{L}* (?:сказал\\p{L}* |говор\\p{L}+ |написано |пиш\\p{L}+ )?", "одно", " ,? ?(?:а )?(?:в|на|по|другой|другая|в чате|менеджер) ?(?:\\p{L}+ )?друго\\p{L}+"),
);

/** What is down, off or in error. */
const outages = framesOf(
  around("(?:portal|site|website|app|internet|wifi|wi-fi|network|server|servers|system|line|lines|power|service|page|broadband|atm|terminal|card machine|phones?)(?: is| are| has been| was| went| goes| still| keeps going)* ", "down", "(?: again| since| all| every| still| today| now| for|$| [?!.])"),
  "(?:lift|elevator|escalator|boiler|heating|shower|atm|printer|scanner|lights?|air ?con|radiator|toilet|pool|sauna|dryer|oven|hot water)(?: is| are| was| has been)?(?: still)? (?:out|off|dead)(?: again| of order| still|$| [.!])|(?:лифт|эскалатор|терминал|банкомат|отопление|свет|касса|принтер)(?: \\p{L}+){0,2} (?:опять|снова|вечно) (?:стоит|сломан|отключ|не)\\p{L}*",
  "(?:stalls|stalling|cuts out|cutting out|shuts off|switches off|turns off|dies|restarts|freezes|reboots) (?:by itself|on its own|itself|at lights|randomly|for no reason|every)|(?:wifi|wi-fi|internet|signal|connection|line|call)(?: \\p{L}+)? (?:drops|dropping|cuts|disconnects)(?!\\p{L})",
  "(?:ошибка|сбой) (?:профил|сервер|авториз|соединен|подключен|оплат|загруз|доступ|активац|при|в приложен|сети|систем|50\\d|40\\d)\\p{L}*|(?:пинг|сигнал|напряжение|скорость|давление) (?:постоянно |все время |сильно |то и дело )?(?:скач|прыга|пляш|проваливает|падает)\\p{L}*|груз[ия]т(?:ся)? по (?:полчаса|часу|\\d|минут|нескольк|пять|десять|пол)\\p{L}*|(?:смс|код|письмо|пароль|уведомление|чек|пуш|звонок)(?: с код\\p{L}+| подтвержд\\p{L}+)?(?: для входа)? (?:так и )?не (?:приход|приш|достав|поступ)\\p{L}*",
  around("не ", "приход|приш|поступа", "\\p{L}+ (?:смс|код|письмо|пароль|уведомлен|чек)\\p{L}*"),
);

const strength = -2;
/** The strength of what each tells. */
export const eventFrames: readonly (readonly [strength: number, pattern: RegExp])[] = [shortfalls, warnings, refusals, lostMoney, noShows, mixedUp, outages].flat().map((pattern) => [strength, pattern]);
