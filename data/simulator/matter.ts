import { hourOf, isoDate, localDay, russianDate, weekdayOf } from "./clock.ts";
import type { Filling } from "./grammar.ts";
import type { Life } from "./life.ts";
import { amountOf, type Order } from "./orders.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";
import { categories, products, type Product } from "./shelf.ts";
import type { Style } from "./style.ts";
import * as englishAgents from "./words/en/agents.ts";
import { asks as englishAsks } from "./words/en/asks.ts";
import * as englishComments from "./words/en/comments.ts";
import * as englishManners from "./words/en/manners.ts";
import * as englishRepeats from "./words/en/repeats.ts";
import * as englishStories from "./words/en/stories.ts";
import * as russianAgents from "./words/ru/agents.ts";
import { asks as russianAsks } from "./words/ru/asks.ts";
import * as russianComments from "./words/ru/comments.ts";
import * as russianManners from "./words/ru/manners.ts";
import * as russianRepeats from "./words/ru/repeats.ts";
import * as russianStories from "./words/ru/stories.ts";
import type { Reason } from "./words/reasons.ts";

/** What the talk is about. */
export interface Matter {
  person: Person;
  style: Style;
  at: number;
  reason: Reason;
  product: Product;
  orderId: string;
  amount: number;
  agentName: string;
  spoken: boolean;
}

/** The talk about an order, or about nothing bought yet. */
export function matterOf(person: Person, style: Style, life: Life, about: { order: Order | null; reason: Reason; at: number; spoken: boolean }, random: Random): Matter {
  const { order, ...rest } = about;
  return {
    person,
    style,
    ...rest,
    product: order?.lines[0]?.product ?? random.pick(products[random.pick(categories)]!),
    orderId: order?.id ?? life.orders[0]?.id ?? "R-1000000000",
    amount: order ? amountOf(order) : 500 + random.int(4000),
    agentName: person.language === "ru" ? "Ольга" : "Alice",
  };
}

/** All words of a language. */
export const books = {
  ru: { asks: russianAsks, manners: russianManners, repeats: russianRepeats, stories: russianStories, agents: russianAgents, comments: russianComments },
  en: { asks: englishAsks, manners: englishManners, repeats: englishRepeats, stories: englishStories, agents: englishAgents, comments: englishComments },
};

const weekdays = {
  ru: ["в воскресенье", "в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};
const bareWeekdays = ["воскресенье", "понедельник", "вторник", "среду", "четверг", "пятницу", "субботу"];
const weekdaysGenitive = ["воскресенья", "понедельника", "вторника", "среды", "четверга", "пятницы", "субботы"];
const cities: Record<string, readonly (readonly [string, string])[]> = {
  "Центр": [["Москва", "Moscow"], ["Тула", "Tula"], ["Воронеж", "Voronezh"]],
  "Северо-Запад": [["Петербург", "St Petersburg"], ["Псков", "Pskov"]],
  "Юг": [["Краснодар", "Krasnodar"], ["Ростов", "Rostov"], ["Сочи", "Sochi"]],
  "Поволжье": [["Казань", "Kazan"], ["Самара", "Samara"]],
  "Урал": [["Екатеринбург", "Yekaterinburg"], ["Пермь", "Perm"]],
  "Сибирь": [["Новосибирск", "Novosibirsk"], ["Томск", "Tomsk"]],
};
const numberWords = ["", "один день", "два дня", "три дня", "четыре дня", "пять дней", "шесть дней", "семь дней", "восемь дней", "девять дней", "десять дней"];
const numberWordsGenitive = ["", "одного дня", "двух дней", "трёх дней", "четырёх дней", "пяти дней", "шести дней", "семи дней", "восьми дней", "девяти дней", "десяти дней"];
const englishNumbers = ["", "one day", "two days", "three days", "four days", "five days", "six days", "seven days", "eight days", "nine days", "ten days"];

const daysRussian = (n: number): string => `${n} ${n % 10 === 1 && n % 100 !== 11 ? "день" : n % 10 > 1 && n % 10 < 5 && (n % 100 < 10 || n % 100 > 20) ? "дня" : "дней"}`;

/** What the slots of a template hold when this person talks of this matter. */
export function fill(matter: Matter, random: Random): Filling {
  const { person, product, at } = matter;
  const russian = person.language === "ru";
  const days = 2 + random.int(8);
  const past = localDay(at) - days;
  const city = random.pick(cities[person.region]!);
  const sum = Math.round(matter.amount);
  const slots: Record<string, string> = {
    order: random.chance(0.5) ? matter.orderId : matter.orderId.slice(2),
    item: russian ? product.called.ru : product.called.en,
    item_acc: product.called.accusative,
    days: russian ? (random.chance(0.4) ? (numberWords[days] ?? daysRussian(days)) : daysRussian(days)) : random.chance(0.4) ? (englishNumbers[days] ?? `${days} days`) : `${days} days`,
    weekday: weekdays[person.language][weekdayOf(at - days * 86_400)]!,
    weekday_on: bareWeekdays[weekdayOf(at + days * 86_400)]!,
    weekday_till: weekdaysGenitive[weekdayOf(at + days * 86_400)]!,
    date: russian ? russianDate(past).slice(0, 5) : isoDate(past).slice(5),
    sum: russian ? `${sum} р${random.pick(["уб", "", "ублей", "уб."])}` : `${sum} rub`,
    city: russian ? city[0] : city[1],
    email: person.emails[0]!,
    agent: matter.agentName,
    customer: person.given.full,
    "а": person.woman ? "а" : "",
    "ёл": person.woman ? "ла" : "ёл",
    "ла": person.woman ? "лась" : "ся",
    "ся": person.woman ? "ась" : "ся",
    topic: random.pick(books[person.language].repeats.topics[matter.reason]),
    topic_word: random.pick(books[person.language].repeats.topics[matter.reason]),
  };
  return { slots, gender: product.gender };
}

/** A promise with its time, and the days it stands for; `told` days where they are settled. */
export function promiseOf(sort: "delivery_promise" | "refund_promise" | "fix_promise" | "restock_promise", matter: Matter, random: Random, told: number | null = null): { text: string; days: number } {
  const russian = matter.person.language === "ru";
  const all = books[matter.person.language].agents.promises[sort];
  const [template, unit] = random.pick(told === null ? all : all.filter(([, each]) => each === "days"));
  const n = told !== null ? told : unit === "days" ? 2 + random.int(sort === "refund_promise" ? 6 : 4) : 0;
  const ahead = 1 + random.int(6);
  const weekday = weekdayOf(matter.at + ahead * 86_400);
  const hours = 2 + random.int(3);
  const spelled = matter.spoken || random.chance(0.5);
  const text = template
    .replace("{n}", russian ? (spelled ? numberWords[n]! : daysRussian(n)) : spelled ? englishNumbers[n]! : `${n} days`)
    .replace("{n_gen}", russian ? (spelled ? numberWordsGenitive[n]! : `${n} дней`) : "")
    .replace("{hours}", russian ? `${hours} часа` : `${hours} hours`)
    .replace(/в \{weekday\}/, `${weekday === 2 ? "во" : "в"} ${bareWeekdays[weekday]}`)
    .replace("{weekday_gen}", weekdaysGenitive[weekday]!)
    .replace("{weekday}", weekdays.en[weekday]!);
  const days = unit === "days" ? n : unit === "weekday" ? ahead : unit === "tomorrow" ? 1 : unit === "hours" ? Math.floor((hourOf(matter.at) + hours) / 24) : 0;
  return { text, days };
}
