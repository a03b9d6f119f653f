import { inWarehouse, jsonRows, type CompanyOption, type Register, withCompany } from "./command.ts";
import { messageOf, UserError } from "../user-error.ts";
import { table } from "../terminal.ts";

export const sql: Register = (program, world) => {
  withCompany(program.command("sql"))
    .description("query the warehouse, read-only (schemas: raw, staging, core, marts, ops, config)")
    .argument("<query>", "one SQL query, quoted; begin with core.* and marts.*")
    .option("--json", "print rows as a JSON array")
    .action(async (query: string, options: CompanyOption & { json?: boolean }) => {
      const rows = await inWarehouse(options.company, { readOnly: true }, async (_company, warehouse) => {
        // an opening to read keeps this file as it is, and would still write and read others
        await warehouse.run("set enable_external_access = false");
        try {
          if (query.trim() === "") throw new Error("the query is empty");
          const { count } = await warehouse.connection.extractStatements(query);
          if (count !== 1) throw new Error(`these are ${count} queries: ask one at a time`);
          return await warehouse.rows(query);
        } catch (cause) {
          throw new UserError(messageOf(cause), {
            place: "query",
            remedy: 'npx otklik sql "select schema_name, table_name from duckdb_tables()" lists tables, "describe core.episode" their columns',
            cause,
          });
        }
      });
      world.print(options.json ? jsonRows(rows) : table(rows));
    });
};
