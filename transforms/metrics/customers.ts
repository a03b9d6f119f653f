import type { Metric } from "./metric.ts";

const dimensions = { segment: "segment", region: "region" };

const changes = {
  mart: "core.customer_change",
  time: "on_date",
  dimensions,
  reads: ["order", "order_line"],
} as const;

const purchases = {
  mart: "core.purchase_of_customer",
  time: "ordered_on",
  dimensions: { channel: "channel", category: "category", ...dimensions },
  settleDays: 0,
  reads: ["order", "order_line"],
} as const;

const stockParts = { p0: "count_where(delta < 0)", p1: "count_where(delta > 0)", p2: "0" };
/** What joined a stock, with the day on which it left again: the leaving itself is no row of its own. */
const joined = { until: "until_on", where: "until_on is null or until_on > on_date" } as const;

export const customers: readonly Metric[] = [
  {
    ...changes,
    name: "churn_rate",
    aliases: ["churn", "retention"],
    kind: "stock_rate",
    label: { en: "Churn", ru: "Отток" },
    definition: {
      en: "Share of the customers active at the start of the period who were lost in it; of who came, or came back, within it nobody counts, so that over a long period it can be less than the losses in it, and never above 100 %. A customer is lost on the day on which the time since the last purchase exceeds the inactivity window, and won back by buying again. Cancelled, abandoned, unpaid and wholly returned orders are no purchases.",
      ru: "Доля клиентов, активных на начало периода, которые ушли за период; кто пришёл или вернулся внутри периода, не считается, поэтому за долгий период ушедших бывает больше, а доля не превышает 100 %. Клиент ушёл в день, когда время с последней покупки превысило окно неактивности, и вернулся, если купил снова. Отменённые, брошенные, неоплаченные и целиком возвращённые заказы покупками не считаются.",
    },
    formula: { en: "customers active at the start who were lost in the period ÷ customers active at its start", ru: "активные на начало, ушедшие за период ÷ активные на начало" },
    ...joined,
    parts: { p0: "sum(delta)" },
    unit: "share",
    decimals: 1,
    good: "down",
    settleDays: "inactivity_days",
    benchmark: { value: 0.05, source: { en: "customers lost in a month", ru: "клиенты, ушедшие за месяц" } },
  },
  {
    name: "revenue_churn_rate",
    kind: "stock_rate",
    label: { en: "Revenue churn", ru: "Отток выручки" },
    definition: {
      en: "Share of the yearly revenue of the customers active at the start of the period that belongs to those of them who were lost in it. Yearly revenue is what a customer spent and did not take back in the 365 days before the period.",
      ru: "Доля годовой выручки клиентов, активных на начало периода, которая приходится на ушедших за период. Годовая выручка — покупки клиента без возвратов за 365 дней до начала периода.",
    },
    formula: { en: "yearly revenue, at the start, of customers active then and lost in the period ÷ of all customers active then", ru: "годовая выручка на начало у активных тогда и ушедших за период ÷ у всех активных тогда" },
    mart: "core.revenue_change",
    time: "on_date",
    ...joined,
    parts: { p0: "sum(amount)", p3: "sum(delta)", p4: "sum(square_change)" },
    dimensions,
    unit: "share",
    decimals: 1,
    good: "down",
    settleDays: "inactivity_days",
    reads: ["order", "order_line"],
  },
  {
    name: "contractual_churn_rate",
    kind: "stock_rate",
    label: { en: "Churn of subscriptions", ru: "Отток подписок" },
    definition: {
      en: "Share of the subscriptions active at the start of the period that ended in it; one ends on the day after its last day. Those that began within the period are not counted.",
      ru: "Доля подписок, действовавших на начало периода, которые закончились за период; начавшиеся внутри периода не считаются. Подписка заканчивается на следующий день после последнего.",
    },
    formula: { en: "subscriptions active at the start that ended ÷ subscriptions active at the start", ru: "действовавшие на начало и закончившиеся ÷ действовавшие на начало" },
    mart: "core.subscription_change",
    time: "on_date",
    ...joined,
    parts: { p0: "sum(delta)" },
    dimensions: { plan: "plan", ...dimensions },
    unit: "share",
    decimals: 1,
    good: "down",
    settleDays: 0,
    reads: ["subscription"],
  },
  {
    ...changes,
    name: "active_customers",
    kind: "stock",
    label: { en: "Active customers", ru: "Активные клиенты" },
    definition: {
      en: "Customers who have bought and are not lost, at the end of the period.",
      ru: "Клиенты, которые покупали и не ушли, на конец периода.",
    },
    formula: { en: "new + won back − lost, from the beginning", ru: "новые + вернувшиеся − ушедшие, с самого начала" },
    parts: stockParts,
    unit: "count",
    good: "up",
    settleDays: 0,
  },
  ...(
    [
      ["new_customers", "new", { en: "New customers", ru: "Новые клиенты" }, { en: "Customers who made their first purchase.", ru: "Клиенты, сделавшие первую покупку." }, "up"],
      ["lost_customers", "lost", { en: "Lost customers", ru: "Ушедшие клиенты" }, { en: "Customers whose time since the last purchase came to exceed the inactivity window.", ru: "Клиенты, у которых время с последней покупки превысило окно неактивности." }, "down"],
      ["won_back_customers", "won_back", { en: "Customers won back", ru: "Вернувшиеся клиенты" }, { en: "Lost customers who bought again.", ru: "Ушедшие клиенты, которые купили снова." }, "up"],
    ] as const
  ).map(
    ([name, change, label, definition, good]): Metric => ({
      ...changes,
      name,
      kind: "sum",
      label,
      definition,
      formula: { en: "count of customers", ru: "число клиентов" },
      parts: { p0: "count(*)", p2: "count(*)" },
      where: `change = '${change}'`,
      unit: "count",
      good,
      settleDays: 0,
    }),
  ),
  {
    ...purchases,
    name: "revenue",
    kind: "sum",
    label: { en: "Revenue", ru: "Выручка" },
    definition: {
      en: "Value of orders less what was taken back, on the day of the order. Unpaid, cancelled and abandoned orders bring none.",
      ru: "Стоимость заказов за вычетом возвратов, на день заказа. Неоплаченные, отменённые и брошенные заказы выручки не дают.",
    },
    formula: { en: "sum of order values − returns", ru: "сумма заказов − возвраты" },
    parts: { p0: "sum(amount)", p2: "count_where(is_counted)" },
    where: "is_sale",
    unit: "money",
    good: "up",
  },
  {
    ...purchases,
    name: "orders",
    kind: "sum",
    label: { en: "Purchases", ru: "Покупки" },
    definition: {
      en: "Orders that were neither unpaid, nor cancelled, nor abandoned, nor returned whole.",
      ru: "Заказы, которые не остались неоплаченными, не отменены, не брошены и не возвращены целиком.",
    },
    formula: { en: "count of purchases", ru: "число покупок" },
    parts: { p0: "count(*)", p2: "count(*)" },
    where: "is_counted",
    unit: "count",
    good: "up",
  },
  {
    name: "abandoned_order_share",
    kind: "share",
    label: { en: "Orders given up", ru: "Брошенные заказы" },
    definition: {
      en: "Share of orders begun that the customer left before paying. A failing payment shows here first. Orders count where their source or channel tells of both, orders given up and orders carried on; where it tells of one kind only, nobody knows the share.",
      ru: "Доля начатых заказов, которые клиент бросил до оплаты. Сбой оплаты виден здесь раньше всего. Заказы считаются, если их источник или канал сообщает и о брошенных, и о продолженных; где известны только одни, доли никто не знает.",
    },
    formula: { en: "abandoned orders ÷ orders begun", ru: "брошенные заказы ÷ начатые заказы" },
    mart: "core.purchase_of_customer",
    time: "ordered_on",
    parts: { p0: "count_where(status = 'abandoned')", p1: "count(*)" },
    where: "is_begun",
    dimensions: { channel: "channel", region: "region", segment: "segment" },
    unit: "share",
    decimals: 1,
    good: "down",
    settleDays: 1,
    reads: ["order"],
  },
];
