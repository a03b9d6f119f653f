import type { Token } from "./tokens.ts";

const comparative = /^(?:лучше|лучшего|лучшей|хуже|худшего|худшей|дешевле|проще|мягче|чище|слаще|(?!бол|мен|ран)[а-я]{2,}ее)$/;
const worse = /^(?:ху[жд]|медленн|груб|отврат|гаж|против|неудоб|бестолк)/;
const fillers: ReadonlySet<string> = new Set("я мы еще пока нигде никогда просто давно вообще в городе жизни за всю жизнь".split(" "));
const met = /^(?:встре[чт]|виде|пробов|ел[аи]?$|знаю$|знаем$|наход|наш[еёл]|пользов|слыш|испыт|пил[аи]?$|носил)/;
const noNoun: ReadonlySet<string> = new Set("бы б не чем я мы уж вообще всего и или а но".split(" "));
const reach = 6;

const regret: ReadonlySet<string> = new Set(["жаль", "жалко", "обидно"]);
const late = /(?:^| )не (?:знал|нашл|нашел|слышал|открыл|приш|обратил|попробов|познаком|зашл|зашел|заказ|куп|узнал|наткн)\p{L}*/u;
const warned = /(?:^| )(?:как(?:ие|ой|ая|ое)|что вы|что он|отзыв|обман|правд|прочита|посмотре|ум)\p{L}*/u;
const praise = 2.5;
const blame = -2.5;

/** What a turn of speech with a word of one's own inside says: «лучше сервиса я не встречал», «жаль, что раньше не знала про вас»; undefined where none begins. */
export function idiomAt(tokens: readonly Token[], at: number): { strength: number; length: number } | undefined {
  const { text } = tokens[at]!;
  if (regret.has(text)) return lateRegret(tokens, at);
  if (comparative.test(text)) return unsurpassed(tokens, at);
  return undefined;
}

function unsurpassed(tokens: readonly Token[], at: number): { strength: number; length: number } | undefined {
  const noun = tokens[at + 1];
  if (noun?.kind !== "word" || noNoun.has(noun.text) || tokens[at - 1]?.text === "не") return undefined;
  for (let i = at + 2; i < at + reach; i++) {
    const word = tokens[i];
    if (word?.kind !== "word") return undefined;
    if (word.text === "не") return met.test(tokens[i + 1]?.text ?? "") ? { strength: worse.test(tokens[at]!.text) ? blame : praise, length: i + 2 - at } : undefined;
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
