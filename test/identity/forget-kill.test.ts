import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { resolve } from "../../pipelines/resolve.ts";
import { prepareTextTables } from "../../pipelines/text/tables.ts";
import { openWarehouse, warehousePath } from "../../pipelines/warehouse.ts";
import { stage } from "./staged.ts";

const child = fileURLToPath(new URL("./forget-kill.ts", import.meta.url));

/** Runs the child; kills it so many milliseconds after it began. Tells whether it came to its end. */
function run(dir: string, killAfter: number | null): Promise<boolean> {
  return new Promise((done, fail) => {
    const process_ = spawn(process.execPath, ["--import", "tsx", child, dir], { stdio: ["ignore", "pipe", "inherit"] });
    let ended = false;
    process_.stdout.on("data", (text: Buffer) => {
      if (text.includes("begun") && killAfter !== null) setTimeout(() => process_.kill("SIGKILL"), killAfter);
      if (text.includes("ended")) ended = true;
    });
    process_.on("error", fail);
    process_.on("exit", () => done(ended));
  });
}

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

  let killed = 0;
  let ended = false;
  for (const wait of [5, 60, 160, 320, 520]) {
    if (ended) break;
    ended = await run(dir, wait);
    if (!ended) killed += 1;
  }
  if (!ended) expect(await run(dir, null)).toBe(true);
  expect(killed).toBeGreaterThan(1);
  const bytes = readFileSync(warehousePath(dir));
  expect(["Anna.P@gmail.com", "anna.p@gmail.com", "annap@gmail.com", "K-00001"].filter((spelling) => bytes.includes(spelling))).toEqual([]);
  expect(bytes.includes("boris@mail.ru")).toBe(true);
  expect(existsSync(join(dir, "releases", "2026-11-15T0000"))).toBe(false);
  expect(existsSync(join(dir, "warehouse", "forget.json"))).toBe(false);
  expect(existsSync(`${warehousePath(dir)}.new`)).toBe(false);
});
