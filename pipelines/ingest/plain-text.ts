import { htmlPattern, plainText } from "../../sources/html.ts";
import type { CanonicalRecord } from "../../sources/record.ts";
import type { Warehouse } from "../warehouse.ts";
import { ident, literal } from "../sql-text.ts";

/** Texts that are read at once: bodies of e-mails are long. */
const pageSize = 1_000;

/** Makes plain text of the HTML in what people wrote, in a temporary table of a record's columns. A text of tags alone becomes none. */
export async function readPlain(warehouse: Warehouse, table: string, record: CanonicalRecord): Promise<void> {
  for (const column of Object.entries(record.fields).filter(([, { prose }]) => prose).map(([name]) => ident(name))) {
    await warehouse.run(
      `create or replace temp table load_html as select row_number() over () as number, ${column} as html
       from (select distinct ${column} from ${table} where regexp_matches(${column}, ${literal(htmlPattern)}))`,
    );
    await warehouse.run("create or replace temp table load_plain (html varchar, plain varchar)");
    for (let from = 1; ; from += pageSize) {
      const rows = await warehouse.rows<{ html: string }>(`select html from load_html where number between ${from} and ${from + pageSize - 1}`);
      if (rows.length === 0) break;
      const appender = await warehouse.connection.createAppender("load_plain", "main", "temp");
      for (const { html } of rows) {
        const plain = plainText(html);
        if (plain === html) continue;
        appender.appendVarchar(html);
        appender.appendVarchar(plain);
        appender.endRow();
      }
      appender.closeSync();
    }
    await warehouse.run(`update ${table} set ${column} = nullif(plain, '') from load_plain where ${column} = html`);
  }
  await warehouse.run("drop table if exists load_html");
  await warehouse.run("drop table if exists load_plain");
}
