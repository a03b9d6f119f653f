import { existsSync } from "node:fs";
import { readlink, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Company } from "../company.ts";
import { localTime } from "../local-time.ts";
import { finding, type Finding } from "./finding.ts";

export async function release({ dir, time_zone }: Company): Promise<Finding> {
  const current = join(dir, "releases", "current");
  if (!existsSync(current)) return finding("release", "warning", "nothing published yet", `npx otklik run --company ${dir}`);
  return finding("release", "ok", `${await readlink(current)}, ${localTime((await stat(current)).mtime.toISOString(), time_zone)} (${time_zone})`);
}
