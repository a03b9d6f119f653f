import { lean } from "../../letters.ts";
import { findAll, type Finding } from "../finding.ts";

/** Figures with a letter or a sign among them, as a door takes them: «8к2210», 4471#, B204. */
const code = "(?:[#*]?\\d{1,4}\\s?[a-zа-я]\\s?\\d{2,6}|[a-z]\\d{3,6}|[#*]\\d{2,6}|\\d{2,6}(?=[#*]))[#*]{0,2}(?![\\p{L}\\d])";
/** Figures alone, unless they count something: «домофон 2 недели молчит». */
const figures = "\\d{2,6}(?![\\p{L}\\d%]|[.,:]\\d|\\s?(?:\\p{Ll}|₽|%))";
const intercom = "домофон\\p{L}{0,2}";
const door = "(?:домофон\\p{L}{0,2}|подъезд\\p{L}{0,2}|двер\\p{L}{1,3}|калитк\\p{L}|ворот\\p{L}{0,2}|замк\\p{L}{1,2})";
const codeOfDoor = `код\\p{L}{0,2}\\s(?:(?:от|для|на|в)\\s)?(?:входн\\p{L}+\\s)?${door}|(?:на|в|от)\\s(?:входн\\p{L}+\\s)?${door}\\sкод`;
const russian = [
  lean(new RegExp(`(?<!\\p{L})(?:${intercom}|${codeOfDoor})(?:\\s(?:код|номер|набер\\p{L}+|такой))?[\\s:—№-]{1,3}(${code})`, "giu")),
  lean(new RegExp(`(?<!\\p{L})(?:${intercom}(?:\\sкод)?|${codeOfDoor})[\\s:—№-]{1,3}(${figures})`, "giu")),
];
const doorCode = "(?:door|gate|entry|entrance|intercom|buzzer|lobby|building|front\\sdoor)\\s(?:entry\\s)?(?:code|pin|keypad)(?:\\s(?:is|number))?";
const english = lean(new RegExp(`(?<!\\p{L})(?:${doorCode}|intercom|buzzer)[\\s:—-]{1,3}(${code}|${figures})`, "giu"));
const russianCues = ["омофон", "код", "Код"];
const englishCues = ["code", "Code", "ntercom", "uzzer", "keypad", " pin"];

/** What opens the door of a house: «домофон 8к2210», "door code is 4471#". */
export function findDoorCodes(text: string): Finding[] {
  return [
    ...(russianCues.some((cue) => text.includes(cue)) ? russian.flatMap((pattern) => findAll(text, "address", pattern)) : []),
    ...(englishCues.some((cue) => text.includes(cue)) ? findAll(text, "address", english) : []),
  ];
}
