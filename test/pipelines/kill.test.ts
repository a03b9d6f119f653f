import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { companyFolder } from "./company-folder.ts";
import { lives } from "./mortal.ts";

const child = fileURLToPath(new URL("./kill.ts", import.meta.url));

test("killed at any instant, run again: every row once, every file in the ledger once, the counts true", async () => {
  const folder = companyFolder("sales:\n  files: inbox/*.csv\n  record: order_line\n  key: [order_id, line_id]\n  fields: { order_id: order, line_id: line, sold_at: at, amount: amount }\n");
  const files = 12;
  const rows = 6_000;
  const content = (file: number, until: number) => {
    const lines = Array.from({ length: until }, (_, i) => `${file}-${i},1,2026-10-01 10:00:00,${i % 97 === 0 ? "much" : i}`);
    return `order,line,at,amount\n${lines.join("\n")}\n`;
  };
  for (let file = 0; file < files; file++) folder.write(`inbox/${file}.csv`, content(file, rows));
  for (const last of ["create or replace temp table load_native", "insert into staging.", "update ops.run_source set read", "commit"]) expect(await lives(child, folder.dir, last), last).toBe(false);
  for (let file = 0; file < files; file++) folder.write(`inbox/${file}.csv`, content(file, rows + 97));
  for (const last of ["delete from ops.quarantine", "commit"]) expect(await lives(child, folder.dir, last), last).toBe(false);
  expect(await lives(child, folder.dir)).toBe(true);

  const refusedOf = (count: number) => Math.ceil(count / 97);
  const refused = files * refusedOf(rows + 97);
  expect(await folder.rows("select count(*) as n, count(distinct source_key) as keys from staging.order_line")).toEqual([{ n: files * (rows + 97) - refused, keys: files * (rows + 97) - refused }]);
  expect(await folder.rows("select count(*) as n, count(distinct _key) as keys from raw.sales__order_line")).toEqual([{ n: files * (rows + 97) - refused, keys: files * (rows + 97) - refused }]);
  expect(await folder.rows("select count(*) as n from ops.quarantine")).toEqual([{ n: refused }]);
  expect(await folder.rows("select count(*) as n, count(distinct path) as paths from ops.file")).toEqual([{ n: files, paths: files }]);
  expect(await folder.rows("select count(*) as n from ops.run_source where read <> loaded + unchanged + quarantined")).toEqual([{ n: 0 }]);
  expect(await folder.rows("select sum(loaded)::bigint as n from ops.run_source")).toEqual([{ n: files * (rows + 97) - refused }]);
  expect(await folder.rows("select sum(read)::bigint = (select sum(read) from ops.batch) as same from ops.run_source")).toEqual([{ same: true }]);
});
