import type { LinkGraph } from "./star.ts";

/** A part of a graph, its identifiers numbered anew from 0 in the same order. */
export interface Excerpt extends LinkGraph {
  /** Per identifier its number in the whole graph. */
  readonly node: Int32Array;
}

/** The given identifiers, in ascending order, and the links between them. */
export function excerpt({ kind, shared, a, b, records }: LinkGraph, node: Int32Array): Excerpt {
  const local = new Int32Array(kind.length).fill(-1);
  const own = { kind: new Uint8Array(node.length), shared: new Uint8Array(node.length) };
  for (let at = 0; at < node.length; at++) {
    local[node[at]!] = at;
    own.kind[at] = kind[node[at]!]!;
    own.shared[at] = shared[node[at]!]!;
  }
  let links = 0;
  let kept = { a: new Int32Array(node.length), b: new Int32Array(node.length), records: new Int32Array(node.length) };
  for (let left = 0, i = 0; left < node.length; left++) {
    for (i = seek(a, node[left]!, i); i < a.length && a[i] === node[left]; i++) {
      const right = local[b[i]!]!;
      if (right < 0) continue;
      if (links === kept.a.length) kept = { a: longer(kept.a), b: longer(kept.b), records: longer(kept.records) };
      kept.a[links] = left;
      kept.b[links] = right;
      kept.records[links++] = records[i]!;
    }
  }
  return { node, ...own, a: kept.a.subarray(0, links), b: kept.b.subarray(0, links), records: kept.records.subarray(0, links) };
}

/** The first place from `from` on with at least `value`, in steps that double: what is sought is near. */
export function seek(ascending: Int32Array, value: number, from: number): number {
  let step = 1;
  while (from + step < ascending.length && ascending[from + step]! < value) step *= 2;
  let [low, high] = [from + (step >> 1), Math.min(from + step, ascending.length)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function longer(array: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(array.length * 2 + 1);
  twice.set(array);
  return twice;
}

export interface Neighbours {
  /** Where each identifier's neighbours begin in `node` and `records`. */
  start: Int32Array;
  node: Int32Array;
  records: Int32Array;
  /** With how many identifiers, more or less trusted, each was seen. */
  reach: Int32Array;
}

/** For each identifier, the more trusted ones it was seen with. */
export function neighbours({ kind, a, b, records }: LinkGraph): Neighbours {
  const start = new Int32Array(kind.length + 1);
  const reach = new Int32Array(kind.length);
  for (let i = 0; i < a.length; i++) {
    start[b[i]! + 1]!++;
    reach[a[i]!]!++;
    reach[b[i]!]!++;
  }
  for (let i = 0; i < kind.length; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const node = new Int32Array(a.length);
  const seen = new Int32Array(a.length);
  for (let i = 0; i < a.length; i++) {
    const at = next[b[i]!]!++;
    node[at] = a[i]!;
    seen[at] = records[i]!;
  }
  return { start, node, records: seen, reach };
}
