import type { Random } from "./random.ts";

/** How one person writes: it stays with them, as habits do. */
export interface Style {
  lowerCase: boolean;
  punctuates: boolean;
  /** Chance of a slip per word. */
  sloppiness: number;
  emoji: number;
  /** Russian in Latin letters: «zakaz ne prishel». */
  translit: boolean;
  yo: boolean;
  shouts: boolean;
  brackets: boolean;
  /** Some words in the other script. */
  mixes: boolean;
}

export function makeStyle(language: "ru" | "en", random: Random): Style {
  return {
    lowerCase: random.chance(0.42),
    punctuates: random.chance(0.62),
    sloppiness: random.chance(0.3) ? 0.07 : random.chance(0.4) ? 0.015 : 0,
    emoji: random.chance(0.25) ? 0.45 : 0.03,
    translit: language === "ru" && random.chance(0.022),
    yo: random.chance(0.25),
    shouts: random.chance(0.06),
    brackets: language === "ru" && random.chance(0.22),
    mixes: language === "ru" && random.chance(0.07),
  };
}

const latin: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "y", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t",
  у: "u", ф: "f", х: "h", ц: "c", ч: "ch", ш: "sh", щ: "sch", ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya",
};

const foreign: readonly (readonly [RegExp, string])[] = [
  [/заказ(?![а-яё])/iu, "order"], [/промокод(?![а-яё])/iu, "promo"], [/трек(?![а-яё])/iu, "track"], [/пожалуйста/iu, "pls"], [/спасибо/iu, "thx"], [/приложение/iu, "app"], [/скрин(?![а-яё])/iu, "screenshot"], [/доставка/iu, "delivery"], [/размер(?![а-яё])/iu, "size"],
];

const keyboards: Record<"ru" | "en", readonly string[]> = { ru: ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"], en: ["qwertyuiop", "asdfghjkl", "zxcvbnm"] };

/** Rewrites correct text as this person would type it. `mood` decides the emoji; `typed` is false for speech. */
export function restyle(text: string, style: Style, language: "ru" | "en", emojis: readonly string[], random: Random): string {
  let out = text;
  if (style.mixes) for (const [word, replacement] of foreign) if (random.chance(0.5)) out = out.replace(word, replacement);
  if (!style.yo) out = out.replaceAll("ё", "е").replaceAll("Ё", "Е");
  if (style.sloppiness) out = out.replace(/\p{L}{4,}/gu, (word) => (random.chance(style.sloppiness) ? slip(word, language, random) : word));
  if (style.lowerCase) out = out.toLowerCase();
  if (!style.punctuates) out = out.replace(/[.,;:](?=\s|$)/gu, "").replace(/ {2,}/g, " ");
  if (style.shouts && random.chance(0.4)) out = out.toUpperCase();
  if (style.translit) out = transliterate(out);
  if (random.chance(style.emoji)) out += ` ${random.pick(emojis)}${random.chance(0.2) ? random.pick(emojis) : ""}`;
  return out.trim();
}

export function transliterate(text: string): string {
  return text.replace(/[а-яё]/giu, (letter) => {
    const small = letter.toLowerCase();
    const written = latin[small] ?? letter;
    return small === letter ? written : written.toUpperCase();
  });
}

/** A slip of the finger: letters swapped, dropped, doubled, or the neighbour key. */
function slip(word: string, language: "ru" | "en", random: Random): string {
  const at = 1 + random.int(word.length - 2);
  const kind = random.int(4);
  if (kind === 0) return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
  if (kind === 1) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 2) return word.slice(0, at) + word[at]! + word.slice(at);
  const row = keyboards[language].find((each) => each.includes(word[at]!));
  if (!row) return word;
  const place = row.indexOf(word[at]!);
  return word.slice(0, at) + row[place ? place - 1 : place + 1]! + word.slice(at + 1);
}

/** Capital at the beginning of every sentence. */
export function sentenceCase(text: string): string {
  return text.replace(/(^|[.!?]\s+)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

export function scriptOf(text: string): "cyrillic" | "latin" | "mixed" {
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  const roman = /\p{Script=Latin}/u.test(text);
  return cyrillic && roman ? "mixed" : roman ? "latin" : "cyrillic";
}
