/** Cyrillic letters as passports and keyboards write them in Latin (ё is е: people drop the dots). */
const letters: Readonly<Record<string, string>> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "y", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p",
  р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya",
  і: "i", ї: "yi", є: "ye", ґ: "g", ў: "u",
};

/** Latin letters for Cyrillic ones, the rest as it is; lower case, marks over Latin letters dropped. */
export function transliterate(text: string): string {
  return text
    .toLowerCase()
    .replace(/[а-яёіїєґў]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}

/** Spellings of one sound, most specific first: systems of romanisation differ in these and in little else. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ""],
  [/((?:shch|[ckszt]h))\1/g, "$1"],
  [/shch|shh|sch/g, "sh"],
  [/kh/g, "h"],
  [/tch/g, "ch"],
  [/tz|ts|cz/g, "c"],
  [/x/g, "ks"],
  [/ck/g, "k"],
  [/ph/g, "f"],
  [/w/g, "v"],
  [/[yij]+[eo]/g, "e"],
  [/[yij]+u/g, "u"],
  [/[yij]+a/g, "a"],
  [/[yij]+/g, "i"],
  [/(.)\1+/g, "$1"],
];

/**
 * One key for a name however it was written: Сергей, Sergey, Sergei and Sergej agree, so do Юлия, Yuliya and Julia.
 * Good for equality and for distances between names; not for reading.
 */
export function soundKey(text: string): string {
  return sounds.reduce((key, [pattern, sound]) => key.replace(pattern, sound), transliterate(text));
}
