import type { Strings } from "./en.ts";

export const ru = {
  locale: "ru-RU",
  name: "Русский",
  short: "РУ",
  yes: "да",
  no: "нет",
  site: {
    skip: "К содержанию страницы",
    pages: "Страницы",
    menu: "Страницы",
    language: "Язык",
    completeTo: (instant: string) => `данные полны по ${instant}`,
    footer: "Штриховой конец линии: период ещё может измениться. ± и мягкие полосы — 95-процентный интервал. Серым — меньше 30 ответов. Название показателя ведёт к его определению.",
    noScript: "Показатели на этих страницах рисует браузер; нужен JavaScript.",
    broken: "Показатели этой страницы не прочитались. Обновите её; если не поможет, выпуск повреждён.",
    audience: { executive: "обзорное издание", officer: "издание для службы заботы о клиентах", engineer: "издание для инженера" } as Record<string, string>,
    moved: "Страницы здесь:",
  },
  filters: {
    section: "Период и отбор",
    period: "Период",
    channel: "Канал",
    touchpoint: "Точка контакта",
    region: "Регион",
    segment: "Клиенты",
    all: "все",
    against: (span: string) => `против ${span}`,
    lastMonths: (months: number) => `Последние ${months} ${plural(months, "месяц", "месяца", "месяцев")}`,
    by: { channel: "каналам", touchpoint: "точкам контакта", region: "регионам", segment: "группам клиентов" } as Record<string, string>,
    per: { touchpoint: "по пути клиента", channel: "по каналам", region: "по регионам", segment: "по ценности клиентов", reason: "по причинам обращений", team: "по командам", category: "по категориям товаров", survey: "по опросам", question: "по вопросам", language: "по языкам" } as Record<string, string>,
    name: { touchpoint: "точка контакта", channel: "канал", region: "регион", segment: "клиенты", reason: "причина обращения", team: "команда", category: "категория", survey: "опрос", question: "вопрос", language: "язык" } as Record<string, string>,
  },
  split: {
    subtitle: (metric: string, per: string, goal: string | null) => `${metric} ${per}, 95-процентный интервал; полый кружок — прошлый период${goal === null ? "" : `; пунктир — цель ${goal}`}`,
    only: (label: string, level: string) => `Сдвинулось только одно: ${label}, ${level}`,
    most: (label: string, level: string) => `Сильнее всего сдвинулось: ${label}, ${level}`,
    none: (label: string, value: string, isHighest: boolean) => `Ничего не сдвинулось сверх случайного; ${isHighest ? "выше" : "ниже"} всех — ${label}, ${value}`,
    worst: (metric: string, label: string, value: string) => `${metric}: хуже всех — ${label}, ${value}`,
  },
  values: {
    any: { unknown: "неизвестно", all: "все" },
    channel: { email: "письмо", sms: "смс", site: "сайт", chat: "чат", phone: "телефон", social: "соцсети", form: "форма на сайте", in_person: "лично", app: "приложение", store: "магазин", mixed: "несколько" },
    segment: { A: "A, главная выручка", B: "B, середина", C: "C, остальные", potential: "ещё не покупали" },
    language: { ru: "русский", en: "английский" },
    question: { nps: "готовность рекомендовать", csat: "удовлетворённость", ces: "лёгкость", solved: "решён ли вопрос", speed: "скорость", politeness: "вежливость", completeness: "полнота ответа", prices: "цены", assortment: "ассортимент", overall: "в целом" },
    stage: { potential: "ещё не покупали", one_time: "купили один раз", regular: "постоянные", lost: "ушли" },
    kind: { complaint: "жалоба", idea: "идея", question: "вопрос", praise: "похвала", referral: "рекомендация" },
    repeat: { misunderstanding: "не поняли друг друга", not_fixed: "не исправлено", new_question: "новый вопрос", status: "узнать, что с делом" },
    band: { promoter: "промоутер", passive: "нейтрал", detractor: "критик" },
    sentiment: { negative: "отрицательно", neutral: "нейтрально", positive: "положительно" },
    record: { survey_invitation: "приглашения в опрос", survey_response: "ответа на опрос", conversation: "обращения", message: "сообщения", order: "заказа", order_line: "продажи", outreach: "контакта", web_event: "визита на сайт", subscription: "подписки" },
  },
  tile: {
    section: "Показатели",
    noChange: "в пределах случайного",
    verdict: { better: "лучше", worse: "хуже", other: "изменение", same: "", unknown: "" },
    points: "п. п.",
    goal: (value: string) => `цель ${value}`,
    settledTo: (day: string) => `по ${day}, дальше ещё устаивается`,
    unchanged: "без изменений",
    newestSettled: (month: string) => `${month}, последний устоявшийся`,
    noComparison: "не с чем сравнить",
    suppressed: (fewest: number) => `меньше ${fewest} ответов`,
    noData: "нет данных",
    notSettled: (day: string) => `устоится с ${day}`,
    nothingChosen: "по этому отбору ничего нет",
    notSplit: (dimensions: string[]) => `не делится по ${list(dimensions)}`,
  },
  figure: {
    data: "Данные",
    csv: "Скачать в CSV",
    value: "значение",
    before: "прошлый период",
    change: "изменение",
    low: "интервал от",
    high: "интервал до",
    n: "n",
    month: "месяц",
    goal: "цель",
    provisional: "ещё может измениться",
    week: "неделя",
    share: "доля",
    more: (count: string) => `и ещё ${count}`,
    nothing: "По этому периоду и отбору ничего нет.",
  },
  finding: {
    nothing: "Ничего не изменилось сверх случайного",
    nothingFor: (period: string) => `Ничего не изменилось сверх случайного за ${period}`,
    tooYoung: "Этот период ещё рано оценивать",
    noData: "Данных пока нет",
    moves: {
      nps: { up: "NPS вырос", down: "NPS упал" },
      relationship_nps: { up: "NPS отношений вырос", down: "NPS отношений упал" },
      churn_rate: { up: "Отток вырос", down: "Отток снизился" },
      revenue_churn_rate: { up: "Отток выручки вырос", down: "Отток выручки снизился" },
      first_contact_resolution: { up: "Доля решённых с первого обращения выросла", down: "Доля решённых с первого обращения упала" },
      answered_in_target_share: { up: "Доля ответов вовремя выросла", down: "Доля ответов вовремя упала" },
      abandoned_share: { up: "Доля ушедших без ответа выросла", down: "Доля ушедших без ответа снизилась" },
      net_sentiment: { up: "Клиенты пишут добрее: тональность выросла", down: "Клиенты пишут злее: тональность упала" },
      effort_easy_share: { up: "Доля тех, кому было легко, выросла", down: "Доля тех, кому было легко, упала" },
      complaint_share: { up: "Доля жалоб выросла", down: "Доля жалоб снизилась" },
      csat: { up: "Доля довольных выросла", down: "Доля довольных упала" },
    } as Record<string, { up: string; down: string }>,
    rose: (label: string) => `${label}: рост`,
    fell: (label: string) => `${label}: снижение`,
    by: {
      points: (size: string, amount: number) => `на ${size} ${points(size, amount)}`,
      share: (size: string, amount: number) => `на ${size} ${percentPoints(size, amount)}`,
      other: (size: string) => `на ${size}`,
    },
    fromTo: (before: string, now: string) => `с ${before} до ${now}`,
    arrow: (before: string, now: string) => `${before} → ${now}`,
    since: (day: string) => `с ${day}`,
    withCause: (move: string, by: string, slice: string, levels: string, since: string) => `${move} ${by}; сильнее всего — ${slice}: ${levels}${since ? ` ${since}` : ""}`,
    whole: (move: string, by: string, levels: string, since: string) => `${move} ${by}, ${levels}${since ? `; перелом ${since}` : ""}`,
    inSlice: (slice: string, move: string, by: string, levels: string, since: string) => `${slice}: ${move} ${by}, ${levels}${since ? `; перелом ${since}` : ""}`,
    also: (items: string[]) => `Сверх случайного изменились и ${list(items)}.`,
    steady: (labels: string[]) => `В пределах случайного: ${list(labels)}.`,
    affected: (count: string, one: boolean, problem: string) => `${count} ${one ? "клиент" : "клиентов"} ${problem}.`,
    item: (label: string, size: string, isUp: boolean) => `${label} ${isUp ? "▲" : "▼"} ${size}`,
  },
  stale: {
    record: "записи",
    title: (source: string, record: string, instant: string) => `${source}: ни одного ${record} с ${instant}.`,
    never: (source: string) => `${source}: пока ничего не пришло.`,
    failed: (source: string, instant: string) => `${source}: последний запуск не удался (${instant}).`,
    more: "Показатели ниже могут быть устаревшими.",
  },
} satisfies Strings;

export function list(items: readonly string[]): string {
  return new Intl.ListFormat("ru-RU", { type: "conjunction" }).format(items);
}

const rules = new Intl.PluralRules("ru-RU");

/** один, два, пять */
export function plural(count: number, one: string, few: string, many: string): string {
  const rule = rules.select(count);
  return rule === "one" ? one : rule === "few" ? few : rule === "many" ? many : few;
}

/** A written fraction governs the genitive singular: 2,5 пункта. */
function isFraction(size: string): boolean {
  return size.includes(",");
}

function points(size: string, amount: number): string {
  return isFraction(size) ? "пункта" : plural(Math.round(amount), "пункт", "пункта", "пунктов");
}

function percentPoints(size: string, amount: number): string {
  return isFraction(size) ? "процентного пункта" : plural(Math.round(amount), "процентный пункт", "процентных пункта", "процентных пунктов");
}
