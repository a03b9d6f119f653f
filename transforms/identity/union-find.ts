/** Disjoint sets over 0…size−1, by size with path halving [Tarjan & van Leeuwen 1984]. */
export interface UnionFind {
  readonly parent: Int32Array;
  readonly size: Int32Array;
}

export function unionFind(count: number): UnionFind {
  const parent = new Int32Array(count);
  for (let i = 0; i < count; i++) parent[i] = i;
  return { parent, size: new Int32Array(count).fill(1) };
}

export function find({ parent }: UnionFind, node: number): number {
  let at = node;
  let up = parent[at]!;
  while (up !== at) {
    const above = parent[up]!;
    parent[at] = above;
    at = above;
    up = parent[at]!;
  }
  return at;
}

/** Joins the sets of `a` and `b`; returns the root that stays. */
export function union(sets: UnionFind, a: number, b: number): number {
  const left = find(sets, a);
  const right = find(sets, b);
  if (left === right) return left;
  const { parent, size } = sets;
  const [root, child] = size[left]! >= size[right]! ? [left, right] : [right, left];
  parent[child] = root;
  size[root] = size[root]! + size[child]!;
  return root;
}
