import { bettered } from "./bettered.ts";
import { dumbstruck } from "./dumbstruck.ts";
import { excess } from "./excess.ts";
import { impatience } from "./impatience.ts";
import { nought } from "./nought.ts";
import { penalty } from "./penalty.ts";
import type { Token } from "../tokens.ts";
import { unbettered } from "./unbettered.ts";
import { unwarned } from "./unwarned.ts";
import { tellsWaiting, waiting } from "./waiting.ts";
import { ofWord } from "../word.ts";
import { incomparable, insatiable, utmost, type Utmost } from "./utmost.ts";

const comparative = /^(?:лучше|лучшего|лучшей|хуже|худшего|худшей|дешевле|дороже|дольше|проще|мягче|чище|слаще|тише|(?!бол|мен|ран)[а-я]{2,}ее)$/;
const worse = /^(?:ху[жд]|медленн|груб|отврат|гаж|против|неудоб|бестолк|дорож|дольш|грязн|туп|глуп|наглее|скучн|страшн|позорн|сложн)/;
/** «Лучше и быть не может», «вежливее просто некуда». */
const farthest =
  /^(?:(?:и|просто|уж|уже|даже|наверное|наверно) )*(?:некуда|не (?:бывает|придумать|придумаешь|сыскать|сыщешь|пожелаешь|надо)|быть не (?:может|могло|можно)|не (?:может|могло) быть|(?:быть|придумать|пожелать|желать|представить|найти|сделать) (?:просто )?(?:нельзя|невозможно|трудно|сложно|не могу|не могла|не мог|некуда))(?![а-я])/;
const fillers: ReadonlySet<string> = new Set("я мы еще пока нигде никогда просто давно вообще в городе жизни за всю жизнь".split(" "));
const met = /^(?:встре[чт]|виде|пробов|ел[аи]?$|знаю$|знаем$|наход|наш[еёл]|пользов|слыш|испыт|пил[аи]?$|носил)/;
const noNoun: ReadonlySet<string> = new Set("бы б не чем я мы уж вообще всего и или а но".split(" "));
const reach = 6;

const late = /(?:^| )не (?:знал|нашл|нашел|слышал|открыл|приш|обратил|попробов|познаком|зашл|зашел|заказ|куп|узнал|наткн)\p{L}*/u;
const warned = /(?:^| )(?:как(?:ие|ой|ая|ое)|что вы|что он|отзыв|обман|правд|прочита|посмотре|ум)\p{L}*/u;
const acclaim = /^(?:по)?(?:хвал|благодар)|^спасибо$/u;
const unearned = -4;
const praise = 2.5;
const blame = -2.5;

type Reader = (tokens: readonly Token[], at: number) => Utmost | undefined;
const byFirstWord: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...["жаль", "жалко", "обидно"].map((word) => [word, lateRegret] as const),
  ...["жду"].map((word): readonly [string, Reader] => [word, (tokens, at) => impatience(tokens, at) ?? waiting(tokens, at)]),
  ["не", (tokens, at) => thankless(tokens, at) ?? insatiable(tokens, at) ?? impatience(tokens, at)],
  ...["fine", "fined", "fines"].map((word) => [word, penalty] as const),
  ...["wow", "just"].map((word) => [word, dumbstruck] as const),
  ...["никакой", "никакая", "никакое", "никакие"].map((word) => [word, nought] as const),
  ...["можно", "могли", "мог", "могла", "могло"].map((word) => [word, bettered] as const),
  ["could", utmost],
  ["can", (tokens, at) => impatience(tokens, at) ?? utmost(tokens, at)],
  ["couldn't", (tokens, at) => utmost(tokens, at) ?? unbettered(tokens, at)],
  ...["too", "слишком", "чересчур"].map((word) => [word, excess] as const),
  ...["никогда", "нигде"].map((word) => [word, incomparable] as const),
  ...["never", "haven't", "hasn't", "hadn't", "won't", "not"].map((word) => [word, unbettered] as const),
  ...["can't", "cannot"].map((word): readonly [string, Reader] => [word, (tokens, at) => impatience(tokens, at) ?? utmost(tokens, at) ?? unbettered(tokens, at)]),
  ...["without", "w/o", "no", "zero", "без"].map((word) => [word, unwarned] as const),
]);

/** What reads the turns of speech that a word begins; null where it begins none. */
const readerOf = ofWord((text): Reader | null => byFirstWord.get(text) ?? (comparative.test(text) ? unsurpassed : tellsWaiting(text) ? waiting : null));

/** What a turn of speech with a word of one's own inside says: «лучше сервиса я не встречал», «жаль, что раньше не знала про вас»; undefined where none begins. */
export function idiomAt(tokens: readonly Token[], at: number): Utmost | undefined {
  return readerOf(tokens[at]!.word)?.(tokens, at);
}

function unsurpassed(tokens: readonly Token[], at: number): { strength: number; length: number } | undefined {
  const strength = worse.test(tokens[at]!.text) ? blame : praise;
  const utter = farthest.exec(tokens.slice(at + 1, at + reach).map(({ text }) => text).join(" "));
  if (utter) return { strength, length: utter[0].split(" ").length + 1 };
  const noun = tokens[at + 1];
  if (noun?.kind !== "word" || noNoun.has(noun.text) || tokens[at - 1]?.text === "не") return undefined;
  for (let i = at + 2; i < at + reach; i++) {
    const word = tokens[i];
    if (word?.kind !== "word") return undefined;
    if (word.text === "не") return met.test(tokens[i + 1]?.text ?? "") ? { strength, length: i + 2 - at } : undefined;
    if (word.text === "нет") return tokens[i + 1]?.kind === "word" ? undefined : { strength, length: i + 1 - at };
    if (!fillers.has(word.text)) return undefined;
  }
  return undefined;
}

function lateRegret(tokens: readonly Token[], at: number): { strength: number; length: number } | undefined {
  const from = tokens[at + 1]?.text === "," ? at + 2 : at + 1;
  if (tokens[from]?.text !== "что") return undefined;
  let end = from + 1;
  while (tokens[end]?.kind === "word") end++;
  const words = tokens.slice(from + 1, end).map(({ text }) => text).join(" ");
  const next = tokens[end]?.kind === "pause" ? (tokens[end + 1]?.text ?? "") : "";
  return /(?:^| )ран(?:ьше|ее)/.test(words) && late.test(words) && !warned.test(words) && !warned.test(next) ? { strength: praise, length: end - at } : undefined;
}

/** «Похвалить сотрудников не за что»; «не за что» alone answers thanks. */
function thankless(tokens: readonly Token[], at: number): { strength: number; length: number } | undefined {
  if (tokens[at + 1]?.text !== "за" || tokens[at + 2]?.text !== "что") return undefined;
  const isThankless = acclaim.test(tokens[at + 3]?.text ?? "") || acclaim.test(tokens[at + 4]?.text ?? "") || tokens.slice(Math.max(at - reach, 0), at).some(({ kind, text }, i, before) => kind === "word" && acclaim.test(text) && !before.slice(i).some((between) => between.kind === "end"));
  return isThankless ? { strength: unearned, length: 3 } : undefined;
}
