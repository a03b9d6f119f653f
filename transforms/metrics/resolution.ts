import { contactDimensions } from "./contact-dimensions.ts";
import type { Metric } from "./metric.ts";


const issues = {
  kind: "share",
  mart: "core.issue",
  time: "first_on",
  dimensions: contactDimensions,
  unit: "share",
  good: "up",
  settleDays: "repeat_days",
  reads: ["conversation", "message"],
} as const;

const fcrFormula = {
  en: "issues with no further contact within the window ÷ issues whose window is over",
  ru: "вопросы без повторного обращения за окно ÷ вопросы, чьё окно истекло",
};

function withWindow(days: number): Metric {
  return {
    ...issues,
    name: `first_contact_resolution_${days}d`,
    label: { en: `Solved at first contact (${days} days)`, ru: `Решено с первого обращения (${days} дн.)` },
    definition: {
      en: `The same share with a repeat window of ${days} days, to show how much the choice of the window matters.`,
      ru: `Та же доля при окне повтора ${days} дн.: показывает, насколько важен выбор окна.`,
    },
    formula: fcrFormula,
    mart: "core.issue_window",
    parts: { p0: "count_where(is_first_contact_resolved)", p1: "count(*)" },
    where: `window_days = ${days} and is_settled`,
    settleDays: days,
  };
}

export const resolution: readonly Metric[] = [
  {
    ...issues,
    name: "first_contact_resolution",
    aliases: ["fcr"],
    label: { en: "Solved at first contact", ru: "Решено с первого обращения" },
    definition: {
      en: "Share of issues that needed one contact. An issue is one customer with one reason; contacts less than the repeat window apart, in any channel, belong to it. A contact whose reason is not known belongs to the person’s contact before it, else to the one after it, when that is less than the window away; one of which only the branch of reasons is known, to such a contact of a reason within that branch. A closing thank-you is no repeat. A caller who hung up unheard and comes again within the window had to come twice, though such a call is not among the contacts; one who does not come again makes no issue. An issue younger than the window is not counted, nor is one of an unknown person. A transfer inside one contact is forgiven.",
      ru: "Доля вопросов, которым хватило одного обращения. Вопрос — один клиент с одной причиной; обращения ближе окна повтора, в любом канале, относятся к нему. Обращение с неизвестной причиной относится к предыдущему обращению того же человека, а если его нет — к следующему, когда до них меньше окна; обращение, у которого известна только группа причин, — к такому же соседнему с причиной из этой группы. «Спасибо» в конце — не повтор. Кто не дождался ответа по телефону и снова обратился за окно, приходил дважды, хотя такой звонок не входит в обращения; кто больше не обратился, вопроса не задал. Вопросы моложе окна и вопросы неизвестных людей не считаются. Перевод внутри обращения прощается.",
    },
    formula: fcrFormula,
    parts: { p0: "count_where(is_first_contact_resolved)", p1: "count(*)" },
    where: "is_settled",
    benchmark: { value: 0.84, source: { en: "customers who expect it", ru: "клиенты, которые этого ждут" } },
  },
  withWindow(3),
  withWindow(14),
  withWindow(30),
  {
    ...issues,
    name: "agent_first_contact_resolution",
    label: { en: "Solved by the first agent", ru: "Решено первым сотрудником" },
    definition: {
      en: "Share of issues that needed one contact with one agent: here a transfer counts as not solved.",
      ru: "Доля вопросов, которым хватило одного обращения к одному сотруднику: здесь перевод считается нерешённым.",
    },
    formula: { en: "issues with one contact and no transfer ÷ issues whose window is over", ru: "вопросы с одним обращением без перевода ÷ вопросы, чьё окно истекло" },
    parts: { p0: "count_where(is_first_contact_resolved and not was_transferred)", p1: "count(*)" },
    where: "is_settled",
  },
  {
    ...issues,
    name: "flagged_contact_resolution",
    label: { en: "Marked solved at first contact", ru: "Отмечено решённым с первого обращения" },
    definition: {
      en: "Share of issues whose first contact the agent or the system marked solved, among those marked either way.",
      ru: "Доля вопросов, первое обращение по которым сотрудник или система отметили решённым, среди отмеченных так или иначе.",
    },
    formula: { en: "first contacts marked solved ÷ first contacts marked", ru: "первые обращения с отметкой «решено» ÷ первые обращения с отметкой" },
    parts: { p0: "count_where(is_flagged_solved)", p1: "count(*)" },
    where: "is_flagged_solved is not null and is_settled",
  },
  {
    ...issues,
    name: "survey_contact_resolution",
    label: { en: "Customer says solved", ru: "Решено по словам клиента" },
    definition: {
      en: "Share of issues whose customer answered that the first contact solved the question.",
      ru: "Доля вопросов, по которым клиент ответил, что первое обращение решило вопрос.",
    },
    formula: { en: "“solved” answers ÷ answers, about first contacts", ru: "ответы «решён» ÷ ответы, о первых обращениях" },
    parts: { p0: "count_where(is_survey_solved)", p1: "count(*)" },
    where: "is_survey_solved is not null and is_settled",
    reads: ["conversation", "message", "survey_response"],
  },
  {
    ...issues,
    name: "misunderstanding_share",
    label: { en: "Repeats from misunderstanding", ru: "Повторы из-за непонимания" },
    definition: {
      en: "Share of repeat contacts in which the customer had not been understood or had not understood the answer, among repeats whose cause the texts tell.",
      ru: "Доля повторных обращений, где клиента не поняли или он не понял ответа, среди повторов, причина которых видна из текста.",
    },
    formula: { en: "repeats from misunderstanding ÷ repeats with a known cause", ru: "повторы из-за непонимания ÷ повторы с известной причиной" },
    parts: { p0: "count_where(repeat_reason = 'misunderstanding')", p1: "count(*)" },
    where: "repeat_reason <> 'unknown' and is_settled",
    good: "down",
    benchmark: { value: 0.24, source: { en: "repeat contacts caused by misunderstanding", ru: "повторные обращения из-за непонимания" } },
  },
  {
    name: "resolution_calendar_seconds",
    aliases: ["ttr", "time_to_resolution", "resolution_time"],
    kind: "duration",
    label: { en: "Time to resolution", ru: "Время до решения" },
    definition: {
      en: "From the beginning of an episode to the last closing of the conversation before no further reopening; a thank-you after the end reopens nothing. Those still open count as waiting, those left unanswered are not counted.",
      ru: "От начала обращения до последнего закрытия разговора, после которого его не открывали; «спасибо» после конца ничего не открывает. Незакрытые считаются ждущими, оставшиеся без ответа не считаются.",
    },
    formula: { en: "the time by which half of the episodes not left unanswered were resolved", ru: "время, за которое решена половина обращений, не оставшихся без ответа" },
    mart: "core.episode",
    time: "started_on",
    parts: { seconds: "coalesce(resolution_calendar_seconds, unresolved_calendar_seconds)", ended: "resolved_at is not null" },
    where: "not is_thanks_only and coalesce(resolution_calendar_seconds, unresolved_calendar_seconds) is not null",
    dimensions: { ...contactDimensions, agent: "agent_id" },
    unit: "seconds",
    good: "down",
    settleDays: "repeat_days",
    source: "Kaplan, Meier 1958",
    reads: ["conversation", "message"],
  },
  {
    name: "contacts",
    kind: "sum",
    label: { en: "Contacts", ru: "Обращения" },
    definition: {
      en: "Times a customer wanted something of the company, in any channel. Thanks after the end and callers who hung up unheard are not counted.",
      ru: "Сколько раз клиент чего-то хотел от компании, в любом канале. «Спасибо» после конца и звонки, оборванные до ответа, не считаются.",
    },
    formula: { en: "count of contacts", ru: "число обращений" },
    mart: "core.contact",
    time: "started_on",
    parts: { p0: "count(*)", p2: "count(*)" },
    where: "is_heard",
    dimensions: { ...contactDimensions, category: "category" },
    unit: "count",
    good: "neither",
    settleDays: 0,
    reads: ["conversation", "message"],
  },
  {
    name: "contacts_per_100_orders",
    kind: "ratio",
    label: { en: "Contacts per 100 orders", ru: "Обращений на 100 заказов" },
    definition: {
      en: "How often customers must turn to the company for every hundred purchases of the same days; by product category of the order a contact is about, in months in which contacts name their orders.",
      ru: "Как часто клиентам приходится обращаться на каждую сотню покупок тех же дней; по категории товара в заказе, о котором обращение, — за месяцы, в которые обращения называют заказы.",
    },
    formula: { en: "contacts ÷ purchases × 100", ru: "обращения ÷ покупки × 100" },
    mart: "core.contact_or_order",
    time: "on_date",
    parts: { p0: "count_where(is_contact)", p1: "count_where(not is_contact)" },
    dimensions: { category: "category", region: "region", segment: "segment" },
    unit: "per_100",
    good: "down",
    scale: 100,
    settleDays: 0,
    reads: ["conversation", "message", "order"],
  },
];
