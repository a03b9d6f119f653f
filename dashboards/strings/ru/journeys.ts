import type { journeys as english, story as englishStory } from "../en/journeys.ts";
import { capital, inQuotes, list, plural } from "./grammar.ts";

const channelsOf = (count: number) => `${count} ${plural(count, "канал", "канала", "каналов")}`;
const underMinute = "меньше минуты";
const after = (wait: string) => (wait === underMinute ? "меньше чем через минуту" : `через ${wait}`);
const daysOf = (count: number) => `${count} ${plural(count, "день", "дня", "дней")}`;

export const journeys = {
  touch: { order: "заказ", lost_order: "потерянный заказ", rating: "оценка", message: "наше письмо", other: "прочее", end: "конец", further: "продолжается" } as Record<string, string>,
  others: "остальные вместе",
  noSource: "Они появятся, когда источники из company.yaml принесут заказы, обращения или визиты одних и тех же людей.",
  noLift: "Ни после каких обращений заказы не теряются значимо чаще, чем похожие заказы без обращения.",
  held: (span: string, money: string, n: string) => `В потерянных заказах за период ${span} было ${money} (n ${n}).`,
  beyond: (money: string, range: string) => `За всё время наблюдений потеряно на ${money} больше, чем в похожих заказах без обращения (${range}); это связь, а не доказанная причина.`,
  range: (low: string, high: string) => `от ${low} до ${high}`,
  flows: {
    title: "Как люди идут от касания к касанию",
    worst: (touch: string, share: string, others: string) => `${touch} вначале: из таких путей с заказом его теряют ${share}, из остальных — ${others}`,
    most: (touch: string, share: string) => `${touch} вначале: так начинаются ${share} всех путей`,
    subtitle: (total: string, single: string, days: number, isOpen: boolean) => `Путей за период: ${total}; из одного касания — ${single}, они не нарисованы. Ширина — число путей; сверху синим — купили, посередине рыжим — потеряли заказ, снизу серым — без заказа. Отметка внизу столбца — пути, которые здесь кончаются. Путь кончается после ${days} ${plural(days, "дня", "дней", "дней")} тишины${isOpen ? "; пути этого периода ещё могут продолжиться" : ""}`,
    step: (step: number) => `${["Первое", "Второе", "Третье", "Четвёртое", "Пятое", "Шестое"][step - 1] ?? `${step}-е`} касание`,
    shortStep: (step: number) => `${step}-е`,
    outcome: { bought: "купили", lost_order: "потеряли заказ", none: "без заказа" } as Record<string, string>,
    stop: ({ step, touch, count, from, to, ended }: { step: string; touch: string; count: string; from: string[]; to: string[]; ended: string[] }) =>
      [`${step}, ${touch}: путей ${count}`, from.length > 0 && `откуда: ${list(from)}`, to.length > 0 && `куда: ${list(to)}`, ended.length > 0 && `кончаются здесь: ${list(ended)}`].filter(Boolean).join("; "),
    none: "Путей пока нет: нужны заказы, обращения или визиты, по которым узнаётся один и тот же человек.",
    tooFew: "Каждым из переходов этого периода прошло так мало людей, что их можно было бы узнать.",
    first: "начало", ending: "исход", stepName: "касание №", from: "откуда", to: "куда", journeys: "пути",
  },
  hops: {
    title: "Кто откуда и куда переходит",
    found: (pair: string, count: string, quick: string) => `${pair} — самый частый переход: ${count}${quick ? `, в пределах часа ${quick}` : ""}`,
    subtitle: "Переходы от одного касания к другому и ожидание между ними, доля переходов. Не разделены те, которых так мало, что были бы видны отдельные люди",
    pair: "откуда → куда", hops: "переходы", waited: "ожидание",
    wait: { minutes: "минуты", hours: "часы", days: "дни", any: "не разделены" } as Record<string, string>,
  },
  lift: {
    found: (after: string, times: string) => `${capital(after)} заказы теряются в ${times} раза чаще`,
    standsOut: (label: string, times: string) => `Выделяется ${inQuotes(label)}: теряются в ${times} раза чаще, чем без обращения`,
    after: {
      promise: (key: string, label: string) => (key === "none" ? "после обращений, где ничего не обещали," : `после обещания ${inQuotes(label)}`),
      reason: (_key: string, label: string) => `после обращений ${inQuotes(label)}`,
      channel: (key: string, label: string) => ({ phone: "после звонка", chat: "после чата", email: "после письма" })[key] ?? `после обращения (${label})`,
    },
    even: { promise: "Ни одно обещание не выделяется перед потерей заказа", reason: "Ни одна причина обращения не выделяется перед потерей заказа", channel: "Ни один канал не выделяется перед потерей заказа" },
    by: { promise: "Что обещали", reason: "Причина обращения", channel: "Канал" },
    subtitle: "Во сколько раз чаще теряются, чем похожие заказы без обращения, за всё время наблюдений; 95-процентный интервал, пунктир — так же часто. В конце строки — деньги сверх ожидаемого; пусто — сумма выдала бы отдельных людей. В заголовке — обещание, с которым потеряно больше всего денег. Это связь, а не причина",
    likewise: "Измерено так же; в заголовке — строка, где денег больше всего, кроме отмен и неизвестного. Это связь, а не причина",
    noneLost: "ни одного", cancelling: (label: string) => `${label} (просит отменить)`,
    orders: "заказы с таким обращением", lost: "потеряно", lift: "во сколько раз чаще", money: "деньги сверх ожидаемого", beyond: "значимо",
    none: "Пока неизвестно: нужны потерянные заказы и обращения тех же людей перед ними.",
    tooFew: "Слишком мало потерянных заказов, с которыми есть что сравнить.",
  },
  last: {
    title: "Последнее обращение перед потерей заказа",
    found: (span: string, money: string, whole: string) => `${capital(span)}: ${money} из ${whole} потеряны вскоре после обращения`,
    subtitle: (span: string, isOpen: boolean, soon: string | null) => `Брошенные и отменённые заказы за ${span} по последнему обращению перед потерей${isOpen ? "; часть последних заказов ещё могут отменить" : ""}${soon === null ? "" : `; на ${soon} вскоре всё-таки купили`}`,
    by: { promise: "Что обещали", reason: "Причина", channel: "Канал", mood: "Тональность клиента", fate: "как потерян", afterwards: "что потом" } as Record<string, string>,
    without: "без обращения", money: "деньги", orders: "заказы", dimension: "по чему",
    afterwards: { bought_soon: "всё-таки купили", not_bought: "не купили" } as Record<string, string>,
    fate: { abandoned: "брошен", cancelled: "отменён" } as Record<string, string>,
    none: "Перед потерянными заказами этого периода обращений не было, или у слишком немногих, чтобы их показать.",
    folded: "По отдельности ни причин, ни каналов, ни обещаний не набирается столько, чтобы их показать.",
    never: "Потерянных заказов пока нет, или ни один источник не приносит брошенных и отменённых заказов.",
  },
  campaigns: {
    found: (name: string, points: string, isUp: boolean) => `${inQuotes(name)}: покупателей на ${points} ${isUp ? "больше" : "меньше"}, чем в контрольной группе`,
    title: "Что дали рассылки",
    even: (count: number) => (count === 1 ? "Значимого эффекта рассылки нет" : `Ни у одной из ${count} рассылок нет значимого эффекта`),
    subtitle: "Купившие за четырнадцать дней: кому писали минус контрольная группа, выбранная случайно; 95-процентный интервал, пунктир — разницы нет, ≈ — в пределах обычных колебаний",
    silent: (names: string[], fewest: number) => `Ещё рано судить: ${list(names)}. В одной из групп меньше ${fewest} человек, или четырнадцать дней не прошли.`,
    none: "Нет рассылок с контрольной группой. Отличить эффект от совпадения можно, только если части адресатов, выбранной случайно, не писать (arm: holdout).",
    associated: (name: string, points: string, isUp: boolean) => `${inQuotes(name)}: покупателей на ${points} ${isUp ? "больше" : "меньше"}, чем среди похожих, кому не писали; это связь, а не доказанная причина`,
    matched: "Без контрольной группы: купившие за четырнадцать дней после сообщения против четырнадцати до него, кому писали минус похожие, кому не писали (разность разностей с подбором пар); 95-процентный интервал, ≈ — в пределах обычных колебаний. Не причина: кому писать, выбирали не случайно",
    campaign: "рассылка", from: "с", treated: "писали", bought: "купили", holdout: "контрольная группа", like: "похожие, кому не писали", difference: "разница",
    compared: "с кем сравнили", byLot: "со случайной контрольной группой", byLikeness: "с похожими; связь, а не причина",
  },
  followUps: {
    title: "С чем связан ответный звонок",
    found: (size: string, money: string, isUp: boolean) => `Недовольные, которым перезвонили, покупают ${isUp ? "больше" : "меньше"} похожих без звонка: ${size} покупки на человека${money ? `, ${money}` : ""}`,
    even: "Значимой связи ответных звонков с покупками не видно",
    subtitle: "Покупок на человека: шестьдесят дней после против шестидесяти до, минус то же изменение у похожих, кому не звонили (разность разностей с подбором пар); 95-процентный интервал, ≈ — в пределах обычных колебаний. Не причина: кому звонить, выбирали не случайно",
    all: "все точки контакта",
    none: "Недовольным ещё не звонили достаточно давно, или не с кем сравнить.",
    called: "звонили", like: "похожие без звонка", without: "без пары", effect: "покупок больше",
  },
} satisfies typeof english;

export const story = {
  title: "Истории отдельных людей",
  subtitle: "Каждая — об одном человеке без имени: визиты, разговоры, заказы и оценки на одной линии. Слова — самих клиентов; имена, номера и адреса убраны, суммы округлены",
  none: "Пока ни одна история не длинна настолько, чтобы её рассказать.",
  all: (count: number) => `Все истории: ${count}`,
  walk: "Стрелки вверх и вниз ведут от истории к истории",
  kinds: { lost_order: "Потерянные заказы", detractor: "Недовольные, которым перезвонили", long_journey: "Долгие пути" } as Record<string, string>,
  name: (id: number) => `История ${id}`,
  channels: (count: number) => channelsOf(count),
  days: (count: number) => (count === 0 ? "за один день" : daysOf(count)),
  before: "предыдущая", after: "следующая",
  pause: (unit: "minute" | "hour" | "day", amount: number) =>
    amount === 0 ? underMinute : `${amount} ${unit === "minute" ? plural(amount, "минуту", "минуты", "минут") : unit === "hour" ? plural(amount, "час", "часа", "часов") : plural(amount, "день", "дня", "дней")}`,
  later: after,
  talk: (channel: string) => ({ phone: "звонит", chat: "пишет в чат", email: "пишет письмо", social: "пишет в соцсети", form: "заполняет форму на сайте", in_person: "приходит лично" })[channel] ?? "обращается",
  lost: ({ talk, about, promise, wait, kind, amount }: { talk: string; about: string; promise: string; wait: string; kind: string; amount: string }) =>
    `${capital(talk)}${about ? ` (${inQuotes(about)})` : ""}, слышит ${inQuotes(promise)} и ${after(wait)} ${kind === "abandoned" ? "бросает" : "отменяет"} заказ${amount ? ` на ${amount}` : ""}`,
  detractor: ({ touchpoint, score, call }: { touchpoint: string; score: string; call: string | null }) => `Ставит ${score}${touchpoint ? ` (${inQuotes(touchpoint)})` : ""}${call === null ? "; никто не перезванивает" : `; ${after(call)} мы перезваниваем`}`,
  way: (channels: number, days: number, ending: string, amount: string) => `${capital(channelsOf(channels))} за ${days > 0 ? daysOf(days) : "один день"}${ending ? `, ${ending}` : ""}${amount ? `: ${amount}` : ""}`,
  ending: { bought: "и в конце концов покупка", lost_order: "и в конце концов потерянный заказ", none: "и без покупки" } as Record<string, string>,
  visit: {
    viewed: (count: number) => (count > 1 ? `смотрит сайт (${count} ${plural(count, "страница", "страницы", "страниц")})` : "смотрит сайт"),
    added: (count: number) => (count > 1 ? `кладёт в корзину ${count} ${plural(count, "вещь", "вещи", "вещей")}` : "кладёт в корзину"),
    checkout_begun: (_count: number) => "начинает оформлять",
    left: (_count: number) => "уходит",
  },
  aside: {
    answered: (wait: string) => `ответили ${after(wait)}`,
    hung_up: (wait: string) => `разговор оборвался без ответа ${after(wait)}`,
  } as Record<string, (wait: string) => string>,
  event: {
    ordered: ({ amount, detail }) => `Делает заказ${detail ? `: ${detail}` : ""}${amount ? `, ${amount}` : ""}`,
    abandoned: ({ amount }) => `Бросает заказ${amount ? ` на ${amount}` : ""}`,
    cancelled: ({ amount }) => `Отменяет заказ${amount ? ` на ${amount}` : ""}`,
    delivered: () => "Заказ доставлен",
    returned: ({ amount }) => `Возвращает товар${amount ? `, ${amount}` : ""}`,
    invited: ({ detail }) => `Просим оценить${detail ? `: ${detail}` : ""}`,
    rated: ({ score, detail, band }) => `Ставит оценку${score ? ` ${score}` : ""}${detail ? `, ${detail}` : ""}${band ? ` (${band})` : ""}`,
    campaign: ({ detail }) => `Получает нашу рассылку${detail ? `: ${detail}` : ""}`,
    follow_up: () => "Мы перезваниваем",
    subscribed: ({ detail }) => `Подписывается${detail ? `: ${detail}` : ""}`,
    unsubscribed: () => "Отказывается от подписки",
  } as Record<string, (told: { amount: string; detail: string; score: string; band: string }) => string>,
  author: { customer: "клиент", agent: "оператор", bot: "бот" } as Record<string, string>,
} satisfies typeof englishStory;
