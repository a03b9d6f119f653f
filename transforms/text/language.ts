import { latinLanguage, undetermined, type Language } from "./language/latin.ts";
import { cyrillicWords, functionWords } from "./lexicon/function-words.ts";
import { tokenize, type Token } from "./tokens.ts";
import { ofWord } from "./word.ts";

export type { Language };

/** Of two scripts Cyrillic wins with a smaller share: brands and terms are Latin in Russian texts. */
const latinOverCyrillic = 1.7;

/** Kazakh has the dotted letter of Ukrainian too, and letters of its own. */
const otherCyrillic: readonly [string, RegExp][] = [["kk", /[әғқңөұүһ]/], ["uk", /[іїєґ]/], ["be", /ў/], ["sr", /[ђјљњћџ]/]];
/** Most Russian texts have none of the letters that speak for another language. */
const strangeLetters = /[әғқңөұүһіїєґўђјљњћџъ]/;
/** Letters that Ukrainian, Bulgarian and Serbian have not; a hard sign stands in Russian before a soft vowel only. */
const russianOnly = /[ыэё]|ъ[еюя]/;
const bulgarianSign = /ъ(?![еёюя])[а-я]|[а-я]{3}ът(?![а-я])/;
const otherScripts: readonly [string, RegExp][] = [
  ["ja", /[\u3040-\u30ff]/], ["zh", /[\u4e00-\u9fff]/], ["ko", /[\uac00-\ud7af]/], ["ar", /[\u0600-\u06ff]/], ["he", /[\u0590-\u05ff]/],
  ["el", /[\u0370-\u03ff]/], ["ka", /[\u10a0-\u10ff]/], ["hy", /[\u0530-\u058f]/], ["th", /[\u0e00-\u0e7f]/], ["hi", /[\u0900-\u097f]/],
];

/** The language most of a text is written in, from its script, its letters and its most frequent words. */
export function detectLanguage(text: string, tokens: readonly Token[] = tokenize(text)): Language {
  let cyrillic = 0;
  let latin = 0;
  for (const { kind, text: word } of tokens) {
    if (kind !== "word") continue;
    const first = word.charCodeAt(0);
    if (first >= 0x400 && first < 0x530) cyrillic += word.length;
    else if (first < 0x250) latin += word.length;
  }
  if (cyrillic + latin === 0) {
    const script = otherScripts.find(([, letters]) => letters.test(text));
    return script ? { language: script[0], confidence: 0.9, isTransliterated: false } : undetermined;
  }
  if (cyrillic * latinOverCyrillic < latin && (cyrillic === 0 || hasLatinSentence(tokens))) return latinLanguage(tokens);
  const other = cyrillicLanguage(text.toLowerCase(), tokens);
  return { language: other ?? "ru", confidence: other ? 0.8 : 0.5 + 0.5 * (cyrillic / (cyrillic + latin)), isTransliterated: false };
}

/** The language that has a word which Russian has not. */
const strangeLanguageOf = ofWord((text) => cyrillicWords.get(text) ?? null);

/** A language other than Russian in Cyrillic letters, by its own letters or by words Russian does not have. */
function cyrillicLanguage(folded: string, tokens: readonly Token[]): string | undefined {
  if (strangeLetters.test(folded)) {
    const byLetters = otherCyrillic.find(([, letters]) => letters.test(folded));
    if (byLetters) return byLetters[0];
    if (bulgarianSign.test(folded)) return "bg";
  }
  if (russianOnly.test(folded)) return undefined;
  for (const { kind, word } of tokens) {
    const language = kind === "word" && strangeLanguageOf(word);
    if (language) return language;
  }
  return undefined;
}

/** Whether Latin words are more than brands: some of them join others into a sentence. */
function hasLatinSentence(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind, text }) => kind === "word" && functionWords.has(text));
}
