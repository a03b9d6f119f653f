import type { Site, SiteMetric } from "../../dashboards/site.ts";
import { readAddress } from "../../dashboards/components/reading/address.ts";
import { dayOf } from "../../dashboards/components/reading/day.ts";
import { frameOf } from "../../dashboards/components/reading/frame.ts";
import type { View } from "../../dashboards/components/reading/view.ts";
import { en } from "../../dashboards/strings/en.ts";
import { arrowOf, pack, type Cell } from "../../pipelines/publish/arrow.ts";
import { metricNamed } from "../../transforms/metrics.ts";

/** Rows of one table; `on`, `until` and `month` are written as days, YYYY-MM-DD. */
export type Rows = Record<string, Cell>[];

/** A page of a company that has these tables and no others, opened at a period; every metric named is declared, with rows or without. */
export function viewWith(metrics: readonly string[], tables: Record<string, Rows>, { period = "", lastDay = "2026-11-30", site = {}, declared: told = {} }: { period?: string; lastDay?: string; site?: Partial<Site>; declared?: Record<string, Partial<SiteMetric>> } = {}): View {
  const days = (rows: Rows) => rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, (name === "on" || name === "until" || name === "month") && typeof cell === "string" ? dayOf(cell) : cell])));
  const columns = (rows: Rows) => Object.fromEntries(Object.keys(rows[0] ?? {}).map((name) => [name, rows.map((row) => row[name] ?? null)]));
  const { bytes, index } = pack(new Map(Object.entries(tables).map(([name, rows]) => [name, arrowOf(columns(days(rows)))])));
  const described: Site = {
    language: "en", locale: "en-GB", company: "Romashka", currency: "RUB", audience: "executive", page: "overview", pages: {},
    lastDay, daysFrom: "2026-09-01", suppressBelow: 5, greyBelow: 30, labels: {}, branches: {}, figures: [], sources: [], tables: index,
    metrics: Object.fromEntries(metrics.map((name) => [name, { ...declared(name, tables[`parts.${name}`] ?? []), ...told[name] }])),
    settings: { repeatDays: 7, inactivityDays: 90, answerWithinSeconds: {}, affectedMonths: 4, campaignDays: 14, followUpDays: 60 },
    ...site,
  };
  const frame = frameOf(described, en, bytes);
  return { ...frame, ...readAddress(period && `?period=${period}`, frame.periods, () => []), remember: () => {} };
}

/** Parts of a rate of a stock: so many came on a day and left on another, or not yet. */
export function stay(count: number, on: string, until: string | null = null, slice: Rows[number] = {}): Rows {
  return [{ on, until, ...slice, p0: count, p1: 0, p2: 0 }];
}

function declared(name: string, rows: Rows): SiteMetric {
  const { kind, unit, good, decimals, label, quantile, range } = metricNamed(name)!;
  const dimensions = Object.keys(rows[0] ?? {}).filter((column) => !/^(on|until|bin|p\d)$/.test(column));
  return { name, kind, unit, good, label: label.en, parts: name, dimensions, settledFrom: null, settledUntil: null, settleDays: 0, targets: [], ...(decimals !== undefined && { decimals }), ...(quantile !== undefined && { quantile }), ...(range !== undefined && { range }) };
}
