import { endingMood, flaggedSolved, type Rendered } from "./chats.ts";
import { isoDate, isoLocal, localDay, monthOf } from "./clock.ts";
import type { Conversation, Episode } from "./conversation.ts";
import { write } from "./identity.ts";
import type { Matter } from "./matter.ts";
import type { Pen } from "./pen.ts";
import { accountAt, type Person } from "./people.ts";
import type { Random } from "./random.ts";
import { answers, details, gives, opens, staffLine, type Said } from "./speech.ts";
import { agentFor } from "./staff.ts";
import type { Truth } from "./truth.ts";
import { branchOf, categoryOf } from "./words/reasons.ts";

/** Of so many calls one is filed in a hurry. */
const hurriedEvery = 20;

/** Writes one call: its row in the month's index and, when somebody answered, its WebVTT transcript. */
export function writeCall(conversation: Conversation, isFollowed: boolean, person: Person, matterOf: (episode: Episode) => Matter, { world, writers, truth, random }: Pen): Rendered {
  const episode = conversation.episodes[0]!;
  const date = isoDate(localDay(episode.at));
  const answered = episode.answeredAt !== null;
  const agent = answered ? agentFor(person.language, "phone", episode.at, random) : null;
  const path = answered && episode.closedAt !== null ? `${date}/${conversation.id}.vtt` : null;
  const reason = random.chance(0.92) ? episode.reason : null;
  // in a hurry the branch is filed, and not the reason
  const tag = reason && Math.floor(episode.at / 1000) % hurriedEvery === 0 ? branchOf[reason] : reason;
  const knows = random.chance(0.55);
  const written = write(person, { account: accountAt(person, episode.at, world), customerId: knows, phone: true, reachable: true }, random);
  const row = {
    call_id: conversation.id,
    queued_at: isoLocal(episode.at),
    answered_at: answered ? isoLocal(episode.answeredAt!) : null,
    ended_at: episode.closedAt === null ? null : isoLocal(episode.closedAt),
    result: episode.isAbandoned ? "abandoned" : "answered",
    phone: written.phone,
    client: written.customerId || null,
    agent: agent?.id ?? null,
    team: agent?.team ?? null,
    category: tag && answered ? categoryOf[tag] : null,
    solved: answered ? yesOrNo(flaggedSolved(true, isFollowed, random)) : null,
    order: episode.order && random.chance(0.5) ? episode.order.id : null,
    region: random.chance(0.9) ? person.region : null,
    transcript: path,
  };
  const cues = path && agent ? transcribe(conversation, episode, { ...matterOf(episode), agentName: agent.name }, truth, random) : [];
  writers.add(`inbox/calls/index-${monthOf(episode.at)}.json`, episode.at, JSON.stringify(row), { nested: cues.length });
  if (path) writers.whole(`inbox/calls/${path}`, `WEBVTT\n\nNOTE call ${conversation.id}\n\n${cues.join("\n\n")}\n`);
  truth.row("records.csv", ["conversation", conversation.id, person.id]);
  return { tag: row.category ? tag : null, botReplies: [null] };
}

const yesOrNo = (flag: boolean | null): string | null => (flag === null ? null : flag ? "да" : "нет");

function transcribe(conversation: Conversation, episode: Episode, matter: Matter, truth: Truth, random: Random): string[] {
  const length = episode.closedAt! - episode.answeredAt!;
  const cues: string[] = [];
  let clock = 0.4;
  const say = (voice: "Agent" | "Customer", text: string, said: Said | null) => {
    const takes = Math.min(12, 1.2 + text.length / 15);
    const from = Math.min(clock, length - 0.2);
    const to = Math.min(clock + takes, length);
    cues.push(`${stamp(from)} --> ${stamp(to)}\n<v ${voice}>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}`);
    if (said) truth.text(`calls:${conversation.id}:${cues.length}`, said, voice === "Agent" ? "agent" : "customer");
    clock = to + 0.3 + random.next() * 1.5;
  };
  say("Agent", staffLine(matter, "callGreets", random), null);
  const opening = opens(matter, episode.angry, episode.repeat, random);
  say("Customer", opening.text, opening);
  const rounds = 1 + random.int(2);
  for (let round = 0; round < rounds; round++) {
    say("Agent", staffLine(matter, "clarifies", random), null);
    const detail = details(matter, random);
    say("Customer", detail.text, detail);
  }
  const answer = answers({ ...matter, at: episode.answeredAt! }, episode.toldDays, 0.6, random);
  say("Agent", answer.text, answer);
  const ending = gives(matter, endingMood(episode, random), random);
  say("Customer", ending.text, ending);
  say("Agent", staffLine(matter, "closes", random), null);
  return cues;
}

function stamp(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const pad = (value: number, width = 2) => String(value).padStart(width, "0");
  return `${pad(Math.floor(milliseconds / 3_600_000))}:${pad(Math.floor(milliseconds / 60_000) % 60)}:${pad(Math.floor(milliseconds / 1000) % 60)}.${pad(milliseconds % 1000, 3)}`;
}
