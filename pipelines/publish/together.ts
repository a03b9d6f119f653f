/**
 * Waits for every one of some works to end, and only then throws what the first of them threw: whoever hears of a failure
 * may close what the others still read.
 */
export async function allEnded(works: Iterable<Promise<unknown>>): Promise<void> {
  const ends = await Promise.allSettled(works);
  const failed = ends.find((end) => end.status === "rejected");
  if (failed) throw failed.reason;
}

/** Does the work for each item, at most `limit` at a time; after a failure no further one is begun. Throws as `allEnded`. */
export async function eachAtMost<T>(limit: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  let hasFailed = false;
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      if (hasFailed) return;
      await work(item).catch((fault: unknown) => {
        hasFailed = true;
        throw fault;
      });
    }
  };
  await allEnded(Array.from({ length: Math.min(limit, items.length) }, worker));
}
