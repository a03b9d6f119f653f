import { englishGivenNames } from "../../identity/given-names-en.ts";
import { russianGivenNames } from "../../identity/given-names-ru.ts";
import { givenNames } from "../../identity/given-name.ts";
import { soundKey } from "../../identity/transliterate.ts";
import { isStopWord } from "../lexicon/stop-words.ts";
import type { Token } from "../tokens.ts";
import type { Finding } from "./finding.ts";

const fold = (text: string): string => text.toLowerCase().replaceAll("ё", "е");
const listed = new Set([russianGivenNames, englishGivenNames].flatMap((list) => fold(list).trim().split(/\s+/)));

/** Given names that are everyday words too: a name only beside another name, or when a record says so. */
const everyday = new Set(
  ("вера надежда любовь роман лев роза мир слава майя марс лада злата светлана рада мила агата яна рома алик ника лера кира ада ия майя гена тома витя гор марк нина " +
    "will mark grace hope joy faith rose lily may june april august bill bob jack frank grant rich art sue pat drew dale chase miles max ray rob guy gene don dot bud chip ivy daisy " +
    "или уровне уровнем уровню зал зале зала залы залу зало люди людей людям любой любом милая милой милом тому рады женой жена жены жене ради идем славу рад полу пола поле света свете светом марку марта марте залов " +
    "тона тон филе дневном родом роду род малом мала каре костей кости кость семи лени лень рости тема теме тему темы галочку галочка надежды надежду любовью любви любим дом дома доме дому том тома томе прошу проша пашу пашу машу соню лису " +
    "день дне дня дни мая мае мину мины мира мире миру миром верю верен верно вере веру веры розы розу лады ладу марки марке деле доли доля дол коля раи рая рай рим зоны зона вали валит вал стас сева юг ян лёня лен лена " +
    "den con jan mac tom mon norm tel court lil jazz cal dec del curt dick fran tim sat kay val lou wes sid gus les pete mel von per ann penny ruby amber crystal dawn eve summer autumn star sky skip wade bea al ed ty sandy lane christian page paris jean hunter mason carter earl dean van ward glen cliff heath reed read nick jay kit drake olive violet pearl gay joe ally ali asia china india")
    .split(" "),
);
const patronymic = /^\p{L}{2,}(?:(?:ович|евич|ьич)(?:а|у|ем|е)?|(?:овн|евн|ичн)(?:а|ы|е|у|ой))$/u;
const surname = /^\p{L}{2,}(?:ов|ев|ёв|ин|ын|ск(?:ий|ого|ому|им|ом|ая|ой|ую)|цк(?:ий|ого|ому|им|ом|ая|ой|ую)|енко|ко|ук|юк|чук|ян|швили|дзе|их|ых|son|man|ez|ova|eva|ov|ev|enko|sky|skiy)(?:а|у|ым|е|ой|ы)?$/u;
const introduces =
  /(?:меня\s+зовут|мо[её]\s+имя|зовут\s+меня|на\s+имя|фамилия|фио|получатель|с\s+уважением|клиент|держатель\s+карты|my\s+name\s+is|name\s+is|name:|i'?m|this\s+is|regards|sincerely|yours|recipient|cardholder)[\s,:—-]{1,3}$/iu;
const initials = /^\s?\p{Lu}\.\s?(?:\p{Lu}\.)?/u;
const caseTails = ["", "а", "у", "ом", "ем", "ым", "е", "ы", "и", "ю", "ей", "ой", "ою", "ею", "я", "ью", "s", "'s", "овна", "ович", "ин", "ина", "ой", "ую", "ого", "ому", "ая", "ий"];

interface Known {
  spellings: ReadonlySet<string>;
  sounds: ReadonlySet<string>;
  stems: readonly string[];
  given: ReadonlySet<number>;
}

const nobody: Known = { spellings: new Set(), sounds: new Set(), stems: [], given: new Set() };
const memory = new Map<string, Known>();
const memoryCapacity = 500;

/** Names of known people in any case and spelling, and names that a text itself makes plain. */
export function findNames(text: string, tokens: readonly Token[], names: readonly string[]): Finding[] {
  const known = knownBy(names);
  const isName = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== "word") continue;
    const isCapital = text[token.start] !== token.text[0];
    if (known !== nobody && isKnown(token.text, known, isCapital)) isName[at] = 1;
    else if (isCapital && !token.isShouted && isPlainName(text, tokens, at)) isName[at] = 1;
  }
  for (let at = 0; at < tokens.length; at++) {
    if (isName[at] || !isCapitalWord(text, tokens[at]!)) continue;
    const beside = (isName[at - 1] && tokens[at - 1]!.end + 2 > tokens[at]!.start) || (isName[at + 1] && tokens[at]!.end + 2 > tokens[at + 1]!.start);
    const word = tokens[at]!.text;
    const follows = isName[at - 1] && /^[a-z]/.test(word) && !tokens[at]!.isShouted && !isStopWord(word);
    if (beside && (follows || patronymic.test(word) || surname.test(word) || given(word))) isName[at] = 1;
  }
  const findings: Finding[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isName[at]) continue;
    let to = at;
    while (isName[to + 1] && text.slice(tokens[to]!.end, tokens[to + 1]!.start).trim() === "") to++;
    const end = tokens[to]!.end;
    const tail = initials.exec(text.slice(end, end + 8))?.[0] ?? "";
    findings.push({ kind: "name", start: tokens[at]!.start, end: end + tail.trimEnd().length });
    at = to;
  }
  return findings;
}

function knownBy(names: readonly string[]): Known {
  if (names.length === 0) return nobody;
  const key = names.join("\u0000");
  let known = memory.get(key);
  if (!known) {
    const parts = names.flatMap((name) => fold(name).split(/[^\p{L}'-]+/u)).filter((part) => part.length > 1);
    known = {
      spellings: new Set(parts),
      sounds: new Set(parts.map(soundKey).filter((sound) => sound.length > 2)),
      stems: parts.filter((part) => part.length > 2).map((part) => part.replace(/[аяьйоеыи]+$/u, "")).filter((part) => part.length > 1),
      given: new Set(parts.flatMap((part) => [...givenNames(part)])),
    };
    if (memory.size >= memoryCapacity) memory.clear();
    memory.set(key, known);
  }
  return known;
}

function isKnown(word: string, known: Known, isCapital: boolean): boolean {
  if (word.length < 2) return false;
  const mayBeWord = !isCapital && (everyday.has(word) || word.length < 4);
  if (mayBeWord) return false;
  if (known.spellings.has(word)) return true;
  if (known.stems.some((stem) => word.startsWith(stem) && (stem.length > 2 || isCapital) && caseTails.includes(word.slice(stem.length)))) return true;
  const sound = soundKey(word);
  if (known.sounds.has(sound) && (isCapital || listed.has(word) || sound.length >= 5)) return true;
  if (!isCapital && !listed.has(word)) return false;
  for (const form of baseForms(word)) {
    if (listed.has(form)) for (const entry of givenNames(form)) if (known.given.has(entry)) return true;
  }
  return false;
}

/** A name by the lists, by its form or by the words that introduce it. */
function isPlainName(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (/(?:ович|евич|[оеи]вна)$/u.test(token.text) && token.text.length > 5) return true;
  if (introduces.test(text.slice(Math.max(0, token.start - 30), token.start))) return given(token.text) || surname.test(token.text) || looksIntroduced(tokens, at);
  if (/^[\p{L}-]+$/u.test(token.text) && surname.test(token.text) && /^\s\p{Lu}\.\s?\p{Lu}\./u.test(text.slice(token.end, token.end + 7))) return true;
  return given(token.text) && !everyday.has(token.text) && token.text.length > 2;
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
