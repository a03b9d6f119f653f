/** What part of a name a folded word can be, each with the cases it stands in; 0 where it cannot. */
export interface NamePart {
  given: number;
  patronymic: number;
  surname: number;
  /** A word of the language as well. */
  isEverydayGiven: boolean;
  isEverydaySurname: boolean;
  /** A surname of no list, by its form or as a word that people are called by. */
  isFormed: boolean;
  /** A Russian name in Latin letters. */
  isTransliterated: boolean;
  /** Said right before a name: «получатель», or before much else, a name among it: "under". */
  cue: "name" | "any" | undefined;
}
