import type { Sayer } from "./count.ts";

/** A reason that grows or shrinks by more than this explains nothing: it is news itself. */
const mostGrowth = 3;
/** How much a reason grows is not known from fewer authors in both periods, and it explains nothing. Of both, for chance moves them from one to the other. */
const leastKnown = 25;

/** Of each author the number of those with whom chance may exchange periods: of one language, and of one reason that is no news itself. */
export function strataOf(all: readonly Sayer[]): Int32Array {
  const numbers = new Map<string, number>();
  const names = new Map<string, string>();
  for (const language of new Set(all.map((sayer) => sayer.language))) {
    const own = all.filter((sayer) => sayer.language === language);
    const growth = own.filter(({ isNow }) => isNow).length / Math.max(1, own.filter(({ isNow }) => !isNow).length);
    for (const reason of new Set(own.map((sayer) => sayer.reason))) {
      const those = own.filter((sayer) => sayer.reason === reason);
      const now = those.filter(({ isNow }) => isNow).length;
      const before = those.length - now;
      const own_growth = now / Math.max(1, before) / growth;
      const isKnown = reason !== null && those.length >= leastKnown && own_growth <= mostGrowth && own_growth >= 1 / mostGrowth;
      names.set(JSON.stringify([language, reason]), JSON.stringify([language, isKnown ? reason : null]));
    }
  }
  return Int32Array.from(all, ({ language, reason }) => {
    const name = names.get(JSON.stringify([language, reason]))!;
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return numbers.get(name)!;
  });
}
