import type { Metric } from "./metric.ts";

/** An order can still be cancelled while it is on its way; in retail nearly all are delivered or cancelled within a week. */
const settleDays = 7;

const fates = {
  mart: "core.order_fate",
  time: "ordered_on",
  dimensions: { channel: "channel", region: "region", category: "category" },
  reads: ["order"],
  settleDays,
} as const;

const shareOfLost = { ...fates, kind: "share", where: "is_lost", unit: "share" } as const;

export const orders: readonly Metric[] = [
  {
    ...fates,
    name: "lost_order_share",
    kind: "share",
    label: { en: "Orders lost", ru: "Потерянные заказы" },
    definition: {
      en: "Share of the orders of known people that were abandoned before payment or cancelled, by the day of ordering. Orders of a source that tells no statuses, such as receipts, are not counted, nor are those of a source and channel that tell of lost orders only, or of kept ones only: what share they are of all is not known.",
      ru: "Доля заказов известных людей, брошенных до оплаты или отменённых, по дню заказа. Заказы из источника без статусов, например чеки, не считаются; не считаются и заказы, если источник и канал сообщают только о потерянных или только о состоявшихся: какую долю они составляют, неизвестно.",
    },
    formula: { en: "orders abandoned or cancelled ÷ orders whose fate is known", ru: "брошенные и отменённые заказы ÷ заказы, чья судьба известна" },
    parts: { p0: "count_where(is_lost)", p1: "count(*)" },
    where: "has_both_fates",
    unit: "share",
    good: "down",
  },
  {
    ...fates,
    name: "lost_order_amount",
    kind: "sum",
    label: { en: "Money in lost orders", ru: "Деньги в потерянных заказах" },
    definition: {
      en: "Value, when ordered, of the orders of known people that were abandoned or cancelled, by the day of ordering; lost orders of unknown people are left out. Part of it comes back: see “Purchases after a loss”.",
      ru: "Стоимость на момент заказа тех заказов известных людей, которые брошены или отменены, по дню заказа; потерянные заказы неизвестных людей не входят. Часть возвращается: см. «Покупки после потери».",
    },
    formula: { en: "sum of the value of known people’s orders abandoned or cancelled", ru: "сумма стоимости брошенных и отменённых заказов известных людей" },
    parts: { p0: "sum(gross_amount)", p2: "count(*)" },
    where: "is_lost",
    unit: "money",
    good: "down",
  },
  {
    ...shareOfLost,
    name: "lost_after_contact_share",
    label: { en: "Losses after a contact", ru: "Потери после обращения" },
    definition: {
      en: "Share of the lost orders before whose loss the person turned to the company within the window for last contacts (windows.lost_order_contact_days). That the contact came before does not make it the cause.",
      ru: "Доля потерянных заказов, перед потерей которых человек обращался в компанию в пределах окна последнего обращения (windows.lost_order_contact_days). Что обращение было раньше, ещё не делает его причиной.",
    },
    formula: { en: "lost orders with a last contact ÷ lost orders", ru: "потерянные заказы с последним обращением ÷ потерянные заказы" },
    parts: { p0: "count_where(last_contact_id is not null)", p1: "count(*)" },
    good: "down",
  },
  {
    ...shareOfLost,
    name: "recovered_order_share",
    label: { en: "Purchases after a loss", ru: "Покупки после потери" },
    definition: {
      en: "Share of the lost orders after whose loss the person placed another order, and kept it, within the window for last contacts (windows.lost_order_contact_days). An order placed before the loss, or returned whole, does not count; where days alone are told, one of the day of the loss does.",
      ru: "Доля потерянных заказов, после потери которых человек в пределах окна последнего обращения (windows.lost_order_contact_days) сделал другой заказ и оставил его. Заказ, сделанный до потери или возвращённый целиком, не считается; где известны только дни, заказ в день потери считается.",
    },
    formula: { en: "lost orders followed by one that was kept ÷ lost orders", ru: "потерянные заказы, за которыми последовал оставленный ÷ потерянные заказы" },
    parts: { p0: "count_where(is_recovered)", p1: "count(*)" },
    good: "up",
  },
];
