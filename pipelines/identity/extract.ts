import { DuckDBDataChunk, INTEGER, VARCHAR } from "@duckdb/node-api";
import { isShared, kinds, normaliseIdentifier, type Kind, type NormaliseSettings } from "../../transforms/identity/identifier.ts";
import type { Warehouse } from "../warehouse.ts";
import { details, type Sightings } from "./sighting.ts";

/**
 * Makes the temporary tables the resolution works on:
 * `identity_tuple` (distinct sayings, how often and when), `identity_spelling` (kind, raw → normalised value),
 * `identity_node` (dense number per normalised identifier), `identity_link` (distinct pairs of numbers seen in one record).
 */
export async function extractIdentifiers(warehouse: Warehouse, sightings: Sightings, settings: NormaliseSettings): Promise<void> {
  await warehouse.run(`create or replace temp table identity_tuple as
    select tuple, ${[...kinds, ...details].join(", ")}, min(seen_at) as first_seen_at, max(seen_at) as last_seen_at, count(*) as records
    from (${sightings.sql}) group by all`);
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
    select t.tuple, ${details.map((detail) => `t.${detail}`).join(", ")}, t.first_seen_at, t.last_seen_at, t.records, ${columns}, coalesce(${leading}) as leading_node
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

/**
 * Normalises each distinct spelling once; only what normalising changed is written back. The result is read whole and
 * not streamed: an appender's flush ends a stream of the same connection.
 */
async function spell(warehouse: Warehouse, settings: NormaliseSettings): Promise<void> {
  await warehouse.run(`create or replace temp table identity_raw as
    select (row_number() over () - 1)::integer as place, kind_index, kind, raw
    from (${kinds.map((kind, index) => `select distinct ${index} as kind_index, '${kind}' as kind, ${kind} as raw from identity_tuple where ${kind} is not null`).join(" union all ")})`);
  await warehouse.run("create or replace temp table identity_normal (place integer, value varchar, is_shared integer)");
  const appender = await warehouse.connection.createAppender("identity_normal", "main", "temp");
  for (const [index, kind] of kinds.entries()) {
    const result = await warehouse.connection.run(`select place, raw from identity_raw where kind_index = ${index}`);
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      const normal = normalised(kind, chunk.getColumnValues(0) as number[], chunk.getColumnValues(1) as string[], settings);
      if (normal.place.length === 0) continue;
      const out = DuckDBDataChunk.create([INTEGER, VARCHAR, INTEGER], normal.place.length);
      out.setColumns([normal.place, normal.value, normal.shared]);
      appender.appendDataChunk(out);
    }
  }
  appender.closeSync();
  await warehouse.run(`create or replace temp table identity_spelling as
    select kind_index, kind, raw, coalesce(value, raw) as value, is_shared from identity_raw join identity_normal using (place)`);
}

/** Of the spellings that identify somebody: their place, the normalised value where it differs, and whether it is a shared one. */
function normalised(kind: Kind, places: readonly number[], raws: readonly string[], settings: NormaliseSettings): { place: number[]; value: (string | null)[]; shared: number[] } {
  const place: number[] = [];
  const value: (string | null)[] = [];
  const shared: number[] = [];
  for (const [i, raw] of raws.entries()) {
    const spelled = normaliseIdentifier(kind, raw, settings);
    if (spelled === null) continue;
    place.push(places[i]!);
    value.push(spelled === raw ? null : spelled);
    shared.push(Number(isShared(kind, spelled)));
  }
  return { place, value, shared };
}
