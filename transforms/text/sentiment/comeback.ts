import type { Token } from "../tokens.ts";
import { ofWord } from "../word.ts";

const praise = 2.5;
const blame = -2.5;

/** Who says these of himself buys, comes or asks again, or never again. */
const futures: ReadonlySet<string> = new Set(
  `закажу закажем куплю купим приобрету приобретем возьму возьмем вернусь вернемся возвращусь приду придем приеду приедем поеду поедем пойду пойдем зайду зайдем заеду
   заедем загляну заглянем посещу посетим воспользуюсь воспользуемся обращусь обратимся полечу полетим забронирую забронируем остановлюсь остановимся сунусь свяжусь свяжемся доверюсь`.split(/\s+/),
);
const infinitives: ReadonlySet<string> = new Set(
  `заказывать заказать покупать купить возвращаться вернуться возвратиться приходить прийти придти пользоваться воспользоваться обращаться обратиться ездить поехать приезжать приехать
   ходить летать брать посещать заходить бронировать связываться останавливаться`.split(/\s+/),
);
const formOf = ofWord((text) => (futures.has(text) ? "future" : infinitives.has(text) ? "infinitive" : null));
const returns = /^(?:верн|возвра)/u;

const found = (words: string): RegExp => new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, "u");

const modal = "(?:буду|будем|стану|станем)";
const wish = "(?:захочу|захотим|захочется|хочу|хотим|хочется|собираюсь|собираемся|планирую|планируем|желания|желание|смысла|тянет)";
const intends = found(modal);
const wishes = found(wish);
/** «Вряд ли я вернусь», «не уверен, что закажу». */
const doubts = found(
  "вряд ли|врядли|врятли|врят ли|навряд ли|навряд|наврядли|навряли|едва ли|едвали|(?<!не )сомневаюсь что|(?<!не )сомневаемся что|не (?:уверен|уверена|уверены|думаю|думаем|считаю|верю|факт)(?: что)?|маловероятно(?: что)?|сомнительно что",
);
/** «Не без удовольствия закажу», «не раз вернусь» deny nothing. */
const deniesFuture = /(?:^| )не(?! (?:без|раз|только|просто|один))(?: \p{L}+)?$/u;
const deniesWish = found(
  `не (?:(?:больше|очень|особо|сильно|я|мы) )*(?:${modal}|${wish})|(?:нет|никакого|пропало|отпало|отбили)(?: \\p{L}+){0,2} (?:желания|желание|смысла)|(?:желание|желания|смысла)(?: \\p{L}+){0,2} (?:нет|пропало|отпало|отбили)`,
);
const never = found("больше никогда|никогда|ни за что|ни ногой|ни в жизнь|ни за какие|зареклась|зарекся|ни в коем случае");
const nothingMore = found("ничего|никого");
const often = found("больше(?! \\p{L}*(?:чем|часа|недели|дня|двух|трех))|точно|второй раз|еще раз|еще когда-нибудь|в следующий раз|снова|впредь|отныне|однозначно|определенно|обязательно не");
const place = found("сюда|здесь|тут|туда|там|у вас|к вам|с вами|от вас|ваш\\p{L}*|вами|вас|у них|к ним|с ними|(?:в|у|с) эт\\p{L}+");
/** «Вернусь завтра за заказом»: who says when or for what is on an errand. */
const errand = found(
  `сегодня|завтра|послезавтра|утром|днем|вечером|позже|попозже|сейчас|пока|скоро|через|минут\\p{L}*|час|часа|часов|час|числа|успею|успеваю|в (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)|во вторник|к (?:пяти|шести|семи|восьми|девяти|десяти|обеду|вечеру|утру|врачу|вопросу|теме|разговору|этому|работе)|на (?:завтра|сегодня|прием|запись|примерку)|за (?:заказ|посылк|товар|документ|деньгами|справк|сдач|вещ|ключ|карт|чек)\\p{L}*|с (?:ответом|решением|информацией|новостями|чеком|паспортом|документами)|без (?!удовольств|сомнени|раздум|колебани)\\p{L}+|самовывоз\\p{L}*|из отпуска|из командировки|домой|дешевле|быстрее|раньше`,
);
const surely = found("обязательно|непременно|однозначно|снова|вновь|еще не раз|не раз еще|не раз|еще раз|еще много раз|с удовольствием|не без удовольствия|с радостью|и дальше|в дальнейшем|впредь|всегда|(?:не|нисколько не|ничуть не) сомневаюсь(?: что)?|только (?:у вас|здесь|тут|сюда|к вам|вас|эт\\p{L}+)|еще(?! (?:один|одну|одно|одного|пару|два|две|три|\\d|и|не|кое|что|чего|кофе))|точно");
/** «Снова приду ругаться». */
const quarrels = found("ругаться|разбираться|жаловаться|менять|сдавать|возвращать|выяснять|забирать|узнавать|спрашивать|скандалить|требовать|в суд|в полицию|в прокуратуру|в роспотребнадзор|к юристу|в другой|в другую|в другое|к другим|к другому|другого|другой|другую|у других|у конкурентов|к конкурентам");
const counted = /^(?:один|одну|одно|пару|два|две|три)$/u;

/**
 * What a customer says of coming back, by the index of the verb: the strength of «вряд ли я к вам вернусь», of «обязательно закажу ещё»,
 * 0 of an errand («вернусь завтра за заказом»), whatever the lexicon holds of its words. A verb that is not listed says nothing of it.
 */
export function comebacks(tokens: readonly Token[]): ReadonlyMap<number, number> | undefined {
  let said: Map<number, number> | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, word } = tokens[at]!;
    if (kind !== "word") continue;
    const form = formOf(word);
    if (!form) continue;
    const isFuture = form === "future";
    const strength = strengthOf(tokens, at, isFuture);
    if (strength !== undefined) (said ??= new Map<number, number>()).set(at, strength);
  }
  return said;
}

function strengthOf(tokens: readonly Token[], at: number, isFuture: boolean): number | undefined {
  const from = clauseStart(tokens, at);
  const to = clauseEnd(tokens, at);
  const before = textOf(tokens, from, at);
  const clause = textOf(tokens, from, to);
  if (!isFuture && !intends.test(clause) && !wishes.test(clause)) return undefined;
  const isAsked = endOf(tokens, at).includes("?");
  const isErrand = isAsked || errand.test(clause);
  if (doubts.test(before)) return isErrand ? 0 : blame;
  if (isFuture ? deniesFuture.test(before) : deniesWish.test(clause)) {
    if (isAsked) return 0;
    if (never.test(clause)) return blame;
    if (isErrand) return 0;
    return place.test(clause) || returns.test(tokens[at]!.text) || (often.test(clause) && !nothingMore.test(clause)) ? blame : undefined;
  }
  if (!isFuture && !intends.test(clause)) return undefined;
  if (isErrand) return 0;
  if (quarrels.test(clause) || tokens.slice(at, to).some(({ text }) => counted.test(text))) return undefined;
  return surely.test(clause) ? praise : undefined;
}

function clauseStart(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const { kind, text } = tokens[i]!;
    if (kind === "end" || (kind === "pause" && !(text === "," && tokens[i + 1]!.text === "что"))) return i + 1;
  }
  return 0;
}

function clauseEnd(tokens: readonly Token[], at: number): number {
  let i = at + 1;
  while (i < tokens.length && tokens[i]!.kind !== "end" && tokens[i]!.kind !== "pause") i++;
  return i;
}

/** The mark that ends the sentence. */
function endOf(tokens: readonly Token[], at: number): string {
  for (let i = at; i < tokens.length; i++) if (tokens[i]!.kind === "end") return tokens[i]!.text;
  return "";
}

function textOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens.slice(from, to).filter(({ kind }) => kind === "word" || kind === "number").map(({ text }) => text).join(" ");
}
