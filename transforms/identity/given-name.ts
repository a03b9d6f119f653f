import { englishGivenNames } from "./given-names-en.ts";
import { russianGivenNames } from "./given-names-ru.ts";
import { soundKey } from "./transliterate.ts";

type Index = ReadonlyMap<string, ReadonlySet<number>>;

const entries = [russianGivenNames, englishGivenNames]
  .flatMap((list) => list.trim().split("\n"))
  .map((line) => line.trim().split(/\s+/));

/** The full name of each entry, by its number. */
const fullNames = entries.map(([full]) => full!);
const bySpelling = index(entries, spelling);
const byFullSound = index(entries.map(([full]) => [full!]), soundKey);
const bySound = index(entries, soundKey);

const nobody: ReadonlySet<number> = new Set();

/**
 * The names a given name can stand for, as numbers of list entries: Наташа and Natalya share one, Саша has two.
 * Empty for a name the lists do not know.
 */
export function givenNames(text: string): ReadonlySet<number> {
  const sound = soundKey(text);
  return bySpelling.get(spelling(text)) ?? byFullSound.get(sound) ?? bySound.get(sound) ?? nobody;
}

/** The full names a given name can stand for, e.g. ["Александр", "Александра", "Alexander", …] for Саша. */
export function fullGivenNames(text: string): string[] {
  return [...givenNames(text)].map((entry) => fullNames[entry]!);
}

function spelling(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е");
}

function index(lines: readonly (readonly string[])[], key: (text: string) => string): Index {
  const found = new Map<string, Set<number>>();
  lines.forEach((forms, entry) => {
    for (const form of forms) {
      const at = key(form);
      const set = found.get(at) ?? new Set();
      found.set(at, set.add(entry));
    }
  });
  return found;
}
