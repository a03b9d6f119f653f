import { hour, hourOf, localDay, monthOfYear, startOfDay, weekdayOf } from "./clock.ts";
import type { Random } from "./random.ts";

/** How busy each hour of the local day is, 0–23. */
const buying = [2, 1, 0.6, 0.4, 0.4, 0.6, 1.2, 2.4, 4, 5.4, 6.4, 6.8, 7, 6.6, 6.2, 6, 6, 6.2, 6.8, 7.4, 8, 7.6, 6, 4];
const asking = [1.6, 1, 0.6, 0.4, 0.4, 0.6, 1.2, 3, 6, 8.4, 9, 8.6, 8, 7.6, 7.4, 7, 6.8, 6.6, 6.4, 6, 5.6, 4.8, 4, 2.8];
const visiting = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 7, 8, 8, 8, 8, 8, 9, 10, 9, 6, 0, 0, 0];
/** Sunday to Saturday. */
const weekdays = [0.86, 1.12, 1.08, 1.04, 1.02, 1.02, 0.86];
/** January to December. */
const months = [0.84, 0.92, 1.04, 0.98, 0.94, 0.92, 0.9, 0.95, 1, 1.04, 1.16, 1.34];

export const rhythms = { buying, asking, visiting };

function hourIn(curve: readonly number[], random: Random): number {
  let total = 0;
  for (const weight of curve) total += weight;
  let rest = random.next() * total;
  for (let index = 0; index < curve.length; index++) {
    rest -= curve[index]!;
    if (rest < 0) return index * hour + random.int(hour);
  }
  return 12 * hour;
}

/** An instant near `around` (same day or up to three days on) that follows weekday and hour of day. */
export function nearby(around: number, curve: readonly number[], random: Random): number {
  let dayNumber = localDay(around);
  for (let tries = 0; tries < 3 && random.next() * 1.12 > weekdays[weekdayOf(startOfDay(dayNumber))]!; tries++) dayNumber++;
  return startOfDay(dayNumber) + hourIn(curve, random);
}

/** The next instant after `from` that an hour curve allows: the delay is kept, sleepless hours are moved on. */
export function awake(from: number, curve: readonly number[], random: Random): number {
  let at = from;
  for (let tries = 0; tries < 24; tries++) {
    const weight = curve[Math.floor(hourOf(at))]!;
    if (random.next() * 3 < weight) return at;
    at += 2400 + random.int(2400);
  }
  return at;
}

/** Demand relative to a year's mean. */
export function season(at: number): number {
  return months[monthOfYear(at) - 1]!;
}

/** People answer slower when all of them are asked at once. */
export function load(at: number): number {
  const monday = weekdayOf(at) === 1 ? 1.15 : 1;
  return season(at) ** 1.2 * monday;
}
