/**
 * How fast files reach the warehouse, against the bare engine reading the same file into one table: a sales export of
 * 500,000 lines with keys, decimals and local times. The engine's figure has no contract, no quarantine, no ledger.
 * Run: npx tsx test/bench/ingest.ts [lines]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCompany } from "../../pipelines/company.ts";
import { ingest } from "../../pipelines/ingest.ts";
import { silentLog } from "../../pipelines/log.ts";
import { openMemoryWarehouse, openWarehouse } from "../../pipelines/warehouse.ts";

const lines = Number(process.argv[2] ?? 500_000);
const repeats = 3;

const home = mkdtempSync(join(tmpdir(), "otklik-bench-"));
try {
  mkdirSync(join(home, "inbox"));
  const file = join(home, "inbox", "sales.csv");
  const engine = await openMemoryWarehouse();
  await engine.run(`copy (
    select 'R-' || (i // 3) as order_id, i % 3 + 1 as line_no, strftime(timestamp '2026-01-01' + to_seconds(i * 40), '%d.%m.%Y %H:%M:%S') as sold,
      'SK-' || (i % 900) as sku, i % 5 + 1 as quantity, replace(printf('%.2f', (i % 700) + 0.99), '.', ',') as price, 'K-' || (i % 40000) as client
    from range(${lines}) t(i)) to '${file}' (header, delimiter ';')`);
  writeFileSync(
    join(home, "company.yaml"),
    `name: Bench
time_zone: Europe/Moscow
sources:
  sales:
    files: inbox/sales.csv
    record: order_line
    decimal: ","
    dates: dd.MM.yyyy HH:mm:ss
    key: [order_id, line_id]
    fields: { order_id: order_id, line_id: line_no, sold_at: sold, product_id: sku, quantity: quantity, unit_price: price, customer_id: client }
`,
  );

  const bare = await quickest(() =>
    engine.run(`create or replace table sales as select order_id, line_no, strptime(sold, '%d.%m.%Y %H:%M:%S') as sold, sku, quantity,
      replace(price, ',', '.')::double as price, client from read_csv('${file}', delim = ';', header = true, all_varchar = true)`),
  );
  engine.close();

  const company = await loadCompany(home);
  const first = await quickest(async () => {
    rmSync(join(home, "warehouse"), { recursive: true, force: true });
    await load();
  });
  const again = await quickest(load);

  async function load(): Promise<void> {
    const warehouse = await openWarehouse(company.dir);
    const [result] = await ingest(company, warehouse, { log: silentLog, now: () => new Date() });
    warehouse.close();
    if (!result?.ok) throw new Error(result?.error ?? "nothing was read");
  }

  console.table([
    { what: "bare engine: CSV to one table", lines, "lines/s": Math.round(lines / bare), "times the bare engine": 1 },
    { what: "ingest: contract, quarantine, raw and staged rows, ledger", lines, "lines/s": Math.round(lines / first), "times the bare engine": round(first / bare) },
    { what: "ingest again: nothing is new", lines, "lines/s": Math.round(lines / again), "times the bare engine": round(again / bare) },
  ]);
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** Seconds of the quickest of several: what the work takes when the machine does nothing else. */
async function quickest(work: () => Promise<void>): Promise<number> {
  let best = Infinity;
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    await work();
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}

function round(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}
