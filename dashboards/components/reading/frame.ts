import type { Strings } from "../../strings/en.ts";
import type { Site, SiteMetric } from "../../site.ts";
import { dateOf, dayOf, monthStart, type Day } from "./day.ts";
import { extentOf, spanIn } from "./extent.ts";
import { formatOf } from "./format.ts";
import { spelled } from "./orders.ts";
import { periodsOf } from "./period.ts";
import { readTable, type Table } from "./table.ts";
import type { Frame, View } from "./view.ts";

/** A page as its data file and its description make it. */
export function frameOf(site: Site, strings: Strings, bytes: Uint8Array): Frame {
  const tables = new Map<string, Table>();
  const named = (name: string): Table | null => {
    const place = site.tables[name];
    if (!place) return null;
    let found = tables.get(name);
    if (!found) tables.set(name, (found = readTable(bytes.subarray(place[0], place[0] + place[1]))));
    return found;
  };
  const table = named as View["table"];
  const metric = (name: string): SiteMetric => {
    const found = site.metrics[name];
    if (!found) throw new Error(`the page does not declare the metric ${name}; it has ${Object.keys(site.metrics).join(", ")}`);
    return found;
  };
  const partsOf = ({ parts }: SiteMetric) => named(`parts.${parts}`);
  const firstDays = new Map<string, Day | null>();
  const lastDay = dayOf(site.lastDay);
  const firstDay = (of: SiteMetric): Day => {
    let first = firstDays.get(of.parts);
    if (first === undefined) firstDays.set(of.parts, (first = spanIn((partsOf(of)?.column("on") ?? []) as ArrayLike<Day>)?.from ?? null));
    return first ?? lastDay;
  };
  const extent = extentOf({ site, metric, partsOf, firstDay }, Object.keys(site.tables).filter((name) => !name.startsWith("parts.")).map(named)) ?? { from: lastDay, to: lastDay + 1 };
  const first = Math.min(lastDay, extent.from);
  // data that ended months ago open with their last month, not with an empty one
  const last = Math.min(lastDay, monthStart(extent.to - 1, 1) - 1);
  return {
    site,
    strings,
    format: formatOf(site.locale, site.currency),
    periods: periodsOf(dateOf(first), dateOf(last)),
    lastDay,
    metric,
    table,
    rowsOf: (name) => table(name)?.rows() ?? [],
    partsOf,
    firstDay,
    label: (dimension, value) => site.labels[dimension]?.[value] ?? strings.values[dimension]?.[spelled(site, dimension, value)] ?? strings.values.any?.[value] ?? (dimension === "language" ? languageName(value, site.locale) : value),
  };
}

/** A language by its code, in the reader's language. */
function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
