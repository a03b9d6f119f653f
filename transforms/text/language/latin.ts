import { functionWords, tellingLetters } from "../lexicon/function-words.ts";
import type { Token } from "../tokens.ts";
import { ofWord } from "../word.ts";
import { looksTyped, mayBeTyped, soundsRussian } from "./transliterated.ts";

export interface Language {
  /** ISO 639-1, or "und" when a text holds too little to tell. */
  language: string;
  /** 0…1. */
  confidence: number;
  /** Russian typed in Latin letters. */
  isTransliterated: boolean;
}

export const undetermined: Language = { language: "und", confidence: 0, isTransliterated: false };
/** English is what customers write when a text says nothing else; so much evidence it has from the start. */
const englishPrior = 0.35;
/** A text of more words than this without one known word is in no language we know. */
const mostStrangeWords = 4;
/** How English words end and what they hold. */
const englishShape = /(?:ing|ings|tions?|ed|ly|ments?|ness|ght|ould|ers?|ies|ance|ence|able|ake|oke|ame|age|ore|y)$|^th|wh|ck|oo|ee|ea|ow/;

/** What a word tells of the language of a text in Latin letters, wherever it stands. */
interface Evidence {
  /** Languages and how much of it tells them, in turn. */
  speaksFor: readonly (readonly [language: string, weight: number])[];
  /** How surely one knows the word. */
  known: number;
  /** Known to none, it ends as English words do. */
  isEnglishShaped: boolean;
  /** Whether `looksTyped` may find something. */
  mayBeTyped: boolean;
}

const evidenceOf = ofWord((text): Evidence => {
  const own = functionWords.get(text);
  const russian = own ? 0 : soundsRussian(text);
  const telling = tellingLetters.flatMap(([letters, languages]) => (letters.test(text) ? languages.map((language) => [language, 0.8 / languages.length] as const) : []));
  return {
    speaksFor: [...(own ?? []), ...(russian > 0 ? [["ru", russian] as const] : []), ...telling],
    known: own ? 1 : russian,
    isEnglishShaped: !own && russian === 0 && englishShape.test(text),
    mayBeTyped: mayBeTyped(text),
  };
});

/** The language of a text in Latin letters, from its most frequent words, their sound and their letters. */
export function latinLanguage(tokens: readonly Token[]): Language {
  const scores: LanguageScores = { languages: ["en"], weights: [englishPrior] };
  let words = 0;
  let known = 0;
  let english = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, word } = tokens[at]!;
    if (kind !== "word") continue;
    words++;
    const evidence = evidenceOf(word);
    const typed = evidence.mayBeTyped || isGlued(tokens, at) ? looksTyped(glued(tokens, at), tokens[at + 1]?.text ?? "") : 0;
    if (typed > 0) {
      add(scores, "ru", typed);
      known += typed;
    }
    known += evidence.known;
    if (evidence.isEnglishShaped) english++;
    for (const [language, weight] of evidence.speaksFor) add(scores, language, weight);
  }
  const { languages, weights } = scores;
  let best = 0;
  let sum = 0;
  for (let at = 0; at < weights.length; at++) {
    sum += weights[at]!;
    if (weights[at]! > weights[best]!) best = at;
  }
  const language = languages[best]!;
  const weight = weights[best]!;
  if (known === 0 && words > mostStrangeWords && weight === englishPrior && english * 4 < words) return { ...undetermined, confidence: 0.3 };
  return { language, confidence: Math.min(0.99, (weight / sum) * Math.min(1, 0.5 + known / 4)), isTransliterated: language === "ru" };
}

/** Languages in the order they were met, and how much speaks for each: a text hints at few. */
interface LanguageScores {
  languages: string[];
  weights: number[];
}

function add({ languages, weights }: LanguageScores, language: string, weight: number): void {
  const at = languages.indexOf(language);
  if (at >= 0) weights[at]! += weight;
  else {
    languages.push(language);
    weights.push(weight);
  }
}

/** Whether the digit that a word's first letter is typed as stands before it: «4to» is read as a number and a word. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === "number" && before.text === "4" && before.end === tokens[at]!.start;
}

function glued(tokens: readonly Token[], at: number): string {
  const { text } = tokens[at]!;
  return isGlued(tokens, at) ? `4${text}` : text;
}
