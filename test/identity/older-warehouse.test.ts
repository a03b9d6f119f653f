import { beforeEach, expect, test } from "vitest";
import { prepareWarehouse } from "../../pipelines/ingest.ts";
import { resolve } from "../../pipelines/resolve.ts";
import { companyFolder, counts, type Folder } from "../pipelines/company-folder.ts";

const mapping = (more: string) => `
shop:
  files: "*.csv"
  record: order
  key: order_id
  fields: { order_id: id, ordered_at: at, status: =paid, name: name${more} }
`;

let folder: Folder;
/** A warehouse as it was before records had an address and a date of birth. */
beforeEach(async () => {
  folder = companyFolder(mapping(""));
  folder.write("a.csv", "id,at,name,home,born\n1,2026-10-01,Анна Петрова,\"Мира 5\",03.02.1980\n");
  await folder.ingest();
  await folder.open(async (_company, warehouse) => {
    for (const column of ["address", "birth_on"]) await warehouse.run(`alter table staging."shop__order" drop column ${column}`);
    await warehouse.run(`create or replace view staging."order" as select * from staging."shop__order"`);
  });
});

const known = () => folder.rows(`select order_id, address, birth_on from staging."order"`);

test("it opens and resolves, what it lacks being null", async () => {
  await folder.open((company, warehouse) => resolve(company, warehouse, { log: folder.log }));
  await folder.open((_company, warehouse) => prepareWarehouse(warehouse));
  expect(await known()).toEqual([{ order_id: "1", address: null, birth_on: null }]);
});

test("once the columns are mapped, the next ingest fills them from the files it knew", async () => {
  folder.sources(mapping(", address: home, birth_on: { column: born, dates: dd.MM.yyyy }"));
  const [result] = await folder.ingest();
  expect(counts(result)).toEqual([1, 1, 0, 0]);
  expect(await known()).toEqual([{ order_id: "1", address: "Мира 5", birth_on: "1980-02-03" }]);
});

test("a source that is not read again stays null beside one that is", async () => {
  folder.sources(`${mapping("")}\n${mapping(", address: home").replace("shop:", "desk:")}`);
  await folder.ingest(["desk"]);
  expect(await folder.rows(`select source, address from staging."order" order by source`)).toEqual([
    { source: "desk", address: "Мира 5" },
    { source: "shop", address: null },
  ]);
});
