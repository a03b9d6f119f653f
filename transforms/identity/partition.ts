import { kinds } from "./identifier.ts";
import { find, union, unionFind } from "./union-find.ts";

/** Identifiers as dense numbers and the pairs of them that records carried together. */
export interface LinkGraph {
  /** Index into `kinds` per identifier. */
  readonly kind: Uint8Array;
  /** 1 where the identifier can name nobody by itself (a role address). */
  readonly shared: Uint8Array;
  /** The distinct pairs, `a[i]` with `b[i]`. */
  readonly a: Int32Array;
  readonly b: Int32Array;
}

export interface Partition {
  /** Per identifier the smallest identifier of its group, or −1 for a weak one. */
  readonly group: Int32Array;
  /** 1 where the identifier is shared by too many to be a chain. */
  readonly weak: Uint8Array;
}

/** With how many identifiers of another kind one may be seen before it stops naming a person. */
export type Caps = Readonly<Record<(typeof kinds)[number], Readonly<Record<(typeof kinds)[number], number>>>>;

export const defaultCaps: Caps = {
  customer_id: { customer_id: 1, card: 10, email: 10, phone: 10, cookie: 200 },
  card: { customer_id: 1, card: 1, email: 6, phone: 6, cookie: 200 },
  email: { customer_id: 1, card: 4, email: 1, phone: 6, cookie: 200 },
  phone: { customer_id: 1, card: 4, email: 4, phone: 1, cookie: 200 },
  cookie: { customer_id: 1, card: 1, email: 3, phone: 3, cookie: 1 },
};

export function partition({ kind, shared, a, b }: LinkGraph, caps: Caps = defaultCaps): Partition {
  const count = kind.length;
  const width = kinds.length;
  const seen = new Uint16Array(count * width);
  for (let i = 0; i < a.length; i++) {
    const left = a[i]!;
    const right = b[i]!;
    const toRight = left * width + kind[right]!;
    const toLeft = right * width + kind[left]!;
    if (seen[toRight]! < 65535) seen[toRight]!++;
    if (seen[toLeft]! < 65535) seen[toLeft]!++;
  }
  const limits = kinds.map((from) => kinds.map((to) => caps[from][to]));
  const weak = Uint8Array.from(shared);
  for (let node = 0; node < count; node++) {
    const limit = limits[kind[node]!]!;
    for (let to = 0; to < width; to++) if (seen[node * width + to]! > limit[to]!) weak[node] = 1;
  }
  const sets = unionFind(count);
  for (let i = 0; i < a.length; i++) if (!weak[a[i]!] && !weak[b[i]!]) union(sets, a[i]!, b[i]!);
  const smallest = new Int32Array(count).fill(-1);
  const group = new Int32Array(count).fill(-1);
  for (let node = 0; node < count; node++) {
    if (weak[node]) continue;
    const root = find(sets, node);
    if (smallest[root] === -1) smallest[root] = node;
    group[node] = smallest[root]!;
  }
  return { group, weak };
}
