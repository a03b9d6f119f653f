import { DateTime } from "luxon";
import { settings } from "../../pipelines/company/settings.ts";
import type { Company } from "../../pipelines/company.ts";
import { prepareWarehouse } from "../../pipelines/ledger.ts";
import { silentLog } from "../../pipelines/log.ts";
import { readModels } from "../../pipelines/model-file.ts";
import { linkModels, modelsFor } from "../../pipelines/model-graph.ts";
import { buildModels } from "../../pipelines/models.ts";
import { writeSettings } from "../../pipelines/settings.ts";
import { prepareTextTables } from "../../pipelines/text/tables.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { columnsOf, localDateOf } from "../../sources/record.ts";
import { records } from "../../sources/records/index.ts";
import { findFacts } from "../../transforms/text/promise.ts";

export type Row = Record<string, string | number | boolean | null | undefined>;
export type Staged = Record<string, readonly Row[]>;

/** A company as company.yaml would make it; the clock of the tests is UTC unless they say otherwise. */
export function companyOf(given: Record<string, unknown> = {}): Company {
  const sources = { desk: { files: "desk.jsonl", format: "jsonl", record: "conversation" } };
  const parsed = settings.parse({ name: "Test", time_zone: "UTC", sources, ...given });
  const asOf = parsed.as_of === null ? null : DateTime.fromISO(parsed.as_of, { zone: parsed.time_zone }).toJSDate();
  return { ...parsed, dir: "/nowhere", file: "/nowhere/company.yaml", asOf: (now) => asOf ?? now };
}

/** Makes the staging tables of a source `desk` hold the given rows: keys are made up, instants are UTC, local dates follow. */
export async function stage(warehouse: Warehouse, rows: Staged, zone = "UTC"): Promise<void> {
  for (const record of records) {
    const columns = [...columnsOf(record), { name: "_batch_id", type: "VARCHAR" }, { name: "_row_hash", type: "VARCHAR" }];
    await warehouse.run(`create or replace table staging.desk__${record.name} (${columns.map(({ name, type }) => `"${name}" ${type}`).join(", ")})`);
    const full = (rows[record.name] ?? []).map((row, i) => {
      const known = Object.keys(row).find((name) => !columns.some((column) => column.name === name));
      if (known) throw new Error(`${record.name} has no column ${known}`);
      const dates = Object.entries(record.fields).filter(([name, field]) => field.kind === "instant" && row[name]);
      return {
        source: "desk", source_key: `${record.name}-${i + 1}`,
        ...Object.fromEntries(dates.map(([name]) => [localDateOf(name), DateTime.fromSQL(String(row[name]), { zone: "UTC" }).setZone(zone).toISODate()])),
        ...Object.fromEntries(Object.entries(record.fields).flatMap(([name, field]) => (field.default === undefined ? [] : [[name, field.default]]))),
        ...row,
      };
    });
    if (full.length === 0) continue;
    const shape = JSON.stringify([Object.fromEntries(columns.map(({ name, type }) => [name, type]))]);
    await warehouse.run(
      `insert into staging.desk__${record.name} select ${columns.map(({ name }) => `row."${name}"`).join(", ")}
       from (select unnest(from_json($rows::json, $shape)) as row)`,
      { rows: JSON.stringify(full), shape },
    );
  }
  await prepareWarehouse(warehouse);
}

/** Persons as their customer_id says, and what was read from texts: so that a test of models needs neither identity nor language. */
export async function know(warehouse: Warehouse, texts: readonly Row[] = []): Promise<void> {
  const persons = records.map(({ name, fields }) => {
    const time = Object.keys(fields).find((field) => ["instant", "date"].includes(fields[field]!.kind) && fields[field]!.required) ?? (name === "conversation" ? "started_at" : "sent_at");
    return `select '${name}' as record, source, source_key, customer_id as person_id, ${time}::timestamp as seen_at from staging."${name}" where customer_id is not null`;
  });
  await warehouse.run(`create or replace table core.record_person as ${persons.join(" union all ")}`);
  await warehouse.run("create or replace table core.person as select person_id, min(seen_at) as first_seen_at from core.record_person group by person_id");
  await prepareTextTables(warehouse);
  for (const { text, ...given } of texts) {
    const score: Row = { redacted: text, ...given };
    const names = Object.keys(score);
    await warehouse.run(`insert into ops.text_score (text_hash${names.map((name) => `, ${name}`).join("")})
      values (md5($text)${names.map((name) => `, $${name}`).join("")})`, { text: text!, ...score } as Record<string, string>);
    for (const [position, fact] of findFacts(String(score.redacted)).entries()) {
      await warehouse.run(
        "insert into ops.text_promise values (md5($text), $position, $kind, $quote, $value, $detail, $is_promise, $about, $start)",
        { text: text!, position, ...fact },
      );
    }
  }
}

export interface Given {
  rows: Staged;
  texts?: readonly Row[];
  /** Orders that were refused. */
  refused?: readonly { source: string; order_id: string }[];
  company?: Record<string, unknown>;
  /** Sentiment models measured on 100 held-out comments each. */
  models?: readonly Row[];
  /** Local date and time in the company's zone. */
  asOf: string;
  /** The tables the test looks at; default all of core and marts. */
  tables?: readonly string[];
}

/** A warehouse in memory with the models of core and marts built over the given rows. */
export async function built({ rows, texts, refused = [], models: measured = [], company: given, asOf, tables }: Given): Promise<{ warehouse: Warehouse; company: Company }> {
  const warehouse = await openMemoryWarehouse();
  const company = companyOf(given);
  await stage(warehouse, rows, company.time_zone);
  await know(warehouse, texts);
  for (const { source, order_id } of refused) {
    await warehouse.run("insert into ops.quarantine (source, record, reason, order_id) values ($source, 'order', 'not read', $order_id)", { source, order_id });
  }
  for (const model of measured) {
    const names = Object.keys(model);
    await warehouse.run(`insert into ops.text_model (head, n_held_out, ${names.join(", ")}) values ('sentiment', 100, ${names.map((name) => `$${name}`).join(", ")})`, model as Record<string, string>);
  }
  await writeSettings(company, warehouse, DateTime.fromISO(asOf, { zone: company.time_zone }).toJSDate());
  const models = await linkModels(warehouse, await readModels());
  await buildModels(warehouse, tables ? modelsFor([...tables, "core.inactivity_window"], models) : models, { log: silentLog });
  return { warehouse, company };
}
