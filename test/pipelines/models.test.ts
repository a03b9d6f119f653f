import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { parseModel, readModels, type Model } from "../../pipelines/model-file.ts";
import { linkModels } from "../../pipelines/model-graph.ts";
import { buildModels } from "../../pipelines/models.ts";
import { UserError } from "../../pipelines/user-error.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";

let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await openMemoryWarehouse();
  await warehouse.run("create table staging.visit as select unnest([1, 2, 2]) as id, 'x' as name");
});
afterEach(() => warehouse.close());

/** A model file's text; `columns` are documented as such. */
const text = (sql: string, { key = "id", columns = ["id"], checks = [] as string[] } = {}) =>
  ["-- one row per thing", `-- key: ${key}`, "-- columns:", ...columns.map((name) => `--   ${name}: what it is`), ...checks.map((check) => `-- check: ${check}`), sql].join("\n");
const model = (name: string, sql: string, options?: Parameters<typeof text>[1]): Model => parseModel("core", name, `transforms/core/${name}.sql`, text(sql, options));
const build = async (...models: Model[]) => buildModels(warehouse, await linkModels(warehouse, models), { log: silentLog });
const fault = async (work: Promise<unknown>): Promise<UserError> => {
  const error = await work.then(() => null, (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
};

describe("a header", () => {
  test("says what a row is, its key, columns, checks and audiences", () => {
    const parsed = parseModel("marts", "quote", "transforms/marts/quote.sql", [
      "-- one row per quote", "-- and nothing else", "-- key: a, b", "-- columns:", "--   a: the first", "--   b: the second, with: a colon",
      "-- check: a is small: select * from marts.quote", "--   where a > 1", "-- audiences: officer, engineer", "with x as (select 1)", "select 1 as a, 2 as b;", "",
    ].join("\n"));
    expect(parsed).toEqual({
      schema: "marts", name: "quote", table: "marts.quote", file: "transforms/marts/quote.sql", grain: "one row per quote and nothing else",
      key: ["a", "b"], columns: [{ name: "a", meaning: "the first" }, { name: "b", meaning: "the second, with: a colon" }],
      checks: [{ name: "a is small", sql: "select * from marts.quote\nwhere a > 1" }], audiences: ["officer", "engineer"],
      sql: "with x as (select 1)\nselect 1 as a, 2 as b",
    });
  });

  test.each([
    ["that does not say what a row is", "select 1", /first line must say what one row is/],
    ["without a key", "-- one row per x\n-- columns:\n--   a: b\nselect 1 as a", /names no key/],
    ["without columns", "-- one row per x\n-- key: a\nselect 1 as a", /documents no columns/],
    ["with an unknown word", "-- one row per x\n-- keys: a\nselect 1 as a", /unknown word/],
    ["with a check that has no name", "-- one row per x\n-- key: a\n-- check: select 1\nselect 1 as a", /needs a name and a query/],
    ["and no query", "-- one row per x\n-- key: a\n-- columns:\n--   a: b", /no query/],
  ])("%s is refused", (_, sql, message) => {
    expect(() => parseModel("core", "x", "transforms/core/x.sql", sql)).toThrow(message);
  });
});

describe("models are built", () => {
  test("each after what it reads, whatever their names", async () => {
    const built = await build(model("a", "select id from core.b"), model("b", "with c as (select distinct id from staging.visit) select id from c"));
    expect(built).toMatchObject([{ table: "core.b", rows: 2 }, { table: "core.a", rows: 2 }]);
  });

  test("with references that only the engine's parser sees: USING, subqueries, ASOF", async () => {
    const [, linked] = await linkModels(warehouse, [
      model("b", "select distinct id from staging.visit"),
      model("a", "select id, (select max(id) from staging.visit) as m from core.b join staging.visit v using (id) asof join staging.visit w on v.id >= w.id", { columns: ["id", "m"] }),
    ]);
    expect(linked!.reads).toEqual(["core.b", "staging.visit"]);
  });

  test("and say so when they read each other in a circle", async () => {
    expect((await fault(build(model("a", "select id from core.b"), model("b", "select id from core.a")))).details.value).toBe("core.a → core.b → core.a");
  });

  test("and name a table that nothing makes, and those known", async () => {
    const error = await fault(build(model("a", "select id from core.missing")));
    expect(error.details).toMatchObject({ file: "transforms/core/a.sql", value: "core.missing", remedy: "known in core: core.a" });
  });

  test("and refuse a table without a schema", async () => {
    expect((await fault(build(model("a", "select id from visit")))).message).toMatch(/with its schema/);
  });

  test("and name the line that does not parse", async () => {
    expect((await fault(build(model("a", "select id\nfrom staging.visit\nwhere where"))))!.details).toMatchObject({ file: "transforms/core/a.sql", place: "line 3 of the query" });
  });

  test("and name the file and the engine's words when the query fails", async () => {
    const error = await fault(build(model("a", "select nothing as id from staging.visit")));
    expect([error.details.file, error.message]).toEqual(["transforms/core/a.sql", expect.stringMatching(/"nothing" not found/)]);
  });
});

describe("a built model is checked", () => {
  test("for a key that is unique", async () => {
    const error = await fault(build(model("a", "select id from staging.visit")));
    expect([error.message, error.details.remedy]).toEqual(["the check “key is unique” of core.a found 1 row that must not exist", 'for example {"id":2,"row_count":2}']);
  });

  test("for a key that is not null", async () => {
    expect((await fault(build(model("a", "select null::integer as id")))).message).toMatch(/“key is not null”/);
  });

  test("for columns that are as documented", async () => {
    const error = await fault(build(model("a", "select distinct id, name from staging.visit", { columns: ["id", "nome"] })));
    expect(error.details.value).toBe("documented, not there: nome; there, not documented: name");
  });

  test("by its own queries, which return what must not be", async () => {
    const error = await fault(build(model("a", "select distinct id from staging.visit", { checks: ["ids are small: select id from core.a where id > 1"] })));
    expect([error.message, error.details.remedy]).toEqual(["the check “ids are small” of core.a found 1 row that must not exist", 'for example {"id":2}']);
  });

  test("and a check that does not run says so", async () => {
    expect((await fault(build(model("a", "select distinct id from staging.visit", { checks: ["x: select * from core.nowhere"] })))).message).toMatch(/check “x” does not run/);
  });
});

test("every model of the project has a header that can be read", async () => {
  const models = await readModels();
  expect(models.length).toBeGreaterThan(30);
  for (const { file, columns, key } of models) expect([file, key.filter((name) => !columns.some((column) => column.name === name))]).toEqual([file, []]);
});
