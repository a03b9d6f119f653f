import { statfs } from "node:fs/promises";
import type { Company } from "../company.ts";
import { finding, type Finding } from "./finding.ts";

const oldestNode = 20;
const leastFreeGigabytes = 2;

export function node(): Finding {
  const major = Number(process.versions.node.split(".")[0]);
  const fine = major >= oldestNode;
  return finding("Node", fine ? "ok" : "fault", process.versions.node, fine ? null : `install Node ${oldestNode} or newer`);
}

export async function freeSpace({ dir }: Company): Promise<Finding> {
  const { bavail, bsize } = await statfs(dir);
  const gigabytes = (bavail * bsize) / 1e9;
  const fine = gigabytes >= leastFreeGigabytes;
  return finding("disk", fine ? "ok" : "warning", `${gigabytes.toFixed(1)} GB free`, fine ? null : "make room: a run needs space for the warehouse and one more release");
}
