import { spawn } from "node:child_process";
import type { Warehouse } from "../../pipelines/warehouse.ts";

/**
 * The same warehouse in a process that is killed once a statement that begins with these words is at work; with none it
 * lives. “rewrite” is when the file written anew stands beside the old one.
 */
export function mortal(warehouse: Warehouse, last: string): Warehouse {
  const meet = (sql: string) => {
    // one turn later: the engine is at work on it, or has just ended
    if (last !== "" && sql.trimStart().startsWith(last)) setImmediate(() => process.kill(process.pid, "SIGKILL"));
  };
  const own: Pick<Warehouse, "rows" | "run" | "rewrite"> = {
    rows: (sql, params) => (meet(sql), warehouse.rows(sql, params)),
    run: (sql, params) => (meet(sql), warehouse.run(sql, params)),
    rewrite: (inspect) => warehouse.rewrite(async (file) => (meet("rewrite"), inspect?.(file))),
  };
  return Object.assign(Object.create(warehouse), own) as Warehouse;
}

/** Runs a script that opens a mortal warehouse in a folder, and tells “ended” when its work has. Tells whether it came to that. */
export function lives(script: string, dir: string, last = ""): Promise<boolean> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ["--import", "tsx", script, dir, last], { stdio: ["ignore", "pipe", "inherit"] });
    let told = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (told += text));
    child.on("error", fail);
    // not at "exit": what it told may still be on its way then
    child.on("close", (code, signal) => (code === 0 || signal === "SIGKILL" ? done(told.includes("ended")) : fail(new Error(`the run in ${dir} ended with ${signal ?? `code ${code}`}`))));
  });
}
