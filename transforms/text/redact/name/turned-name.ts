import { isStopWord } from "../../lexicon/stop-words.ts";
import { englishMonth } from "../month.ts";
import type { Token } from "../../tokens.ts";
import { isTownName } from "../address/town.ts";
import { isFurtherGiven } from "./asked-name.ts";
import { isEverydaySurname } from "./everyday-name.ts";
import { isListedName } from "./listed-name.ts";
import { isListedSurname } from "./surname.ts";

const noSurname = new RegExp(`^(?:${englishMonth}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|hi|hello|hey|dear|thanks|cheers|regards|sincerely|yes|no|well|ok|okay|sorry|please|sir|madam|caller|customer|agent|client|patient|guest|passenger)$`);
/** What a letter closes with before the name of whoever wrote it. */
const closes = new Set(["best", "love"]);
/** Behind them a capital begins a place. */
const places = new Set("in at from near to".split(" "));

/** Whether a surname stands here with its given name behind a comma: “Hill, Victoria was brilliant”, “under Penhaligon, Desmond”. */
export function isTurnedName(tokens: readonly Token[], at: number): boolean {
  const [before, surname, comma, given, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (comma?.text !== "," || given?.kind !== "word" || !given.isCapital || given.isShouted || given.start !== comma.end + 1) return false;
  if (!/^[a-z'’-]{2,}$/.test(surname.text) || !(isListedName(given.text) || isFurtherGiven(given.text)) || isListedName(surname.text) || isStopWord(surname.text) || noSurname.test(surname.text)) return false;
  if (closes.has(surname.text) && before?.kind !== "word") return false;
  if ((after?.text === "," && tokens[at + 4]?.isCapital) || after?.isCapital || before?.isCapital) return false;
  if (isListedSurname(surname.text) || isEverydaySurname(surname.text)) return !places.has(before?.text ?? "") || !isTownName(surname.text);
  return before?.kind === "word" && !before.isCapital && !places.has(before.text) && !isTownName(surname.text);
}
