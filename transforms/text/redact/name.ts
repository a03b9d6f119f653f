import { detectLanguage } from "../language.ts";
import { isStopWord } from "../lexicon/stop-words.ts";
import { toCyrillic } from "../translit.ts";
import type { Token } from "../tokens.ts";
import { isEverydayGiven, isEverydaySurname } from "./everyday-name.ts";
import type { Finding } from "./finding.ts";
import { isKnown, isListedName, knownBy, mayBeTransliterated, nobody, type Known } from "./known-name.ts";

const patronymic = /^\p{L}{2,}(?:(?:ович|евич|ьич)(?:а|у|ем|е)?|(?:овн|евн|ичн)(?:а|ы|е|у|ой))$/u;
const surname = /^\p{L}{2,}(?:ов|ев|ёв|ин|ын|ск(?:ий|ого|ому|им|ом|ая|ой|ую)|цк(?:ий|ого|ому|им|ом|ая|ой|ую)|енко|ко|ук|юк|чук|ян|швили|дзе|их|ых|son|man|ez|ova|eva|ov|ev|enko|sky|skiy)(?:а|у|ым|е|ой|ы)?$/u;
const isSurname = (word: string): boolean => surname.test(word) || (word.includes("-") && word.split("-").every((half) => half.length > 2) && word.split("-").some((half) => surname.test(half)));
const introduces =
  /(?<!\p{L})(?:меня\s+зовут|мо[её]\s+имя|зовут\s+меня|на\s+имя|фамилия|фио|получатель|с\s+уважением|клиент|держатель\s+карты|my\s+name\s+is|name\s+is|name:|i'?m|this\s+is|regards|sincerely|yours|recipient|cardholder)[\s,:—-]{1,3}$/iu;
/** What an agent or a writer says just before or after a name of their own or of the one they speak to. */
const addresses =
  /(?<!\p{L})(?:оператор\p{L}*|менеджер\p{L}*|специалист\p{L}*|консультант\p{L}*|сотрудни\p{L}+|продав[её]?ц\p{L}*|мастер\p{L}*|курьер\p{L}*|агент|это|спасибо,?|здравствуйте,|приветствую,|добрый\s(?:день|вечер),|доброе\sутро,|поддержк\p{L}\s[«„"][^«»„“"]{1,40}[»“"],|agent:?|speaking\s(?:with|to)|spoke\s(?:with|to)|talked\sto|hi,?|hello,?|dear|thanks,?|thank\syou,?|mr\.?|mrs\.?|ms\.?|miss)\s{1,2}$/iu;
const answers = /^,?\s{1,2}(?:слушаю|на\sсвязи|на\sлинии|чем\s(?:я\s)?(?:могу|помочь)|from\s\p{Lu}|here(?!\p{L})|speaking(?!\p{L}))/u;
const initialsBefore = /(?<![\p{L}\d])(?:\p{Lu}\.\s?){1,2}$/u;
const initials = /^\s?\p{Lu}\.\s?(?:\p{Lu}\.)?|^\s[А-Я]\s?[А-Я](?![\p{L}])/u;
const fold = (text: string): string => text.toLowerCase().replaceAll("ё", "е");
const leastGlued = 6;
const leastApart = 3;

/** Names of known people in any case and spelling, and names that a text itself makes plain. */
export function findNames(text: string, tokens: readonly Token[], names: readonly string[]): Finding[] {
  const known = knownBy(names);
  const isName = new Uint8Array(tokens.length);
  const mayBeName = new Uint8Array(tokens.length);
  let isRussian: boolean | undefined;
  const isTransliterated = (): boolean => (isRussian ??= detectLanguage(text, tokens).isTransliterated);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== "word") continue;
    const isCapital = text[token.start] !== token.text[0];
    if (known !== nobody && isKnown(token.text, known, isCapital)) {
      if (isSurely(text, tokens, at, isCapital)) isName[at] = 1;
      else mayBeName[at] = 1;
    } else if (known.spellings.has(token.text)) mayBeName[at] = 1;
    else if (isCapital && !token.isShouted && isPlainName(text, tokens, at)) isName[at] = 1;
    else if (isCapital && !token.isShouted && isGlued(text.slice(token.start, token.end), known)) isName[at] = 1;
    else if (isCapital && known !== nobody && mayBeTransliterated(token.text, known)) {
      if (isTransliterated() && !isEverydayGiven(toCyrillic(token.text))) isName[at] = 1;
      else mayBeName[at] = 1;
    }
  }
  const join = (at: number): void => {
    if (isName[at]) return;
    const before = isNextTo(tokens, at - 1) ? at - 1 : -1;
    const after = isNextTo(tokens, at) ? at + 1 : -1;
    const beside = isName[before] || isName[after];
    const isCapital = isCapitalWord(text, tokens[at]!);
    if (mayBeName[at] && (beside || (mayBeName[before] && isPair(tokens, before)) || (mayBeName[after] && isPair(tokens, at)))) isName[at] = 1;
    if (isName[at] || !isCapital || !beside) return;
    const word = tokens[at]!.text;
    const follows = isName[before] && /^[a-z]/.test(word) && !tokens[at]!.isShouted && !isStopWord(word);
    if (follows || patronymic.test(word) || isSurname(word) || isListedName(word)) isName[at] = 1;
  };
  for (let at = 0; at < tokens.length; at++) join(at);
  for (let at = tokens.length - 1; at >= 0; at--) join(at);
  const findings = areLettersApart(tokens) ? findApart(text, known) : [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isName[at]) continue;
    let to = at;
    while (isName[to + 1] && text.slice(tokens[to]!.end, tokens[to + 1]!.start).trim() === "") to++;
    const { start } = tokens[at]!;
    const { end } = tokens[to]!;
    const head = initialsBefore.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? "";
    const tail = initials.exec(text.slice(end, end + 8))?.[0] ?? "";
    findings.push({ kind: "name", start: start - head.length, end: end + tail.trimEnd().length });
    at = to;
  }
  return findings;
}

/** «МарияИванова»: capitals inside a word begin names, one of them known or listed. */
function isGlued(written: string, known: Known): boolean {
  if (written.length < leastGlued || !/\p{Ll}\p{Lu}/u.test(written)) return false;
  const parts = written.split(/(?<=\p{Ll})(?=\p{Lu})/u).map(fold);
  const isSure = (part: string): boolean => part.length > 2 && (isKnown(part, known, true) || (isListedName(part) && !isEverydayGiven(part)));
  return parts.some(isSure) && parts.every((part) => isSure(part) || surname.test(part) || patronymic.test(part));
}

/** Whether letters stand one by one: «М а р и я». */
function areLettersApart(tokens: readonly Token[]): boolean {
  let letters = 0;
  for (const { kind, start, end } of tokens) {
    letters = kind === "word" && end - start === 1 ? letters + 1 : 0;
    if (letters === leastApart) return true;
  }
  return false;
}

/** Names told letter by letter; two spaces or a capital part one word from the next. */
function findApart(text: string, known: Known): Finding[] {
  const findings: Finding[] = [];
  for (const { 0: run, index } of text.matchAll(/(?<![\p{L}\d])\p{L}(?:[^\S\n]{1,4}\p{L}){2,}(?![\p{L}\d])/gu)) {
    let isAfterName = false;
    for (const { 0: word, index: at } of run.matchAll(/\p{L}(?:\s\p{Ll})+|\p{Lu}(?:\s\p{Lu})+/gu)) {
      const letters = word.replace(/\s/g, "");
      const folded = fold(letters);
      const isCapital = letters[0] !== folded[0];
      const isSure = letters.length >= leastApart && (isKnown(folded, known, isCapital) || (isCapital && isListedName(folded) && !isEverydayGiven(folded)));
      isAfterName = isSure || (isAfterName && isCapital && isSurname(folded));
      if (isAfterName) findings.push({ kind: "name", start: index + at, end: index + at + word.length });
    }
  }
  return findings;
}

/** Whether one space or less parts this token from the next. */
function isNextTo(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return token !== undefined && next !== undefined && token.end + 2 > next.start;
}

/** Whether two everyday words side by side are a name and a surname: «daisy brown», not "will mark it". */
function isPair(tokens: readonly Token[], at: number): boolean {
  const isFree = (token: Token | undefined): boolean => token?.kind !== "word" || !isStopWord(token.text);
  return isFree(tokens[at - 1]) && isFree(tokens[at + 2]);
}

/** Whether a word that may be the name of a known person is one here: an everyday word is when its place says so. */
function isSurely(text: string, tokens: readonly Token[], at: number, isCapital: boolean): boolean {
  const token = tokens[at]!;
  const isGiven = isEverydayGiven(token.text);
  if (!isGiven && !isEverydaySurname(token.text)) return true;
  if (introduces.test(text.slice(Math.max(0, token.start - 30), token.start))) return true;
  const next = tokens[at + 1];
  const isApart = !next || next.kind === "pause" || next.kind === "end";
  if (isAddressed(text, token) && (isCapital || isApart)) return true;
  if (!isCapital || token.isShouted) return false;
  if (isApart) return true;
  if (at > 0 && tokens[at - 1]!.kind !== "end") return true;
  return isGiven && next.kind === "word" && !isStopWord(next.text);
}

/** Whether the words around make this a name: «оператор Светлана», "Mark from Romashka". */
function isAddressed(text: string, { start, end }: Token): boolean {
  return answers.test(text.slice(end, end + 16)) || addresses.test(text.slice(Math.max(0, start - 60), start));
}

/** A name by the lists, by its form or by the words that introduce it. */
function isPlainName(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (/(?:ович|евич|[оеи]вна)$/u.test(token.text) && token.text.length > 5) return true;
  if (introduces.test(text.slice(Math.max(0, token.start - 30), token.start))) return isListedName(token.text) || surname.test(token.text) || looksIntroduced(tokens, at);
  if (/^[\p{L}-]+$/u.test(token.text) && surname.test(token.text) && /^\s\p{Lu}\.\s?\p{Lu}\./u.test(text.slice(token.end, token.end + 7))) return true;
  return isListedName(token.text) && token.text.length > 2 && (!isEverydayGiven(token.text) || isAddressed(text, token));
}

/** «Меня зовут Жанибек»: a capital word no list knows, when it does not begin a sentence of its own. */
function looksIntroduced(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === "word" && ["зовут", "меня", "имя", "is", "фамилия", "получатель"].includes(before.text) && tokens[at]!.text.length > 2;
}

function isCapitalWord(text: string, { kind, start, text: folded }: Token): boolean {
  return kind === "word" && text[start] !== folded[0];
}
