import type { Site } from "../../dashboards/site.ts";
import { readAddress } from "../../dashboards/components/reading/address.ts";
import { dayOf } from "../../dashboards/components/reading/day.ts";
import { frameOf } from "../../dashboards/components/reading/frame.ts";
import type { View } from "../../dashboards/components/reading/view.ts";
import type { Strings } from "../../dashboards/strings/en.ts";
import { arrowOf, pack } from "../../pipelines/publish/arrow.ts";

/** Answers to the NPS question, by month; each month's stand evenly on its first fifteen days. */
export type Answers = { month: string; touchpoint: string; region: string; promoters: number; detractors: number; n: number }[];

const days = 15;
const words = {
  "en-GB": { touchpoint: { site: "Site", delivery: "Delivery" }, region: { Юг: "South", Урал: "Urals" } },
  "ru-RU": { touchpoint: { site: "Сайт", delivery: "Доставка" }, region: {} },
} as Record<string, Record<string, Record<string, string>>>;

/** A page that knows NPS by touchpoint and region, as a browser would read it from a release. */
export function viewFrom(answers: Answers, strings: Strings, { period, lastDay }: { period: string; lastDay: string }): View {
  const rows = answers.flatMap((row) =>
    Array.from({ length: days }, (_, index) => {
      const slice = (count: number) => Math.floor(((index + 1) * count) / days) - Math.floor((index * count) / days);
      return { ...row, on: dayOf(`${row.month}-01`) + index, p0: slice(row.promoters), p1: slice(row.detractors), p2: slice(row.n) };
    }),
  );
  const columns = Object.fromEntries(["on", "touchpoint", "region", "p0", "p1", "p2"].map((name) => [name, rows.map((row) => row[name as keyof (typeof rows)[number]])]));
  const { bytes, index } = pack(new Map([["parts.nps", arrowOf(columns)]]));
  const site: Site = {
    language: strings.locale.slice(0, 2), locale: strings.locale, company: "Romashka", currency: "RUB", audience: "executive", page: "overview", pages: {},
    lastDay, daysFrom: "2026-09-01", suppressBelow: 5, greyBelow: 30, labels: words[strings.locale]!, branches: {}, figures: [], sources: [], tables: index,
    metrics: { nps: { name: "nps", kind: "nps", unit: "points", good: "up", label: "NPS", parts: "nps", dimensions: ["touchpoint", "region"], settledFrom: null, settledUntil: null, settleDays: 0, targets: [] } },
    settings: { repeatDays: 7, inactivityDays: 90, answerWithinSeconds: {}, affectedMonths: 4, campaignDays: 14, followUpDays: 60 },
  };
  const frame = frameOf(site, strings, bytes);
  return { ...frame, ...readAddress(`?period=${period}`, frame.periods, () => []), remember: () => {} };
}
