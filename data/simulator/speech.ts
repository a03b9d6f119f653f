import { hourOf, isoDate, localDay, russianDate, weekdayOf } from "./clock.ts";
import { expand, type Filling } from "./grammar.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";
import type { Product } from "./shelf.ts";
import { restyle, scriptOf, sentenceCase, type Style } from "./style.ts";
import * as englishAgents from "./words/en/agents.ts";
import { asks as englishAsks } from "./words/en/asks.ts";
import * as englishComments from "./words/en/comments.ts";
import * as englishManners from "./words/en/manners.ts";
import * as englishRepeats from "./words/en/repeats.ts";
import * as englishStories from "./words/en/stories.ts";
import { reasons, type Kind, type Reason, type RepeatReason, type Sentiment } from "./words/reasons.ts";
import * as russianAgents from "./words/ru/agents.ts";
import { asks as russianAsks } from "./words/ru/asks.ts";
import * as russianComments from "./words/ru/comments.ts";
import * as russianManners from "./words/ru/manners.ts";
import * as russianRepeats from "./words/ru/repeats.ts";
import * as russianStories from "./words/ru/stories.ts";

/** One text and what it says: the truth a reader of the text is measured by. */
export interface Said {
  text: string;
  language: "ru" | "en";
  sentiment: Sentiment;
  reason: Reason | null;
  kind: Kind | null;
  isThanks: boolean;
  promise: { text: string; days: number } | null;
}

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

const books = {
  ru: { asks: russianAsks, manners: russianManners, repeats: russianRepeats, stories: russianStories, agents: russianAgents, comments: russianComments },
  en: { asks: englishAsks, manners: englishManners, repeats: englishRepeats, stories: englishStories, agents: englishAgents, comments: englishComments },
};
export const bookOf = (language: "ru" | "en") => books[language];

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
const numberWords = ["", "один день", "два дня", "три дня", "четыре дня", "пять дней", "шесть дней", "семь дней"];
const numberWordsGenitive = ["", "одного дня", "двух дней", "трёх дней", "четырёх дней", "пяти дней", "шести дней", "семи дней"];
const englishNumbers = ["", "one day", "two days", "three days", "four days", "five days", "six days", "seven days"];

export const daysRussian = (n: number): string => `${n} ${n % 10 === 1 && n % 100 !== 11 ? "день" : n % 10 > 1 && n % 10 < 5 && (n % 100 < 10 || n % 100 > 20) ? "дня" : "дней"}`;

function fill(matter: Matter, random: Random): Filling {
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

function finish(matter: Matter, text: string, facts: Omit<Said, "text" | "language" | "promise">, random: Random): Said {
  const { person, style } = matter;
  const manners = books[person.language].manners;
  const emojis = facts.sentiment === "negative" ? manners.frowns : facts.sentiment === "positive" ? manners.smiles : manners.neutrals;
  const cased = sentenceCase(text.replace(/\s+/g, " ").trim());
  const written = matter.spoken ? cased : restyle(cased, style, person.language, emojis, random);
  return { ...facts, text: written, language: person.language, promise: null };
}

/** The first message of a matter: a greeting perhaps, where they come from, the matter, what it did to them, a plea or a threat. */
export function opens(matter: Matter, angry: boolean, repeat: RepeatReason | null, random: Random): Said {
  const book = books[matter.person.language];
  const { manners, stories } = book;
  const filling = fill(matter, random);
  const say = (list: readonly string[]) => expand(random.pick(list), filling, random);
  const parts: string[] = [];
  const sentence = (share: number, list: readonly string[]) => {
    if (random.chance(share)) parts.push(closed(say(list)));
  };
  if (matter.spoken || random.chance(0.45)) parts.push(greeted(say(matter.spoken ? manners.callGreetings : manners.greetings), random));
  if (matter.spoken && random.chance(0.4)) parts.push(`${random.pick(manners.fillers)},`);
  sentence(angry ? 0.14 : 0.1, stories.contexts);
  const source = repeat ? book.repeats.repeats[repeat] : null;
  const core = source ? say(angry ? source.angry : source.calm) : say(angry ? book.asks[matter.reason].complaint : book.asks[matter.reason].question);
  const twoSided = angry && random.chance(0.07);
  if (twoSided) filling.slots["bad"] = core;
  parts.push(closed(twoSided ? say(stories.twoSided) : core));
  sentence(repeat ? 0.42 : 0.34, book.asks[matter.reason].detail);
  if (random.chance(0.05)) {
    filling.slots["other"] = say(book.asks[random.pick(reasons)].question);
    parts.push(closed(say(stories.also)));
  }
  if (angry) {
    sentence(0.2, stories.consequences);
    sentence(0.26, manners.anger);
    sentence(0.2, manners.demands);
  } else {
    sentence(0.05, manners.warmth);
    sentence(0.1, stories.softeners);
    sentence(0.2, manners.pleas);
  }
  const sentiment = twoSided ? "neutral" : angry ? "negative" : "neutral";
  return finish(matter, parts.join(" "), { sentiment, reason: matter.reason, kind: angry ? "complaint" : "question", isThanks: false }, random);
}

/** Says only that there is a question; what it is comes in the next message. */
export function hints(matter: Matter, random: Random): Said {
  const book = books[matter.person.language];
  const text = expand(random.pick(book.stories.vague), fill(matter, random), random);
  const greeting = random.chance(0.5) ? `${greeted(random.pick(book.manners.greetings), random)} ` : "";
  return finish(matter, greeting + text, { sentiment: "neutral", reason: null, kind: "question", isThanks: false }, random);
}

const greeted = (text: string, random: Random): string => (/[.!?]$/.test(text) ? text : text + (random.chance(0.5) ? "," : "."));
const closed = (text: string): string => (/[.!?…)]$/u.test(text) ? text : `${text}.`);

/** A line in the middle: what was asked for, told. */
export function details(matter: Matter, random: Random): Said {
  const book = books[matter.person.language];
  const text = expand(random.pick(book.asks[matter.reason].detail), fill(matter, random), random);
  return finish(matter, text, { sentiment: "neutral", reason: matter.reason, kind: null, isThanks: false }, random);
}

export function asksForHuman(matter: Matter, random: Random): Said {
  const text = expand(random.pick(books[matter.person.language].agents.callHuman), fill(matter, random), random);
  return finish(matter, text, { sentiment: "neutral", reason: null, kind: null, isThanks: false }, random);
}

export function gives(matter: Matter, mood: "thanks" | "grudging" | "sour", random: Random): Said {
  const manners = books[matter.person.language].manners;
  const text = expand(random.pick(manners[mood]), fill(matter, random), random);
  const sentiment = mood === "thanks" ? "positive" : mood === "sour" ? "negative" : "neutral";
  return finish(matter, text, { sentiment, reason: null, kind: mood === "thanks" ? "praise" : mood === "sour" ? "complaint" : null, isThanks: mood === "thanks" }, random);
}

type AgentLine = "greets" | "callGreets" | "clarifies" | "sorry" | "closes" | "notes" | "transfers" | "takesOver" | "botGreets" | "botReplies";

/** What the staff and the bot say; they write properly. */
export function staffLine(matter: Matter, line: AgentLine, random: Random): string {
  return expand(random.pick(books[matter.person.language].agents[line]), fill(matter, random), random).replace(/ {2,}/g, " ").trim();
}

/** The agent's answer to the matter, with or without a promise. */
export function answers(matter: Matter, promising: boolean, random: Random): Said {
  const { language } = matter.person;
  const book = books[language].agents;
  const filling = fill(matter, random);
  const list = promising ? book.answers[matter.reason].promising : book.answers[matter.reason].plain;
  let promise: Said["promise"] = null;
  const template = random.pick(list).replace(/\{(delivery|refund|fix|restock)_promise\}/g, (_, sort: "delivery" | "refund" | "fix" | "restock") => {
    const made = promiseOf(`${sort}_promise`, matter, random);
    promise = { text: made.text, days: made.days };
    return made.text;
  });
  const sorry = random.chance(0.35) ? expand(random.pick(book.sorry), filling, random) : "";
  const text = sentenceCase(`${sorry} ${expand(template, filling, random)}`.trim());
  return { text, language, sentiment: "neutral", reason: matter.reason, kind: null, isThanks: false, promise };
}

function promiseOf(sort: "delivery_promise" | "refund_promise" | "fix_promise" | "restock_promise", matter: Matter, random: Random): { text: string; days: number } {
  const russian = matter.person.language === "ru";
  const [template, unit] = random.pick(books[matter.person.language].agents.promises[sort]);
  const n = unit === "days" ? 2 + random.int(sort === "refund_promise" ? 6 : 4) : 0;
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

export type Tone = "praise" | "complaint" | "neutral" | "idea" | "question" | "mixed" | "referral" | "irony" | "short";

const sentimentOf: Record<Exclude<Tone, "short" | "mixed">, Sentiment> = { praise: "positive", complaint: "negative", neutral: "neutral", idea: "neutral", question: "neutral", referral: "positive", irony: "negative" };
const kindOf: Record<Exclude<Tone, "short" | "mixed">, Kind | null> = { praise: "praise", complaint: "complaint", neutral: null, idea: "idea", question: "question", referral: "referral", irony: "complaint" };

/** A survey comment at a touchpoint in a given tone; short ones say no more than liked, disliked, so-so. */
export function remarks(matter: Matter, touchpoint: string, tone: Tone, liking: Sentiment, random: Random): Said {
  const { comments, manners } = books[matter.person.language];
  const list = comments.remarks[touchpoint]!;
  const filling = fill(matter, random);
  const say = (source: readonly string[]) => expand(random.pick(source), filling, random);
  if (tone === "short") {
    return finish(matter, random.pick(comments.shorts[liking]), { sentiment: liking, reason: null, kind: liking === "positive" ? "praise" : liking === "negative" ? "complaint" : null, isThanks: false }, random);
  }
  if (tone === "mixed") {
    filling.slots["good"] = say(list.praise);
    filling.slots["bad"] = say(list.complaint);
    return finish(matter, closed(say(comments.mixtures)), { sentiment: "neutral", reason: null, kind: "complaint", isThanks: false }, random);
  }
  const source = tone === "referral" ? comments.referrals : tone === "irony" ? comments.ironies : list[tone];
  let text = closed(say(source));
  if (tone === "complaint" && random.chance(0.2)) text += ` ${closed(say(manners.anger))}`;
  if ((tone === "praise" || tone === "complaint") && random.chance(0.22)) text += ` ${closed(say(list[tone]))}`;
  if (tone === "praise" && random.chance(0.1)) text += ` ${closed(say(manners.thanks))}`;
  return finish(matter, text, { sentiment: sentimentOf[tone], reason: null, kind: kindOf[tone], isThanks: false }, random);
}

export const describeScript = scriptOf;
