import type { SourceSettings } from "../company/mapping.ts";
import type { Warehouse } from "../warehouse.ts";
import { fieldsByColumn } from "./refused-column.ts";
import { type Identifier, isTelling } from "./trace.ts";

/** By which fields a refused row is recognised as the person's. */
export interface Naming {
  /** Identifiers as written, whoever's row they stand in, with the field that holds their kind. */
  identifiers: { field: string; text: string }[];
  /** Keys of the orders, conversations and responses that go, with their field: a short one says something within its own source only. */
  keys: { source: string; field: string; key: string }[];
  /** Of sources that are mapped: per column, lower-cased, the fields it fills. */
  columns: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
}

const ownKeys = { conversation: "conversation_id", order: "order_id", survey_response: "response_id" };
const leastCharacters = 5;

/** What names the person in refused rows: to be asked for while `forget_record` and what it lists are there. */
export async function namingOf(warehouse: Warehouse, identifiers: readonly Identifier[], sources: Readonly<Record<string, SourceSettings>>): Promise<Naming> {
  const keys = Object.entries(ownKeys).map(([record, field]) => `select s.source, '${field}' as field, s."${field}" as key from staging."${record}" s join forget_record f on f.record = '${record}' and f.source = s.source and f.source_key = s.source_key where s."${field}" is not null`);
  keys.push("select source, 'conversation_id', conversation_id from forget_conversation");
  return {
    identifiers: identifiers.flatMap(({ kind, spellings }) => (kind === "profile" ? [] : spellings.map((text) => ({ field: kind, text: plain(text) })))),
    keys: await warehouse.rows<Naming["keys"][number]>(`select distinct source, field, key from (${keys.join(" union all ")}) order by 1, 2, 3`),
    columns: new Map(Object.values(sources).map((source) => [source.name, fieldsByColumn(source)])),
  };
}

interface RefusedCells {
  id: number;
  source: string;
  field: string | null;
  row: string | null;
  value: string | null;
  order_id: string | null;
}

/**
 * Row ids of the refused rows in which a field is one of these. What could be any number or word does not count in a
 * column that company.yaml maps to other fields; in one that it does not name, and in a torn line, it does.
 */
export async function refusedOf(warehouse: Warehouse, { identifiers, keys, columns }: Naming): Promise<number[]> {
  const anywhere = new Set([...identifiers.map(({ text }) => text), ...keys.map(({ key }) => plain(key))].filter(isTelling));
  const byField = new Set([
    ...identifiers.map(({ field, text }) => `${field} ${text}`),
    ...keys.flatMap(({ source, field, key }) => [`${source}:${field} ${plain(key)}`, ...(key.length >= leastCharacters ? [`${field} ${plain(key)}`] : [])]),
  ]);
  const untold = new Set([
    ...identifiers.map(({ text }) => text),
    ...keys.flatMap(({ source, key }) => [`${source}:${plain(key)}`, ...(key.length >= leastCharacters ? [plain(key)] : [])]),
  ]);
  const isUntold = (source: string, { text }: Cell) => untold.has(text) || untold.has(`${source}:${text}`);
  const isNamed = ({ source, field: refused, row, value, order_id: order }: RefusedCells) => {
    const cells = cellsOf(row ?? "") ?? partsOf(row ?? "");
    if (value !== null) cells.push({ column: null, fields: refused === null ? [] : [refused], text: plain(value) });
    if (order !== null) cells.push({ column: null, fields: ["order_id"], text: plain(order) });
    return cells.some((cell) => {
      const fields = cell.fields ?? (cell.column === null ? undefined : columns.get(source)?.get(cell.column));
      if (anywhere.has(cell.text)) return true;
      if (!fields) return isUntold(source, cell);
      return [...fields].some((field) => byField.has(`${field} ${cell.text}`) || byField.has(`${source}:${field} ${cell.text}`));
    });
  };
  const rows = await warehouse.rows<RefusedCells>('select rowid as id, source, field, "row", value, order_id from ops.quarantine where "row" is not null or value is not null or order_id is not null');
  return rows.filter(isNamed).map(({ id }) => id);
}

export async function removeRefused(warehouse: Warehouse, naming: Naming): Promise<number> {
  const ids = await refusedOf(warehouse, naming);
  if (ids.length > 0) await warehouse.run("delete from ops.quarantine where list_contains(from_json($ids::json, '[\"bigint\"]'), rowid)", { ids: JSON.stringify(ids) });
  return ids.length;
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}

interface Cell {
  /** Lower-cased; the innermost name of a nested value; null where it cannot be told. */
  column: string | null;
  /** The fields it is known to be of, whatever its column. */
  fields?: readonly string[];
  text: string;
}

/** Every single value of a row, however deep; null of a row that is no JSON, such as a torn line. */
function cellsOf(row: string): Cell[] | null {
  try {
    return leaves(JSON.parse(row), null);
  } catch {
    return null;
  }
}

function partsOf(row: string): Cell[] {
  return row.split(/[;,\t|\n"{}[\]:]/).map((text) => ({ column: null, text: plain(text) }));
}

function leaves(value: unknown, column: string | null): Cell[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [{ column, text: plain(String(value)) }];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, Array.isArray(value) ? column : plain(name)));
}
