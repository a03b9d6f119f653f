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
  /** 1 for the centre of a star that a link connects with another star. */
  readonly linked: Uint8Array;
}

/**
 * Gathers identifiers around the most trusted one each was seen with. Most people are one such star (an account and
 * all that was seen with it), and for them this single pass is the whole resolution; what links stars is left to `settle`.
 */
export function gatherStars({ kind, shared, a, b }: LinkGraph): Stars {
  const owner = new Int32Array(kind.length).fill(free);
  for (let node = 0; node < shared.length; node++) if (shared[node]) owner[node] = nobodys;
  const linked = new Uint8Array(kind.length);
  let center = -1;
  let own = nobodys;
  for (let i = 0; i < a.length; i++) {
    if (a[i]! !== center) {
      center = a[i]!;
      if (owner[center] === free) owner[center] = center;
      own = owner[center]!;
    }
    if (own === nobodys) continue;
    const theirs = owner[b[i]!]!;
    if (theirs === own) continue;
    if (theirs === free) owner[b[i]!] = own;
    else if (theirs !== nobodys) linked[own] = linked[theirs] = 1;
  }
  for (let node = 0; node < owner.length; node++) if (owner[node] === free) owner[node] = node;
  return { owner, linked };
}

const nobodys = -1;
const free = -2;
