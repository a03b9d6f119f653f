import { givenNames } from "../../../identity/given-name.ts";
import { ofWord, wordOf } from "../../word.ts";
import { customaryNames } from "./customary-name.ts";
import { isLatin } from "./known.ts";
import { basesOfFond } from "./fond-name.ts";
import { baseForms, listed, listedRussian } from "./listed-name.ts";
import { soundOf } from "./name-sound.ts";

/** What a folded word is, whoever is known. */
export interface WordForm {
  sound: string;
  isLatin: boolean;
  /** Entries of the lists of given names that the word, in whichever case, is a form of. */
  given: readonly number[];
  /** And those of the names that custom writes so in the other alphabet. */
  customary: readonly number[];
  /** What Russian would have made it of as a pet name: «даш» for «дашулей». */
  fondBases: readonly string[];
}

const nothing: readonly number[] = [];

/** The same of a token's word. */
export const formOf = ofWord((text): WordForm => {
  const forms = baseForms(text);
  return {
    sound: soundOf(text),
    isLatin: isLatin(text),
    given: entriesOf(forms.filter((one) => one === text || listed.has(one))),
    customary: entriesOf(forms.filter((one) => !listedRussian.has(one)).flatMap(customaryNames)),
    fondBases: basesOfFond(text),
  };
});

/** What a folded word is, whoever is known. */
export function wordFormOf(word: string): WordForm {
  return formOf(wordOf(word));
}

function entriesOf(names: readonly string[]): readonly number[] {
  const entries = new Set(names.flatMap((name) => [...givenNames(name)]));
  return entries.size === 0 ? nothing : [...entries];
}
