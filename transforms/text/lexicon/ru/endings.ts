import { vowelsFolded } from "./fold-sound.ts";

const adjective = "ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ых|их|ую|юю|ою|ею|ей|ыми|ими";
const noun = "а|я|о|е|и|ы|у|ю|ь|ой|ей|ою|ею|ом|ем|ам|ям|ами|ями|ах|ях|ов|ев|ии|ие|ий|ию|ия|ью|иям|ием|иями|иях|ья|ье|ьи|ьев|ьям|ьями";
const verb =
  "ть|ти|чь|л|ла|ло|ли|у|ю|ешь|ет|ем|ете|ут|ют|ишь|ит|им|ите|ат|ят|й|йте|и|ите|ь|ьте" +
  "|ать|ять|еть|ить|уть|ыть|оть|нуть|ал|ял|ел|ил|ул|ыл|нул|ала|яла|ела|ила|ула|ыла|нула|ало|яло|ело|ило|уло|ыло|нуло|али|яли|ели|или|ули|ыли|нули" +
  "|аю|яю|ею|ую|аешь|яешь|еешь|уешь|ает|яет|еет|ует|аем|яем|еем|уем|аете|яете|еете|уете|ают|яют|еют|уют|ай|яй|уй|айте|яйте|уйте|ейте|нет|нут|ну|нешь|нем|ни|ните" +
  "|ивать|ывать|овать|евать|ивал|ывал|овал|евал|ивала|ывала|овала|евала|ивало|ывало|овало|ивали|ывали|овали|евали|ивает|ывает|ивают|ывают|иваю|ываю|ив|ав|яв|ев|ивши|авши|явши|ая|яя|уя";
const participle = "(?:а|я|е|и|у|ы|ую|аю|яю|ею)?(?:ющ|ящ|ащ|ущ|вш|ш|ем|им|ом|нн|енн|анн|янн|ованн|еванн|т|нут)";
const short = "ен|на|но|ны|ан|ана|ано|аны|ян|ены|ена|ено|ован|ована|овано|ованы|т|та|то|ты";
const softer = "(?:еньк|оньк|оват|еват|ейш|айш|ост|еств|ств|ени|ани|к|ок|очк|ечк|ик|иш|ищ)";

const ending = new RegExp(
  `^(?:(?:${verb})(?:ся|сь)?|(?:${softer})?(?:${adjective}|${noun})?|${participle}(?:${adjective})(?:ся)?|${short}|ее|ей|енько|онько|овато|ейше|ость|остью|ение|ением|ок|ек|ся|сь)$`,
);

/** Whether a tail can follow a Russian stem: inflections, participles, diminutives, degrees, -ость and -ение. */
export function isRussianEnding(tail: string): boolean {
  return tail === "" || (tail.length <= 9 && ending.test(tail));
}

/** Short adjectives before whose last consonant a vowel comes and goes. Groups: 1 what stays, 2 or 3 the consonant that ends the stem. */
const shortened = /^(\p{L}*[бвгджзклмпрстфхцчшщ])(?:е(н)|о(к))$/u;
const shortenedAfterVowel = /^(\p{L}+[аеиоуы])ен$/u;

/**
 * The full form of a short adjective whose stem has a vowel there alone: «удобный» of «удобен», «идеальный» of «идеален», «спокойный» of
 * «спокоен», «сладкий» of «сладок»; undefined for a word that cannot be one. It may be no word: «обмный» of «обмен».
 */
export function fullForm(word: string): string | undefined {
  const [, kept, n, k] = shortened.exec(word) ?? [];
  if (kept !== undefined && kept.length > 2) return `${kept}${kept.endsWith("л") && n ? "ь" : ""}${n ? "ный" : `${k}ий`}`;
  const stem = shortenedAfterVowel.exec(word)?.[1];
  return stem === undefined ? undefined : `${stem}йный`;
}

const heardEnding = new RegExp(
  vowelsFolded(ending.source.replace(/[ое]го/gu, "ово").replace(/ь/gu, "").replace(/нн/gu, "н").replace(/щ/gu, "ш").replace(/ств/gu, "св"))
    .replace(/ы/gu, "и")
    .replace(/в(?=ш)/gu, "ф")
    .replace(/в(?=[|)])/gu, "[вф]"),
);

/** Whether a tail, spelt as `soundOf` has it, can follow a Russian stem. */
export function isHeardEnding(tail: string): boolean {
  return tail === "" || (tail.length <= 9 && heardEnding.test(tail.replace(/ы/gu, "и")));
}
