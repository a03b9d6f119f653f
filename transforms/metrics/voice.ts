import type { Metric } from "./metric.ts";

const texts = {
  mart: "core.voice_day",
  time: "on_date",
  dimensions: {
    channel: "channel", touchpoint: "touchpoint", reason: "reason", branch: "branch", region: "region", segment: "segment", language: "language", team: "team",
    kind: "kind",
  },
  settleDays: 0,
  reads: ["survey_response", "message"],
} as const;

/** Parts of a mean and of a share of texts, by customer; `inMonth` is the count over all the customer's texts of the month. */
const meanOf = (sum: string, count: string, inMonth: string): Metric["parts"] =>
  ({ p0: `sum(${sum})`, p1: `sum(${sum} * ${sum})`, p2: `sum(${count})`, p3: `sum(${sum} * ${count})`, p4: `sum(${count} * ${count})`, p5: `sum(ratio_of(${count}, ${inMonth}))` });
const shareOf = (yes: string, count: string, inMonth: string): Metric["parts"] =>
  ({ p0: `sum(${yes})`, p1: `sum(${count})`, p2: `sum(${yes} * ${yes})`, p3: `sum(${yes} * ${count})`, p4: `sum(${count} * ${count})`, p5: `sum(ratio_of(${count}, ${inMonth}))` });

export const voice: readonly Metric[] = [
  {
    ...texts,
    name: "net_sentiment",
    kind: "mean",
    label: { en: "Net sentiment", ru: "Тональность" },
    definition: {
      en: "What customers write and say: each text counts −100 when negative, 0 when neutral, +100 when positive, so that the scale is −100…+100: below zero more is scolded than praised. Read from the words alone, never from the mark beside them. A text whose reading is unsure counts like any other: the share of such texts tells how far to rely on the figure.",
      ru: "Что клиенты пишут и говорят: негативный текст — −100, нейтральный — 0, позитивный — +100. Шкала — от −100 до +100: ниже нуля ругают больше, чем хвалят. Определяется только по словам, а не по оценке рядом. Текст, прочитанный неуверенно, учитывается наравне с остальными; насколько можно полагаться на число, показывает доля таких текстов.",
    },
    formula: { en: "mean of −100, 0 and +100 over texts", ru: "среднее из −100, 0 и +100 по текстам" },
    parts: meanOf("sentiment_sum", "text_count", "text_month_count"),
    where: "text_count > 0",
    unit: "points",
    good: "up",
    range: [-100, 100],
  },
  {
    ...texts,
    name: "unsure_sentiment_share",
    kind: "share",
    label: { en: "Unsure readings of sentiment", ru: "Неуверенно прочитанная тональность" },
    definition: {
      en: "Share of texts whose sentiment is negative, neutral or positive with a probability below 60 %: mixed, short of opinion, or in words that are not known. They count in net sentiment like any other.",
      ru: "Доля текстов, у которых вероятность, что тональность определена верно, ниже 60 %: хвалят и ругают сразу, мнения почти нет или слова незнакомы. В тональности они учитываются наравне с остальными.",
    },
    formula: { en: "texts read unsurely ÷ texts read", ru: "неуверенно прочитанные тексты ÷ прочитанные тексты" },
    parts: shareOf("unsure_count", "judged_count", "judged_month_count"),
    where: "judged_count > 0",
    unit: "share",
    good: "down",
  },
  {
    ...texts,
    name: "complaint_share",
    kind: "share",
    label: { en: "Complaints among feedback", ru: "Жалобы среди отзывов" },
    definition: {
      en: "Share of complaints among the texts that are feedback: complaint, idea, question, praise or referral.",
      ru: "Доля жалоб среди текстов с обратной связью: жалоба, идея, вопрос, похвала, рекомендация.",
    },
    formula: { en: "complaints ÷ texts with a kind of feedback", ru: "жалобы ÷ тексты с видом обратной связи" },
    parts: shareOf("complaint_count", "feedback_count", "feedback_month_count"),
    where: "feedback_count > 0",
    unit: "share",
    good: "down",
  },
  {
    ...texts,
    mart: "core.aspect_day",
    dimensions: { aspect: "aspect", ...texts.dimensions },
    name: "aspect_sentiment",
    kind: "mean",
    label: { en: "Net sentiment by aspect", ru: "Тональность по аспектам" },
    definition: {
      en: "What customers write and say of delivery, price, staff, quality, site, returns and the company's own aspects. A text counts for every aspect it judges: the mean of its sentences about it, −100 negative, 0 neutral, +100 positive.",
      ru: "Что клиенты пишут и говорят о доставке, ценах, персонале, качестве, сайте, возвратах и о том, что добавила компания. Текст учитывается по каждому аспекту, который он оценивает: среднее предложений о нём, негативное — −100, нейтральное — 0, позитивное — +100.",
    },
    formula: { en: "mean of −100 to +100 over texts that judge the aspect", ru: "среднее от −100 до +100 по текстам с оценкой аспекта" },
    parts: meanOf("opinion_sum", "text_count", "text_month_count"),
    unit: "points",
    good: "up",
    range: [-100, 100],
  },
  {
    name: "unknown_reason_share",
    kind: "share",
    label: { en: "Contacts of unknown reason", ru: "Обращения без известной причины" },
    definition: {
      en: "Share of contacts, callers who hung up in the queue left out, whose reason neither the help desk's tag nor the texts tell. Unknown is an answer, not a guess.",
      ru: "Доля обращений, без тех, кто положил трубку в очереди, причину которых не называют ни метка в службе поддержки, ни тексты. «Неизвестно» — тоже ответ, а не догадка.",
    },
    formula: { en: "contacts of unknown reason ÷ contacts in which something was said", ru: "обращения без известной причины ÷ обращения, в которых что-то сказано" },
    mart: "core.contact",
    where: "is_heard",
    time: "started_on",
    dimensions: { channel: "channel", region: "region", segment: "segment", team: "team", category: "category" },
    settleDays: 0,
    reads: ["conversation", "message"],
    parts: { p0: "count_where(reason = 'unknown')", p1: "count(*)" },
    unit: "share",
    good: "down",
  },
];
