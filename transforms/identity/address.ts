import { addressWords } from "./address-words.ts";

/** An address by its field's rules: what is left is what tells one place from another. */
export interface Address {
  /** Canonical words in lower case, as written, without marks of parts (ул., д., Apt). */
  readonly words: readonly string[];
  /** House, building, flat and postcode, smallest first, so that the order of parts does not matter. */
  readonly numbers: readonly string[];
}

/** 5к2, 12стр1, 7лит3: house and building in one word. */
const buildings = /(\d[а-яa-z]?)(?:корпус|корп|к|строение|стр|с|лит|korp|k|str)\.?(?=\d)/g;
/** д5, кв12, №7, apt4, #3: a mark that sticks to its number. */
const marks = /(?<![\p{L}\d])(?:дом|д|квартира|кв|корпус|корп|к|строение|стр|офис|оф|dom|d|kv|korp|k|apt|unit|flat|no|n|number)\.?(?=\d)/gu;
/** 5-я Парковая, 42nd Street: an ordinal is its number. */
const ordinals = /(\d+)(?:-?(?:ая|я|й|ый|ой|ья|го)|st|nd|rd|th)(?![\p{L}\d])/gu;
/** 5 а, 5-А, 5«А»: the letter of a house stands with its number. */
const houseLetters = /(\d)[\s"«»'/-]*([абвabc])(?![\p{L}\d.])/gu;

/** Takes an address as people and systems write it, in one line. Null when nothing is left that tells it apart. */
export function parseAddress(text: string): Address | null {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(buildings, "$1 ")
    .replace(marks, " ")
    .replace(ordinals, "$1 ")
    .replace(houseLetters, "$1$2");
  const tokens = plain.split(/[^\p{L}\d'’-]+/u).flatMap(parts).filter((token) => token !== "");
  const numbers = tokens.filter((token) => /\d/.test(token)).map((token) => latinLetter(token.replace(/^0+(?=\d)/, "")));
  const words = tokens.filter((token) => !/\d/.test(token));
  if (words.length === 0 && numbers.length === 0) return null;
  return { words, numbers: numbers.sort((a, b) => parseInt(a, 10) - parseInt(b, 10) || (a < b ? -1 : 1)) };
}

/** A word whole when the list knows it (пр-т), else in its pieces: 5-12 is house and flat, Ростов-на-Дону three words. */
function parts(token: string): string[] {
  const word = token.replace(/^['’-]+|['’-]+$/g, "");
  const known = addressWords.get(word);
  if (known !== undefined) return [known];
  return word.split("-").map((piece) => addressWords.get(piece) ?? piece.replaceAll(/['’]/g, ""));
}

const cyrillic: Readonly<Record<string, string>> = { а: "a", б: "b", в: "v", г: "g" };

function latinLetter(token: string): string {
  return token.replace(/[абвг]/g, (letter) => cyrillic[letter]!);
}
