import { folded } from "../text/folded.ts";
import { englishGivenNames } from "./given-names-en.ts";
import { russianGivenNames } from "./given-names-ru.ts";
import { isOneSlip } from "./similarity.ts";
import { soundKey } from "./transliterate.ts";

type Index = ReadonlyMap<string, ReadonlySet<number>>;

const entries = [russianGivenNames, englishGivenNames]
  .flatMap((list) => list.trim().split("\n"))
  .map((line) => line.trim().split(/\s+/));

const isCyrillic = (text: string) => /[а-яё]/i.test(text);
const cyrillicForms = entries.map((forms) => forms.filter(isCyrillic));

const bySpelling = index(entries, folded);
const byFullSound = index(cyrillicForms.map((forms) => forms.slice(0, 1)), soundKey);
const bySound = index(cyrillicForms, soundKey);

const nobody: ReadonlySet<number> = new Set();
const remembered = new Map<string, ReadonlySet<number>>();
const meant = new Map<string, ReadonlySet<number>>();
const mostRemembered = 100_000;

/**
 * The names a given name can stand for, as numbers of list entries: Наташа and Natalya share one, Саша has two.
 * Latin letters can spell an English name and a Russian one, and stand for both. Empty for a name the lists do not know.
 */
export function givenNames(text: string): ReadonlySet<number> {
  const known = remembered.get(text);
  if (known) return known;
  const found = lookUp(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, found);
  return found;
}

/** The names a mistyped one was meant to be: those one slip away. Empty for a name too short to tell. */
export function meantGivenNames(text: string): ReadonlySet<number> {
  const written = folded(text);
  if (written.length < 5) return nobody;
  const known = meant.get(written);
  if (known) return known;
  const found = new Set<number>();
  for (const [form, meanings] of bySpelling) if (form.length > 3 && isOneSlip(form, written)) for (const meaning of meanings) found.add(meaning);
  if (meant.size >= mostRemembered) meant.clear();
  meant.set(written, found);
  return found;
}

function lookUp(text: string): ReadonlySet<number> {
  const spelled = bySpelling.get(folded(text));
  const sound = soundKey(text);
  if (isCyrillic(text)) return spelled ?? byFullSound.get(sound) ?? bySound.get(sound) ?? nobody;
  const sounded = byFullSound.get(sound) ?? (spelled ? undefined : bySound.get(sound));
  return spelled && sounded ? new Set([...spelled, ...sounded]) : (spelled ?? sounded ?? nobody);
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
