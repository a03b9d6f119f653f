import { isStopWord } from "../../lexicon/stop-words.ts";
import { matchesOf } from "../../matches.ts";
import type { Finding } from "../finding.ts";
import { isNumberWord } from "../numbers/dictated-digits.ts";
import { answering, opening } from "../answer.ts";
import { lean } from "../../letters.ts";
import { namePart } from "../name/name-pair.ts";

/** Mail services as people say them; after «собака» they need no full stop said. */
const host =
  "(?:г?мэ?й?[еэ]?йл|мэйл|мейл|майл|маил|мыло|mail|gmail|g\\smail|джи\\s?м[еэ]йл|ж?д?жи?м[еэ]йл|гугл\\sм[еэ]йл|яндекс|yandex|я|инбокс|inbox|лист|list|бк|бэ\\sка|bk|рамблер|rambler|а[йи]кла?уд|icloud|аутлук|outlook|хотм[еэ]йл|hotmail|яху|yahoo|протон|proton(?:mail)?)";
const ending = "(?:ru|com|net|org|me|ру|ком|нет|орг|эр\\sу|р\\sу|ми)";
const domain = lean(new RegExp(`,?\\s{1,2}(?:at\\s(?:sign|symbol),?|собак[аеу]|собачк[аеу]|sobaka|эт|at|@),?\\s{1,2}${host}(?:\\s?\\.\\s?|,?\\s(?:точка|тчк|дот|dot|tochka),?\\s|\\s)${ending}(?![\\p{L}\\d])`, "giu"));
/** Joins two parts of a name: «иван точка петров», "j dot okafor". */
const joins = "точка|тчк|дот|dot|period|tochka|underscore|нижнее\\sподч[её]ркивание|подч[её]ркивание|земля|dash|hyphen|минус|тире|дефис|plus|плюс";
const joined = lean(new RegExp(`[\\p{L}\\d]+(?:(?:[._+-]|,?\\s(?:${joins}),?\\s)[\\p{L}\\d]+)*$`, "iu"));
/** How Latin letters are called: «зет у е вэ», and figures told one by one. */
const letterNames = new Set(
  "а бэ цэ дэ е эф гэ жэ аш ха и йот ка эль эл эм эн о пэ ку кью эр эс тэ у ю вэ дубль икс игрек зет зэ эй би си ди джи эйч ай джей кей пи ар ти ви зед уай double".split(" "),
);
const isSpelt = (word: string): boolean => word.length === 1 || letterNames.has(word) || isNumberWord(word) || /^\d{1,4}$/.test(word);
const asksForMail = /^(?:почт|мыл|мейл|мэйл|имейл|емейл|e-?mail|mail|адрес|address|pochta|это|is|it's|its|my|мой|моя|на)/u;
/** «иван петров эт джимейл ком»: a box is called like its owner. */
function isNameOf(word: string): boolean {
  const { given, surname } = namePart(word);
  return given > 0 || surname > 0;
}
const longestName = 90;
/** «вася пупкин 88»: words before a number that all belong to the name of the box. */
const mostWords = 2;
const sign = /^,?\s{1,2}at,?\s/i;

/** Mail addresses told by voice: «марина нижнее подчёркивание ка собака яндекс ру», "laura s at icloud dot com". */
export function findDictatedMail(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const { 0: found, index } of matchesOf(text, domain)) {
    if (sign.test(found) && !/dot/i.test(found)) continue;
    const before = text.slice(Math.max(0, index - longestName), index);
    const length = Math.max(boxLength(before), askedLength(before));
    if (length > 0) findings.push({ kind: "email", start: index - length, end: index + found.length });
  }
  for (const { 0: found, index } of matchesOf(text, cut)) {
    const before = text.slice(Math.max(0, index - longestName), index);
    const told = askedLength(before);
    const isName = told > 0 && !before.slice(-told).split(/,?\s/).some((word) => isStopWord(word.toLowerCase()));
    const length = (isName ? told : 0) || (nameWithMarks.exec(before)?.[0].length ?? 0);
    if (length > 0) findings.push({ kind: "email", start: index - length, end: index + found.length });
  }
  return findings;
}

/** Of the great hosts the ending goes without saying: "john.smith at gmail", «солнышко 22 собака яндекс». */
const greatHost = "(?:gmail|yahoo|hotmail|outlook|icloud|yandex|rambler|mail|гм[еэ]йл|джи?м[еэ]йл|м[еэ]йл|яндекс|рамблер|яху|аутлук|айклауд)";
const cut = lean(new RegExp(`,?\\s{1,2}(?:at\\s(?:gmail|yahoo|hotmail|outlook|icloud|yandex)|собак[аеу],?\\s${greatHost})(?=\\s*(?:$|[,;!?\\n]|\\.(?!\\S)|is\\smy|это\\s))(?!,?\\s?(?:dot|точка|дот|тчк))`, "giu"));
const nameWithMarks = lean(/(?<![\p{L}\d._+-])(?=[\p{L}\d-]*[\d._+])[\d_]*\p{L}[\p{L}\d._+-]*$/u);
const asked = lean(new RegExp(
  `(?<!\\p{L})(?:e-?mails?(?:['’]s)?|почт[аеуы]|мыло|[еи]?-?м[еэ]йл|address|(?:write|send|forward|reach)(?:\\s(?:it|them|me|us))?\\s(?:to|at|on)|адрес|(?:пишите|присылайте|отправ\\p{L}+|присла\\p{L}+)\\sна)(?:\\s(?:address|is|адрес|моя|мой|такая|такой|это|будет)){0,3}(?:[\\s:,—-]{1,3}|(?:\\s[^.?!\\n:]{1,16})?[.?!]?\\s+${answering})${opening}((?:[\\p{L}\\d._+-]+,?\\s){0,6}[\\p{L}\\d._+-]+)$`,
  "iu",
));

/** How much of the end of a text is all that stands behind a question for mail: "email? Customer: Sure, sunny flower twenty two". */
export function askedLength(before: string): number {
  const told = asked.exec(before)?.[1];
  return told === undefined || told.split(/,?\s/).every((word) => isStopWord(word.toLowerCase())) ? 0 : told.length;
}

/** How much of the end of a text is the name of a mail box: its last part, what is joined to it, and letters told one by one. */
export function boxLength(before: string): number {
  let from = before.length;
  let words = 0;
  for (;;) {
    const last = joined.exec(before.slice(0, from))?.[0];
    if (last === undefined || (from === before.length && isStopWord(last.toLowerCase()) && last.length > 1)) return before.length - from;
    from -= last.length;
    const first = last.split(/,?\s/)[0]!.toLowerCase();
    const previous = /([\p{L}\d'-]+)\s$/u.exec(before.slice(0, from))?.[1]?.toLowerCase();
    if (previous === undefined || asksForMail.test(previous)) return before.length - from;
    const ends = before.slice(from).split(/\s/).at(-1)!;
    const goesOn = isSpelt(first) || (words < mostWords && isNameOf(previous)) || (/\d$/.test(ends) && words < mostWords);
    if (isStopWord(previous) ? !isSpelt(first) : !isSpelt(previous) && !goesOn) return before.length - from;
    if (!isSpelt(first)) words++;
    from -= 1;
  }
}
