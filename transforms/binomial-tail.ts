/** Coefficients of Lanczos's series for g = 7, n = 9. */
const lanczos = [0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7];

/** Natural logarithm of Γ(x), x ≥ 0.5 [Lanczos 1964]. */
function logGamma(x: number): number {
  const base = x + 6.5;
  const series = lanczos.reduce((sum, coefficient, i) => (i === 0 ? coefficient : sum + coefficient / (x - 1 + i)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(series);
}

/** Probability of `least` or more of `n`, each with probability `share`, 0 < share < 1; summed term by term from `least` on. */
export function binomialTail(least: number, n: number, share: number): number {
  if (least <= 0) return 1;
  if (least > n) return 0;
  if (least <= n * share) return 1 - binomialTail(n - least + 1, n, 1 - share);
  const odds = share / (1 - share);
  let term = Math.exp(logGamma(n + 1) - logGamma(least + 1) - logGamma(n - least + 1) + least * Math.log(share) + (n - least) * Math.log1p(-share));
  let sum = 0;
  for (let k = least; k <= n && term > sum * 1e-12; k++) {
    sum += term;
    term *= ((n - k) / (k + 1)) * odds;
  }
  return Math.min(1, sum);
}
