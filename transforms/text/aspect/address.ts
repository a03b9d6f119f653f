import { givenNames } from "../../identity/given-name.ts";
import type { Token } from "../tokens.ts";

const dear = /^дорог(?:ой|ая|ие|ое)$/;
const own = /^(?:мо[йияе]|наш(?:а|и|е)?|твой|твоя|вы)$/;
/** May stand before or behind «дорогие» in an address. */
const besides = /^(?:мо[йияе]|наш(?:а|и|е)?|уважаем\p{L}+|мил\p{L}+|любим\p{L}+|родн\p{L}+|многоуважаем\p{L}+|и)$/u;
const people =
  /^(?:друзья|друг|подруг[аи]|коллеги|коллега|сотрудни(?:к|ки|ца|цы)|девочки|девушк[аи]|девчонки|девчата|дамы|мальчики|ребят[аы]|парни|господа|товарищи?|клиенты?|покупатели|гости|земляки|соседи|люди|команда|коллектив|администрация|администратор|оператор|операторы|менеджер|менеджеры|продавцы|консультанты|учителя|организаторы|разработчики|руководство|мама|папа|директор)$/;
const firms = /^(?:магазин|компания|банк|сервис|служба|кафе|ресторан|клиника|салон|поддержка|редакция|аптека|отель|сайт|интернет-магазин|салоны|магазины|врач|врачи|доктор|доктора|мастер|мастера|медсестры|тренер|тренеры|учитель)$/;
const greeting = /^(?:спасибо|спасибочки|благодар\p{L}+|здравствуй(?:те)?|привет|приветствую|поздравля\p{L}+|люблю|обожаю|обнимаю|день|вечер|утро|праздником)$/u;
/** Turns to whoever is spoken to, right behind the comma. */
const turned = /^(?:вы|ваш\p{L}*|вам|вас|ты|тебе|тебя|спасибо|благодар\p{L}+|низкий|огромное|большое|пожалуйста|прошу|(?!спустите)\p{L}{3,}(?:айте|яйте|ейте|уйте|ните|лите|рите|сите|жите|дите|вьте)(?:сь)?)$/u;
const contrast = /^(?:но|а|зато|однако|хотя|и|да|или)$/;
/** How many words a name takes behind its first: «дорогие сотрудники магазина на Мира». */
const longestName = 4;

/** A sentence without the «дорогие» of an address, which says nothing of prices: «Дорогие сотрудники, вы лучшие!», «Спасибо, дорогие мои!». */
export function withoutAddress(sentence: Token[]): Token[] {
  return sentence.some(({ text }) => dear.test(text)) ? sentence.filter((_, at) => !isAddress(sentence, at)) : sentence;
}

function isAddress(tokens: readonly Token[], at: number): boolean {
  if (!dear.test(tokens[at]!.text)) return false;
  let from = at;
  while (besides.test(tokens[from - 1]?.text ?? "")) from--;
  let to = at + 1;
  while (besides.test(tokens[to]?.text ?? "") && tokens[to]!.text !== "и") to++;
  const isGreeted = tokens.some(({ text }) => greeting.test(text));
  if (!begins(tokens, from)) return false;
  if (isEnd(tokens, to)) {
    const isOwn = [...tokens.slice(from, at), ...tokens.slice(at + 1, to)].some(({ text }) => own.test(text));
    return (isOwn || isGreeted || turned.test(behind(tokens, to))) && !contrast.test(behind(tokens, to));
  }
  const { text, isCapital } = tokens[to]!;
  const end = endOfName(tokens, to);
  if (end === 0 || contrast.test(behind(tokens, end))) return false;
  if (people.test(text) || (isCapital && givenNames(text).size > 0)) return true;
  return (firms.test(text) || (isCapital && to > 0)) && (isGreeted || turned.test(behind(tokens, end)) || turned.test(tokens[end]?.text ?? ""));
}

/** Whether an address may begin here: where a sentence or a part of it does, or behind a greeting. */
function begins(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || before.kind !== "word" || greeting.test(before.text)) return true;
  return /^(?:вам|вас|тебе|тебя|всем|всех)$/.test(before.text) && greeting.test(tokens[at - 2]?.text ?? "");
}

/** Where an address that begins with a name ends; 0 where it goes on as no address does. */
function endOfName(tokens: readonly Token[], from: number): number {
  for (let at = from + 1; at <= from + longestName; at++) {
    if (isEnd(tokens, at) || /^(?:вы|спасибо|благодар\p{L}+)$/u.test(tokens[at]!.text)) return at;
    if (dear.test(tokens[at]!.text)) return 0;
  }
  return 0;
}

function isEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return !token || (token.kind !== "word" && token.kind !== "number");
}

/** The word behind the mark at a place. */
function behind(tokens: readonly Token[], at: number): string {
  return tokens[at + 1]?.text ?? "";
}
