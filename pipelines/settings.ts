import { DateTime } from "luxon";
import { z95 } from "../transforms/intervals.ts";
import { businessDays } from "./calendar.ts";
import type { Company } from "./company.ts";
import { fixedWindows } from "./fixed-windows.ts";
import { isStale, newestSql } from "./freshness.ts";
import { wordsOf } from "./ingest/currency.ts";
import { currencyWords } from "./ledger.ts";
import { utcText } from "./sql-text.ts";
import type { Warehouse } from "./warehouse.ts";
import { writeRows } from "./write-rows.ts";

/** Share of cumulative revenue up to which customers are A, and up to which they are B. */
const abcShares = { abc_a_share: 0.8, abc_b_share: 0.95 };
/** Coefficient of variation of purchases per quarter up to which buying is X (even) and Y (uneven). */
const xyzVariations = { xyz_x_variation: 0.5, xyz_y_variation: 1 };
/** How far ahead the calendar runs, for deadlines that are still to come. */
const calendarAheadDays = 400;
const calendarAtMostYears = 30;

/** Writes what the models need to know of the company as `config.*` tables, as of an instant. */
export async function writeSettings(company: Company, warehouse: Warehouse, asOf: Date): Promise<void> {
  const { windows, privacy, loop } = company;
  await writeRows(warehouse, "config.run", {
    as_of_at: "TIMESTAMP", as_of_on: "DATE", time_zone: "VARCHAR", currency: "VARCHAR", locale: "VARCHAR",
    repeat_window_days: "DOUBLE", inactivity_window_days: "INTEGER", lost_order_contact_days: "DOUBLE", answer_within_days: "INTEGER",
    suppress_below: "INTEGER", grey_below: "INTEGER", has_business_hours: "BOOLEAN",
    loop_business_seconds: "DOUBLE", loop_otherwise_seconds: "DOUBLE", loop_repair_seconds: "DOUBLE", abc_a_share: "DOUBLE", abc_b_share: "DOUBLE",
    xyz_x_variation: "DOUBLE", xyz_y_variation: "DOUBLE", affected_months: "INTEGER",
    campaign_days: "INTEGER", follow_up_delay_days: "INTEGER", follow_up_days: "INTEGER",
    z95: "DOUBLE",
  }, [{
    as_of_at: utcText(asOf), as_of_on: lastDay(asOf, company.time_zone), time_zone: company.time_zone, currency: company.currency, locale: company.locale,
    repeat_window_days: windows.repeat_days,
    inactivity_window_days: windows.inactivity_days === "learned" ? null : Math.ceil(windows.inactivity_days),
    lost_order_contact_days: windows.lost_order_contact_days,
    answer_within_days: Math.ceil(Math.max(0, ...Object.values(company.answer_within)) / 86_400),
    ...privacy, has_business_hours: company.business_hours?.some((hours) => hours.length > 0) ?? false,
    loop_business_seconds: loop.business, loop_otherwise_seconds: loop.otherwise, loop_repair_seconds: loop.repair, ...abcShares, ...xyzVariations, ...fixedWindows, z95,
  }]);
  await writeRows(warehouse, "config.touchpoint", { key: "VARCHAR", position: "INTEGER", label_en: "VARCHAR", label_ru: "VARCHAR" },
    company.touchpoints.map(({ key, label }, i) => ({ key, position: i + 1, label_en: label.en, label_ru: label.ru })));
  const isBranch = new Set(company.reasons.flatMap(({ path }) => path.slice(0, -1)));
  await writeRows(warehouse, "config.reason", {
    key: "VARCHAR", position: "INTEGER", label_en: "VARCHAR", label_ru: "VARCHAR", cancels_orders: "BOOLEAN",
    parent: "VARCHAR", branch: "VARCHAR", path: "VARCHAR", level: "INTEGER", is_leaf: "BOOLEAN",
  }, company.reasons.map(({ key, label, cancels_orders, path }, i) => ({
    key, position: i + 1, label_en: label.en, label_ru: label.ru, cancels_orders,
    parent: path.at(-2) ?? null, branch: path[0]!, path: path.join("/"), level: path.length, is_leaf: !isBranch.has(key),
  })));
  // a reason lies within itself and within every branch above it
  await writeRows(warehouse, "config.reason_within", { key: "VARCHAR", within: "VARCHAR" },
    company.reasons.flatMap(({ key, path }) => path.map((within) => ({ key, within }))));
  await writeRows(warehouse, "config.target", { metric: "VARCHAR", from_on: "DATE", value: "DOUBLE" },
    Object.entries(company.targets).flatMap(([metric, list]) => list.map(({ from, value }) => ({ metric, from_on: from, value }))));
  await writeRows(warehouse, "config.answer_target", { channel: "VARCHAR", seconds: "DOUBLE" },
    Object.entries(company.answer_within).map(([channel, seconds]) => ({ channel, seconds })));
  await writeCurrencyWords(company, warehouse);
  await writeSources(company, warehouse, asOf);
  await writeCalendar(company, warehouse, asOf);
}

/** `config.currency_word`: everything that means the company's currency; an amount that says another is unknown in `staging."order"`. */
export async function writeCurrencyWords({ currency }: Pick<Company, "currency">, warehouse: Warehouse): Promise<void> {
  await writeRows(warehouse, currencyWords, { word: "VARCHAR" }, wordsOf(currency).map((word) => ({ word })));
}

/**
 * Sources with the instant up to which they are complete: the as-of instant while their newest data keep the promise,
 * else their newest data; of one without a promise nobody knows.
 */
async function writeSources(company: Company, warehouse: Warehouse, asOf: Date): Promise<void> {
  const rows = Object.values(company.sources).filter(({ enabled }) => enabled);
  await writeRows(warehouse, "config.source_record", { source: "VARCHAR", record: "VARCHAR" },
    rows.flatMap(({ name, records }) => [...new Set(records.map(({ record }) => record))].map((record) => ({ source: name, record }))));
  const known = await warehouse.rows<{ source: string; newest_at: string | null }>(`select source, ${newestSql} as newest_at from ops.run_source group by source`);
  const newestOf = new Map(known.map(({ source, newest_at }) => [source, newest_at]));
  await writeRows(warehouse, "config.source", {
    name: "VARCHAR", label_en: "VARCHAR", label_ru: "VARCHAR", fresh_within_seconds: "DOUBLE", newest_at: "TIMESTAMP", is_fresh: "BOOLEAN", complete_until_at: "TIMESTAMP",
  }, rows.map(({ name, label, fresh_within }) => {
    const newest_at = newestOf.get(name) ?? null;
    const stale = isStale(newest_at, asOf, fresh_within);
    return {
      name, label_en: label?.en ?? name, label_ru: label?.ru ?? name, fresh_within_seconds: fresh_within,
      newest_at, is_fresh: stale === null ? null : !stale, complete_until_at: stale === false ? asOf.toISOString() : stale ? newest_at : null,
    };
  }));
}

async function writeCalendar(company: Company, warehouse: Warehouse, asOf: Date): Promise<void> {
  const [range] = await warehouse.rows<{ first_on: string | null }>(`select strftime(min(day), '%Y-%m-%d') as first_on from (
    select min(started_on) as day from staging.conversation union all select min(sent_on) from staging.message union all select min(answered_on) from staging.survey_response)`);
  const earliest = DateTime.fromJSDate(asOf).minus({ years: calendarAtMostYears }).toISODate() ?? "";
  const first = [range?.first_on ?? lastDay(asOf, company.time_zone), earliest].sort().at(-1)!;
  const last = DateTime.fromISO(lastDay(asOf, company.time_zone)).plus({ days: calendarAheadDays }).toISODate()!;
  await writeRows(warehouse, "config.business_day", {
    on_date: "DATE", starts_at: "TIMESTAMP", ends_at: "TIMESTAMP", opens: "TIMESTAMP[]", closes: "TIMESTAMP[]", open_seconds: "DOUBLE", open_seconds_until_day: "DOUBLE",
  }, businessDays(company, first, last).map((day) => ({ ...day })));
}

/** The local day of the last instant before `at`: a day of which something has passed. */
export function lastDay(at: Date, zone: string): string {
  return DateTime.fromMillis(at.getTime() - 1, { zone }).toISODate()!;
}
