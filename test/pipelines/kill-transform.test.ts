import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadCompany } from "../../pipelines/company.ts";
import { ingest } from "../../pipelines/ingest.ts";
import { silentLog } from "../../pipelines/log.ts";
import { openWarehouse } from "../../pipelines/warehouse.ts";
import { companyFolder, now, type Folder } from "./company-folder.ts";
import { lives } from "./mortal.ts";

const child = fileURLToPath(new URL("./kill-transform.ts", import.meta.url));
const surveys = "surveys:\n  files: inbox/*.csv\n  record: survey_response\n  key: response_id\n  fields: { response_id: id, answered_at: at, question: =nps, score: score, scale: 0-10, comment: comment }\n";
const padding = "Мы заказывали к празднику и заранее обо всём договорились, всё записали и всё проверили. ".repeat(4);
const comments = (word: string) => Array.from({ length: 30 }, (_, i) => `${word}${i},2026-10-2${i % 8} 10:00:00,${i % 3},"${padding}Курьер ${word} ужасно нахамил, отвратительное обслуживание. ${padding}"`);

/** Ingests, in a process that ends, so that the next one may open the warehouse. */
async function fill(folder: Folder, ...lines: string[][]): Promise<void> {
  folder.write("inbox/a.csv", `id,at,score,comment\n${lines.flat().join("\n")}\n`);
  const warehouse = await openWarehouse(folder.dir);
  await ingest(await loadCompany(folder.dir), warehouse, { log: silentLog, now });
  warehouse.close();
}

async function tables(folder: Folder): Promise<unknown> {
  const warehouse = await openWarehouse(folder.dir);
  const read = (table: string) => warehouse.rows(`select * from ${table} order by all`);
  const all = { quote: await read("marts.quote"), aspect: await read("marts.aspect_quote"), term: await read("marts.emerging_term"), part: await read("marts.metric_part") };
  warehouse.close();
  return all;
}

test("killed while quotes are cut, new topics sought or all of it committed: the pages' tables stay those of the last good run, and the next run gives what an undisturbed one gives", async () => {
  const [killed, calm] = [companyFolder(surveys), companyFolder(surveys)];
  for (const folder of [killed, calm]) {
    await fill(folder, comments("вчера"));
    expect(await lives(child, folder.dir)).toBe(true);
  }
  const before = await tables(killed);
  expect(before).toMatchObject({ quote: expect.arrayContaining([expect.objectContaining({ is_cut: true, text: expect.stringMatching(/^\S.{0,80}нахамил/) as string })]) as unknown[] });

  for (const folder of [killed, calm]) await fill(folder, comments("вчера"), comments("сегодня"));
  for (const last of ["with told as", "create or replace table marts.emerging_term", "commit"]) {
    expect(await lives(child, killed.dir, last), last).toBe(false);
    if (last !== "commit") expect(await tables(killed), last).toEqual(before);
  }
  for (const folder of [killed, calm]) expect(await lives(child, folder.dir)).toBe(true);
  const after = await tables(killed);
  expect(after).toEqual(await tables(calm));
  expect(after).not.toEqual(before);
});
