import { day, hourOf, localDay, startOfDay } from "./clock.ts";

/** A planted event: what went wrong, when, for whom, and by how much. Days count back from the end of the simulated time. */
export interface Incident {
  key: "courier_failure" | "payment_outage" | "staffing_gap" | "staffing_gap_again" | "price_rise";
  title: { en: string; ru: string };
  /** The first day, so many days before the end; and the day after the last. */
  fromDaysBeforeEnd: number;
  toDaysBeforeEnd: number;
  slice: Record<string, string | readonly string[]>;
  effect: Record<string, number>;
  /** What a reader should see. */
  signs: { en: string; ru: string };
}

export const risenCategories = ["Косметика", "Детские товары"] as const;

const incidents: readonly Incident[] = [
  {
    key: "price_rise",
    title: { en: "Price rise in two categories", ru: "Повышение цен в двух категориях" },
    fromDaysBeforeEnd: 260,
    toDaysBeforeEnd: 168,
    slice: { category: risenCategories },
    effect: { price_factor: 1.18, extra_leaving_share_per_order: 0.13, complaint_share_per_order: 0.075, score_shift: -0.7 },
    signs: {
      en: "Prices stay up; for three months buyers of these categories leave more often and complain about prices. Churn by definition follows one inactivity window later.",
      ru: "Цены остаются высокими; три месяца покупатели этих категорий чаще уходят и жалуются на цены. Отток по определению виден через окно неактивности.",
    },
  },
  {
    key: "staffing_gap",
    title: { en: "Too few people in the night chat", ru: "Некому отвечать в ночном чате" },
    fromDaysBeforeEnd: 196,
    toDaysBeforeEnd: 155,
    slice: { channel: "chat", hours: "22:00-02:00" },
    effect: { wait_factor: 7, score_shift: -0.8 },
    signs: { en: "First replies at night take seven times as long, more visitors leave without one.", ru: "Первый ответ ночью идёт в семь раз дольше, больше посетителей уходят без ответа." },
  },
  {
    key: "payment_outage",
    title: { en: "Card payments fail for two days", ru: "Два дня не проходит оплата картой" },
    fromDaysBeforeEnd: 90,
    toDaysBeforeEnd: 88,
    slice: { touchpoint: "checkout" },
    effect: { abandoned_share: 0.62, contact_share: 0.4, score_shift: -2.6 },
    signs: { en: "Checkouts are begun and left, people ask about payment, checkout NPS falls.", ru: "Оформления начинают и бросают, пишут об оплате, NPS оформления падает." },
  },
  {
    key: "staffing_gap_again",
    title: { en: "Night chat thin again", ru: "В ночном чате снова мало людей" },
    fromDaysBeforeEnd: 14,
    toDaysBeforeEnd: 0,
    slice: { channel: "chat", hours: "22:00-02:00" },
    effect: { wait_factor: 2.5, score_shift: -0.3 },
    signs: { en: "The same as in spring, milder.", ru: "То же, что весной, слабее." },
  },
  {
    key: "courier_failure",
    title: { en: "The courier service in the South fails", ru: "Срыв курьерской доставки на Юге" },
    fromDaysBeforeEnd: 13,
    toDaysBeforeEnd: 0,
    slice: { region: "Юг", touchpoint: "delivery" },
    effect: { late_share: 0.72, extra_days: 4, repeat_factor: 1.7, score_shift: -2.4 },
    signs: { en: "Deliveries in the South are late, delivery NPS there collapses, people ask again and again.", ru: "Заказы на Юге опаздывают, NPS доставки там обрушивается, люди обращаются снова и снова." },
  },
];

/** The simulated time: instants from `start` (inclusive) to `end` (exclusive), and what is planted in it. */
export interface World {
  seed: number;
  start: number;
  end: number;
  /** Is this incident on at this instant? */
  on(key: Incident["key"], at: number): boolean;
  from(key: Incident["key"]): number;
  effect(key: Incident["key"], name: string): number;
}

export function makeWorld(seed: number, start: number, end: number): World {
  const lastDay = localDay(end);
  const byKey = new Map(incidents.map((each) => [each.key, { ...each, from: startOfDay(lastDay - each.fromDaysBeforeEnd), to: startOfDay(lastDay - each.toDaysBeforeEnd) }]));
  const find = (key: Incident["key"]) => byKey.get(key)!;
  return {
    seed,
    start,
    end,
    on: (key, at) => at >= find(key).from && at < find(key).to,
    from: (key) => find(key).from,
    effect: (key, name) => find(key).effect[name]!,
  };
}

/** The staffing gap is a matter of the night hours. */
export function isGapHour(at: number): boolean {
  const clock = hourOf(at);
  return clock >= 22 || clock < 2;
}

/** Incidents with their dates, for the truth. Those outside the simulated time are marked. */
export function datedIncidents(world: World): object[] {
  const lastDay = localDay(world.end);
  return incidents.map(({ fromDaysBeforeEnd, toDaysBeforeEnd, ...rest }) => ({
    ...rest,
    from: new Date((lastDay - fromDaysBeforeEnd) * day * 1000).toISOString().slice(0, 10),
    to: new Date((lastDay - toDaysBeforeEnd - 1) * day * 1000).toISOString().slice(0, 10),
    in_window: startOfDay(lastDay - toDaysBeforeEnd) > world.start,
  }));
}
