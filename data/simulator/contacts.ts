import { day, hour, hourOf, isoDate, localDay, minute, startOfDay, weekdayOf } from "./clock.ts";
import { opaqueNumber } from "./identifier.ts";
import { isGapHour, risenCategories, type World } from "./incidents.ts";
import type { Life } from "./life.ts";
import type { Order } from "./orders.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";
import { awake, load, rhythms } from "./rhythm.ts";
import { repeatReasons, type Reason, type RepeatReason } from "./words/reasons.ts";

/** One continuous stretch of a conversation: from the customer's first message (or entry into the queue) to its end. */
export interface Episode {
  at: number;
  reason: Reason;
  order: Order | null;
  repeat: RepeatReason | null;
  isThanks: boolean;
  angry: boolean;
  /** First human reply; null when none came. */
  answeredAt: number | null;
  /** Null when still open at the end of the simulated time. */
  closedAt: number | null;
  isAbandoned: boolean;
  isBotOnly: boolean;
}

export interface Conversation {
  id: string;
  nth: number;
  channel: "chat" | "phone";
  episodes: Episode[];
}

interface Cause {
  at: number;
  reason: Reason;
  order: Order | null;
}

export const repeatWindow = 7 * day;
const shareOfCauses = 0.76;

const anger: Record<Reason, number> = {
  delivery_late: 0.5, delivery_change: 0.18, damaged: 0.55, wrong_item: 0.5, refund: 0.42, payment: 0.38, price: 0.34, product_question: 0.06, account: 0.22, loyalty: 0.26, quality: 0.55, site: 0.42,
};
const comesBack: Record<Reason, number> = {
  delivery_late: 0.3, delivery_change: 0.2, damaged: 0.26, wrong_item: 0.27, refund: 0.33, payment: 0.24, price: 0.14, product_question: 0.12, account: 0.24, loyalty: 0.2, quality: 0.28, site: 0.2,
};
const repeatWeights: readonly (readonly [RepeatReason, number])[] = repeatReasons.map((each) => [each, { misunderstanding: 20, not_fixed: 36, new_question: 15, status: 29 }[each]] as const);

/** Everything one person had to say to the shop, as conversations with their episodes, in order of time. */
export function makeContacts(person: Person, life: Life, world: World, random: Random): Conversation[] {
  const phoneLover = random.chance(0.24);
  const conversations: Conversation[] = [];
  const counts = { chat: 0, phone: 0 };
  for (const cause of causesOf(person, life, world, random)) {
    let repeat: RepeatReason | null = null;
    let at = cause.at;
    let previous: { conversation: Conversation; episode: Episode } | null = null;
    for (let round = 0; round < 6; round++) {
      const channel = channelOf(previous?.conversation.channel ?? null, phoneLover, random);
      const when = channel === "phone" ? inPhoneHours(at, random) : awake(at, rhythms.asking, random);
      if (when >= world.end || (previous && when - previous.episode.at >= repeatWindow - hour)) break;
      const reopens: boolean = previous !== null && channel === "chat" && previous.conversation.channel === "chat" && previous.episode.closedAt !== null && !previous.episode.isAbandoned && random.chance(0.42);
      const episode: Episode = { ...answerTo(channel, when, reopens, world, random), at: when, reason: cause.reason, order: cause.order, repeat, isThanks: false, angry: random.chance(Math.min(0.9, anger[cause.reason] * (repeat ? 1.35 : 1))) };
      const conversation: Conversation = reopens ? previous!.conversation : { id: "", nth: counts[channel]++, channel, episodes: [] };
      if (!reopens) {
        conversation.id = `${channel === "chat" ? "CH" : "CL"}-${opaqueNumber(world.seed, channel === "chat" ? "chat" : "call", person.number, conversation.nth)}`;
        conversations.push(conversation);
      }
      conversation.episodes.push(episode);
      previous = { conversation, episode };
      const failing = cause.reason === "delivery_late" && person.region === "Юг" && world.on("courier_failure", when);
      const returns = episode.isAbandoned ? 0.68 : 1.25 * comesBack[cause.reason] * (failing ? world.effect("courier_failure", "repeat_factor") : 1) * (round ? 0.85 : 1);
      if (!random.chance(returns)) {
        thanksLater(conversation, episode, cause, world, random);
        break;
      }
      repeat = random.weighted(repeatWeights);
      const ended = episode.closedAt ?? when + hour;
      at = ended + (episode.isAbandoned ? 10 * minute + Math.floor(random.exponential(5 * hour)) : 2 * hour + Math.floor(random.exponential(1.6 * day)));
    }
  }
  return conversations.sort((a, b) => a.episodes[0]!.at - b.episodes[0]!.at);
}

function channelOf(before: "chat" | "phone" | null, phoneLover: boolean, random: Random): "chat" | "phone" {
  if (before === "chat") return random.chance(0.2) ? "phone" : "chat";
  if (before === "phone") return random.chance(0.3) ? "chat" : "phone";
  return random.chance(phoneLover ? 0.64 : 0.11) ? "phone" : "chat";
}

/** Phones are answered 9–21 on weekdays, 10–18 at weekends. */
function inPhoneHours(from: number, random: Random): number {
  let at = from;
  for (;;) {
    const weekend = weekdayOf(at) % 6 === 0;
    const [opens, closes] = weekend ? [10, 18] : [9, 21];
    if (hourOf(at) < opens) at = startOfDay(localDay(at)) + opens * hour + random.int(2 * hour);
    else if (hourOf(at) >= closes - 0.1) at = startOfDay(localDay(at) + 1);
    else return at;
  }
}

type Answer = Pick<Episode, "answeredAt" | "closedAt" | "isAbandoned" | "isBotOnly">;

/** How long it took until somebody answered, or until the customer had enough. */
function answerTo(channel: "chat" | "phone", at: number, reopens: boolean, world: World, random: Random): Answer {
  const unanswered = { answeredAt: null, isAbandoned: false, isBotOnly: false };
  if (channel === "chat" && !reopens && random.chance(0.018)) return { ...unanswered, isBotOnly: true, closedAt: before(at + 3 * minute + random.int(8 * minute), world) };
  const wait = Math.round(channel === "phone" ? random.logNormal(31, 0.75) * load(at) : 16 + random.logNormal(chatMedian(at, world), 0.9) * load(at));
  const patience = Math.round(channel === "phone" ? random.logNormal(170, 0.75) : reopens ? day : random.logNormal(26 * minute, 0.8));
  if (wait > patience) {
    const left = at + patience;
    return left < world.end ? { ...unanswered, isAbandoned: true, closedAt: left } : { ...unanswered, closedAt: null };
  }
  if (at + wait >= world.end) return { ...unanswered, closedAt: null };
  const talk = channel === "phone" ? 60 + Math.round(random.logNormal(150, 0.6)) : 2 * minute + Math.round(random.logNormal(7 * minute, 0.7));
  return { answeredAt: at + wait, closedAt: before(at + wait + Math.min(talk, 50 * minute), world), isAbandoned: false, isBotOnly: false };
}

const before = (at: number, world: World): number | null => (at < world.end ? at : null);

function chatMedian(at: number, world: World): number {
  const clock = hourOf(at);
  const base = clock >= 9 && clock < 21 ? 88 : clock >= 7 && clock < 22 ? 130 : 185;
  if (!isGapHour(at)) return base;
  if (world.on("staffing_gap", at)) return base * world.effect("staffing_gap", "wait_factor");
  return world.on("staffing_gap_again", at) ? base * world.effect("staffing_gap_again", "wait_factor") : base;
}

/** Some come back to a closed chat only to say thank you. */
function thanksLater(conversation: Conversation, episode: Episode, cause: Cause, world: World, random: Random): void {
  if (conversation.channel !== "chat" || episode.closedAt === null || episode.answeredAt === null || !random.chance(0.07)) return;
  const at = episode.closedAt + 10 * minute + Math.floor(random.exponential(14 * hour));
  if (at >= world.end - hour) return;
  const answered = random.chance(0.55);
  const answeredAt = answered ? at + 30 + random.int(20 * minute) : null;
  conversation.episodes.push({ at, reason: cause.reason, order: cause.order, repeat: null, isThanks: true, angry: false, answeredAt, closedAt: (answeredAt ?? at) + 5 * minute, isAbandoned: false, isBotOnly: false });
}

/** What gave cause to get in touch: orders first of all. */
function causesOf(person: Person, life: Life, world: World, random: Random): Cause[] {
  const causes: Cause[] = [];
  const maybe = (share: number, reason: Reason, order: Order | null, at: number) => {
    if (random.chance(share * shareOfCauses) && at > world.start && at < world.end) causes.push({ at: Math.floor(at), reason, order });
  };
  for (const order of life.orders) {
    if (order.status === "abandoned") {
      const outage = world.on("payment_outage", order.at);
      maybe(outage ? world.effect("payment_outage", "contact_share") / shareOfCauses : 0.05, "payment", order, order.at + 5 * minute + random.exponential(50 * minute));
      maybe(0.06, "price", null, order.at + random.exponential(2 * hour));
      maybe(0.05, "product_question", null, order.at - random.exponential(3 * hour));
      maybe(0.05, "site", null, order.at + random.exponential(2 * hour));
      continue;
    }
    maybe(0.05, "product_question", null, order.at - random.exponential(20 * hour));
    maybe(0.012, "payment", order, order.at + random.exponential(4 * hour));
    maybe(0.012, "account", null, order.at - random.exponential(5 * day));
    maybe(0.012, "site", null, order.at - random.exponential(2 * hour));
    if (person.card) maybe(0.018, "loyalty", order, order.at + random.exponential(6 * day));
    const risen = world.on("price_rise", order.at) && order.lines.some((line) => (risenCategories as readonly string[]).includes(line.product.category));
    maybe(risen ? world.effect("price_rise", "complaint_share_per_order") / shareOfCauses : 0.014, "price", null, order.at + random.normal() * 2 * day);
    if (order.promisedDay !== null) shipped(order, order.promisedDay, maybe, random);
    if (order.deliveredAt !== null) {
      maybe(0.014, "damaged", order, order.deliveredAt + random.exponential(10 * hour));
      maybe(0.013, "wrong_item", order, order.deliveredAt + random.exponential(14 * hour));
      maybe(0.022, "quality", order, order.deliveredAt + 2 * day + random.exponential(10 * day));
    }
    if (order.returnedAt !== null) maybe(0.42, "refund", order, order.returnedAt + random.exponential(5 * day));
    if (order.cancelledAt !== null) maybe(0.2, "refund", order, order.cancelledAt + random.exponential(3 * day));
  }
  return causes.sort((a, b) => a.at - b.at);
}

function shipped(order: Order, promisedDay: number, maybe: (share: number, reason: Reason, order: Order, at: number) => void, random: Random): void {
  const until = order.cancelledAt ?? order.dueAt;
  maybe(0.03, "delivery_change", order, Math.min(until - hour, order.at + random.exponential(12 * hour)));
  if (order.cancelledAt !== null) return;
  if (order.late) maybe(0.62, "delivery_late", order, startOfDay(promisedDay) + 17 * hour + random.exponential(16 * hour));
  else maybe(0.032, "delivery_late", order, order.at + (until - order.at) * (0.3 + 0.6 * random.next()));
}

/** An issue is one person with one reason, contacts less than a week apart; thanks belong to none. */
export interface Contact {
  conversation: Conversation;
  index: number;
  episode: Episode;
  issue: string | null;
  isRepeat: boolean;
  repeatReason: RepeatReason | null;
}

/** The issues of one person by definition, from all their episodes. */
export function issuesOf(person: Person, conversations: Conversation[]): Contact[] {
  const contacts = conversations.flatMap((conversation) => conversation.episodes.map((episode, i): Contact => ({ conversation, index: i + 1, episode, issue: null, isRepeat: false, repeatReason: null })));
  contacts.sort((a, b) => a.episode.at - b.episode.at);
  const last = new Map<Reason, Contact>();
  let count = 0;
  for (const contact of contacts) {
    if (contact.episode.isThanks) continue;
    const before = last.get(contact.episode.reason);
    contact.isRepeat = before !== undefined && contact.episode.at - before.episode.at < repeatWindow;
    contact.issue = contact.isRepeat ? before!.issue : `${person.id}-${++count}`;
    contact.repeatReason = contact.isRepeat ? (contact.episode.repeat ?? "new_question") : null;
    last.set(contact.episode.reason, contact);
  }
  return contacts;
}

export const dayFile = (at: number): string => isoDate(localDay(at));
