import { cyrillicWords, functionWords, tellingLetters } from "./lexicon/function-words.ts";
import { tokenize, type Token } from "./tokens.ts";
import { looksTyped, soundsRussian } from "./language/transliterated.ts";

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
/** How English words end and what they hold. */
const englishShape = /(?:ing|ings|tions?|ed|ly|ments?|ness|ght|ould|ers?|ies|ance|ence|able|ake|oke|ame|age|ore|y)$|^th|wh|ck|oo|ee|ea|ow/;
/** Of two scripts Cyrillic wins with a smaller share: brands and terms are Latin in Russian texts. */
const latinOverCyrillic = 1.7;

/** Kazakh has the dotted letter of Ukrainian too, and letters of its own. */
const otherCyrillic: readonly [string, RegExp][] = [["kk", /[әғқңөұүһ]/], ["uk", /[іїєґ]/], ["be", /ў/], ["sr", /[ђјљњћџ]/]];
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

/** A language other than Russian in Cyrillic letters, by its own letters or by words Russian does not have. */
function cyrillicLanguage(folded: string, tokens: readonly Token[]): string | undefined {
  const byLetters = otherCyrillic.find(([, letters]) => letters.test(folded));
  if (byLetters) return byLetters[0];
  if (bulgarianSign.test(folded)) return "bg";
  if (russianOnly.test(folded)) return undefined;
  for (const { kind, text } of tokens) {
    const language = kind === "word" ? cyrillicWords.get(text) : undefined;
    if (language) return language;
  }
  return undefined;
}

/** Whether Latin words are more than brands: some of them join others into a sentence. */
function hasLatinSentence(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind, text }) => kind === "word" && functionWords.has(text));
}

function latinLanguage(tokens: readonly Token[]): Language {
  const scores = new Map<string, number>([["en", englishPrior]]);
  const add = (language: string, weight: number): void => void scores.set(language, (scores.get(language) ?? 0) + weight);
  let words = 0;
  let known = 0;
  let english = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text } = tokens[at]!;
    if (kind !== "word") continue;
    words++;
    const typed = looksTyped(glued(tokens, at), tokens[at + 1]?.text ?? "");
    if (typed > 0) {
      add("ru", typed);
      known += typed;
    }
    const own = functionWords.get(text);
    if (own) {
      known++;
      for (const [language, weight] of own) add(language, weight);
    } else {
      const russian = soundsRussian(text);
      if (russian > 0) {
        add("ru", russian);
        known += russian;
      } else if (englishShape.test(text)) english++;
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
  if (known === 0 && words > mostStrangeWords && best === englishPrior && english * 4 < words) return { ...undetermined, confidence: 0.3 };
  return { language, confidence: Math.min(0.99, (best / sum) * Math.min(1, 0.5 + known / 4)), isTransliterated: language === "ru" };
}

/** A word with the digit that its first letter is typed as: «4to» is read as a number and a word. */
function glued(tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1];
  const { text, start } = tokens[at]!;
  return before?.kind === "number" && before.end === start && before.text === "4" ? `4${text}` : text;
}
