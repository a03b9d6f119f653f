import { soundKey } from "../../../identity/transliterate.ts";
import { givenNames } from "../../../identity/given-name.ts";
import { fleeting, listed, listedRussian } from "./listed-name.ts";
import { englishSurnames, russianSurnames } from "./surname.ts";

/** In which cases a form stands, as a set of bits. */
const nominative = 1;
const genitive = 2;
const dative = 4;
const accusative = 8;
const instrumental = 16;
const prepositional = 32;
const anyCase = 63;
const masculine = (cases: number): number => cases;
const feminine = (cases: number): number => cases << 6;

/** Ending → what is put in its place for the nominative, and the cases it stands in. */
type Ending = readonly [ending: string, base: string, cases: number];
const hard: readonly Ending[] = [
  ["", "", masculine(nominative)], ["а", "", masculine(genitive | accusative)], ["у", "", masculine(dative)], ["ом", "", masculine(instrumental)], ["ем", "", masculine(instrumental)], ["е", "", masculine(prepositional)],
];
const inY: readonly Ending[] = [
  ["й", "й", masculine(nominative)], ["я", "й", masculine(genitive | accusative)], ["ю", "й", masculine(dative)], ["ем", "й", masculine(instrumental)], ["е", "й", masculine(prepositional)], ["и", "й", masculine(prepositional)],
];
const soft: readonly Ending[] = [
  ["ь", "ь", masculine(nominative) | feminine(nominative | accusative)], ["я", "ь", masculine(genitive | accusative)], ["ю", "ь", masculine(dative)], ["ем", "ь", masculine(instrumental)], ["е", "ь", masculine(prepositional)],
  ["и", "ь", feminine(genitive | dative | prepositional)], ["ью", "ь", feminine(instrumental)],
];
/** Никита and Саша have men's surnames beside them as well. */
const either = (cases: number): number => masculine(cases) | feminine(cases);
const inA: readonly Ending[] = [
  ["а", "а", either(nominative)], ["ы", "а", either(genitive)], ["и", "а", either(genitive)], ["е", "а", either(dative | prepositional)], ["у", "а", either(accusative)], ["ой", "а", either(instrumental)], ["ою", "а", either(instrumental)], ["ей", "а", either(instrumental)],
];
const inYa: readonly Ending[] = [
  ["я", "я", either(nominative)], ["и", "я", either(genitive | dative | prepositional)], ["е", "я", either(dative | prepositional)], ["ю", "я", either(accusative)], ["ей", "я", either(instrumental)], ["ею", "я", either(instrumental)],
];
const given = [hard, inY, soft, inA, inYa].flat();
const ofSurnames: readonly Ending[] = [
  ["", "", masculine(nominative)], ["а", "", masculine(genitive | accusative) | feminine(nominative)], ["у", "", masculine(dative) | feminine(accusative)], ["ым", "", masculine(instrumental)], ["е", "", masculine(prepositional)],
  ["ой", "", feminine(genitive | dative | instrumental | prepositional)], ["ою", "", feminine(instrumental)],
  ["ий", "ий", masculine(nominative)], ["ого", "ий", masculine(genitive | accusative)], ["ому", "ий", masculine(dative)], ["им", "ий", masculine(instrumental)], ["ом", "ий", masculine(prepositional)],
  ["ая", "ий", feminine(nominative)], ["ую", "ий", feminine(accusative)], ["ой", "ий", feminine(genitive | dative | instrumental | prepositional)],
];

function casesBy(word: string, endings: readonly Ending[], isBase: (base: string) => boolean): number {
  let cases = 0;
  for (const [ending, base, stands] of endings) {
    if (!word.endsWith(ending)) continue;
    const stem = ending === "" ? word : word.slice(0, -ending.length);
    const whole = base === "" && ending !== "" ? (fleeting[stem] ?? stem) : stem + base;
    if (whole.length > 2 && isBase(whole)) cases |= stands;
  }
  return cases;
}

/** In which cases of which gender a folded Russian word is a listed given name; 0 when it is none. */
export function givenCases(word: string): number {
  return casesBy(word, given, (base) => listed.has(base));
}

/** How surnames end and no other word, told by no list. */
const sureSurname = /^[а-я]{2,}(?:[а-я]енко|швили|[а-я]адзе|[аеио]дзе|[тсрлмнвгк]ян)$/u;

/** In which cases of which gender a folded Russian word is a surname, by the lists or by its ending; 0 when it is none. */
export function surnameCases(word: string): number {
  if ((/(?:ко|ук|юк)$/u.test(word) && russianSurnames.has(word)) || (sureSurname.test(word) && !/(?:обезьян|буян|крестьян|дворян)$/u.test(word))) return masculine(anyCase) | feminine(anyCase);
  return casesBy(word, ofSurnames, (base) => russianSurnames.has(base));
}

/** Stems of surnames in no list, by how they end; those that go without an ending in a woman's. */
const formedStem = /(?:[а-я]{2}[ое]в|[а-я]{2}[иы]н|[сц]к)$/u;
const formedWhole = /(?:[а-я]{2}(?:чук|щук|нюк|люк|сюк|дюк|ян|ьян)|берг|штейн|фельд|баум|манн?|[оеа]вич|[^аеи]ич|дт)$/u;
const formedFixed = /^[а-я]{2,}(?:[^аеиоу]ко|[аеио]дзе|швили|(?:[^аеиоущч]н|м|р|д|т|л|ч)ых|[кгш]их)$/u;

/** In which cases of which gender a folded Russian word of no list can be a surname, by its ending; 0 when it cannot. */
export function formCases(word: string): number {
  if (formedFixed.test(word)) return masculine(anyCase) | feminine(anyCase);
  const cases = casesBy(word, ofSurnames, (base) => formedStem.test(base.replace(/ий$/u, "")) && (base.endsWith("ий") || !/[сц]к$/u.test(base)));
  return cases || casesBy(word, hard, (base) => formedWhole.test(base)) | (formedWhole.test(word) ? feminine(anyCase) : 0);
}

const patronymicForm = /^(.{2,})(ич(?:[ауе]|ем)?|н[аыеу]|ной)$/u;
const sons: Readonly<Record<string, number>> = { ич: nominative, ича: genitive | accusative, ичу: dative, ичем: instrumental, иче: prepositional };
const daughters: Readonly<Record<string, number>> = { на: nominative, ны: genitive, не: dative | prepositional, ну: accusative, ной: instrumental };
/** Fathers whose names end in a vowel: Ильич, Никитична. */
const shortFathers = new Set("иль кузьм фом лук никит савв".split(" "));

/** «Палыч», «Сергеича»: as talk shortens them. */
const talkedPatronymic = /^(?:пал|сан|михал|иван|степан|роман|семен|борис)ыч(а|у|ем|е|)$|^(?:серге|алексе|андре|дмитри|никола|матве|тимофе)ич(а|у|ем|е|)$/u;

/** In which cases of which gender a folded Russian word is a patronymic of a listed father: Викторовну, Ильичом; 0 for «основной», «отличной». */
export function patronymicCases(word: string): number {
  const talked = talkedPatronymic.exec(word);
  if (talked) return masculine(sons[`ич${talked[1] ?? talked[2] ?? ""}`] ?? 0);
  const found = patronymicForm.exec(word.replace(/(?<=ич)ом$/u, "ем"));
  if (!found) return 0;
  const [, head = "", tail = ""] = found;
  const cases = tail.startsWith("ич") ? masculine(sons[tail] ?? 0) : feminine(daughters[tail] ?? 0);
  const short = head.replace(/(?:ин)?ич$/u, "");
  if (shortFathers.has(short) && (tail.startsWith("ич") ? short === head : short !== head)) return cases;
  if (!/[ое]в$/u.test(head)) return 0;
  const father = head.slice(0, -2);
  const bases = head.endsWith("ев") ? [`${father}й`, `${father}ь`, `${father.replace(/ь$/u, "и")}й`, father.replace(/л$/u, "")] : [father, fleeting[father] ?? father, father.replace(/л$/u, ""), father.replace(/й(?=.$)/u, "и")];
  return bases.some((base) => base.length > 2 && listedRussian.has(base)) ? cases : 0;
}

/** Whether two forms can stand side by side as one person's: both in one case and of one gender. */
export function agree(one: number, other: number): boolean {
  return (one & other) !== 0;
}

/** Whether a form can stand in the genitive, as what a street is called after. */
export function standsInGenitive(cases: number): boolean {
  return agree(cases, masculine(genitive) | feminine(genitive));
}

const latinEnding = /(?:oi|ei|om|em|im|u|a|e|i)$/;
let soundsOfSurnames: ReadonlySet<string> | undefined;
const least = 4;
const leastSound = 3;
const latinFather = /^(.+?)(?:(?:[oe]vich)(?:a|u|em|e)?|(?:[oe]vn)(?:a|i|e|u|oi))$/;

/** Whether a folded Latin word is a Russian given name written by ear, in any case: kseniya, Pavlu. */
export function isLatinGiven(word: string): boolean {
  if (word.length < least) return false;
  const sound = soundKey(word);
  const stem = sound.replace(latinEnding, "");
  const bases = stem === sound ? [sound] : [sound, `${stem}a`, `${stem}ia`, stem, stem === "pavl" ? "pavel" : stem];
  return bases.some((base) => base.length >= leastSound && givenNames(base).size > 0);
}

/** Whether a folded Latin word is a listed Russian surname, in any case: sokolova, zaytsevu. */
export function isLatinSurname(word: string): boolean {
  soundsOfSurnames ??= new Set([...russianSurnames].map(soundKey));
  const sound = soundKey(word);
  return word.length >= least && (soundsOfSurnames.has(sound) || soundsOfSurnames.has(sound.replace(latinEnding, "")));
}

/** Whether a folded Latin word is a Russian patronymic, in any case: Viktorovnu, petrovich. */
export function isLatinPatronymic(word: string): boolean {
  return word.length > 6 && latinFather.test(soundKey(word));
}

export function isEnglishSurname(word: string): boolean {
  return englishSurnames.has(word) || (word.endsWith("'s") && englishSurnames.has(word.slice(0, -2)));
}
