import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SourceResult } from "../../pipelines/ingest.ts";
import { counts, lineOf, realData, rounded, type Line } from "./line.ts";
import { csv, openRaw, type Raw } from "./raw.ts";

const { dir, isMissing } = realData("uci_online_retail_daily");
const unpacked = isMissing ? null : unpack();

/** The archive is xz, which needs the machine's tar. */
function unpack(): string | null {
  const to = mkdtempSync(join(tmpdir(), "otklik-retail-"));
  try {
    execFileSync("tar", ["-xJf", join(dir, "by-day.tar.xz"), "-C", to]);
    return join(to, "by-day");
  } catch (error) {
    console.warn(`test/real: the daily sales are skipped, because tar could not unpack them (are tar and xz-utils installed?): ${String(error)}`);
    return null;
  }
}

/** Days of the first delivery; the other files arrive later. */
const firstDays = 200;
const inactivityDays = 90;
const lastDay = "2011-12-10";

describe.skipIf(unpacked === null)("a wholesaler's 305 daily sales files", () => {
  const by = `${unpacked}/*.csv`;
  let line: Line;
  let raw: Raw;
  let first: SourceResult[];
  let second: SourceResult[];
  let days: string[];

  beforeAll(async () => {
    raw = await openRaw();
    // one row per invoice, as its lines say: money, person and the moment of its first line
    await raw.rows(`create table line as select *, parse_filename(filename) as file from ${csv(by, true)}`);
    await raw.rows(
      `create table invoice as select InvoiceNo as invoice, min(cast(InvoiceDate as timestamp)) as sold_at, min(CustomerID) as customer, min(Country) as country,
         coalesce(sum(value) filter (where value >= 0 and pieces >= 0 and not is_cancelled), 0) as sold,
         coalesce(sum(abs(value)) filter (where value < 0 or pieces < 0 or is_cancelled), 0) as taken_back
       from (select *, cast(Quantity as double) as pieces, cast(Quantity as double) * cast(UnitPrice as double) as value, InvoiceNo like 'C%' as is_cancelled from line)
       group by InvoiceNo`,
    );
    await raw.rows("create view purchase as select *, cast(sold_at as date) as day from invoice where not (taken_back > 0 and taken_back >= sold - 0.005)");
    line = await lineOf("retail");
    days = (await readdir(unpacked!)).sort();
    await mkdir(join(line.company.dir, "inbox", "by-day"), { recursive: true });
    const deliver = (names: readonly string[]) => Promise.all(names.map((name) => cp(join(unpacked!, name), join(line.company.dir, "inbox", "by-day", name))));
    await deliver(days.slice(0, firstDays));
    first = await line.ingest();
    await deliver(days.slice(firstDays));
    second = await line.ingest();
    await line.transform();
  });
  afterAll(async () => {
    await line?.close();
    raw?.close();
    if (unpacked) await rm(join(unpacked, ".."), { recursive: true, force: true });
  });

  it("reads the files there are, and the next time only those that are new", async () => {
    const before = await raw.figure(`select count(*) from line where file < '${days[firstDays]}'`);
    const after = await raw.figure(`select count(*) from line where file >= '${days[firstDays]}'`);
    expect(before + after).toBe(541_909);
    expect(first.map(counts)).toEqual([{ source: "sales", read: before, loaded: before, unchanged: 0, quarantined: 0 }]);
    expect(second.map(counts)).toEqual([{ source: "sales", read: after, loaded: after, unchanged: 0, quarantined: 0 }]);
  });

  it("keeps lines that stand in an invoice twice", async () => {
    const [row] = await line.warehouse.rows<{ lines: number; quantity: number }>("select count(*) as lines, sum(quantity) as quantity from staging.order_line");
    expect(row).toEqual({ lines: 541_909, quantity: await raw.figure(`select sum(cast(Quantity as int)) from line`) });
  });

  it("knows the customers by their number and leaves guests unknown", async () => {
    const [row] = await line.warehouse.rows("select count(*) as persons from core.person");
    expect(row).toEqual({ persons: await raw.figure(`select count(distinct CustomerID) from line`) });
    const [guests] = await line.warehouse.rows("select count(*) as n from core.purchase where person_id is null");
    expect(guests).toEqual({ n: await raw.figure("select count(*) from invoice where customer is null") });
  });

  it("gives the revenue of every month, less what was cancelled", async () => {
    expect(await line.values("revenue", { grain: "month" })).toEqual(await raw.figures("select strftime(sold_at, '%Y-%m'), sum(sold - taken_back) from invoice group by all"));
  });

  it("gives the revenue of every country", async () => {
    const expected = await raw.figures("select '2011 · ' || country, sum(sold - taken_back) from invoice where year(sold_at) = 2011 group by country");
    expect(Object.keys(expected).length).toBeGreaterThan(30);
    const rows = await line.metric("revenue", { by: ["region"], grain: "year", from: "2011-01-01" });
    for (const row of rows.filter(({ status }) => status !== "suppressed")) {
      expect([row.region, rounded(row.value)]).toEqual([row.region, expected[`2011 · ${row.region}`]]);
    }
    expect(rows.map((row) => row.region).sort()).toEqual(Object.keys(expected).map((name) => name.slice(7)).sort());
  });

  it("counts the purchases of every month: invoices that were not taken back", async () => {
    expect(await line.values("orders", { grain: "month" })).toEqual(await raw.figures("select strftime(sold_at, '%Y-%m'), count(*) from purchase group by all"));
  });

  it("gives no contacts per order, where no source brings contacts", async () => {
    expect(await line.metric("contacts_per_100_orders")).toEqual([]);
  });

  it("counts the new customers of every month", async () => {
    expect(await line.values("new_customers", { grain: "month" })).toEqual(
      await raw.figures("select strftime(day, '%Y-%m'), count(*) from (select customer, min(day) as day from purchase where customer is not null group by customer) group by all"),
    );
  });

  describe("churn by ninety days of silence", () => {
    beforeAll(async () => {
      // a customer is active from a purchase until the ninety-first day without another one
      await raw.rows(
        `create table spell as
         select customer, day as from_day, day + ${inactivityDays + 1} as lost_day,
           lead(day) over (partition by customer order by day) as next_day
         from (select distinct customer, day from purchase where customer is not null)`,
      );
      await raw.rows("create table loss as select customer, lost_day from spell where (next_day is null or next_day >= lost_day) and lost_day <= date '" + lastDay + "'");
    });

    const months = "(select unnest(generate_series(timestamp '2010-12-01', timestamp '2011-12-01', interval 1 month))::date as month)";
    /** Active at the start of a month: the evening before, some purchase was not older than the window. */
    const activeAt = "(select count(distinct customer) from spell where from_day < month and lost_day > month - 1 and (next_day is null or next_day >= month))";
    const lostIn = "(select count(*) from loss where date_trunc('month', lost_day) = month)";

    it("gives the churn rate of every month", async () => {
      const expected = await raw.figures(`select strftime(month, '%Y-%m'), ${lostIn} / nullif(cast(${activeAt} as double), 0) from ${months}`);
      const got = await line.values("churn_rate", { grain: "month" });
      expect(got["2010-12"]).toBeNull();
      expect(got).toEqual(expected);
      expect(got["2011-11"]).toBeGreaterThan(0.05);
    });

    it("counts who was lost and who came back in every month", async () => {
      expect(await line.values("lost_customers", { grain: "month" })).toEqual(await raw.figures(`select strftime(month, '%Y-%m'), ${lostIn} from ${months} where ${lostIn} > 0`));
      const back = "(select count(*) from spell where next_day - from_day > 90 and date_trunc('month', next_day) = month)";
      expect(await line.values("won_back_customers", { grain: "month" })).toEqual(await raw.figures(`select strftime(month, '%Y-%m'), ${back} from ${months} where ${back} > 0`));
    });

    it("counts the customers active at the end", async () => {
      const expected = await raw.figure(`select count(distinct customer) from spell where next_day is null and lost_day > date '${lastDay}'`);
      expect(await line.values("active_customers", { grain: "all" })).toEqual({ all: expected });
    });
  });
});
