import type { Strings } from "../strings/en.ts";
import type { Site, SiteMetric } from "../site.ts";
import { filterNames, readAddress, writeAddress, type Choice, type Filters } from "./address.ts";
import { dayOf, type Day } from "./day.ts";
import { filterBar } from "./filter-bar.ts";
import { formatOf, type Format } from "./format.ts";
import { redrawForPaper } from "./node.ts";
import { valuesOf } from "./parts.ts";
import { periodsOf, type Period } from "./period.ts";
import { readTable, type Table } from "./table.ts";

/** What a page shows at one moment: its data under one choice of period and filters. */
export interface View extends Choice {
  site: Site;
  strings: Strings;
  format: Format;
  periods: Period[];
  lastDay: Day;
  filters: Filters;
  metric(name: string): SiteMetric;
  /** A mart by its name; null when the audience or the company has none. */
  table(name: string): Table | null;
  /** Parts of a metric. */
  partsOf(metric: SiteMetric): Table | null;
  /** First day for which a metric has parts. */
  firstDay(metric: SiteMetric): Day;
  /** The reader's word for a value of a dimension. */
  label(dimension: string, value: string): string;
}

/** Reads the page's data file and yields a view now and after every choice of the reader. */
export async function* open(data: Promise<ArrayBuffer>, strings: Strings): AsyncGenerator<View> {
  const site = JSON.parse(document.getElementById("site")?.textContent ?? "null") as Site | null;
  if (!site) throw new Error("the page has no site description; publish it again");
  const bytes = new Uint8Array(await data);
  const frame = viewOf(site, strings, bytes);
  const known = (name: (typeof filterNames)[number]) => knownValues(frame, name);
  let choice = readAddress(location.search, frame.periods, known);
  let wake = () => {};

  const choose = (next: Choice, isNew: boolean) => {
    choice = next;
    if (isNew) history.pushState(null, "", writeAddress(next, frame.periods) || location.pathname);
    carryAddress();
    wake();
  };
  const bar = filterBar(frame, known, (next) => choose(next, true));
  addEventListener("popstate", () => choose(readAddress(location.search, frame.periods, known), false));
  addEventListener("beforeprint", () => redrawForPaper(true));
  addEventListener("afterprint", () => redrawForPaper(false));
  carryAddress();

  while (true) {
    const changed = new Promise<void>((resolve) => (wake = resolve));
    bar.show(choice);
    yield { ...frame, ...choice };
    await changed;
  }
}

/** Everything about a page that no choice changes. */
export function viewOf(site: Site, strings: Strings, bytes: Uint8Array): Omit<View, keyof Choice> {
  const tables = new Map<string, Table>();
  const table = (name: string): Table | null => {
    const place = site.tables[name];
    if (!place) return null;
    let found = tables.get(name);
    if (!found) tables.set(name, (found = readTable(bytes.subarray(place[0], place[0] + place[1]))));
    return found;
  };
  const metric = (name: string): SiteMetric => {
    const found = site.metrics[name];
    if (!found) throw new Error(`the page does not declare the metric ${name}; it has ${Object.keys(site.metrics).join(", ")}`);
    return found;
  };
  const firstDays = new Map<string, Day>();
  const partsOf = ({ parts }: SiteMetric) => table(`parts.${parts}`);
  const firstDay = (of: SiteMetric): Day => {
    let day = firstDays.get(of.parts);
    if (day === undefined) {
      const on = (partsOf(of)?.column("on") ?? []) as ArrayLike<number>;
      day = Array.prototype.reduce.call<ArrayLike<number>, [(a: number, b: number) => number, number], number>(on, (a, b) => Math.min(a, b), Infinity);
      firstDays.set(of.parts, (day = Number.isFinite(day) ? day : dayOf(site.lastDay)));
    }
    return day;
  };
  const first = Math.min(dayOf(site.lastDay), ...Object.values(site.metrics).map(firstDay));
  return {
    site,
    strings,
    format: formatOf(site.locale, site.currency),
    periods: periodsOf(new Date(first * 864e5).toISOString(), site.lastDay),
    lastDay: dayOf(site.lastDay),
    metric,
    table,
    partsOf,
    firstDay,
    label: (dimension, value) => site.labels[dimension]?.[value] ?? strings.values[dimension]?.[value] ?? strings.values.any?.[value] ?? value,
  };
}

function knownValues(view: Omit<View, keyof Choice>, name: string): string[] {
  const found = new Set(Object.values(view.site.metrics).flatMap((metric) => {
    const parts = view.partsOf(metric);
    return parts ? valuesOf(parts, name) : [];
  }));
  const order = Object.keys(view.site.labels[name] ?? {});
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  return [...found].sort((a, b) => place(a) - place(b) || view.label(name, a).localeCompare(view.label(name, b), view.site.locale));
}

/** Links to other pages and to the other language keep the reader's choice. */
function carryAddress(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-keep]")) {
    const url = new URL(link.href);
    url.search = location.search;
    link.href = url.href;
  }
}
