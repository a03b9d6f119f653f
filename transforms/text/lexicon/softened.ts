const russian = /^(\p{L}{3,}?)(?:[ео]ньк|[ое]ват|[ео]хоньк|[ео]шеньк)(?:ий|ый|ая|ое|ие|ые|ого|ой|ому|ую|ом|им|ым|их|ых|ими|ыми|о|а|ы|и)$/u;
const english = /^([a-z]{4,}?)-?ish$/;
const shortest = 7;

/** The words that a softened word may come from: «плохонький» from «плохой» and «плохо», "slowish" from "slow"; undefined for any other word. */
export function unsoftened(word: string): readonly string[] | undefined {
  if (word.length < shortest) return undefined;
  if (word.endsWith("ish")) {
    const stem = english.exec(word)?.[1];
    return stem ? [stem] : undefined;
  }
  if (!word.includes("ньк", 3) && !word.includes("ват", 3)) return undefined;
  const stem = russian.exec(word)?.[1];
  return stem ? [`${stem}о`, `${stem}ый`, `${stem}ой`, `${stem}ий`] : undefined;
}
