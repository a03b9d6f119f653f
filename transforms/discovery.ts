/** Of what is told, this share may be false. */
export const falseDiscoveries = 0.05;

/** Of each p-value, the smallest share of false discoveries at which it stands [Benjamini, Hochberg 1995]; an unknown one never does. */
export function qValues(ps: readonly (number | null)[]): number[] {
  const order = ps.flatMap((p, at) => (p === null ? [] : [{ p, at }])).sort((a, b) => a.p - b.p);
  const qs = ps.map(() => Infinity);
  let q = 1;
  for (let rank = order.length; rank > 0; rank--) {
    const { p, at } = order[rank - 1]!;
    qs[at] = q = Math.min(q, (p * order.length) / rank);
  }
  return qs;
}

/** Which of these p-values stand when at most this share of what is told may be false. */
export function survivors(ps: readonly (number | null)[], rate = falseDiscoveries): boolean[] {
  return qValues(ps).map((q) => q <= rate);
}
