import { afterAll, beforeAll, expect, it } from "vitest";
import { loadCompany } from "../../pipelines/company.ts";
import { ingest } from "../../pipelines/ingest.ts";
import { silentLog } from "../../pipelines/log.ts";
import { transform } from "../../pipelines/transform.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { simulated, type Folder } from "./folder.ts";

/** A join that DuckDB can neither hash nor sort for: it compares every row of one side with every row of the other. */
const everyWithEvery = "BLOCKWISE_NL_JOIN";

/** Where one side stays short however many customers there are: one row, and the edges of a curve. */
const short = ["core.inactivity_window", "marts.wait_curve"];

/** The tables that a small sample company's transform writes by such a plan. */
const slow = new Set<string>();
let asked = 0;
let made: Folder;
let warehouse: Warehouse;

const explained = (inner: Warehouse): Warehouse => ({
  ...inner,
  async run(sql, params) {
    if (/^\s*(--[^\n]*\n\s*)*(create (or replace )?(temp )?table \S+ as|insert)\b/i.test(sql)) {
      asked++;
      const [plan] = await inner.rows<{ explain_value: string }>(`explain ${sql}`, params);
      if (plan!.explain_value.includes(everyWithEvery)) slow.add(/(?:table|into) (\S+)/i.exec(sql)![1]!);
    }
    return inner.run(sql, params);
  },
});

beforeAll(async () => {
  made = await simulated({ customers: 60, months: 3, seed: 1 });
  const company = await loadCompany(made.dir);
  warehouse = await openWarehouse(made.dir);
  const now = () => new Date("2026-11-16T00:00:00Z");
  await ingest(company, warehouse, { log: silentLog, now });
  await transform(company, explained(warehouse), { asOf: company.asOf(now()), log: silentLog });
});
afterAll(() => {
  warehouse?.close();
  made?.remove();
});

it("computes everything without comparing every row of a table with every row of another", () => {
  expect(asked).toBeGreaterThan(70);
  expect([...slow].sort()).toEqual(short);
});

it("would see one that does", async () => {
  const [plan] = await warehouse.rows<{ explain_value: string }>("explain select * from core.purchase a left join core.customer b on a.person_id = b.person_id or a.is_counted");
  expect(plan!.explain_value).toContain(everyWithEvery);
});
