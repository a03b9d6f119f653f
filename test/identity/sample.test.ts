import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { simulate } from "../../data/simulator/simulate.ts";
import { loadCompany } from "../../pipelines/company.ts";
import { ingest, prepareWarehouse } from "../../pipelines/ingest.ts";
import { silentLog } from "../../pipelines/log.ts";
import { resolve } from "../../pipelines/resolve.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { kinds, normaliseIdentifier, type Kind } from "../../transforms/identity/identifier.ts";
import { scorePairs } from "./febrl.ts";

const folder = mkdtempSync(join(tmpdir(), "otklik-identity-"));
let warehouse: Warehouse;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  copyFileSync(new URL("../../data/demo/company.yaml", import.meta.url), join(folder, "company.yaml"));
  await simulate({ dir: folder, customers: 1_200, months: 4, seed: 11, log: silentLog });
  const company = await loadCompany(folder);
  warehouse = await openWarehouse(folder);
  await prepareWarehouse(warehouse);
  await ingest(company, warehouse, { log: silentLog, now: () => new Date("2026-11-16T00:00:00Z"), runId: "test" });
  await resolve(company, warehouse, { log: silentLog });
});
afterAll(() => {
  warehouse?.close();
  rmSync(folder, { recursive: true, force: true });
});

const truth = (file: string) => readFileSync(join(folder, "truth", file), "utf8").trim().split("\n").slice(1).map((line) => line.split(","));

test("the sample company's identifiers fall to their true people, and nobody is joined across a shared one", async () => {
  const found = await warehouse.rows<{ person_id: string; kind: string; value: string }>("select person_id, kind, value from core.person_identifier where not is_weak");
  const personOf = new Map(found.map(({ person_id, kind, value }) => [`${kind}:${value}`, person_id]));
  const own = new Map<string, string>();
  for (const [person, kind, ...rest] of truth("people.csv")) {
    if (!(kinds as readonly string[]).includes(kind!) || rest.at(-1) === "true") continue;
    const value = normaliseIdentifier(kind as Kind, rest.slice(0, -1).join(","), { phoneRegion: "RU" });
    if (value !== null) own.set(`${kind}:${value}`, person!);
  }
  const score = scorePairs([...own.keys()].map((key) => personOf.get(key) ?? key), [...own.values()]);
  console.log(`sample company, ${own.size} identifiers: precision ${score.precision.toFixed(5)}, recall ${score.recall.toFixed(5)}, F1 ${score.f1.toFixed(5)}`);
  expect(score.f1).toBeGreaterThanOrEqual(0.99);

  const people = new Map<string, Set<string>>();
  for (const [key, person] of own) if (personOf.has(key)) people.set(personOf.get(key)!, (people.get(personOf.get(key)!) ?? new Set()).add(person));
  expect([...people.values()].filter((truly) => truly.size > 1)).toEqual([]);
});

test("the sample company's records fall to their true people", async () => {
  const found = await warehouse.rows<{ record: string; source_key: string; person_id: string }>("select record, source_key, person_id from core.record_person");
  const personOf = new Map(found.map(({ record, source_key, person_id }) => [`${record}:${source_key}`, person_id]));
  const records = truth("records.csv");
  const score = scorePairs(records.map(([record, key]) => personOf.get(`${record}:${key}`) ?? `${record}:${key}`), records.map(([, , person]) => person!));
  console.log(`sample company, ${records.length} records: precision ${score.precision.toFixed(5)}, recall ${score.recall.toFixed(5)}, F1 ${score.f1.toFixed(5)}`);
  expect(score.f1).toBeGreaterThanOrEqual(0.99);
});
