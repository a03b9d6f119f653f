import { afterAll, beforeAll, expect, test } from "vitest";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";

let warehouse: Warehouse;
beforeAll(async () => void (warehouse = await openMemoryWarehouse()));
afterAll(() => warehouse.close());

/** The names of the folded ones among cells that stand beside each other, where fewer than five people are not told of. */
async function folded(cells: Record<string, number>): Promise<string[]> {
  const values = Object.entries(cells).map(([name, size]) => `('${name}', ${size})`).join(", ");
  const rows = await warehouse.rows<{ cell: string }>(`select cell from (select cell, is_folded(cell, size, 'all', 5) as hidden from (values ${values}) v(cell, size)) where hidden order by cell`);
  return rows.map(({ cell }) => cell);
}

/** The same where each cell names who is in it. */
async function foldedOf(cells: Record<string, string>): Promise<string[]> {
  const values = Object.entries(cells).flatMap(([name, people]) => [...people].map((person) => `('${name}', '${person}')`)).join(", ");
  const rows = await warehouse.rows<{ cell: string }>(`select distinct cell
    from (
      select cell, is_folded_of(person, cell, size, 'all', 5, last := cell = 'none') as hidden
      from (select cell, person, count(distinct person) over (partition by cell) as size from (values ${values}) v(cell, person))
    )
    where hidden order by cell`);
  return rows.map(({ cell }) => cell);
}

test("a small cell folds, and the smallest told one with it unless the small ones are enough together", async () => {
  expect(await folded({ a: 9, b: 6 })).toEqual([]);
  expect(await folded({ a: 9, b: 6, c: 3 })).toEqual(["b", "c"]);
  expect(await folded({ a: 9, b: 6, c: 3, d: 2 })).toEqual(["c", "d"]);
  expect(await folded({ a: 3, b: 1 })).toEqual(["a", "b"]);
});

test("of two cells of one size the first by name folds, and a cell of nobody counts as a small one", async () => {
  expect(await folded({ b: 7, a: 7, c: 4 })).toEqual(["a", "c"]);
  expect(await folded({ a: 7, b: 8, c: 0 })).toEqual(["a", "c"]);
});

test("cells fold apart from those that they do not stand beside", async () => {
  const rows = await warehouse.rows("select beside, cell from (select *, is_folded(cell, size, beside, 5) as hidden from (values (1, 'a', 3), (1, 'b', 6), (2, 'a', 8), (2, 'b', 9)) v(beside, cell, size)) where hidden order by all");
  expect(rows).toEqual([{ beside: 1, cell: "a" }, { beside: 1, cell: "b" }]);
});

test("somebody who is in two small cells is one of those they hold together, in however many rows", async () => {
  expect(await foldedOf({ x: "abc", y: "de", z: "fghij" })).toEqual(["x", "y"]);
  expect(await foldedOf({ x: "aabbc", y: "cd", z: "fghij" })).toEqual(["x", "y", "z"]);
});

test("what is last gives way after all others, however small it is", async () => {
  expect(await foldedOf({ none: "fghij", x: "abc", y: "klmnop" })).toEqual(["x", "y"]);
  expect(await foldedOf({ none: "fghij", x: "abc" })).toEqual(["none", "x"]);
});

test("a count is told of nobody and of enough", async () => {
  expect(await warehouse.rows("select told_count(0, 5) as nobody, told_count(4, 5) as few, told_count(5, 5) as enough")).toEqual([{ nobody: 0, few: null, enough: 5 }]);
});
