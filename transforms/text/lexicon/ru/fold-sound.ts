/** Clusters and endings that are spelt in two ways and sound alike, in the order in which they are folded. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/[ъь]/gu, ""],
  [/(?:т|ц)?ц[ая]$|тс[ая]$/u, "тся"],
  [/(?<=..)([ое])в[ао]$|(?<=..)([ое])го$/u, "ово"],
  [/вств/gu, "ств"],
  [/ств/gu, "св"],
  [/(?<=с)т(?=[нл])|(?<=з)д(?=н)/gu, ""],
  [/[сзж]ч/gu, "щ"],
  [/щ/gu, "ш"],
  [/[тд](?=ш)/gu, "ч"],
  [/(?<=[жшч])я/gu, "а"],
  [/(?<=[жшч])ю/gu, "у"],
  [/(?<=[жшц])ы/gu, "и"],
  [/([а-я])\1+/g, "$1"],
];
const voiceless: Readonly<Record<string, string>> = { б: "п", в: "ф", г: "к", д: "т", ж: "ш", з: "с" };

/** How a Russian word sounds, as far as those who misspell it mistake it: unstressed vowels, doubled letters, voice before consonants and at the end. */
export function soundOf(word: string, isWhole = false): string {
  let said = word;
  for (const [pattern, sound] of alike) said = said.replace(pattern, sound);
  said = said.replace(/[бгджз](?=[бгджзпткшсчцфх])|в(?=[пткшсчцфх])/gu, (letter) => voiceless[letter]!);
  if (isWhole) said = said.replace(/[бвгджз]$/u, (letter) => voiceless[letter]!);
  return vowelsFolded(said).replace(/([а-я])\1+/g, "$1");
}

/** Vowels that sound alike without stress, each by one letter. */
export function vowelsFolded(letters: string): string {
  return letters.replace(/[оеэя]/gu, (letter) => (letter === "о" ? "а" : "и"));
}
