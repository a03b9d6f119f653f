import { kinds } from "../../transforms/identity/identifier.ts";
import type { Company } from "../company.ts";
import { literals } from "../sql-text.ts";
import type { Warehouse } from "../warehouse.ts";

/** When each record happened: the column that says when its identifiers were seen. */
const recordTimes: Readonly<Record<string, string>> = {
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

/** What a record may write of its person beside identifiers. */
export const details = ["name", "address", "birth_on"] as const;

/** The staged records of a warehouse, and how to read who each is from. */
export interface Sightings {
  readonly records: readonly string[];
  /**
   * SELECT of all records that say who they are from: record, source, source_key, seen_at, one column per identifier
   * kind and per detail, and `tuple`, the hash of the latter, so that the same saying is resolved once.
   */
  readonly sql: string;
}

/** Identifiers as SQL columns. A record with none of its own, but a name and an address or a date of birth, has a `profile`. */
const saying = `${kinds.join(", ")}, ${details.join(", ")}`;

export async function readSightings(warehouse: Warehouse, sources: Company["sources"]): Promise<Sightings> {
  const columns = await warehouse.rows<{ record: string; columns: string[] }>(
    "select table_name as record, list(column_name) as columns from information_schema.columns where table_schema = 'staging' group by 1",
  );
  const staged = new Map(columns.map((row) => [row.record, new Set(row.columns)]));
  const records = Object.keys(recordTimes).filter((record) => staged.has(record));
  const own = Object.values(sources).filter(({ customer_ids }) => customer_ids === "own").map(({ name }) => name);
  const parts = records.map((record) => sightingsOf(record, staged.get(record)!, own));
  return { records, sql: parts.length > 0 ? parts.join("\nunion all\n") : nothing };
}

const nothing = `select ${["record", "source", "source_key", ...kinds, ...details].map((column) => `null::varchar as ${column}`).join(", ")},
  null::timestamp as seen_at, null::ubigint as tuple where false`;

function sightingsOf(record: string, columns: ReadonlySet<string>, own: readonly string[]): string {
  const written = kinds.filter((kind) => kind !== "profile");
  const values: Record<string, string> = Object.fromEntries(
    [...written, ...details].map((column) => [column, columns.has(column) ? `nullif(trim(${column}::varchar), '')` : "null::varchar"]),
  );
  if (own.length > 0) {
    values.customer_id = `case when source in (${literals(own)}) then source || ':' || ${values.customer_id} else ${values.customer_id} end`;
  }
  const known = `coalesce(${written.map((kind) => values[kind]).join(", ")}) is not null`;
  const described = `${values.name} is not null and coalesce(${values.address}, ${values.birth_on}) is not null`;
  values.profile = `case when not (${known}) then md5(concat_ws('|', ${details.map((detail) => values[detail]).join(", ")})) end`;
  return `select *, hash(${saying}) as tuple from (
    select '${record}' as record, source, source_key, ${recordTimes[record]}::timestamp as seen_at,
      ${[...kinds, ...details].map((column) => `${values[column]} as ${column}`).join(", ")}
    from staging."${record}" where ${known} or (${described}))`;
}
