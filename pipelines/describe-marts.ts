import type { Model } from "./model-file.ts";
import type { Warehouse } from "./warehouse.ts";

/**
 * The marts' rows as TypeScript interfaces, read from the engine after a build, with the meanings their headers give:
 * a page that names a column that is not there does not compile. Dates and instants are text, as Warehouse.rows gives them.
 */
export async function describeMarts(warehouse: Warehouse, models: readonly Model[]): Promise<string> {
  const columns = await warehouse.rows<{ mart: string; name: string; type: string }>(
    `select table_name as mart, column_name as name, data_type as type from information_schema.columns
     where table_catalog = current_database() and table_schema = 'marts' order by table_name, ordinal_position`,
  );
  const marts = [...new Set(columns.map(({ mart }) => mart))];
  const interfaces = marts.map((mart) => {
    const model = models.find(({ table }) => table === `marts.${mart}`);
    const lines = columns.filter((column) => column.mart === mart).map(({ name, type }) => {
      const meaning = model?.columns.find((column) => column.name === name)?.meaning;
      return `${meaning ? `  /** ${meaning} */\n` : ""}  ${name}: ${typeOf(type)}${model?.key.includes(name) ? "" : " | null"};`;
    });
    return `${model ? `/** ${model.grain} */\n` : ""}export interface ${pascal(mart)}Row {\n${lines.join("\n")}\n}`;
  });
  return `// Made by Otklik from the marts it built; a change here is overwritten.\n\n${interfaces.join("\n\n")}\n`;
}

function typeOf(type: string): string {
  if (type === "BOOLEAN") return "boolean";
  if (/^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|UINTEGER|UBIGINT|FLOAT|DOUBLE|DECIMAL)/.test(type)) return "number";
  return "string";
}

function pascal(name: string): string {
  return name.split("_").map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
}
