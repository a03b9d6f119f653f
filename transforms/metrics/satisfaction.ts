import type { Metric } from "./metric.ts";

const ofCompany = { survey: "survey", channel: "channel", region: "region", segment: "segment", language: "language" };
const dimensions = { touchpoint: "touchpoint", ...ofCompany };

const answers = { mart: "core.survey_answer", time: "answered_on", settleDays: 0, reads: ["survey_response"], oneEach: "touchpoint" } as const;

/** Customers who answer at several touchpoints are asked once at each. */
const respondents = { p5: "sum(respondent_share)" } as const;
const topTwo: Metric["parts"] = { p0: "count_where(is_top_two)", p1: "count(*)", ...respondents };
const npsParts: Metric["parts"] = { p0: "count_where(band = 'promoter')", p1: "count_where(band = 'detractor')", p2: "count(*)", ...respondents };
const topTwoFormula = { en: "answers in the upper quarter of the scale ÷ answers", ru: "ответы в верхней четверти шкалы ÷ ответы" };
const npsFormula = {
  en: "(promoters − detractors) ÷ answers × 100; on a scale that ends at ten: promoter ≥ 9, passive ≥ 7, detractor below; other scales are stretched to ten",
  ru: "(промоутеры − критики) ÷ ответы × 100; на шкале до десяти: промоутер ≥ 9, нейтрал ≥ 7, ниже — критик; другие шкалы растягиваются до десяти",
};
const npsSource = "Reichheld 2003";

export const satisfaction: readonly Metric[] = [
  {
    ...answers,
    name: "nps",
    kind: "nps",
    label: { en: "NPS", ru: "NPS" },
    definition: {
      en: "How many more customers would recommend you than warn against you, asked at touchpoints. One answer per customer, touchpoint, survey and calendar month: the latest. Surveys about the whole relationship are counted apart.",
      ru: "На сколько больше клиентов рекомендуют вас, чем отговаривают, по вопросам в точках контакта. Один ответ на клиента, точку, опрос и календарный месяц — последний. Опросы об отношениях в целом считаются отдельно.",
    },
    formula: npsFormula,
    parts: npsParts,
    where: "question = 'nps' and is_counted and not is_relationship",
    dimensions,
    unit: "points",
    good: "up",
    range: [-100, 100],
    source: npsSource,
  },
  {
    ...answers,
    name: "relationship_nps",
    kind: "nps",
    label: { en: "Relationship NPS", ru: "NPS компании" },
    definition: {
      en: "The same question asked about the company as a whole, not after one event. Never added to the NPS of touchpoints.",
      ru: "Тот же вопрос о компании в целом, а не после одного события. Никогда не складывается с NPS точек контакта.",
    },
    formula: npsFormula,
    parts: npsParts,
    where: "question = 'nps' and is_counted and is_relationship",
    dimensions: ofCompany,
    unit: "points",
    good: "up",
    range: [-100, 100],
    source: npsSource,
  },
  {
    ...answers,
    name: "csat",
    kind: "share",
    label: { en: "Satisfied customers", ru: "Довольные клиенты" },
    definition: {
      en: "Share of answers to the satisfaction question in the upper quarter of their scale: 4 and 5 of 5, 8 to 10 of 0–10. Where it is asked at touchpoints and about the company as a whole, the latter is counted apart.",
      ru: "Доля ответов на вопрос об удовлетворённости в верхней четверти шкалы: 4 и 5 из 5, от 8 до 10 на шкале 0–10. Если спрашивают и в точках контакта, и о компании в целом, второе считается отдельно.",
    },
    formula: topTwoFormula,
    parts: topTwo,
    where: "question = 'csat' and is_counted and not is_relationship",
    dimensions,
    unit: "share",
    good: "up",
  },
  {
    ...answers,
    name: "relationship_csat",
    kind: "share",
    label: { en: "Satisfied with the company", ru: "Довольные компанией в целом" },
    definition: {
      en: "The satisfaction question asked about the company as a whole, where it is asked at touchpoints too. Never added to the satisfaction of touchpoints.",
      ru: "Вопрос об удовлетворённости компанией в целом, если его задают и в точках контакта. Никогда не складывается с удовлетворённостью точками контакта.",
    },
    formula: topTwoFormula,
    parts: topTwo,
    where: "question = 'csat' and is_counted and is_relationship",
    dimensions: ofCompany,
    unit: "share",
    good: "up",
  },
  {
    ...answers,
    name: "overall_score",
    kind: "mean",
    label: { en: "Overall mark", ru: "Общая оценка" },
    definition: {
      en: "Mean mark for the company as a whole (question overall), on the survey's own scale. Marks for a touchpoint as a whole stand among the ratings by attribute.",
      ru: "Средняя оценка компании в целом (вопрос overall) на собственной шкале опроса. Общие оценки точек контакта стоят среди оценок по свойствам.",
    },
    formula: { en: "sum of marks ÷ answers", ru: "сумма оценок ÷ ответы" },
    parts: { p0: "sum(score)", p1: "sum(score * score)", p2: "count(*)", ...respondents },
    where: "question = 'overall' and is_counted and touchpoint in ('relationship', 'unknown')",
    dimensions: ofCompany,
    unit: "score",
    good: "up",
  },
  {
    ...answers,
    name: "effort_easy_share",
    aliases: ["ces", "effort", "customer_effort"],
    kind: "share",
    label: { en: "It was easy", ru: "Было легко" },
    definition: {
      en: "Share of customers who found it easy to get what they needed (CES): answers in the upper quarter of their scale, 6 and 7 of 7, where 7 is very easy.",
      ru: "Доля клиентов, которым было легко получить нужное (CES): ответы в верхней четверти шкалы — 6 и 7 из 7, где 7 — «очень легко».",
    },
    formula: topTwoFormula,
    parts: topTwo,
    where: "question = 'ces' and is_counted",
    dimensions,
    unit: "share",
    good: "up",
    source: "Dixon, Freeman, Toman 2010; CES 2.0",
  },
  {
    ...answers,
    name: "attribute_score",
    kind: "mean",
    label: { en: "Rating by attribute", ru: "Оценка по свойствам" },
    definition: {
      en: "Mean mark per question of a survey, on the survey's own scale. Compare it within one question only.",
      ru: "Средняя оценка по вопросу опроса на его собственной шкале. Сравнивать только в пределах одного вопроса.",
    },
    formula: { en: "sum of marks ÷ answers", ru: "сумма оценок ÷ ответы" },
    parts: { p0: "sum(score)", p1: "sum(score * score)", p2: "count(*)", ...respondents },
    where: "question not in ('nps', 'solved') and is_counted",
    dimensions: { question: "question", ...dimensions },
    unit: "score",
    good: "up",
  },
  {
    name: "response_rate",
    kind: "share",
    label: { en: "Survey response rate", ru: "Доля ответивших на опрос" },
    definition: {
      en: "Share of survey invitations that were answered, on the day of the invitation. An answer that names no invitation counts for the last one that its person was sent to the same survey in the 30 days before; where both tell a touchpoint, for the last one to the same touchpoint.",
      ru: "Доля приглашений в опрос, на которые ответили; относится к дню приглашения. Ответ без номера приглашения засчитывается последнему приглашению в тот же опрос, отправленному этому человеку за 30 дней до ответа; если точка контакта известна у обоих, она должна совпадать.",
    },
    formula: { en: "invitations answered ÷ invitations sent", ru: "приглашения с ответом ÷ отправленные приглашения" },
    mart: "core.invitation",
    time: "sent_on",
    parts: { p0: "count_where(is_answered)", p1: "count(*)" },
    dimensions: { touchpoint: "touchpoint", survey: "survey", channel: "channel", region: "region", segment: "segment" },
    unit: "share",
    good: "up",
    settleDays: 14,
    source: "AAPOR response rate 1",
    benchmark: { value: 0.12, source: { en: "a clinic chain", ru: "сеть клиник" } },
    reads: ["survey_invitation", "survey_response"],
  },
];
