import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { loadCompany, type Company } from "../../pipelines/company.ts";
import { ingest, type SourceResult } from "../../pipelines/ingest.ts";
import type { Log } from "../../pipelines/log.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";

/** A company in a temporary folder that goes when the test ends. */
export interface Folder {
  dir: string;
  write(name: string, content: string | Buffer): void;
  remove(name: string): void;
  /** Replaces `sources:`, given as YAML at the margin. */
  sources(yaml: string): void;
  company(): Promise<Company>;
  /** `warnings` gathers what was warned. */
  ingest(names?: string[]): Promise<SourceResult[]>;
  warnings: string[];
  rows<T = Record<string, unknown>>(sql: string): Promise<T[]>;
  open<T>(work: (company: Company, warehouse: Warehouse) => Promise<T>): Promise<T>;
  log: Log;
}

export const now = () => new Date("2026-11-01T12:00:00Z");

export function companyFolder(sources: string, settings = "name: Test\ntime_zone: Europe/Moscow\n"): Folder {
  const dir = mkdtempSync(join(tmpdir(), "otklik-company-"));
  let opened: Warehouse | undefined;
  onTestFinished(() => {
    opened?.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const warnings: string[] = [];
  const log: Log = { step() {}, progress() {}, note() {}, warn: (text) => void warnings.push(text) };
  const folder: Folder = {
    dir,
    warnings,
    log,
    write(name, content) {
      mkdirSync(dirname(join(dir, name)), { recursive: true });
      writeFileSync(join(dir, name), content);
    },
    remove: (name) => rmSync(join(dir, name)),
    sources(yaml) {
      const indented = yaml.trim().split("\n").map((line) => `  ${line}`).join("\n");
      folder.write("company.yaml", `${settings}sources:\n${indented}\n`);
    },
    company: () => loadCompany(dir),
    async open(work) {
      opened ??= await openWarehouse(dir);
      return work(await loadCompany(dir), opened);
    },
    ingest: (names) => folder.open((company, warehouse) => ingest(company, warehouse, { sources: names, log, now })),
    async rows(sql) {
      opened ??= await openWarehouse(dir);
      return opened.rows(sql);
    },
  };
  folder.sources(sources);
  return folder;
}

/** read, loaded, unchanged, quarantined of one result. */
export function counts({ read, loaded, unchanged, quarantined }: Pick<SourceResult, "read" | "loaded" | "unchanged" | "quarantined"> = { read: -1, loaded: -1, unchanged: -1, quarantined: -1 }): number[] {
  return [read, loaded, unchanged, quarantined];
}
