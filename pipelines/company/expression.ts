import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { nearest, type Fault } from "./fault.ts";
import { Expression, type SourceSettings } from "./mapping.ts";

/** Functions that scalar expressions may not use although they are scalar: they know the session or the clock. */
const barred = new Set(["getvariable", "getenv", "nextval", "currval", "version", "txid_current", "error", "query", "query_table"]);

interface Place {
  path: PropertyKey[];
  expression: Expression;
}

/**
 * Checks every SQL expression of the sources with the engine's own parser: one scalar expression each, known functions
 * only. Fills in the columns it names and spells each as one quoted name.
 */
export async function checkExpressions(sources: readonly SourceSettings[]): Promise<Fault[]> {
  const places = sources.flatMap(placesOf);
  if (places.length === 0) return [];
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const functions = await safeFunctions(connection);
    const faults: Fault[] = [];
    for (const { path, expression } of places) {
      const fault = await check(connection, expression, functions);
      if (fault) faults.push({ path, value: expression.sql, ...fault });
    }
    return faults;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function placesOf({ name, records }: SourceSettings): Place[] {
  return records.flatMap(({ record, where, fields }, i) => {
    const base: PropertyKey[][] = [["sources", name], ["sources", name, "records", record], ["sources", name, "records", i]];
    const found: Place[] = [];
    for (const root of records.length === 1 ? base.slice(0, 1) : base.slice(1, 2)) {
      if (where instanceof Expression) found.push({ path: [...root, "where"], expression: where });
      for (const [field, mapping] of Object.entries(fields ?? {})) {
        if (mapping.from.kind === "sql") found.push({ path: [...root, "fields", field, "sql"], expression: mapping.from.expression });
      }
    }
    return found;
  });
}

async function safeFunctions(connection: DuckDBConnection): Promise<ReadonlySet<string>> {
  const reader = await connection.runAndReadAll("select distinct function_name from duckdb_functions() where function_type = 'scalar' and stability = 'CONSISTENT'");
  const safe = new Set(["num", ...reader.getRows().map(([name]) => String(name))].filter((name) => !barred.has(name) && !name.startsWith("current_")));
  const written = await connection.runAndReadAll(
    "select function_name, to_json(list({ parameters: parameters, tree: json_serialize_sql('select ' || macro_definition) })) from duckdb_functions() where function_type = 'macro' and macro_definition is not null group by function_name",
  );
  const macros = written.getRows().map(([name, forms]) => [String(name), JSON.parse(String(forms)) as Macro[]] as const);
  // one macro may be made of another
  for (let before = -1; before < safe.size;) {
    before = safe.size;
    for (const [name, forms] of macros) if (forms.every((macro) => isPlain(macro, safe))) safe.add(name);
  }
  return safe;
}

/** Whether a macro, such as `split_part` and `nullif`, is made of its parameters and safe functions alone. */
function isPlain({ parameters, tree }: Macro, functions: ReadonlySet<string>): boolean {
  const columns = new Set<string>();
  const only = tree.error ? undefined : tree.statements?.[0]?.node.select_list;
  if (!only || walk(only, columns, functions)) return false;
  return columns.size > 0 && [...columns].every((column) => parameters.includes(column));
}

interface Macro {
  parameters: string[];
  tree: Tree;
}

interface Tree {
  error: boolean;
  error_message?: string;
  statements?: { node: Node }[];
}

interface Node {
  class?: string;
  type?: string;
  function_name?: string;
  column_names?: string[];
  [key: string]: unknown;
}

const scalarClasses = new Set(["COLUMN_REF", "CONSTANT", "FUNCTION", "COMPARISON", "CONJUNCTION", "CASE", "CAST", "OPERATOR", "BETWEEN", "COLLATE"]);

async function check(connection: DuckDBConnection, expression: Expression, functions: ReadonlySet<string>): Promise<Omit<Fault, "path"> | null> {
  const reader = await connection.runAndReadAll("select json_serialize_sql($sql::varchar)", { sql: `select ${expression.sql}` });
  const text = String(reader.getRows()[0]?.[0]);
  const tree = JSON.parse(text) as Tree;
  const remedy = "write one scalar expression over the file's columns, for example num(Quantity) * num(UnitPrice); put names with blanks in double quotes";
  if (tree.error) return { message: `is not SQL: ${tree.error_message ?? ""}`, remedy };
  const [statement, more] = tree.statements ?? [];
  const list = statement?.node.select_list as Node[] | undefined;
  const [only, second] = list ?? [];
  const bare = (statement?.node.from_table as Node | undefined)?.type === "EMPTY" && statement?.node.where_clause === null;
  if (!statement || more || !only || second || !bare) return { message: "is not one expression", remedy };
  const columns = new Set<string>();
  const fault = walk(only, columns, functions);
  if (fault) return { ...fault, remedy: fault.remedy ?? remedy };
  expression.columns = [...columns];
  const spelled = await connection.runAndReadAll("select json_deserialize_sql($tree::json)", { tree: withWholeNames(text) });
  expression.sql = String(spelled.getRows()[0]?.[0]).replace(/^SELECT /, "").replace(/;$/, "");
  return null;
}

/** A path such as client.id becomes the one name "client.id"; done on the text, which keeps numbers whole. */
function withWholeNames(tree: string): string {
  return tree.replaceAll(/"column_names":(\[(?:"(?:[^"\\]|\\.)*",?)*\])/g, (_, names: string) => `"column_names":${JSON.stringify([nameOf(JSON.parse(names) as string[])])}`);
}

function nameOf(parts: readonly string[]): string {
  return parts.join(".");
}

function walk(node: unknown, columns: Set<string>, functions: ReadonlySet<string>): Omit<Fault, "path"> | null {
  if (Array.isArray(node)) {
    for (const item of node) {
      const fault = walk(item, columns, functions);
      if (fault) return fault;
    }
    return null;
  }
  if (typeof node !== "object" || node === null) return null;
  const one = node as Node;
  if (one.class !== undefined && !scalarClasses.has(one.class)) return { message: `${one.class.toLowerCase().replaceAll("_", " ")} is not allowed here` };
  if (one.class === "FUNCTION") {
    const name = String(one.function_name).toLowerCase();
    if (name === "age" && Array.isArray(one.children) && one.children.length === 1) return { message: "“age” of one instant reads the clock", remedy: "name both: age(later, earlier)" };
    if (!functions.has(name)) return { message: `“${name}” is not a function allowed here`, remedy: nearest(name, [...functions], "near") };
  }
  if (one.class === "COLUMN_REF" && one.column_names) {
    columns.add(nameOf(one.column_names));
  }
  return walk(Object.values(one), columns, functions);
}
