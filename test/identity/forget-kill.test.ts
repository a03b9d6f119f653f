import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { resolve } from "../../pipelines/resolve.ts";
import { prepareTextTables } from "../../pipelines/text/tables.ts";
import { openWarehouse, warehousePath } from "../../pipelines/warehouse.ts";
import { lives } from "../pipelines/mortal.ts";
import { stage } from "./staged.ts";

const child = fileURLToPath(new URL("./forget-kill.ts", import.meta.url));

test("killed at any instant, a forget goes on when it is run again, and nothing of the person is left", async () => {
  const dir = mkdtempSync(join(tmpdir(), "otklik-forget-kill-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const warehouse = await openWarehouse(dir);
  await prepareTextTables(warehouse);
  await stage(warehouse, "chats", "conversation", [
    { source_key: "1", conversation_id: "1", started_at: "2026-01-01", customer_id: "K-00001", email: "Anna.P@gmail.com" },
    { source_key: "3", conversation_id: "3", started_at: "2026-01-03", customer_id: "K-00002", email: "boris@mail.ru" },
  ]);
  await stage(warehouse, "chats", "message", [{ source_key: "1|1", conversation_id: "1", author_kind: "customer", text: "пишите на anna.p@gmail.com" }]);
  await resolve({ phone_region: "RU", sources: {}, identity: { link_threshold: 0.99, review_above: 0.5 } }, warehouse, { log: silentLog });
  warehouse.close();
  mkdirSync(join(dir, "releases", "2026-11-15T0000"), { recursive: true });
  writeFileSync(join(dir, "releases", "2026-11-15T0000", "page.html"), "Anna.P@gmail.com");

  const instants = ["delete from ops.identity_member", "commit", "create or replace table core.person as", "rewrite"];
  for (const last of instants) expect(await lives(child, dir, last), last).toBe(false);
  expect(await lives(child, dir)).toBe(true);
  const bytes = readFileSync(warehousePath(dir));
  expect(["Anna.P@gmail.com", "anna.p@gmail.com", "annap@gmail.com", "K-00001"].filter((spelling) => bytes.includes(spelling))).toEqual([]);
  expect(bytes.includes("boris@mail.ru")).toBe(true);
  expect(existsSync(join(dir, "releases", "2026-11-15T0000"))).toBe(false);
  expect(existsSync(join(dir, "warehouse", "forget.json"))).toBe(false);
  expect(existsSync(`${warehousePath(dir)}.new`)).toBe(false);
});
