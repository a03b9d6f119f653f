import { causesOf, type Cause } from "./causes.ts";
import { day, hour, minute } from "./clock.ts";
import type { Conversation, Episode } from "./conversation.ts";
import { opaqueNumber } from "./identifier.ts";
import type { World } from "./incidents.ts";
import { repeatWindow } from "./issues.ts";
import type { Life } from "./life.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";
import { awake, rhythms } from "./rhythm.ts";
import { answerTo, inPhoneHours } from "./waiting.ts";
import { repeatReasons, type Reason, type RepeatReason } from "./words/reasons.ts";

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
      const question = round === 0 ? cause.question : null;
      const channel = question?.channel ?? channelOf(previous?.conversation.channel ?? null, phoneLover, random);
      const when = question ? at : channel === "phone" ? inPhoneHours(at, random) : awake(at, rhythms.asking, random);
      if (when >= world.end || (previous && when - previous.episode.at >= repeatWindow - hour)) break;
      const reopens: boolean = previous !== null && channel === "chat" && previous.conversation.channel === "chat" && previous.episode.closedAt !== null && !previous.episode.isAbandoned && random.chance(0.42);
      const episode: Episode = { ...(question?.answer ?? answerTo(channel, when, reopens, world, random)), at: when, reason: cause.reason, order: cause.order, repeat, isThanks: false, toldDays: question ? (question.days ?? 0) : null, angry: random.chance(question ? 0.05 : Math.min(0.9, anger[cause.reason] * (repeat ? 1.35 : 1))) };
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

/** Some come back to a closed chat only to say thank you. */
function thanksLater(conversation: Conversation, episode: Episode, cause: Cause, world: World, random: Random): void {
  if (conversation.channel !== "chat" || episode.closedAt === null || episode.answeredAt === null || !random.chance(0.07)) return;
  const at = episode.closedAt + 10 * minute + Math.floor(random.exponential(14 * hour));
  if (at >= world.end - hour) return;
  const answered = random.chance(0.55);
  const answeredAt = answered ? at + 30 + random.int(20 * minute) : null;
  conversation.episodes.push({ at, reason: cause.reason, order: cause.order, repeat: null, isThanks: true, angry: false, toldDays: null, answeredAt, closedAt: (answeredAt ?? at) + 5 * minute, isAbandoned: false, isBotOnly: false });
}
