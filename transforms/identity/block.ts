/** Only records of one key are compared; what the key fixes learns nothing from its pairs. */
export interface Block<R> {
  readonly key: (record: R) => string | null;
  /** Names of the comparisons that agree because the key does. */
  readonly fixes: readonly string[];
}

/** Places of records, `a[i]` with `b[i]`. */
export interface Pairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** 1 where an earlier block has found the pair already. */
  readonly known: Uint8Array;
}

/**
 * Per block all pairs it finds of which at least one asks to be matched. Keys of more than `limit` records are too
 * common to compare.
 */
export function candidatePairs<R>(records: readonly R[], blocks: readonly Block<R>[], limit: number, asks: (record: R) => boolean = () => true): Pairs[] {
  const asking = Uint8Array.from(records, (record) => Number(asks(record)));
  const groups = blocks.map((block) => usefulGroups(records, block, limit));
  const keys = groups.map((own) => {
    const key = new Int32Array(records.length).fill(-1);
    own.forEach((group, id) => group.forEach((record) => (key[record] = id)));
    return key;
  });
  return groups.map((own, block) => {
    const a: number[] = [];
    const b: number[] = [];
    const known: number[] = [];
    const earlier = keys.slice(0, block);
    for (const group of own) {
      if (!group.some((record) => asking[record])) continue;
      for (const [i, left] of group.entries()) {
        for (const right of group.slice(i + 1)) {
          if (!asking[left] && !asking[right]) continue;
          a.push(left);
          b.push(right);
          known.push(Number(earlier.some((key) => key[left] !== -1 && key[left] === key[right])));
        }
      }
    }
    return { a: Int32Array.from(a), b: Int32Array.from(b), known: Uint8Array.from(known) };
  });
}

function usefulGroups<R>(records: readonly R[], block: Block<R>, limit: number): number[][] {
  const groups = new Map<string, number[]>();
  records.forEach((record, place) => {
    const key = block.key(record);
    if (key === null) return;
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  });
  return [...groups.values()].filter((group) => group.length > 1 && group.length <= limit);
}
