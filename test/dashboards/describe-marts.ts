import type { Model } from "../../pipelines/model-file.ts";
import type { Warehouse } from "../../pipelines/warehouse.ts";

interface Column {
  mart: string;
  name: string;
  type: string;
  is_nullable: boolean;
}

/**
 * The marts' rows as TypeScript, with the meanings that their headers give: a page that reads a column that is not there
 * does not compile. Types are those that publish writes: dates as days since 1970, instants as local texts. A column can
 * be null where its meaning says the word, and where a table without a model does not rule it out.
 */
export async function describeMarts(warehouse: Warehouse, models: readonly Model[]): Promise<string> {
  const columns = await warehouse.rows<Column>(
    `select table_name as mart, column_name as name, data_type as type, is_nullable = 'YES' as is_nullable from information_schema.columns
     where table_catalog = current_database() and table_schema = 'marts' order by table_name, ordinal_position`,
  );
  const marts = [...new Set(columns.map(({ mart }) => mart))];
  const interfaces = marts.map((mart) => {
    const model = models.find(({ table }) => table === `marts.${mart}`);
    const lines = columns.filter((column) => column.mart === mart).map((column) => {
      const meaning = model?.columns.find(({ name }) => name === column.name)?.meaning;
      const isNullable = model ? mayBeNull(meaning) : column.is_nullable;
      return `${meaning ? `  /** ${meaning} */\n` : ""}  ${column.name}: ${typeOf(column.type)}${isNullable ? " | null" : ""};`;
    });
    return `${model ? `/** ${model.grain} */\n` : ""}export interface ${rowName(mart)} {\n${lines.join("\n")}\n}`;
  });
  const index = `/** Tables of schema marts by name, with what one row of each holds. */\nexport interface Marts {\n${marts.map((mart) => `  ${mart}: ${rowName(mart)};`).join("\n")}\n}`;
  return `// Made from the marts' models by test/dashboards/write-marts.ts; a change here is overwritten.\n\n${[...interfaces, index].join("\n\n")}\n`;
}

/** The convention of the headers: a meaning says when its column is null, or the column never is. */
function mayBeNull(meaning: string | undefined): boolean {
  return /\bnull\b/.test(meaning ?? "");
}

function typeOf(type: string): string {
  if (type === "BOOLEAN") return "boolean";
  if (/^(DATE$|TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|UINTEGER|UBIGINT|FLOAT|DOUBLE|DECIMAL)/.test(type)) return "number";
  return "string";
}

function rowName(mart: string): string {
  return `${mart.split("_").map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("")}Row`;
}
