import { isoDate, isoOffset, localDay } from "./clock.ts";
import type { Conversation, Episode } from "./conversation.ts";
import { write } from "./identity.ts";
import type { Matter } from "./matter.ts";
import type { Pen } from "./pen.ts";
import { accountAt, type Person } from "./people.ts";
import type { Random } from "./random.ts";
import { answers, asksForHuman, details, gives, hints, opens, staffLine, type Said } from "./speech.ts";
import { agentFor, type Agent } from "./staff.ts";

interface Line {
  n: number;
  at: number;
  from: "visitor" | "operator" | "bot" | "system";
  operator: string | null;
  event: "handover" | "transfer" | "closed" | "reopened" | null;
  internal: boolean;
  text: string;
}

export interface Rendered {
  tag: string | null;
  /** First bot reply of each episode, if any. */
  botReplies: (number | null)[];
}

/** Writes one chat as the helpdesk exports it: one JSON line in the file of the day it began. */
export function writeChat(conversation: Conversation, isFollowed: boolean, person: Person, matterOf: (episode: Episode) => Matter, { world, writers, truth, random }: Pen): Rendered {
  const lines: Line[] = [];
  const botReplies: (number | null)[] = [];
  const say = (at: number, from: Line["from"], text: string, more: Partial<Line> = {}) => {
    lines.push({ n: 0, at, from, operator: null, event: null, internal: false, text, ...more });
  };
  const texts: { line: Line; said: Said; author: "customer" | "agent" }[] = [];
  const speak = (at: number, said: Said, agent: Agent | null) => {
    say(at, agent ? "operator" : "visitor", said.text, { operator: agent?.id ?? null });
    texts.push({ line: lines.at(-1)!, said, author: agent ? "agent" : "customer" });
  };

  let agent: Agent | null = null;
  for (const [index, episode] of conversation.episodes.entries()) {
    const matter = matterOf(episode);
    if (index === 0) say(episode.at - 4 - random.int(15), "bot", staffLine(matter, "botGreets", random));
    else say(episode.at, "system", "", { event: "reopened" });
    const result = renderEpisode(episode, index, matter, agent, { say, speak, random });
    botReplies.push(result.botAt !== null && result.botAt < world.end ? result.botAt : null);
    agent = result.agent ?? agent;
  }

  const kept = lines.filter((line) => line.at < world.end);
  kept.forEach((line, i) => (line.n = i + 1));
  const last = conversation.episodes.at(-1)!;
  const first = conversation.episodes[0]!;
  const state = first.isAbandoned && conversation.episodes.length === 1 ? "abandoned" : last.closedAt === null || last.closedAt >= world.end ? "open" : "closed";
  const tag = random.chance(0.92) ? first.reason : null;
  const loggedIn = random.chance(0.55);
  const written = write(person, { account: accountAt(person, first.at, world), customerId: loggedIn, email: loggedIn && random.chance(0.8), cookie: random.chance(0.97) ? random.int(person.cookies.length) : undefined, phone: random.chance(0.15), name: random.chance(0.4), reachable: true }, random);
  const unsolved = state !== "closed" || first.isBotOnly;
  const record = {
    id: conversation.id,
    created_at: isoOffset(kept[0]!.at),
    closed_at: state === "open" ? null : isoOffset(last.closedAt!),
    state,
    queue: person.language === "ru" ? "чат" : "chat-en",
    tag,
    solved: flaggedSolved(!unsolved, isFollowed, random),
    visitor: { cookie: written.cookie || null, client: written.customerId || null, email: written.email || null, phone: written.phone || null, name: written.name || null },
    order: first.order && random.chance(0.7) ? first.order.id : null,
    region: random.chance(0.93) ? person.region : null,
    operator: agent?.id ?? null,
    team: agent?.team ?? null,
    messages: kept.map((line) => ({ n: line.n, at: isoOffset(line.at), from: line.from, operator: line.operator, role: line.operator ? "консультант" : null, event: line.event, internal: line.internal, text: line.text })),
  };
  writers.add(`inbox/chats/${isoDate(localDay(kept[0]!.at))}.jsonl`, kept[0]!.at, JSON.stringify(record), { nested: kept.length });
  for (const { line, said, author } of texts) if (line.n > 0) truth.text(`chats:${conversation.id}:${line.n}`, said, author);
  truth.row("records.csv", ["conversation", conversation.id, person.id]);
  return { tag, botReplies };
}

/** What the agent ticked; agents flatter themselves, and sometimes tick nothing. */
export function flaggedSolved(isClosed: boolean, isFollowed: boolean, random: Random): boolean | null {
  if (random.chance(0.12)) return null;
  return isClosed && random.chance(isFollowed ? 0.66 : 0.94);
}

interface Stage {
  say(at: number, from: Line["from"], text: string, more?: Partial<Line>): void;
  speak(at: number, said: Said, agent: Agent | null): void;
  random: Random;
}

function renderEpisode(episode: Episode, index: number, matter: Matter, before: Agent | null, stage: Stage): { agent: Agent | null; botAt: number | null } {
  const { say, speak, random } = stage;
  const { at } = episode;
  const opening = episode.isThanks ? gives(matter, "thanks", random) : opens(matter, episode.angry, episode.repeat, random);
  const hinted = !episode.isThanks && index === 0 && !episode.isBotOnly && random.chance(0.06);
  speak(at, hinted ? hints(matter, random) : opening, null);
  let clock = at;
  let botAt: number | null = null;
  if (index === 0) {
    botAt = at + 1 + random.int(3);
    say(botAt, "bot", staffLine(matter, "botReplies", random));
    clock = botAt;
    const roomForMore = episode.answeredAt === null || episode.answeredAt - clock > 12;
    if (hinted || (!episode.isBotOnly && roomForMore && random.chance(0.7))) {
      clock += hinted && !roomForMore ? 1 : 3 + random.int(7);
      speak(clock, hinted ? opening : asksForHuman(matter, random), null);
    }
    if (!episode.isBotOnly && (episode.answeredAt === null || episode.answeredAt > clock)) say(clock, "system", "", { event: "handover" });
  }
  if (episode.answeredAt === null) {
    if (episode.isBotOnly && episode.closedAt !== null) {
      if (random.chance(0.6)) speak(episode.closedAt - 30, gives(matter, "thanks", random), null);
      say(episode.closedAt, "system", "", { event: "closed" });
    } else if (episode.isThanks && episode.closedAt !== null) say(episode.closedAt, "system", "", { event: "closed" });
    else if (episode.closedAt !== null && episode.closedAt - clock > 240 && random.chance(0.4)) speak(clock + 120 + random.int(100), details(matter, random), null);
    return { agent: null, botAt };
  }
  return { agent: talk(episode, index, matter, before, clock, stage), botAt };
}

/** From the first human reply to the close. */
function talk(episode: Episode, index: number, matter: Matter, before: Agent | null, from: number, { say, speak, random }: Stage): Agent {
  const answeredAt = episode.answeredAt!;
  let agent = before && random.chance(0.4) ? before : agentFor(matter.person.language, "chat", answeredAt, random);
  if (answeredAt - from > 20 && random.chance(0.07)) say(answeredAt - 1 - random.int(9), "operator", staffLine(matter, "notes", random), { operator: agent.id, internal: true });
  const greeting = staffLine({ ...matter, agentName: agent.name }, index === 0 ? "greets" : random.chance(0.5) ? "takesOver" : "greets", random);
  say(answeredAt, "operator", greeting, { operator: agent.id });
  const end = episode.closedAt ?? answeredAt + 900;
  if (episode.isThanks) {
    if (episode.closedAt !== null) say(episode.closedAt, "system", "", { event: "closed" });
    return agent;
  }
  const steps = 2 + random.int(3);
  const pace = Math.max(8, Math.floor((end - answeredAt) / (steps * 2 + 2)));
  let clock = answeredAt;
  let told = false;
  for (let step = 0; step < steps; step++) {
    clock += pace + random.int(Math.max(1, Math.floor(pace / 3)));
    if (clock >= end - 2) break;
    if (step === 0 && random.chance(0.6)) {
      say(clock, "operator", staffLine(matter, "clarifies", random), { operator: agent.id });
      clock += pace;
      if (clock < end - 2) speak(clock, details(matter, random), null);
    } else if (step === 1 && random.chance(0.12)) {
      say(clock, "operator", staffLine(matter, "transfers", random), { operator: agent.id });
      say(clock, "system", "", { event: "transfer" });
      agent = agentFor(matter.person.language, "chat", clock, random);
      clock += pace;
      if (clock < end - 2) say(clock, "operator", staffLine({ ...matter, agentName: agent.name }, "takesOver", random), { operator: agent.id });
    } else {
      speak(clock, answers({ ...matter, at: clock }, episode.toldDays, 0.55, random), agent);
      told = true;
      clock += pace;
      if (clock < end - 2) speak(clock, gives(matter, endingMood(episode, random), random), null);
      break;
    }
  }
  if (episode.toldDays && !told) speak(Math.min(clock + 5, end - 6), answers({ ...matter, at: clock }, episode.toldDays, 0, random), agent);
  if (end - clock > 12 && random.chance(0.7)) say(end - 5, "operator", staffLine(matter, "closes", random), { operator: agent.id });
  if (episode.closedAt !== null) say(episode.closedAt, "system", "", { event: "closed" });
  return agent;
}

export function endingMood(episode: Episode, random: Random): "thanks" | "grudging" | "sour" {
  return random.weighted(episode.angry ? ([["thanks", 30], ["grudging", 40], ["sour", 30]] as const) : ([["thanks", 68], ["grudging", 28], ["sour", 4]] as const));
}
