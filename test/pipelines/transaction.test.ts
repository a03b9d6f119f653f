import { expect, onTestFinished, test } from "vitest";
import { inTransaction } from "../../pipelines/transaction.ts";
import { openMemoryWarehouse } from "../../pipelines/warehouse.ts";

async function numbers() {
  const warehouse = await openMemoryWarehouse();
  onTestFinished(() => warehouse.close());
  await warehouse.run("create table ops.number (n integer)");
  return { warehouse, insert: (n: number) => warehouse.run(`insert into ops.number values (${n})`), all: async () => (await warehouse.rows<{ n: number }>("select n from ops.number")).map(({ n }) => n) };
}

test("what was written is committed; of work that fails, and of a trial, nothing is", async () => {
  const { warehouse, insert, all } = await numbers();
  expect(await inTransaction(warehouse, async () => (await insert(1), "done"))).toBe("done");
  await expect(inTransaction(warehouse, async () => {
    await insert(2);
    throw new Error("no");
  })).rejects.toThrow("no");
  await inTransaction(warehouse, () => insert(3), { isTrial: true });
  expect(await all()).toEqual([1]);
});

test("where the engine has undone the transaction by itself, its fault is told and not that nothing is left to undo", async () => {
  const { warehouse, all } = await numbers();
  await expect(inTransaction(warehouse, async () => {
    await warehouse.run("rollback");
    throw new Error("No space left on device");
  })).rejects.toThrow("No space left on device");
  expect(await all()).toEqual([]);
});
