import PorterStemmer from "natural/lib/natural/stemmers/porter_stemmer.js";
import PorterStemmerRu from "natural/lib/natural/stemmers/porter_stemmer_ru.js";
import { createMemory } from "./memory.ts";
import { normalizeWord } from "./tokens.ts";

const seen = createMemory<string, string>(20_000);

/** The stem of a folded word, Russian or English by its letters. */
export function stem(word: string): string {
  let known = seen.get(word);
  if (known !== undefined) return known;
  const normal = normalizeWord(word);
  known = /[а-я]/.test(normal) ? PorterStemmerRu.stem(normal) : PorterStemmer.stem(normal);
  seen.set(word, known);
  return known;
}
