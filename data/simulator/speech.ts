import { expand } from "./grammar.ts";
import { books, fill, promiseOf, type Matter } from "./matter.ts";
import type { Random } from "./random.ts";
import { restyle, sentenceCase } from "./style.ts";
import { reasons, type Kind, type Reason, type RepeatReason, type Sentiment } from "./words/reasons.ts";

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

/** The agent's answer to the matter, with or without a promise; `toldDays` of delivery, 0 for none, where that is settled. */
export function answers(matter: Matter, toldDays: number | null, promises: number, random: Random): Said {
  const { language } = matter.person;
  const book = books[language].agents;
  const filling = fill(matter, random);
  const promising = toldDays === null && random.chance(promises);
  const list = toldDays ? book.tellsDelivery : promising ? book.answers[matter.reason].promising : book.answers[matter.reason].plain;
  let promise: Said["promise"] = null;
  const template = random.pick(list).replace(/\{(delivery|refund|fix|restock)_promise\}/g, (_, sort: "delivery" | "refund" | "fix" | "restock") => {
    const made = promiseOf(`${sort}_promise`, matter, random, toldDays);
    promise = { text: made.text, days: made.days };
    return made.text;
  });
  const sorry = random.chance(0.35) ? expand(random.pick(book.sorry), filling, random) : "";
  const text = sentenceCase(`${sorry} ${expand(template, filling, random)}`.trim());
  return { text, language, sentiment: "neutral", reason: matter.reason, kind: null, isThanks: false, promise };
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
