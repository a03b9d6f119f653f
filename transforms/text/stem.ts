import PorterStemmer from "natural/lib/natural/stemmers/porter_stemmer.js";
import PorterStemmerRu from "natural/lib/natural/stemmers/porter_stemmer_ru.js";
import { normalizeWord } from "./tokens.ts";
import { ofWord, wordOf } from "./word.ts";

/** The stem of a word, Russian or English by its letters. */
export const stemOf = ofWord((text) => {
  const normal = normalizeWord(text);
  return /[а-я]/.test(normal) ? PorterStemmerRu.stem(normal) : PorterStemmer.stem(normal);
});

/** The stem of a folded word. */
export function stem(text: string): string {
  return stemOf(wordOf(text));
}
