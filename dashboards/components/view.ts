import type { Strings } from "../strings/en.ts";
import type { Site, SiteMetric } from "../site.ts";
import { filterNames, readAddress, writeAddress, type Choice, type Filters } from "./address.ts";
import { dateOf, dayOf, monthStart, type Day } from "./day.ts";
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
  const spans = new Map<string, { first: Day; last: Day } | null>();
  const partsOf = ({ parts }: SiteMetric) => table(`parts.${parts}`);
  const spanOf = (of: SiteMetric) => {
    let span = spans.get(of.parts);
    if (span === undefined) spans.set(of.parts, (span = spanIn((partsOf(of)?.column("on") ?? []) as ArrayLike<Day>)));
    return span;
  };
  const lastDay = dayOf(site.lastDay);
  const firstDay = (of: SiteMetric): Day => spanOf(of)?.first ?? lastDay;
  const known = Object.values(site.metrics).flatMap((of) => spanOf(of) ?? []);
  const first = Math.min(lastDay, ...known.map((span) => span.first));
  // data that ended months ago open with their last month, not with an empty one
  const last = known.length === 0 ? lastDay : Math.min(lastDay, monthStart(Math.max(...known.map((span) => span.last)), 1) - 1);
  return {
    site,
    strings,
    format: formatOf(site.locale, site.currency),
    periods: periodsOf(dateOf(first), dateOf(last)),
    lastDay,
    metric,
    table,
    partsOf,
    firstDay,
    label: (dimension, value) => site.labels[dimension]?.[value] ?? strings.values[dimension]?.[value] ?? strings.values.any?.[value] ?? (dimension === "language" ? languageName(value, site.locale) : value),
  };
}

/** The first and the last of some days. */
function spanIn(days: ArrayLike<Day>): { first: Day; last: Day } | null {
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < days.length; i++) {
    first = Math.min(first, days[i]!);
    last = Math.max(last, days[i]!);
  }
  return days.length === 0 ? null : { first, last };
}

/** A language by its code, in the reader's language. */
function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
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
