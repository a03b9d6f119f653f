import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { simulate } from "../../data/simulator/simulate.ts";
import { loadCompany } from "../../pipelines/company.ts";
import { ingest } from "../../pipelines/ingest.ts";
import { silentLog } from "../../pipelines/log.ts";
import { resolve } from "../../pipelines/resolve.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { kinds, normaliseIdentifier, type Kind } from "../../transforms/identity/identifier.ts";
import { scorePairs, type PairScore } from "./febrl.ts";

interface Measured {
  identifiers: PairScore;
  records: PairScore;
  /** People found whose identifiers are several true people's. */
  mixed: string[][];
}

/** Simulates a company, resolves it, and holds what was found against the truth. */
async function measure(seed: number, customers: number, months: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "otklik-identity-"));
  let warehouse: Warehouse | undefined;
  try {
    copyFileSync(new URL("../../data/demo/company.yaml", import.meta.url), join(folder, "company.yaml"));
    await simulate({ dir: folder, customers, months, seed, log: silentLog });
    const company = await loadCompany(folder);
    warehouse = await openWarehouse(folder);
    await ingest(company, warehouse, { log: silentLog, now: () => new Date("2026-11-16T00:00:00Z"), runId: "test" });
    await resolve(company, warehouse, { log: silentLog });
    return await against(warehouse, (file) => readFileSync(join(folder, "truth", file), "utf8").trim().split("\n").slice(1).map((line) => line.split(",")));
  } finally {
    warehouse?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function against(warehouse: Warehouse, truth: (file: string) => string[][]): Promise<Measured> {
  const own = new Map<string, string>();
  for (const [person, kind, ...rest] of truth("people.csv")) {
    if (!(kinds as readonly string[]).includes(kind!) || rest.at(-1) === "true") continue;
    const value = normaliseIdentifier(kind as Kind, rest.slice(0, -1).join(","), { phoneRegion: "RU" });
    if (value !== null) own.set(`${kind}:${value}`, person!);
  }
  const found = await warehouse.rows<{ person_id: string; identifier: string }>("select person_id, kind || ':' || value as identifier from core.person_identifier where not is_weak");
  const personOf = new Map(found.map(({ person_id, identifier }) => [identifier, person_id]));
  const people = new Map<string, Set<string>>();
  for (const [key, person] of own) if (personOf.has(key)) people.set(personOf.get(key)!, (people.get(personOf.get(key)!) ?? new Set()).add(person));

  const rows = await warehouse.rows<{ key: string; person_id: string }>("select record || ':' || source_key as key, person_id from core.record_person");
  const ofRecord = new Map(rows.map(({ key, person_id }) => [key, person_id]));
  const records = truth("records.csv").map(([record, key, person]) => ({ key: `${record}:${key}`, person: person! }));
  return {
    identifiers: scorePairs([...own.keys()].map((key) => personOf.get(key) ?? key), [...own.values()]),
    records: scorePairs(records.map(({ key }) => ofRecord.get(key) ?? key), records.map(({ person }) => person)),
    mixed: [...people.values()].filter((truly) => truly.size > 1).map((truly) => [...truly]),
  };
}

const said = ({ precision, recall, f1 }: PairScore) => `precision ${precision.toFixed(5)}, recall ${recall.toFixed(5)}, F1 ${f1.toFixed(5)}`;
const small = Array.from({ length: 12 }, (_, i) => ({ seed: 100 + i, customers: 300, months: 3 }));

describe.each([{ seed: 11, customers: 1_200, months: 4 }, ...small])("the sample company of seed $seed with $customers customers", ({ seed, customers, months }) => {
  test("its identifiers and records fall to their true people, and nobody is joined across what is shared", async () => {
    const { identifiers, records, mixed } = await measure(seed, customers, months);
    console.log(`seed ${seed}: identifiers ${said(identifiers)}; records ${said(records)}`);
    expect(mixed).toEqual([]);
    expect(identifiers.f1).toBeGreaterThanOrEqual(0.99);
    expect(records.f1).toBeGreaterThanOrEqual(0.99);
  });
});
