import { englishGivenNames } from "../../identity/given-names-en.ts";
import { russianGivenNames } from "../../identity/given-names-ru.ts";
import { givenNames } from "../../identity/given-name.ts";
import { isOneSlip } from "../../identity/similarity.ts";
import { soundKey } from "../../identity/transliterate.ts";
import { isStopWord } from "../lexicon/stop-words.ts";
import type { Token } from "../tokens.ts";
import { everydayGiven, isEverydaySurname } from "./everyday-name.ts";
import type { Finding } from "./finding.ts";

const fold = (text: string): string => text.toLowerCase().replaceAll("ё", "е");
const listed = new Set([russianGivenNames, englishGivenNames].flatMap((list) => fold(list).trim().split(/\s+/)));

const patronymic = /^\p{L}{2,}(?:(?:ович|евич|ьич)(?:а|у|ем|е)?|(?:овн|евн|ичн)(?:а|ы|е|у|ой))$/u;
const surname = /^\p{L}{2,}(?:ов|ев|ёв|ин|ын|ск(?:ий|ого|ому|им|ом|ая|ой|ую)|цк(?:ий|ого|ому|им|ом|ая|ой|ую)|енко|ко|ук|юк|чук|ян|швили|дзе|их|ых|son|man|ez|ova|eva|ov|ev|enko|sky|skiy)(?:а|у|ым|е|ой|ы)?$/u;
const introduces =
  /(?:меня\s+зовут|мо[её]\s+имя|зовут\s+меня|на\s+имя|фамилия|фио|получатель|с\s+уважением|клиент|держатель\s+карты|my\s+name\s+is|name\s+is|name:|i'?m|this\s+is|regards|sincerely|yours|recipient|cardholder)[\s,:—-]{1,3}$/iu;
/** What an agent or a writer says just before or after a name of their own or of the one they speak to. */
const addresses =
  /(?:оператор\p{L}*|менеджер\p{L}*|специалист\p{L}*|консультант\p{L}*|сотрудни\p{L}+|продав[её]?ц\p{L}*|мастер\p{L}*|курьер\p{L}*|агент|это|спасибо,?|здравствуйте,|приветствую,|добрый\s(?:день|вечер),|доброе\sутро,|поддержк\p{L}\s[«„"][^«»„“"]{1,40}[»“"],|agent:?|speaking\s(?:with|to)|spoke\s(?:with|to)|talked\sto|hi,?|hello,?|dear|thanks,?|thank\syou,?|mr\.?|mrs\.?|ms\.?|miss)\s{1,2}$/iu;
const answers = /^,?\s{1,2}(?:слушаю|на\sсвязи|на\sлинии|чем\s(?:я\s)?(?:могу|помочь)|from\s\p{Lu}|here(?!\p{L})|speaking(?!\p{L}))/u;
const initialsBefore = /(?<![\p{L}\d])(?:\p{Lu}\.\s?){1,2}$/u;
const initials = /^\s?\p{Lu}\.\s?(?:\p{Lu}\.)?|^\s[А-Я]\s?[А-Я](?![\p{L}])/u;
const caseTails = ["", "а", "у", "ом", "ем", "ым", "е", "ы", "и", "ю", "ей", "ой", "ою", "ею", "я", "ью", "s", "'s", "овна", "ович", "ин", "ина", "ой", "ую", "ого", "ому", "ая", "ий"];

interface Known {
  spellings: ReadonlySet<string>;
  sounds: ReadonlySet<string>;
  stems: readonly string[];
  given: ReadonlySet<number>;
  /** Long enough to be known with a slip. */
  long: readonly string[];
}

const nobody: Known = { spellings: new Set(), sounds: new Set(), stems: [], given: new Set(), long: [] };
const leastMistyped = 6;
const memory = new Map<string, Known>();
const memoryCapacity = 500;

/** Names of known people in any case and spelling, and names that a text itself makes plain. */
export function findNames(text: string, tokens: readonly Token[], names: readonly string[]): Finding[] {
  const known = knownBy(names);
  const isName = new Uint8Array(tokens.length);
  const mayBeName = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== "word") continue;
    const isCapital = text[token.start] !== token.text[0];
    if (known !== nobody && isKnown(token.text, known, isCapital)) {
      if (isSurely(text, tokens, at, isCapital)) isName[at] = 1;
      else mayBeName[at] = 1;
    } else if (isCapital && !token.isShouted && isPlainName(text, tokens, at)) isName[at] = 1;
  }
  for (let at = 0; at < tokens.length; at++) {
    if (isName[at]) continue;
    const before = isNextTo(tokens, at - 1) ? at - 1 : -1;
    const after = isNextTo(tokens, at) ? at + 1 : -1;
    const beside = isName[before] || isName[after];
    const isCapital = isCapitalWord(text, tokens[at]!);
    if (mayBeName[at] && (beside || (isCapital && ((mayBeName[before] && isCapitalWord(text, tokens[before]!)) || (mayBeName[after] && isCapitalWord(text, tokens[after]!)))))) isName[at] = 1;
    if (isName[at] || !isCapital || !beside) continue;
    const word = tokens[at]!.text;
    const follows = isName[before] && /^[a-z]/.test(word) && !tokens[at]!.isShouted && !isStopWord(word);
    if (follows || patronymic.test(word) || surname.test(word) || given(word)) isName[at] = 1;
  }
  const findings: Finding[] = [];
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

/** Whether one space or less parts this token from the next. */
function isNextTo(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return token !== undefined && next !== undefined && token.end + 2 > next.start;
}

/** Whether a word that may be the name of a known person is one here: an everyday word is when its place says so. */
function isSurely(text: string, tokens: readonly Token[], at: number, isCapital: boolean): boolean {
  const token = tokens[at]!;
  const isGiven = everydayGiven.has(token.text);
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

function knownBy(names: readonly string[]): Known {
  if (names.length === 0) return nobody;
  const key = names.join("\u0000");
  let known = memory.get(key);
  if (!known) {
    const parts = names.flatMap((name) => fold(name).split(/[^\p{L}'-]+/u)).flatMap(spellingsOf).filter((part) => part.length > 1);
    known = {
      spellings: new Set(parts),
      sounds: new Set(parts.map(soundKey).filter((sound) => sound.length > 2)),
      stems: parts.filter((part) => part.length > 2).flatMap(stemsOf).filter((part) => part.length > 1),
      given: new Set(parts.flatMap((part) => [...givenNames(part)])),
      long: parts.filter((part) => part.length >= leastMistyped),
    };
    if (memory.size >= memoryCapacity) memory.clear();
    memory.set(key, known);
  }
  return known;
}

/** A double name is also its halves, and Schäfer writes Schaefer without an umlaut at hand. */
function spellingsOf(part: string): string[] {
  const halves = part.includes("-") ? part.split("-").filter((half) => half.length > 2) : [];
  const latin = /[äöüß]/.test(part) ? [part.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss")] : [];
  const unmarked = /^[\p{Script=Latin}'-]+$/u.test(part) ? [part.normalize("NFD").replace(/\p{M}/gu, "")] : [];
  return [part, ...halves, ...latin, ...unmarked];
}

/** What stays of a name in all its cases: Жуков, Жукова; a vowel may be lost: Воробей, Воробья; Павел, Павла. */
function stemsOf(name: string): string[] {
  const stems = [name === "лев" ? "льв" : name.replace(/[аяьйоеыи]+$/u, "")];
  if (/[^аеиоуыэюя]ей$/u.test(name)) stems.push(`${name.slice(0, -2)}ь`);
  if (name.length > 4 && /[^аеиоуыэюя][ео][кцл]$/u.test(name)) stems.push(name.slice(0, -2) + name.slice(-1));
  return stems;
}

function isKnown(word: string, known: Known, isCapital: boolean): boolean {
  if (word.length < 2) return false;
  if (!isCapital && word.length < 4 && (word.length < 3 || !listed.has(word) || everydayGiven.has(word))) return false;
  if (known.spellings.has(word)) return true;
  if (known.stems.some((stem) => word.startsWith(stem) && (stem.length > 2 || isCapital) && caseTails.includes(word.slice(stem.length)))) return true;
  const sound = soundKey(word);
  if (known.sounds.has(sound) && (isCapital || listed.has(word) || sound.length >= 5)) return true;
  if (isCapital && word.length >= leastMistyped && known.long.some((part) => isMistyped(part, word))) return true;
  for (const form of baseForms(word)) {
    if (listed.has(form) || form === word) for (const entry of givenNames(form)) if (known.given.has(entry)) return true;
  }
  return false;
}

/** One slip inside a word: a slip at its end is a case or another word. */
function isMistyped(part: string, word: string): boolean {
  return part[0] === word[0] && part.slice(-2) === word.slice(-2) && isOneSlip(part, word);
}

/** A name by the lists, by its form or by the words that introduce it. */
function isPlainName(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (/(?:ович|евич|[оеи]вна)$/u.test(token.text) && token.text.length > 5) return true;
  if (introduces.test(text.slice(Math.max(0, token.start - 30), token.start))) return given(token.text) || surname.test(token.text) || looksIntroduced(tokens, at);
  if (/^[\p{L}-]+$/u.test(token.text) && surname.test(token.text) && /^\s\p{Lu}\.\s?\p{Lu}\./u.test(text.slice(token.end, token.end + 7))) return true;
  return given(token.text) && token.text.length > 2 && (!everydayGiven.has(token.text) || isAddressed(text, token));
}

/** «Меня зовут Жанибек»: a capital word no list knows, when it does not begin a sentence of its own. */
function looksIntroduced(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === "word" && ["зовут", "меня", "имя", "is", "фамилия", "получатель"].includes(before.text) && tokens[at]!.text.length > 2;
}

function given(word: string): boolean {
  return baseForms(word).some((form) => listed.has(form) && form.length > 2);
}

/** The forms a word can have in the nominative: Анне → Анна, Сергея → Сергей, John's → John. */
function baseForms(word: string): string[] {
  const forms = [word];
  if (/[а-я]$/.test(word)) {
    const stem = word.replace(/(?:ой|ою|ей|ею|ем|ом|ью|[аяуюеыи])$/u, "");
    if (stem !== word && stem.length > 1) forms.push(stem, `${stem}а`, `${stem}я`, `${stem}й`, `${stem}ь`);
  } else if (word.endsWith("'s")) forms.push(word.slice(0, -2));
  return forms;
}

function isCapitalWord(text: string, { kind, start, text: folded }: Token): boolean {
  return kind === "word" && text[start] !== folded[0];
}
