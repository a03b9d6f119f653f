import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { companyFolder } from "./company-folder.ts";

const child = fileURLToPath(new URL("./kill.ts", import.meta.url));

/** Runs the child; kills it so many milliseconds after it began. Tells whether it came to its end. */
function run(dir: string, killAfter: number | null): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, ["--import", "tsx", child, dir], { stdio: ["ignore", "pipe", "inherit"] });
    let ended = false;
    process_.stdout.on("data", (text: Buffer) => {
      if (text.includes("begun") && killAfter !== null) setTimeout(() => process_.kill("SIGKILL"), killAfter);
      if (text.includes("ended")) ended = true;
    });
    process_.on("error", reject);
    process_.on("exit", () => resolve(ended));
  });
}

test("killed at any instant, run again: every row once, every file in the ledger once, the counts true", async () => {
  const folder = companyFolder("sales:\n  files: inbox/*.csv\n  record: order_line\n  key: [order_id, line_id]\n  fields: { order_id: order, line_id: line, sold_at: at, amount: amount }\n");
  const files = 12;
  const rows = 6_000;
  const content = (file: number, until: number) => {
    const lines = Array.from({ length: until }, (_, i) => `${file}-${i},1,2026-10-01 10:00:00,${i % 97 === 0 ? "much" : i}`);
    return `order,line,at,amount\n${lines.join("\n")}\n`;
  };
  for (let file = 0; file < files; file++) folder.write(`inbox/${file}.csv`, content(file, rows));
  let killed = 0;
  for (const wait of [15, 120, 260, 420, 600]) if (!(await run(folder.dir, wait))) killed += 1;
  for (let file = 0; file < files; file++) folder.write(`inbox/${file}.csv`, content(file, rows + 97));
  if (!(await run(folder.dir, 200))) killed += 1;
  expect(await run(folder.dir, null)).toBe(true);

  const refusedOf = (count: number) => Math.ceil(count / 97);
  const refused = files * refusedOf(rows + 97);
  expect(killed).toBeGreaterThan(1);
  expect(await folder.rows("select count(*) as n, count(distinct source_key) as keys from staging.order_line")).toEqual([{ n: files * (rows + 97) - refused, keys: files * (rows + 97) - refused }]);
  expect(await folder.rows("select count(*) as n, count(distinct _key) as keys from raw.sales__order_line")).toEqual([{ n: files * (rows + 97) - refused, keys: files * (rows + 97) - refused }]);
  expect(await folder.rows("select count(*) as n from ops.quarantine")).toEqual([{ n: refused }]);
  expect(await folder.rows("select count(*) as n, count(distinct path) as paths from ops.file")).toEqual([{ n: files, paths: files }]);
  expect(await folder.rows("select count(*) as n from ops.run_source where read <> loaded + unchanged + quarantined")).toEqual([{ n: 0 }]);
  expect(await folder.rows("select sum(loaded)::bigint as n from ops.run_source")).toEqual([{ n: files * (rows + 97) - refused }]);
  expect(await folder.rows("select sum(read)::bigint = (select sum(read) from ops.batch) as same from ops.run_source")).toEqual([{ same: true }]);
});
