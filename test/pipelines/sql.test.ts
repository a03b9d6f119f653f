import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { program } from "../../pipelines/cli.ts";
import { prepareWarehouse } from "../../pipelines/ledger.ts";
import { openWarehouse } from "../../pipelines/warehouse.ts";
import { companyFolder, now } from "./company-folder.ts";

/** What `otklik sql` prints of a warehouse that has one mart. */
async function asking() {
  const folder = companyFolder("survey: { files: a.csv, record: conversation, fields: { conversation_id: id, channel: =chat } }");
  const warehouse = await openWarehouse(folder.dir);
  await prepareWarehouse(warehouse);
  await warehouse.run("create table marts.mark as select 9 as score");
  warehouse.close();
  const answer = async (query: string) => {
    let printed = "";
    const world = { log: folder.log, now, print: (text: string) => void (printed = text), signal: new AbortController().signal, fail: () => {} };
    await program(world).parseAsync(["sql", query, "--json", "--company", folder.dir], { from: "user" });
    return JSON.parse(printed) as unknown;
  };
  return { dir: folder.dir, answer };
}

test("a query reads the warehouse, and neither writes nor reads another file", async () => {
  const { dir, answer } = await asking();
  const leak = join(dir, "leak.csv");
  expect(await answer("select score from marts.mark")).toEqual([{ score: 9 }]);
  await expect(answer(`copy (select 1 as a) to '${leak}'`)).rejects.toThrow("file system operations are disabled");
  expect(existsSync(leak)).toBe(false);
  await expect(answer(`select * from read_text('${join(dir, "company.yaml")}')`)).rejects.toThrow("file system operations are disabled");
  await expect(answer("set enable_external_access = true")).rejects.toThrow("Cannot enable external access");
});

test("a whole number that no JavaScript number holds is written out", async () => {
  const { answer } = await asking();
  // 2^53 + 1, the first that would be rounded, and 2^53 - 1, the last that is safe
  expect(await answer("select 9007199254740993 as long, [-9007199254740993] as list, 9007199254740991 as last")).toEqual([{ long: "9007199254740993", list: ["-9007199254740993"], last: 9007199254740991 }]);
});
