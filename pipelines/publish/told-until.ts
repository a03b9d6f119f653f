/** Up to when the data tell, as every page's header says it. */
export interface ToldUntil {
  /** Local instant, YYYY-MM-DDTHH:mm; null where there is no record yet. */
  at: string | null;
  /** The data are complete up to it; else it is the newest moment that a record speaks of. */
  isComplete: boolean;
}

interface Promised {
  newest_at: string | null;
  is_fresh: boolean | null;
  complete_until: string | null;
}

/**
 * Only a source that says how old its latest record may be can be complete to a moment when it told nothing: where all say so,
 * the earliest instant up to which one is complete; else the latest record.
 * @param asOf local instant as of which the pages are
 */
export function toldUntil(sources: readonly Promised[], asOf: string): ToldUntil {
  const newest = sources.flatMap(({ newest_at }) => newest_at ?? []).sort().at(-1) ?? null;
  if (newest === null || sources.some(({ is_fresh }) => is_fresh === null)) return { at: newest, isComplete: false };
  return { at: sources.map(({ complete_until }) => complete_until ?? asOf).concat(asOf).sort()[0]!, isComplete: true };
}
