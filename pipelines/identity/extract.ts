import { DuckDBDataChunk, INTEGER, VARCHAR } from "@duckdb/node-api";
import { isShared, kinds, normaliseIdentifier, type Kind, type NormaliseSettings } from "../../transforms/identity/identifier.ts";
import type { Warehouse } from "../warehouse.ts";

/** When each record happened: the column that says when its identifiers were seen. */
export const recordTimes: Readonly<Record<string, string>> = {
  survey_invitation: "sent_at",
  survey_response: "answered_at",
  conversation: "started_at",
  message: "sent_at",
  order: "ordered_at",
  order_line: "sold_at",
  outreach: "sent_at",
  web_event: "happened_at",
  subscription: "started_on",
};

/** The canonical records that have a staging view in this warehouse. */
export async function stagedRecords(warehouse: Warehouse): Promise<string[]> {
  const rows = await warehouse.rows<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'staging'`,
  );
  const present = new Set(rows.map((row) => row.name));
  return Object.keys(recordTimes).filter((record) => present.has(record));
}

const identifierList = kinds.join(", ");

/** Hash of what a record says about who it is from; the same saying is resolved once. */
const tuple = `hash(${identifierList}, name)`;

/** One SELECT over all records with at least one identifier. */
export function sightings(records: readonly string[]): string {
  if (records.length === 0) {
    const nothing = ["record", "source", "source_key", ...kinds, "name"].map((column) => `null::varchar as ${column}`).join(", ");
    return `select ${nothing}, null::timestamp as seen_at, null::ubigint as tuple where false`;
  }
  return records
    .map(
      (record) => `select '${record}' as record, source, source_key, ${recordTimes[record]}::timestamp as seen_at, ${tuple} as tuple, ${identifierList}, name
      from staging."${record}" where coalesce(${identifierList}) is not null`,
    )
    .join("\nunion all\n");
}

/**
 * Makes the temporary tables the resolution works on:
 * `identity_tuple` (distinct sayings, how often and when), `identity_spelling` (kind, raw → normalised value),
 * `identity_node` (dense number per normalised identifier), `identity_link` (distinct pairs of numbers seen in one record).
 */
export async function extractIdentifiers(warehouse: Warehouse, records: readonly string[], settings: NormaliseSettings): Promise<void> {
  await warehouse.run(`create or replace temp table identity_tuple as
    select tuple, ${identifierList}, name, min(seen_at) as first_seen_at, max(seen_at) as last_seen_at, count(*) as records
    from (${sightings(records)}) group by all`);
  await spell(warehouse, settings);
  await warehouse.run(`create or replace temp table identity_node as
    select (row_number() over (order by kind_index, value) - 1)::integer as node, kind_index, is_shared, kind, value
    from (select distinct kind_index, is_shared, kind, value from identity_spelling)`);
  const columns = kinds.map((kind) => `n_${kind}.node as ${kind}`).join(", ");
  const leading = kinds.map((kind) => `case when n_${kind}.is_shared = 0 then n_${kind}.node end`).join(", ");
  const joins = kinds
    .map(
      (kind) => `left join (select s.raw, n.node, n.is_shared from identity_spelling s join identity_node n using (kind, value) where s.kind = '${kind}') n_${kind}
        on n_${kind}.raw = t.${kind}`,
    )
    .join("\n");
  await warehouse.run(`create or replace temp table identity_tuple_node as
    select t.tuple, nullif(trim(t.name), '') as name, t.first_seen_at, t.last_seen_at, t.records, ${columns}, coalesce(${leading}) as leading_node
    from identity_tuple t ${joins}`);
  await warehouse.run(`create or replace temp table identity_link as
    select a, b, sum(records)::integer as records, min(first_seen_at) as first_seen_at, max(last_seen_at) as last_seen_at
    from (${pairs()}) group by a, b order by a, b`);
}

function pairs(): string {
  return kinds
    .flatMap((left, i) => kinds.slice(i + 1).map((right) => [left, right] as const))
    .map(
      ([left, right]) => `select ${left} as a, ${right} as b, records, first_seen_at, last_seen_at
      from identity_tuple_node where ${left} is not null and ${right} is not null`,
    )
    .join("\nunion all\n");
}

/** Normalises each distinct spelling once, streaming: a company has millions of them. */
async function spell(warehouse: Warehouse, settings: NormaliseSettings): Promise<void> {
  await warehouse.run("create or replace temp table identity_spelling (kind_index integer, kind varchar, raw varchar, value varchar, is_shared integer)");
  const appender = await warehouse.connection.createAppender("identity_spelling", "main", "temp");
  for (const [index, kind] of kinds.entries()) {
    const result = await warehouse.connection.stream(`select distinct ${kind} from identity_tuple where ${kind} is not null`);
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      const { raw, value } = spellings(kind, chunk.getColumnValues(0) as string[], settings);
      if (raw.length === 0) continue;
      const out = DuckDBDataChunk.create([INTEGER, VARCHAR, VARCHAR, VARCHAR, INTEGER], raw.length);
      out.setColumns([raw.map(() => index), raw.map(() => kind), raw, value, value.map((text) => Number(isShared(kind, text)))]);
      appender.appendDataChunk(out);
    }
  }
  appender.closeSync();
}

function spellings(kind: Kind, raws: readonly string[], settings: NormaliseSettings): { raw: string[]; value: string[] } {
  const raw: string[] = [];
  const value: string[] = [];
  for (const text of raws) {
    const spelled = normaliseIdentifier(kind, text, settings);
    if (spelled === null) continue;
    raw.push(text);
    value.push(spelled);
  }
  return { raw, value };
}
