/** Identifiers as dense numbers, the more trusted kinds first, and the pairs of them that records carried together. */
export interface LinkGraph {
  /** Index into `kinds` per identifier, ascending. */
  readonly kind: Uint8Array;
  /** 1 where the identifier can name nobody by itself (a role address). */
  readonly shared: Uint8Array;
  /** The distinct pairs, `a[i] < b[i]`, sorted by `a`. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** In how many records the pair was seen. */
  readonly records: Int32Array;
}

export interface Stars {
  /** Per identifier the centre it belongs to: itself, or the most trusted identifier it hangs on; −1 when shared. */
  readonly owner: Int32Array;
  /** Links between different stars, by their place in the graph. */
  readonly crossing: Int32Array;
}

/**
 * Gathers identifiers around the most trusted one each was seen with. Most people are one such star (an account and
 * all that was seen with it), and for them this single pass is the whole resolution; what links stars is left to `settle`.
 */
export function gatherStars({ kind, shared, a, b }: LinkGraph): Stars {
  const owner = new Int32Array(kind.length).fill(-1);
  const crossing: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const left = a[i]!;
    const right = b[i]!;
    if (shared[left] || shared[right]) continue;
    if (owner[left] === -1) owner[left] = left;
    if (owner[right] === -1) owner[right] = owner[left]!;
    else if (owner[right] !== owner[left]) crossing.push(i);
  }
  for (let node = 0; node < owner.length; node++) if (owner[node] === -1 && !shared[node]) owner[node] = node;
  return { owner, crossing: Int32Array.from(crossing) };
}
