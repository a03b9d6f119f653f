import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { UserError } from "../user-error.ts";
import { projectDir } from "./page.ts";

const command = join(projectDir, "node_modules/@observablehq/framework/dist/bin/observable.js");

/** Packages whose newest version Framework would ask the network for; an empty folder in its cache answers instead. */
const resolvedByFramework = [
  "react-dom", "@observablehq/sample-datasets", "lodash", "arquero", "apache-arrow", "d3", "echarts", "htl", "leaflet",
  "mapbox-gl", "@observablehq/plot", "react", "topojson-client", "d3-dsv", "parquet-wasm",
];

/** Builds the pages under `pages` into `site`, both inside the project, in a process of its own (a build leaks memory). */
export async function buildWithFramework(pages: string, site: string): Promise<void> {
  await Promise.all(resolvedByFramework.map((name) => mkdir(join(pages, ".observablehq/cache/_npm", `${name}@0.0.0-offline`), { recursive: true })));
  const env = { ...process.env, OTKLIK_PAGES: relative(projectDir, pages), OTKLIK_SITE: relative(projectDir, site), OBSERVABLE_TELEMETRY_DISABLE: "1", NO_COLOR: "1" };
  const { code, output } = await finished(process.execPath, [command, "build"], env);
  if (code !== 0) throw new UserError(`the pages could not be built: ${output.trim().split("\n").slice(-6).join("\n")}`, { file: relative(projectDir, pages), remedy: "mend the page named above and publish again" });
}

function finished(file: string, args: string[], env: NodeJS.ProcessEnv): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: projectDir, env, stdio: ["ignore", "pipe", "pipe"] });
    const drop = () => void child.kill();
    process.once("exit", drop);
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("exit", drop);
      resolve({ code, output });
    });
  });
}
