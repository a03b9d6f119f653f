import type { Warehouse } from "../warehouse.ts";
import type { Identifier } from "./trace.ts";

/** By which fields a refused row is recognised as the person's. */
export interface Naming {
  /** Identifiers as written, whoever's row they stand in. */
  identifiers: string[];
  /** Keys of the orders, conversations and responses that go: a short one says something within its own source only. */
  keys: { source: string; key: string }[];
}

const ownKeys = { conversation: "conversation_id", order: "order_id", survey_response: "response_id" };
const leastCharacters = 5;

/** What names the person in refused rows: to be asked for while `forget_record` and what it lists are there. */
export async function namingOf(warehouse: Warehouse, identifiers: readonly Identifier[]): Promise<Naming> {
  const keys = Object.entries(ownKeys).map(([record, field]) => `select s.source, s."${field}" as key from staging."${record}" s join forget_record f on f.record = '${record}' and f.source = s.source and f.source_key = s.source_key where s."${field}" is not null`);
  return {
    identifiers: [...new Set(identifiers.flatMap(({ kind, spellings }) => (kind === "profile" ? [] : spellings)).map(plain))],
    keys: await warehouse.rows<{ source: string; key: string }>(`select distinct source, key from (${keys.join(" union all ")}) order by 1, 2`),
  };
}

/** Row ids of the refused rows in which a field is one of these. */
export async function refusedOf(warehouse: Warehouse, { identifiers, keys }: Naming): Promise<number[]> {
  const own = new Set(identifiers);
  const byKey = new Set(keys.flatMap(({ source, key }) => [`${source}:${plain(key)}`, ...(key.length >= leastCharacters ? [plain(key)] : [])]));
  const rows = await warehouse.rows<{ id: number; source: string; row: string | null; value: string | null }>('select rowid as id, source, "row", value from ops.quarantine where "row" is not null or value is not null');
  return rows
    .filter(({ source, row, value }) => [...fieldsOf(row ?? ""), value ?? ""].map(plain).some((field) => own.has(field) || byKey.has(field) || byKey.has(`${source}:${field}`)))
    .map(({ id }) => id);
}

export async function removeRefused(warehouse: Warehouse, naming: Naming): Promise<number> {
  const ids = await refusedOf(warehouse, naming);
  if (ids.length > 0) await warehouse.run("delete from ops.quarantine where list_contains(from_json($ids::json, '[\"bigint\"]'), rowid)", { ids: JSON.stringify(ids) });
  return ids.length;
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}

/** Every single value of a row, however deep; of a row that is no JSON, such as a torn line, its parts. */
function fieldsOf(row: string): string[] {
  try {
    return leaves(JSON.parse(row));
  } catch {
    return row.split(/[;,\t|\n"{}[\]:]/);
  }
}

function leaves(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  return typeof value === "object" ? Object.values(value).flatMap(leaves) : [String(value)];
}
