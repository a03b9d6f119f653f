import { mulberry32 } from "../random.ts";

/** Those who say something, by number: a customer of a week. */
export interface Sayers {
  /** 1 in the later period, 0 in the earlier. */
  isNow: Uint8Array;
  /** Whose periods may be exchanged with each other by chance: number of the stratum of each. */
  strata: Int32Array;
}

export interface Chance {
  /** Of so many of the later period or more, or of so many or fewer, the latter weighed down; whichever is less likely. */
  p: number;
  /** Probability that chance shows anything as unlikely in any of the terms; of those that chance shows often, no more than that it is over a fifth. */
  adjusted: number;
  /** Share of its sayers that the later period would have by chance. */
  share: number;
}

/** Draws by which chance is judged: fewer of many texts, whose terms are judged by less. */
const draws = { most: 499, least: 199, work: 2e8 };
/** A term whose adjusted probability is greater than this is found at no level that is asked for. */
const hopeless = 0.2;
/** What is said less is to be so many times less likely than what is said more: of what may be found falsely, four fifths are left for what is new. */
const lessWeighs = 4;
/** A term that could not be less likely than this by chance is found by nothing. */
const leastTelling = 0.05;

/**
 * Of each term, given its sayers, whether it is said more or less in the later period than chance allows, the chance of a single
 * false find among all of them held down together: the step-down procedure of Westfall and Young [1993, algorithm 4.1] over draws in which
 * the periods are dealt out anew within each stratum. It knows how the terms hang together, for the same sayers are dealt; and a
 * choice among what it finds, or putting finds together, makes none of them less sure, as it would with a share of false finds
 * [Goeman, Solari 2014]. The draws count as in [Phipson, Smyth 2010].
 */
export function chances(terms: readonly Int32Array[], { isNow, strata }: Sayers): Chance[] {
  const shares = sharesOf(isNow, strata);
  const tables = new Map<string, Float64Array>();
  const found = terms.map((sayers): Chance & { table: Float64Array; sayers: Int32Array } => {
    let expected = 0;
    for (const one of sayers) expected += shares[strata[one]!]!;
    const share = expected / sayers.length;
    const name = `${sayers.length} ${share}`;
    let table = tables.get(name);
    if (!table) tables.set(name, (table = tableOf(sayers.length, share)));
    return { p: table[countOf(sayers, isNow)]!, adjusted: 1, share, table, sayers };
  });
  const telling = found.filter(({ table }) => Math.min(table[0]!, table.at(-1)!) <= leastTelling).sort((a, b) => b.p - a.p);
  const work = telling.reduce((sum, { sayers }) => sum + sayers.length, isNow.length);
  const most = Math.min(draws.most, Math.max(draws.least, 100 * Math.floor(draws.work / work / 100) - 1));
  const asUnlikely = new Int32Array(telling.length);
  const deal = dealer(isNow, strata);
  // once chance has matched the least likely term too often, nothing can be found
  for (let draw = 0; draw < most && (asUnlikely.at(-1) ?? most) < hopeless * most; draw++) {
    const dealt = deal();
    let least = 1;
    for (let i = 0; i < telling.length; i++) {
      const { p, table, sayers } = telling[i]!;
      least = Math.min(least, table[countOf(sayers, dealt)]!);
      // the same in floating point, however the table was summed
      if (least <= p * (1 + 1e-9)) asUnlikely[i]!++;
    }
  }
  let adjusted = 0;
  for (let i = telling.length - 1; i >= 0; i--) telling[i]!.adjusted = adjusted = Math.max(adjusted, (asUnlikely[i]! + 1) / (most + 1));
  return found.map(({ p, adjusted, share }) => ({ p, adjusted, share }));
}

function countOf(sayers: Int32Array, isNow: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < sayers.length; i++) count += isNow[sayers[i]!]!;
  return count;
}

/** Of `n` sayers that are each of the later period with this probability: per count the lesser tail, the lower one weighed. */
export function tableOf(n: number, share: number): Float64Array {
  const table = new Float64Array(n + 1).fill(1);
  if (share <= 0 || share >= 1) return table;
  const odds = share / (1 - share);
  const middle = Math.floor((n + 1) * share);
  // from the middle outwards, as parts of the middle one
  const parts = new Float64Array(n + 1);
  const mid = Math.min(n, middle);
  parts[mid] = 1;
  for (let k = mid + 1; k <= n; k++) parts[k] = parts[k - 1]! * ((n - k + 1) / k) * odds;
  for (let k = mid - 1; k >= 0; k--) parts[k] = (parts[k + 1]! * (k + 1)) / (n - k) / odds;
  const all = parts.reduce((sum, part) => sum + part, 0);
  let below = 0;
  for (let k = 0; k <= n; k++) table[k] = Math.min(1, (lessWeighs * (below += parts[k]!)) / all);
  let above = 0;
  for (let k = n; k >= 0; k--) table[k] = Math.min(table[k]!, (above += parts[k]!) / all);
  return table;
}

function sharesOf(isNow: Uint8Array, strata: Int32Array): number[] {
  const now: number[] = [];
  const all: number[] = [];
  strata.forEach((stratum, i) => {
    now[stratum] = (now[stratum] ?? 0) + isNow[i]!;
    all[stratum] = (all[stratum] ?? 0) + 1;
  });
  return all.map((count, stratum) => now[stratum]! / count);
}

/** Deals the periods out anew within each stratum; the same draws whenever it is asked, so that a run says what the last one said. */
function dealer(isNow: Uint8Array, strata: Int32Array): () => Uint8Array {
  const random = mulberry32(1);
  const members = new Map<number, number[]>();
  strata.forEach((stratum, i) => void (members.get(stratum)?.push(i) ?? members.set(stratum, [i])));
  const groups = [...members.values()].map((group) => Int32Array.from(group));
  const dealt = isNow.slice();
  return () => {
    for (const group of groups) {
      for (let i = group.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        const [a, b] = [group[i]!, group[j]!];
        const kept = dealt[a]!;
        dealt[a] = dealt[b]!;
        dealt[b] = kept;
      }
    }
    return dealt;
  };
}
