const letters: [string, string][] = [
  ["shch", "щ"], ["sch", "щ"], ["yo", "е"], ["jo", "е"], ["zh", "ж"], ["kh", "х"], ["ts", "ц"], ["ch", "ч"], ["sh", "ш"],
  ["yu", "ю"], ["ju", "ю"], ["iu", "ю"], ["ya", "я"], ["ja", "я"], ["ia", "ия"], ["ye", "е"], ["je", "е"], ["iy", "ий"], ["yy", "ый"], ["ij", "ий"],
  ["ay", "ай"], ["ey", "ей"], ["oy", "ой"], ["uy", "уй"], ["aj", "ай"], ["ej", "ей"], ["oj", "ой"],
  ["a", "а"], ["b", "б"], ["c", "ц"], ["d", "д"], ["e", "е"], ["f", "ф"], ["g", "г"], ["h", "х"], ["i", "и"], ["j", "ж"],
  ["k", "к"], ["l", "л"], ["m", "м"], ["n", "н"], ["o", "о"], ["p", "п"], ["q", "к"], ["r", "р"], ["s", "с"], ["t", "т"],
  ["u", "у"], ["v", "в"], ["w", "в"], ["x", "х"], ["y", "ы"], ["z", "з"], ["'", "ь"], ["4", "ч"], ["6", "ш"],
];
const cyrillic = new Map(letters);
const latin = new RegExp(letters.map(([from]) => from).join("|"), "g");

/** Russian typed in Latin letters, in Cyrillic: «zakaz ne prishel» → «заказ не пришел». */
export function toCyrillic(text: string): string {
  return text.toLowerCase().replace(latin, (found) => cyrillic.get(found)!);
}
