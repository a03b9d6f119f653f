import { givenNames } from "../../identity/given-name.ts";
import { copied, createMemory } from "../memory.ts";
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
const remembered = createMemory<string, WordForm>(20_000);

/** What a folded word is, whoever is known; remembered, for the same words come again in texts of other people. */
export function wordFormOf(word: string): WordForm {
  let form = remembered.get(word);
  if (!form) {
    const own = copied(word);
    const forms = baseForms(own);
    form = {
      sound: soundOf(own),
      isLatin: isLatin(own),
      given: entriesOf(forms.filter((one) => one === own || listed.has(one))),
      customary: entriesOf(forms.filter((one) => !listedRussian.has(one)).flatMap(customaryNames)),
      fondBases: basesOfFond(own),
    };
    remembered.set(own, form);
  }
  return form;
}

function entriesOf(names: readonly string[]): readonly number[] {
  const entries = new Set(names.flatMap((name) => [...givenNames(name)]));
  return entries.size === 0 ? nothing : [...entries];
}
