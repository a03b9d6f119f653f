import { lean } from "../../letters.ts";
import { remembering } from "../../memory.ts";

/**
 * Names cross alphabets by ear, and everybody hears otherwise: White is Уайт and Вайт, Taylor Тейлор and Тэйлор, Hughes Хьюз.
 * A pattern takes every way in which the letters of a name may have been heard.
 */
const inCyrillic: readonly [letters: string, heard: string][] = [
  ["psh", "пш"], ["^wr", "в?р"], ["^gn", "г?н"], ["^you", "(?:я|ю|йо|е)"], ["wor", "(?:у|в)[оеа]р"], ["^kn", "к?н"], ["^wh", "(?:у|в|ху)"], ["^mac|^mc", "м[аеи]?к"], ["^x", "(?:кс|з|с)"],
  ["wicz", "вич"], ["ois$", "(?:уа[сз]?|ойс)"], ["eaux?$|ault$|aux$", "(?:о|альт)"], ["ot$", "от?"], ["et$", "ет?"], ["ard$", "ард?"], ["ert$", "ерт?"], ["ier$", "(?:ье|иер|ьер|ир)"], ["tsch", "ч"], ["tch", "т?ч"], ["sch", "(?:ш|ск)"], ["augh|ough", "(?:оа?|оу|ау|аф|офф?|ох)"], ["eigh|igh", "(?:ай|ей|и)"],
  ["sh", "ш"], ["ch", "(?:ч|х|к|ш)"], ["ph", "ф"], ["th", "(?:т|с|з|ф)"], ["gh", "[гх]?"], ["bh", "(?:в|бх?)"], ["mh", "(?:в|м)"], ["ur", "(?:е|у|ью|ю|а)р"], ["ir", "(?:е|и|ай)р"], ["al(?=[kmf])", "(?:аль?|оль?|о|а)"], ["ill(?=[aeiou])", "(?:ий?|иль?)"], ["gn", "(?:нь|г?н)"], ["oi|oy", "(?:уа|ой|о[аи])"], ["ck", "к"], ["qu", "(?:кв|к)"],
  ["cz", "[чц]"], ["sz", "[шс]"], ["rz", "ж"], ["ts", "(?:ц|т[сзш])"], ["tz", "т?[цз]"], ["dg", "дж"], ["dt", "д?т"], ["ps", "п?с"],
  ["ee", "[ие]"], ["ea", "(?:и|е|ей|еа|иа)"], ["oo", "[уо]"], ["ou", "(?:оу|ау|у|о)"], ["ow", "(?:ау|оу|ов)"], ["oa", "оа?"],
  ["ai|ay", "(?:ей|ай|е|аи|а)"], ["ey|ei|ie", "(?:ей|ай|и|е|ье|ие)"], ["eu", "(?:ой|ю|еу|е)"], ["ew", "(?:ью|ев|[уюе])"], ["au|aw", "(?:ау|[оа])"],
  ["ue", "(?:ью|[юу]е?)"], ["ui", "(?:уи|[иу])"], ["uy", "(?:ай|уй?)"], ["ia", "(?:ия|иа|ья|ие|[яи])"], ["io", "(?:ио|ье|йо|е)"], ["ya", "(?:я|иа)"], ["yu", "ю"], ["yo", "(?:е|йо)"],
  ["a$", "[ая]?"], ["e$", "[еиа]?"], ["a", "(?:ей|[аеоя])"], ["b", "б"], ["c", "[ксцч]"], ["d", "д"], ["e", "[еиа]?"], ["f", "ф"], ["g", "(?:дж|[гжх])"], ["h", "[хг]?"],
  ["i", "(?:ай|[иы])"], ["j", "(?:дж|[йжх])?"], ["k", "к"], ["l", "ль?"], ["m", "м"], ["n", "нь?"], ["o", "(?:оу|[оауе])"], ["p", "п"], ["q", "к"], ["r", "р"],
  ["s", "[сзш]"], ["t", "т"], ["u", "(?:ью|[ую]|а)"], ["v", "[вф]"], ["w", "[ув]?"], ["x", "(?:кс|[хз])"], ["y", "(?:ай|[ийыь])"], ["z", "[зцсж]"],
  ["ü", "[юу]"], ["ö", "[ео]"], ["ä", "[ея]"], ["ß", "с"], ["ł", "л"], ["ø", "[ео]"],
];
const inLatin: readonly [letters: string, heard: string][] = [
  ["дж", "(?:j|g|dg|dzh|dj)"], ["^я", "(?:you|ya|ja|ia)"], ["уа", "(?:oi|oy|oua|ua|wa|wi)[sxt]?"], ["ер", "(?:ur|ir|ear|air|er|aer|ier?|err)e?"], ["ох", "(?:ough|och|oh|okh)"], ["о$", "(?:eaux?|ault|aud|aux|ot|ow|oe|o)"], ["кс", "(?:x|ks|cs)"], ["хью", "(?:hughe?|hew|hu)"], ["^вай", "(?:whi|wi|wy|vi|wei)"], ["^ва", "(?:wha|wa|va|wo)"], ["уай", "(?:whi|wi|wy)"], ["уо", "(?:wa|wo|uo)"], ["ай", "(?:igh|ai|ay|ey|ei|uy|[iy])"],
  ["ей", "(?:eigh|ay|ai|ey|ei|ea|a)"], ["ау", "(?:ow|ou|au|aw)"], ["оу", "(?:ow|ou|oa|o)"], ["ью", "(?:ew|ue|hu|u)"], ["ия", "(?:ia|iya|ija|ea)"],
  ["ч", "(?:ch|tch|cz|tsch)"], ["ш", "(?:sh|sch|ch|sz|s)"], ["ж", "(?:zh|rz|[jgz])"], ["х", "(?:kh|ch|[hjg])"], ["ц", "(?:tz|ts|cz|[zc])"], ["й", "[yij]?"], ["[ьъ]", "i?"],
  ["[еэ]", "(?:ea|ai|ae|ie|oe|ye|[eaoö])?"], ["я", "(?:ia|ya|ja|ea|a)"], ["ю", "(?:yu|ju|iu|ew|ue|[uü])"], ["а", "(?:ar|er|au|ah|[auoe])"], ["о", "(?:au|aw|oa|or|ou|oh|[oa])"],
  ["и", "(?:ee|ea|ie|ey|ei|iy|[iye])"], ["у", "(?:oo|wh|ou|ew|[uwo])"], ["ы", "[yi]"], ["б", "bb?"], ["^в", "(?:wh|[vw])"], ["в", "(?:v|w|ff)"], ["г", "(?:gg|gh|gu|[gh])"], ["д", "(?:dd|dt|d)"],
  ["з", "(?:th|zz|[zsx])"], ["к", "(?:ck|cc|ch|que|[ckq])"], ["л", "(?:ll|le|l)"], ["м", "(?:mm|mb|m)"], ["н", "(?:nn|kn|ne|n)h?"], ["п", "pp?"], ["р", "(?:rr|wr|rh|re|r)"],
  ["с", "(?:ss|th|ce|sc|[scz])"], ["т", "(?:tt|th|te|dt|t)"], ["ф", "(?:ff|ph|th|pf|[fv])"],
];
/** How adjectives that are Russian surnames end in Latin letters. */
const adjective = /(?:(a[yi]a)|[iy]y|i[ij]|(?<=sk|[bcdlrstvz]h?n)y|(?<=sk)o[yij])$/;
const cyrillicTail = "(?:а|у|ом|ем|е|ы|и|ой|ей|ю|я|ью|ого|ому|ым|им|ую|ая|ий|й|ь)?";
const latinTail = "(?:e|h|'?s)?";
/** Given names come again with other surnames. */
const mostRemembered = 300;

type Table = readonly (readonly [letters: RegExp, heard: string])[];
const compile = (pairs: typeof inCyrillic): Table => pairs.map(([letters, heard]) => [lean(new RegExp(letters, "uy")), heard]);
const tables = { cyrillic: compile(inCyrillic), latin: compile(inLatin) };

function spell(name: string, table: Table): string {
  let heard = "";
  for (let at = 0; at < name.length; ) {
    const found = table.find(([letters]) => ((letters.lastIndex = at), letters.test(name)));
    heard += found ? found[1] : name[at];
    at = found ? found[0].lastIndex : at + 1;
  }
  return heard;
}

/** A folded Latin name as Cyrillic may write it, in all cases; fold «э» to «е» before matching. */
export const heardInCyrillic = remembering(mostRemembered, (name) => {
  const plain = name.replace(/[^\p{L}]/gu, "").replace(/[^üöäß]/gu, (letter) => letter.normalize("NFD").replace(/\p{M}/gu, ""));
  const single = plain.replace(/([b-df-hj-np-tv-z])\1/g, "$1");
  const ending = adjective.exec(single);
  if (!ending) return new RegExp(`^${spell(single, tables.cyrillic)}${cyrillicTail}$`, "u");
  const inflected = ending[1] ? "(?:ая|ой|ую)" : "(?:[иыо]й|ого|ому|[иыо]м)";
  return new RegExp(`^(?:${spell(single, tables.cyrillic)}${cyrillicTail}|${spell(single.slice(0, ending.index), tables.cyrillic)}${inflected})$`, "u");
});

/** A folded Cyrillic name as Latin may write it. */
export const heardInLatin = remembering(
  mostRemembered,
  (name) => new RegExp(`^${spell(name.replace(/[^\p{L}]/gu, "").replace(/([^аеиоуыэюя])\1/g, "$1"), tables.latin)}${latinTail}$`, "u"),
);

/** How a folded word is put before these patterns: without doubled consonants, marks and hyphens. */
export function asHeard(word: string): string {
  const plain = word.replace(/['’-]/g, "");
  return /^[а-я]/.test(plain) ? plain.replaceAll("э", "е").replace(/([^аеиоуыэюя])\1/g, "$1") : plain;
}
