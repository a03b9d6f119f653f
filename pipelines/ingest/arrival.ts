import type { Load, Mark } from "../../sources/source.ts";

/** A file that was read before. */
export interface KnownFile {
  mark: Mark;
  fingerprint: string;
  header: string | null;
  /** Its place among the source's files, in the order in which the ledger first saw what they hold. */
  arrived: number;
}

/** Milliseconds. Files written with less than this between one and the next were copied or unpacked together: their times say nothing, their names may. */
const together = 60_000;

type Written = Pick<Load, "origin"> & { modified?: number | undefined };

/** From the file modified first to the one modified last; those that were written together in the order of their names. */
export function inOrderOfTime<T extends Written>(files: readonly T[]): T[] {
  const byTime = [...files].sort((a, b) => (a.modified ?? 0) - (b.modified ?? 0));
  const groups: T[][] = [];
  for (const [i, file] of byTime.entries()) {
    const before = byTime[i - 1];
    if (before && (file.modified ?? 0) - (before.modified ?? 0) < together) groups.at(-1)?.push(file);
    else groups.push([file]);
  }
  return groups.flatMap((group) => group.sort((a, b) => (a.origin < b.origin ? -1 : 1)));
}

/**
 * A source's loads in the order in which a later row replaces an earlier one: what files hold that the ledger has seen
 * comes as it came then, whatever they are called; what is new comes after all of it.
 */
export async function inOrderOfArrival(loads: AsyncIterable<Load>, known: ReadonlyMap<string, KnownFile>, fingerprint: string): Promise<Load[]> {
  const seen: { load: Load; arrived: number }[] = [];
  const fresh: Load[] = [];
  for await (const load of loads) {
    const before = known.get(load.origin);
    if (before && (load.unchanged || (await holdsTheSame(load, before, fingerprint)))) seen.push({ load, arrived: before.arrived });
    else fresh.push(load);
  }
  return [...seen.sort((a, b) => a.arrived - b.arrived).map(({ load }) => load), ...inOrderOfTime(fresh)];
}

/** One that was read with this mapping is a load again only because it changed. */
async function holdsTheSame(load: Load, { mark, fingerprint: readWith }: KnownFile, fingerprint: string): Promise<boolean> {
  if (readWith === fingerprint || load.size !== mark.size) return false;
  if (load.modified === mark.modified) return true;
  // one that may not be opened is told when it is read
  const now = await load.mark().catch(() => null);
  return now?.hash === mark.hash;
}
