import { expect, test } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { readModels } from "../../pipelines/model-file.ts";
import { linkModels, modelsFor } from "../../pipelines/model-graph.ts";
import { buildModels } from "../../pipelines/models.ts";
import { writeSettings } from "../../pipelines/settings.ts";
import { built } from "./staged.ts";

const tables = ["marts.pipeline_source"];

/** A source `desk` after two runs: of 10 rows 3 were refused, then the 3 were read again and 1 of them still refused. */
async function twiceRead(promise: Record<string, string>) {
  const desk = { files: "desk.jsonl", format: "jsonl", record: "conversation", ...promise };
  const { warehouse, company } = await built({ rows: {}, company: { sources: { desk } }, asOf: "2026-11-16T00:00", tables });
  await warehouse.run(`insert into ops.run_source (run_id, source, read, loaded, unchanged, quarantined, newest_at, started_at, ok) values
    ('a', 'desk', 10, 7, 0, 3, '2026-11-12 08:00:00', '2026-11-12 09:00:00', true), ('b', 'desk', 3, 2, 0, 1, '2026-11-12 08:00:00', '2026-11-13 09:00:00', true)`);
  await warehouse.run("insert into ops.quarantine (source, record, line, reason) values ('desk', 'conversation', 4, 'is not a number')");
  await writeSettings(company, warehouse, new Date("2026-11-16T00:00:00Z"));
  await buildModels(warehouse, modelsFor(tables, await linkModels(warehouse, await readModels())), { log: silentLog });
  const [row] = await warehouse.rows("select read, quarantined, waiting, is_fresh, complete_until_at::varchar as complete_until_at from marts.pipeline_source");
  return row;
}

test("what waits is what is refused still, not what ever was", async () => {
  expect(await twiceRead({})).toMatchObject({ read: 13, quarantined: 4, waiting: 1 });
});

test("only a source that promises an age can be fresh, or complete to any moment", async () => {
  expect(await twiceRead({})).toMatchObject({ is_fresh: null, complete_until_at: null });
  // the newest of 12 November, 8:00, are 88 hours old
  expect(await twiceRead({ fresh_within: "88h" })).toMatchObject({ is_fresh: true, complete_until_at: "2026-11-16 00:00:00" });
  expect(await twiceRead({ fresh_within: "87h" })).toMatchObject({ is_fresh: false, complete_until_at: "2026-11-12 08:00:00" });
});
