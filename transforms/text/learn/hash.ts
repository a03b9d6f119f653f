/** Of FNV-1a. */
export const fnvOffset = 0x811c9dc5;
export const fnvPrime = 0x01000193;

/** Features that there may be. */
export const dimensions = 1 << 18;

/** The feature that a hash stands for: it is spread over all its bits [the finalizer of MurmurHash3], of which the last are taken. */
export function indexOf(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & (dimensions - 1);
}
