import PorterStemmer from "natural/lib/natural/stemmers/porter_stemmer.js";
import PorterStemmerRu from "natural/lib/natural/stemmers/porter_stemmer_ru.js";
import { normalizeWord } from "./tokens.ts";

const seen = new Map<string, string>();
const capacity = 50_000;

/** The stem of a folded word, Russian or English by its letters. */
export function stem(word: string): string {
  let known = seen.get(word);
  if (known !== undefined) return known;
  const normal = normalizeWord(word);
  known = /[а-я]/.test(normal) ? PorterStemmerRu.stem(normal) : PorterStemmer.stem(normal);
  if (seen.size >= capacity) seen.clear();
  seen.set(word, known);
  return known;
}
