/** Runs every bench, one after another, each in a process of its own. Run: npm run bench */
import { spawnSync } from "node:child_process";

for (const bench of ["ingest", "identity", "text"]) {
  console.log(`\n== ${bench}`);
  const { status } = spawnSync(process.execPath, ["--import", "tsx", `test/bench/${bench}.ts`], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
