import { functionWords, tellingLetters } from "./lexicon/function-words.ts";
import { tokenize, type Token } from "./tokens.ts";

export interface Language {
  /** ISO 639-1, or "und" when a text holds too little to tell. */
  language: string;
  /** 0…1. */
  confidence: number;
  /** Russian typed in Latin letters. */
  isTransliterated: boolean;
}

const undetermined: Language = { language: "und", confidence: 0, isTransliterated: false };
/** English is what customers write when a text says nothing else; so much evidence it has from the start. */
const englishPrior = 0.35;
/** A text of more words than this without one known word is in no language we know. */
const mostStrangeWords = 4;
/** Of two scripts Cyrillic wins with a smaller share: brands and terms are Latin in Russian texts. */
const latinOverCyrillic = 1.7;

const otherCyrillic: readonly [string, RegExp][] = [["uk", /[іїєґ]/], ["be", /ў/], ["kk", /[әғқңөұүһ]/], ["sr", /[ђјљњћџ]/]];
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
  if (cyrillic * latinOverCyrillic < latin) return latinLanguage(tokens);
  const folded = text.toLowerCase();
  const other = otherCyrillic.find(([, letters]) => letters.test(folded));
  return { language: other?.[0] ?? "ru", confidence: other ? 0.8 : 0.5 + 0.5 * (cyrillic / (cyrillic + latin)), isTransliterated: false };
}

function latinLanguage(tokens: readonly Token[]): Language {
  const scores = new Map<string, number>([["en", englishPrior]]);
  const add = (language: string, weight: number): void => void scores.set(language, (scores.get(language) ?? 0) + weight);
  let words = 0;
  let known = 0;
  for (const { kind, text } of tokens) {
    if (kind !== "word") continue;
    words++;
    const own = functionWords.get(text);
    if (own) {
      known++;
      for (const [language, weight] of own) add(language, weight);
    }
    for (let i = 0; i < text.length; i++) {
      if (text.charCodeAt(i) < 0xa0) continue;
      for (const [letters, languages] of tellingLetters) if (letters.test(text)) for (const language of languages) add(language, 0.8 / languages.length);
      break;
    }
  }
  let language = "en";
  let sum = 0;
  for (const [candidate, score] of scores) {
    sum += score;
    if (score > scores.get(language)!) language = candidate;
  }
  const best = scores.get(language)!;
  if (known === 0 && words > mostStrangeWords && best === englishPrior) return { ...undetermined, confidence: 0.3 };
  return { language, confidence: Math.min(0.99, (best / sum) * Math.min(1, 0.5 + known / 4)), isTransliterated: language === "ru" };
}
