import type { Strings } from "../../strings/en.ts";
import type { Marts } from "../../marts.ts";
import type { Site, SiteMetric } from "../../site.ts";
import type { Choice, Filters } from "./address.ts";
import type { Day } from "./day.ts";
import type { Format } from "./format.ts";
import type { Period } from "./period.ts";
import type { Table } from "./table.ts";

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
  table<Name extends keyof Marts>(name: Name): Table<Marts[Name]> | null;
  /** A mart's rows; none when there is no such mart. */
  rowsOf<Name extends keyof Marts>(name: Name): Marts[Name][];
  /** Parts of a metric. */
  partsOf(metric: SiteMetric): Table | null;
  /** First day for which a metric has parts. */
  firstDay(metric: SiteMetric): Day;
  /** The reader's word for a value of a dimension. */
  label(dimension: string, value: string): string;
  /** Writes an opened story into the address; nothing is drawn anew. */
  remember(story: string): void;
}

/** Everything about a page that no choice of the reader changes. */
export type Frame = Omit<View, keyof Choice | "remember">;

/** What is needed to tell which figures a page has. */
export type Described = Pick<View, "site" | "metric" | "partsOf" | "firstDay">;
