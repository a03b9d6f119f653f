import type { LinkGraph } from "./star.ts";

export interface Neighbours {
  /** Where each identifier's neighbours begin in `node` and `records`. */
  start: Int32Array;
  node: Int32Array;
  records: Int32Array;
  /** With how many identifiers, more or less trusted, each was seen. */
  reach: Int32Array;
}

/** For each identifier in doubt, the more trusted ones it was seen with. */
export function neighbours({ a, b, records }: LinkGraph, local: Int32Array, count: number): Neighbours {
  const start = new Int32Array(count + 1);
  const reach = new Int32Array(count);
  for (let i = 0; i < a.length; i++) {
    const left = local[a[i]!]!;
    if (left < 0) continue;
    const right = local[b[i]!]!;
    if (right < 0) continue;
    start[right + 1]!++;
    reach[left]!++;
    reach[right]!++;
  }
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const node = new Int32Array(start[count]!);
  const seen = new Int32Array(start[count]!);
  for (let i = 0; i < a.length; i++) {
    const left = local[a[i]!]!;
    if (left < 0) continue;
    const right = local[b[i]!]!;
    if (right < 0) continue;
    const at = next[right]!++;
    node[at] = left;
    seen[at] = records[i]!;
  }
  return { start, node, records: seen, reach };
}
