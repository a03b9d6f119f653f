import { isStopWord } from "../lexicon/stop-words.ts";
import { matchesOf } from "../matches.ts";
import { askedLength, boxLength, findDictatedMail } from "./contact/dictated-mail.ts";
import { findAll, type Finding } from "./finding.ts";
import { isPage } from "./contact/page.ts";
import { namePart } from "./name/name-pair.ts";
import { lean } from "../letters.ts";

/** What names of hosts end with, when they are no words of a sentence as well: “late.so/and”. */
const hostEnding =
  "com|net|org|edu|gov|info|biz|mobi|shop|store|online|website|app|dev|xyz|example|io|co|ai|ly|gl|gd|cc|tv|ru|su|kz|ua|uz|kg|ge|az|md|lt|lv|ee|uk|ie|eu|de|fr|es|pt|nl|pl|cz|sk|ch|se|dk|fi|hu|ro|bg|gr|rs|hr|tr|il|cn|jp|kr|au|nz|ca|br|mx|ar|us|me|by|рф|рус|онлайн|сайт|орг|дети|москва|бел|укр|қаз";
const wordEnding = "name|site|page|link|click|pro|club|agency|company|consulting|email|tech|cloud|space|live|market|delivery|test|invalid|local|by|it|at|in|to|is|no|be|ком|нет|ру";
const host = "(?<![@\\p{L}\\d.-])[a-zа-яё\\d-]+(?:\\.[a-zа-яё\\d-]+)*\\.";
const path = "[^\\s<>\"«»]";
const link = lean(new RegExp(`(?:https?:\\/\\/|www\\.)${path}+|${host}(?:${hostEnding})\\/${path}*`, "giu"));
/** Under any other ending a figure or a capital behind the stroke tells a link from two words. */
const shortLink = lean(new RegExp(`${host}[a-z]{2,24}\\/(?=${path}*\\d|[a-z]{0,12}[A-Z])${path}+`, "gu"));
const email = lean(/(?<![\p{L}\d._%+-])[\p{L}\d._%+-](?:[\p{L}\d._%+'’-]*[\p{L}\d._%+-])?@{1,2}[\p{L}\d-]+(?:\.{1,2}[\p{L}\d-]+)+/gu);
/** ivan@mail,ru, ivan@tut,by, "ivan@gmail com": a slip for the full stop. */
const emailSlipped = lean(/(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(?:(?:,\s?|\s)(?:com|ru|net|org|рф|co\.uk)|,(?:by|ua|kz|uz|kg|am|ge|lt|lv|ee|pl|cz|de|fr|es|it|nl|be|ch|se|fi|gr|ie|eu|uk|ca|us|au|in|jp|cn|tr|io|me|su|info|biz|com\.\p{L}{2}))(?!\.?[\p{L}\d])/giu);
/** «почта ivan.petrov mail ru»: the sign is left out. */
const emailBare = lean(/(?<!\p{L})(?:почт\p{L}|e-?mail|мыло|мейл|имейл)(?:\s(?:is|моя|такая|это))?[\s:—-]{1,3}([a-z][\w.-]{2,40}\s(?:mail|yandex|gmail|bk|list|inbox|ya|rambler|yahoo|outlook|icloud|hotmail)[\s.](?:ru|com))(?![\p{L}\d])/giu);
/** “john.smith@gmail”, “john.smith@mailru”: of the great hosts the ending or its full stop goes without saying. */
const emailCut = lean(/(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@(?:gmail|mail|yandex|yahoo|hotmail|outlook|icloud|inbox|rambler)(?:com|ru)?(?![\p{L}\d.-]*[\p{L}\d])/giu);
/** ivan_sobaka_yandex_ru, ivan-at-yandex.ru */
const emailJoined = lean(/(?<![\p{L}\d/._-])[a-z][a-z\d._-]{0,40}[_-](?:sobaka|собака|at)[_-][a-z-]{2,40}?(?:[_.](?:tochka_)?|[_-](?:dot|tochka)[_-])(?:ru|com|net|org)(?![\p{L}\d])/giu);
/** i v a n @ m a i l . r u */
const emailApart = lean(/(?<![\p{L}\d])[\p{L}\d](?:\s[\p{L}\d._+-]){1,40}\s@(?:\s[\p{L}\d.-]){4,40}(?![\p{L}\d])/gu);
const dot = "(?:\\s?\\.{1,2}\\s?|\\s?[([{<*«]\\s?(?:dot|точка|\\.)\\s?[)\\]}>*»]\\s?|,?\\s(?:dot|дот|точка|тчк|tochka|point),?\\s)";
/** From the sign to the end of the domain, with the sign or the full stop said in words. */
const spelledDomain = lean(new RegExp(
  `,?[\\s-]{0,3}(?:[([{<*«]\\s?(?:at|a|а|@|собака)\\s?[)\\]}>*»]|\\sat(?:\\s|,\\s)|\\(?(?<!\\p{L})собак[аеу](?:,(?=\\s))?\\)?|\\(?собачк[аеу](?:,(?=\\s))?\\)?|(?<=\\s)эт\\s|(?<!\\p{L})sobaka|@)[\\s-]{0,3}[a-zа-яё\\d-]{2,}(?:\\s(?:дефис|тире|dash|hyphen)\\s[a-zа-яё\\d-]{2,})?(?:${dot}[a-zа-яё\\d-]{2,}){0,2}?${dot}(?:${hostEnding}|${wordEnding})(?:${dot}(?:uk|au|nz|jp|br|za|tr|kr|il))?(?![\\p{L}\\d])`,
  "giu",
));
const saysAt = /\bat\b|соба[кч]|sobak|[([{<*«][aа][)\]}>*»]/i;
/** A sign that may be one of mail told apart: by itself, in brackets, or with a domain behind whose full stop may be said. Most begin accounts. */
const hasSignApart = /\s(?:@|эт)\s|[([{<]\s?[aа@]\s?[)\]}>]|@[\s-]{0,3}[a-zа-яё\d-]{2,}\s?(?:[.([{]|dot|точка|tochka)/iu;
const asksForMail = lean(/(?:^|почт\p{L}*|мейл|мэйл|майл|e-?mail|mail|адрес\p{L}*|address|пиш\p{L}+|write|contact|reach|me|мне|на|это|is|to|:)[\s:—-]{0,3}$/iu);
/** What nothing but an address of mail follows. */
const surelyAsks = lean(/(?:(?<!\p{L})(?:e-?mail|send(?:\sit)?\sto|write\sto|registered\s(?:with|as|under)|log-?in)|почт\p{L}*|логин\p{L}*)(?:\s(?:is|address|me|it|at|моя|это))*[\s:—-]{1,3}$/iu);
/** What stands before the sign, read backwards from it. */
const spelledName = lean(/[\p{L}\d]+(?:(?:[._+-]|\s\.\s|\s?[([{<*«]\s?(?:dot|точка|\.)\s?[)\]}>*»]\s?|,?\s(?:dot|дот|точка|tochka|period|underscore|нижнее\sподч[её]ркивание|подч[её]ркивание|dash|hyphen|минус|тире|дефис|plus),?\s)[\p{L}\d]+)*$/u);
/** "Look at the dot com": no host is called so. */
const article = /^\W*at\W+(?:the|an?|this|that|these|your|our|my|their|his|her|its)(?![\w-])/i;
/** "June 13 at 2pm. It came": a time and the next sentence. */
const hour = /^\W*at\W+\d{1,2}(?:[ap]m|h|ч)?\s?\.\s/i;
const mailHost = /(?:g?mail|googlemail|hotmail|inbox|list|bk|internet|rambler|yandex|ya|icloud|outlook|yahoo|ymail|proton|protonmail|live|aol|gmx|btinternet|msn|me|mac|ukr|tut|zoho|fastmail|web|orange|comcast|verizon|att|sky|virginmedia)\.(?:ru|com|me|by|kz|ua|net|de|fr|in|co\.(?:uk|in|jp|nz|za)|com\.(?:au|br|tr))$/i;
/** Parts of a name that are told to be joined: “ivan dash petrov”. */
const joinsAloud = /\s(?:dot|дот|точка|tochka|period|underscore|нижнее\sподч[её]ркивание|подч[её]ркивание|dash|hyphen|минус|тире|дефис)\s/iu;
const longestName = 80;
const network =
  "(?:телеграм\\p{L}*|телег[аеу]|тг|tg|telegram|инст\\p{L}*|instagram|insta|вотсап|whatsapp|skype|скайп\\p{L}*|ник|nick(?:name)?|username|юзернейм|vk|вк|вконтакте|twitter|твиттер\\p{L}*|facebook|фейсбук\\p{L}*|fb|tiktok|тикток\\p{L}*|snapchat|discord|дискорд\\p{L}*|viber|вайбер\\p{L}*|linkedin|одноклассник\\p{L}*)";
const handle = lean(new RegExp(`(?<!\\p{L})${network}(?:\\s(?:is|handle|name|account|аккаунт|ник|мой|as|под\\sником))*[\\s:—-]{1,3}(@[a-z][\\w.]{2,31}|(?:live:)?[a-z][\\w.]{3,31})(?!\\w)`, "giu"));
const mayBeHandle = /телег|тг|tg|inst|инст|tele|what|вотс|sky|скай|nick|ник|user|юзер|vk|вк|tw|твит|face|фейс|fb|tik|тик|snap|disc|диск|vib|вайб|link|одно/i;
const ownHandle = lean(/(?:пишите|напишите|мо[йя]\s+(?:аккаунт|ник|страниц\p{L}*|инст\p{L}*)|мне\s+в|write\s+me|dm\s+me|reach\s+me|find\s+me|follow\s+me|i'?m)[^.!?\n]{0,20}?(@[a-z][\w.]{3,31})/giu);

/** Whoever is addressed or passed on by an account: “@mary_jones thanks”, «RT @ivan77: …». */
const account = lean(/(?<![\p{L}\d_.@/-])@[a-z_][\w.]{1,30}\w(?![\p{L}\d@])/giu);
/** What an office is called, and nobody in it. */
const offices = new Set("support help helpdesk desk admin admins team info sales service services customer customers care contact moderator mod mods all everyone here channel bot feedback hotline office manager managers operator".split(" "));
/** A shorter name of a company says nothing within an account's. */
const leastOwn = 4;

/** Links, mail addresses however spelled, nicknames in messengers, and accounts; those named like the company itself are nobody's. */
export function findContacts(text: string, own: readonly string[] = []): Finding[] {
  const findings: Finding[] = [];
  if (text.includes("/") || /www\./i.test(text)) findings.push(...findAll(text, "link", link, (found) => !isPage(found)), ...findAll(text, "link", shortLink, (found) => !isPage(found)));
  if (/\S@\S/.test(text)) findings.push(...findAll(text, "email", email), ...findAll(text, "email", emailSlipped), ...findAll(text, "email", emailCut));
  if (/\s@\s/.test(text)) findings.push(...findAll(text, "email", emailApart, (found) => /@[\p{L}\d-]+\.[\p{L}\d.-]+$/u.test(found.replace(/\s/g, ""))));
  if (/\s(?:mail|yandex|gmail|bk|list|inbox|ya|rambler|yahoo|outlook|icloud|hotmail)[\s.](?:ru|com)/i.test(text)) findings.push(...findAll(text, "email", emailBare));
  if (/[_-](?:sobaka|собака|at)[_-]/i.test(text)) findings.push(...findAll(text, "email", emailJoined));
  if (text.includes(" эт ") || saysAt.test(text) || (text.includes("@") && hasSignApart.test(text))) findings.push(...findSpelled(text), ...findDictatedMail(text));
  if ((/[@\d_:]/.test(text) || hasStopWithin(text)) && mayBeHandle.test(text)) findings.push(...findAll(text, "handle", handle, isHandle));
  if (text.includes("@")) findings.push(...findAll(text, "handle", ownHandle), ...findAll(text, "handle", account, (found) => !isOffice(found) && !isOwn(found, own)));
  return findings;
}

function isOffice(found: string): boolean {
  return found.toLowerCase().slice(1).split(/[_.\d]+/).every((part) => part === "" || offices.has(part));
}

function isOwn(found: string, own: readonly string[]): boolean {
  const folded = found.toLowerCase().replace(/[^a-z\d]/g, "");
  return own.map((name) => name.toLowerCase().replace(/[^\p{L}\d]/gu, "")).some((name) => name.length >= leastOwn && folded.includes(name));
}

/** Whether a Latin letter stands right behind a full stop. */
function hasStopWithin(text: string): boolean {
  for (let at = text.indexOf("."); at > 0; at = text.indexOf(".", at + 1)) {
    const next = text.charCodeAt(at + 1) | 32;
    if (next >= 97 && next <= 122) return true;
  }
  return false;
}

/** A nickname has a sign, a figure, or a full stop within; a host and the end of a sentence have the last as well. */
function isHandle(found: string): boolean {
  if (/^@|[\d_:]/.test(found)) return true;
  const [first = "", second] = found.toLowerCase().split(".");
  return !!second && !isStopWord(first) && !isStopWord(second) && !/\.(?:com|ru|net|org|me|io|app|su|by|kz)$/i.test(found);
}

function findSpelled(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const { 0: found, index } of matchesOf(text, spelledDomain)) {
    const name = spelledName.exec(text.slice(Math.max(0, index - longestName), index))?.[0];
    if (article.test(found) || hour.test(found)) continue;
    if (/^\s+@\S/.test(found) && !mailHost.test(found) && !/[\d._+-]/.test(name ?? "")) continue;
    if (name && /^\s*@/.test(found) && isStopWord(name.toLowerCase()) && !asksForMail.test(text.slice(0, index - name.length))) continue;
    const before = text.slice(Math.max(0, index - longestName), index);
    const asked = askedLength(before);
    const isAsked = asked > 0 || (surelyAsks.test(text.slice(Math.max(0, index - (name?.length ?? 0) - 24), index - (name?.length ?? 0))) && !isStopWord(name?.toLowerCase() ?? ""));
    if (name && (isAsked || !/^\s+at\s/i.test(found) || /dot|дот|точка/i.test(found) || /[\d._+-]/.test(name) || joinsAloud.test(name) || (name === name.toLowerCase() && namePart(name).given > 0) || (mailHost.test(found) && !isStopWord(name.toLowerCase())))) findings.push({ kind: "email", start: index - Math.max(name.length, boxLength(before), asked), end: index + found.length });
  }
  return findings;
}
