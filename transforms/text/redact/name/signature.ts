import { folded } from "../../folded.ts";
import { isEverydaySurname } from "./everyday-name.ts";
import { isListedName } from "./listed-name.ts";
import { isSurname, patronymic } from "./name-form.ts";
import { isListedSurname } from "./surname.ts";
import { lean } from "../../letters.ts";

const longest = 80;
/** Up to three capital words and initials that a text ends with. */
const lastWords = lean(/(?<![\p{L}\d'’-])(?:(?:\p{Lu}\.){1,2}|\p{Lu}(?:[\p{Ll}'’]+(?:-\p{Lu}\p{Ll}+)?)?)(?:\s(?:(?:\p{Lu}\.){1,2}|\p{Lu}(?:[\p{Ll}'’]+(?:-\p{Lu}\p{Ll}+)?)?)){0,2}(?=[.!)]?\s*$)/u);
const ownLine = /\n[ \t]*(?:[-—–~]{1,2}\s?)?$/;
const afterDash = /(?:^|[.!?…)»"]\s{0,2})[-—–~]{1,2}\s?$/;
const afterSentence = /[.!?…]\s{1,2}$/;
const parting =
  lean(/(?<!\p{L})(?:all\sthe\sbest|best(?:\swishes)?|cheers|many\sthanks|thanks(?:\sagain)?|love(?:\sfrom)?|x{2,3}|sent\sby|yours(?:\s\p{Ll}+){0,2}|(?:\p{Ll}+\s)?(?:customer|client|shopper|guest)|всего\s(?:доброго|хорошего)|до\sсвидания|жду(?:\sответа)?|спасибо(?:\sза\sпомощь)?|ваша?(?:\s\p{Ll}+)?|(?:\p{Ll}+\s)?(?:клиент|клиентка|покупатель|покупательница))[,.!]?\s{1,2}$/iu);
/** Given names that answer what was asked as well: a month, a colour, a place, a word. */
const answers = new Set("april august june may summer autumn amber olive rose ruby violet pearl asia china india paris london florence sydney will mark hope joy grace марта май роза лилия рая мила вера надежда любовь".split(" "));
const isInitial = (part: string): boolean => /^\p{Lu}\.?(?:\p{Lu}\.?)?$/u.test(part);

/** Where a text ends with the name of whoever wrote it, or is nothing but a surname; null when it does not. */
export function signedName(text: string): { start: number; end: number } | null {
  if (!endsWithCapitalWord(text)) return null;
  const tail = text.slice(-longest);
  const found = lastWords.exec(tail);
  if (!found) return null;
  const parts = found[0].split(/\s/);
  for (let first = 0; first < parts.length; first++) {
    const own = parts.slice(first);
    const start = text.length - tail.length + found.index + found[0].length - own.join(" ").length;
    if (isSigned(text.slice(Math.max(0, start - longest), start), own)) return { start, end: start + own.join(" ").length };
  }
  return null;
}

/** Most texts end with a small word, which is soon seen. */
function endsWithCapitalWord(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && " .!)\n\r\t".includes(text[at]!)) at--;
  while (at > 0 && !" .-—–~\n".includes(text[at - 1]!)) at--;
  const first = text[at];
  return first !== undefined && first !== first.toLowerCase();
}

function isSigned(head: string, parts: readonly string[]): boolean {
  const words = parts.filter((part) => !isInitial(part)).map(folded);
  const hasInitial = words.length < parts.length;
  if (words.length === 0) return false;
  const isSurnameOf = (word: string): boolean => isListedSurname(word) && (hasInitial || !/^[a-z]/.test(word) || !isEverydaySurname(word));
  if (head.trim() === "") return words.every((word) => isSurnameOf(word) || (hasInitial && isSurname(word)));
  if (!ownLine.test(head) && !afterDash.test(head) && !parting.test(head)) return hasInitial && afterSentence.test(head) && words.every(isListedSurname);
  const isSure = (word: string): boolean => isSurnameOf(word) || (isListedName(word) && !answers.has(word));
  return words.some(isSure) && words.every((word) => isSure(word) || isSurname(word) || patronymic.test(word) || isListedName(word));
}
