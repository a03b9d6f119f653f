/** Which of these p-values stand when at most this share of what is told may be false [Benjamini, Hochberg 1995]; an unknown one never does. */
export function survivors(ps: readonly (number | null)[], rate: number): boolean[] {
  const known = ps.filter((p) => p !== null).sort((a, b) => a - b);
  const limit = known.findLast((p, rank) => p <= ((rank + 1) / known.length) * rate);
  return ps.map((p) => p !== null && limit !== undefined && p <= limit);
}
