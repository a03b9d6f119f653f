import { day, hour, hourOf, localDay, minute, startOfDay, weekdayOf } from "./clock.ts";
import { isGapHour, type World } from "./incidents.ts";
import type { Random } from "./random.ts";
import { load } from "./rhythm.ts";

/** Phones are answered 9–21 on weekdays, 10–18 at weekends. */
const phoneHours = (at: number): readonly [number, number] => (weekdayOf(at) % 6 === 0 ? [10, 18] : [9, 21]);

export function isPhoneHour(at: number): boolean {
  const [opens, closes] = phoneHours(at);
  return hourOf(at) >= opens && hourOf(at) < closes - 0.1;
}

/** The same instant, or the next at which the phone is answered. */
export function inPhoneHours(from: number, random: Random): number {
  let at = from;
  for (;;) {
    const [opens, closes] = phoneHours(at);
    if (hourOf(at) < opens) at = startOfDay(localDay(at)) + opens * hour + random.int(2 * hour);
    else if (hourOf(at) >= closes - 0.1) at = startOfDay(localDay(at) + 1);
    else return at;
  }
}

export interface Answer {
  /** First human reply; null when none came. */
  answeredAt: number | null;
  /** Null when still open at the end of the simulated time. */
  closedAt: number | null;
  isAbandoned: boolean;
  isBotOnly: boolean;
}

/** How long it took until somebody answered, or until the customer had enough. */
export function answerTo(channel: "chat" | "phone", at: number, reopens: boolean, world: World, random: Random): Answer {
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
