import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCompany, type Company } from "../../pipelines/company.ts";
import { ingest, type SourceResult } from "../../pipelines/ingest.ts";
import { silentLog } from "../../pipelines/log.ts";
import { computeMetric, type MetricQuestion, type MetricRow } from "../../pipelines/metric.ts";
import { transform } from "../../pipelines/transform.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));

/** A real set of public data beside the project; tests skip loudly where it is not. */
export function realData(folder: string): { dir: string; isMissing: boolean } {
  const dir = join(shared, "data", folder);
  const isMissing = !existsSync(dir);
  if (isMissing) console.warn(`test/real: ${folder} is skipped, because there is no ${dir}`);
  return { dir, isMissing };
}

/** A company of this folder, run elsewhere. */
export interface Line {
  company: Company;
  warehouse: Warehouse;
  ingest(): Promise<SourceResult[]>;
  transform(): Promise<void>;
  metric(name: string, question?: MetricQuestion): Promise<MetricRow[]>;
  /** One metric as { "period · dimension · …": value }, rounded to 9 decimals; suppressed values are null. */
  values(name: string, question?: MetricQuestion): Promise<Record<string, number | null>>;
  /** Ends the engine and keeps the files, for the command line. */
  release(): void;
  close(): Promise<void>;
}

/**
 * Copies a company's folder into a temporary tree with the same neighbours, so that its relative paths mean the same data
 * and its warehouse is nobody else's.
 */
export async function lineOf(name: string): Promise<Line> {
  const root = await mkdtemp(join(tmpdir(), "otklik-real-"));
  const dir = join(root, "project", "test", "real", name);
  await mkdir(dir, { recursive: true });
  await symlink(shared, join(root, "shared"));
  await cp(join(here, name, "company.yaml"), join(dir, "company.yaml"));
  const company = await loadCompany(dir);
  const warehouse = await openWarehouse(dir);
  const now = () => company.asOf(new Date());
  let isOpen = true;
  const release = () => {
    if (isOpen) warehouse.close();
    isOpen = false;
  };
  let runs = 0;
  const metric = (of: string, question?: MetricQuestion) => computeMetric(warehouse, company, of, question);
  return {
    company,
    warehouse,
    async ingest() {
      const results = await ingest(company, warehouse, { log: silentLog, now, runId: `run-${(runs += 1)}` });
      const failed = results.find(({ ok }) => !ok);
      if (failed) throw new Error(`${failed.source}: ${failed.error}`);
      return results;
    },
    transform: async () => void (await transform(company, warehouse, { asOf: now(), log: silentLog })),
    metric,
    values: async (of, question = {}) =>
      Object.fromEntries(
        (await metric(of, question)).map((row) => [[row.period, ...(question.by ?? []).map((dimension) => row[dimension])].join(" · "), rounded(row.value)]),
      ),
    release,
    close: async () => {
      release();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** Sums of many amounts differ in their last bits with the order of adding. */
export function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(9));
}

/** Counts of a source, as they must add up. */
export function counts({ source, read, loaded, unchanged, quarantined }: SourceResult) {
  return { source, read, loaded, unchanged, quarantined };
}
