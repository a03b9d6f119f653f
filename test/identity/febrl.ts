import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { WrittenProfile } from "../../transforms/identity/profile.ts";

/** Where the febrl sets lie beside the project; they are not part of it. */
export const febrlFolder = new URL("../../../shared/data/febrl/", import.meta.url);
export const hasFebrl = existsSync(febrlFolder);

export interface FebrlRecord extends WrittenProfile {
  /** rec-12-org, rec-12-dup-0: the true person is in it. */
  id: string;
  person: string;
  socialSecurity: string;
}

/** Records as a system would write them: one line for the name, one for the address. */
export function readFebrl(file: "dataset1.csv" | "dataset2.csv.gz"): FebrlRecord[] {
  const bytes = readFileSync(new URL(file, febrlFolder));
  const [header, ...lines] = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trim().split("\n").map((line) => line.split(",").map((cell) => cell.trim()));
  return lines.map((cells) => {
    const row = Object.fromEntries(header!.map((name, i) => [name, cells[i] ?? ""])) as Record<string, string>;
    const born = row.date_of_birth!;
    return {
      id: row.rec_id!,
      person: row.rec_id!.split("-")[1]!,
      name: `${row.given_name} ${row.surname}`.trim() || null,
      birth: born ? `${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}` : null,
      address: ["street_number", "address_1", "address_2", "suburb", "state", "postcode"].map((name) => row[name]).filter(Boolean).join(", "),
      emails: [],
      phones: [],
      socialSecurity: row.soc_sec_id!,
    };
  });
}

export interface PairScore {
  precision: number;
  recall: number;
  f1: number;
}

/** Pairwise precision, recall and F1 of a grouping against the true one. */
export function scorePairs(grouped: readonly (string | number)[], truth: readonly string[]): PairScore {
  const pairsOf = (keys: readonly (string | number)[]) => {
    const counts = new Map<string | number, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  };
  const both = pairsOf(grouped.map((group, i) => `${group} ${truth[i]}`));
  const precision = both / Math.max(1, pairsOf(grouped));
  const recall = both / Math.max(1, pairsOf(truth));
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-12, precision + recall) };
}
