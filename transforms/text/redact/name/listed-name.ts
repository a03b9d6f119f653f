import { englishGivenNames } from "../../../identity/given-names-en.ts";
import { russianGivenNames } from "../../../identity/given-names-ru.ts";
import { folded } from "../../folded.ts";
import { cyrillicWorldNames, latinWorldNames } from "./world-name.ts";

/** English given names as Russian writes them. */
const foreignGivenNames =
  "джон джеймс майкл дэвид девид уильям вильям ричард томас чарльз кристофер дэниел мэттью энтони дональд стивен эндрю джошуа кеннет кевин брайан джордж эдвард рональд тимоти джейсон джеффри райан джейкоб гэри николас джонатан стефан ларри джастин скотт брэндон бенджамин сэмюэл фрэнк грегори рэймонд джек деннис джерри оливер гарри чарли фредди артур оскар генри себастьян " +
  "мэри дженнифер элизабет барбара сьюзан джессика сара карен лиза нэнси бетти сандра маргарет эшли кимберли эмили мишель аманда дороти мелисса дебора стефани ребекка лора шэрон синтия кэтлин эми анжела ширли бренда эмма оливия хелен саманта кэтрин кристина дебра рэйчел кэролин джанет мария хизер диана джули джойс шарлотта софи хлоя";
const namesOf = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => folded(list).trim().split(/\s+/)));

/** Given names in either alphabet, folded. */
export const listed = namesOf(russianGivenNames, englishGivenNames, foreignGivenNames, latinWorldNames, cyrillicWorldNames);
/** Those that are given in full, not the fond ones, some of which are words: «валик», «галка». */
export const fullNames: ReadonlySet<string> = new Set([russianGivenNames, englishGivenNames].flatMap((list) => list.trim().split("\n").map((line) => folded(line).trim().split(/\s+/)[0]!)).concat(folded(`${latinWorldNames} ${cyrillicWorldNames}`).split(" ")));
export const listedRussian = namesOf(russianGivenNames);

/** Whether a word is a given name of the lists, in any case. */
export function isListedName(word: string): boolean {
  return baseForms(word).some((form) => listed.has(form) && form.length > 2);
}

/** Stems that lose a vowel of the nominative. */
export const fleeting: Readonly<Record<string, string | undefined>> = { павл: "павел", льв: "лев" };

/** The forms a word can have in the nominative: Анне → Анна, Сергею → Сергей, John's → John. */
export function baseForms(word: string): string[] {
  const forms = [word];
  if (/[а-я]$/.test(word)) {
    const stem = word.replace(/(?:ой|ою|ей|ею|ем|ом|ью|[аяуюеыи])$/u, "");
    if (stem !== word && stem.length > 1) forms.push(stem, `${stem}а`, `${stem}я`, `${stem}й`, `${stem}ь`);
    if (word.endsWith("ью")) forms.push(`${word.slice(0, -1)}я`);
    if (word.endsWith("ею")) forms.push(`${word.slice(0, -1)}й`);
    const whole = fleeting[stem];
    if (whole) forms.push(whole);
  } else if (word.endsWith("'s")) forms.push(word.slice(0, -2));
  return forms;
}
