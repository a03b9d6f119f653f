import { expect, test } from "vitest";
import { day, dayOf, startOfDay } from "../../data/simulator/clock.ts";
import { followUp, followUps, type FollowUp } from "../../data/simulator/follow-ups.ts";
import { makeWorld } from "../../data/simulator/incidents.ts";
import type { Life } from "../../data/simulator/life.ts";
import { isPurchase } from "../../data/simulator/orders.ts";
import { makePerson } from "../../data/simulator/people.ts";
import { makeRandom } from "../../data/simulator/random.ts";
import type { Answered } from "../../data/simulator/surveys.ts";

const world = makeWorld(1, startOfDay(dayOf("2025-05-16")), startOfDay(dayOf("2026-11-16")));
const at = startOfDay(dayOf("2026-06-10"));
const person = makePerson(1, 1, 10, makeRandom(1));
const calls = (answered: readonly Answered[], people = 2_000): { life: Life; made: FollowUp[] }[] =>
  Array.from({ length: people }, (_, seed) => {
    const life: Life = { joinedAt: world.start, orders: [], leavings: [], reached: [] };
    return { life, made: followUp(person, life, answered, world, makeRandom(seed)) };
  });
const share = (lives: readonly { made: FollowUp[] }[], is: (made: FollowUp[]) => boolean) => lives.filter(({ made }) => is(made)).length / lives.length;

test("a call about the delivery brings four of ten a purchase that stays, from a week to sixty-seven days after the mark", () => {
  const called = calls([{ touchpoint: "delivery", score: 2, at }]).filter(({ made }) => made.length > 0);
  expect(Math.abs(share(called, ([call]) => call!.brought !== null) - followUps.purchases.delivery)).toBeLessThan(0.05);
  for (const { life, made } of called) {
    expect(life.orders).toEqual(made.flatMap(({ brought }) => (brought ? [brought] : [])));
    for (const order of life.orders) expect(isPurchase(order) && order.returnedAt === null && order.at > at + 7 * day && order.at <= at + 67 * day).toBe(true);
  }
});

test("a call about the site brings nothing, and the contented are not called", () => {
  expect(share(calls([{ touchpoint: "site", score: 2, at }]), (made) => made.length > 0)).toBeGreaterThan(0.3);
  expect(share(calls([{ touchpoint: "site", score: 2, at }]), (made) => made.some(({ brought }) => brought !== null))).toBe(0);
  expect(share(calls([{ touchpoint: "delivery", score: 7, at }]), (made) => made.length > 0)).toBe(0);
});

test("the bitter are called more often, and nobody is considered twice in a quarter", () => {
  const [bitter, mild] = [2, 6].map((score) => share(calls([{ touchpoint: "site", score, at }]), (made) => made.length > 0));
  expect(bitter! - mild!).toBeGreaterThan(0.1);
  const twice = calls([{ touchpoint: "site", score: 2, at }, { touchpoint: "delivery", score: 2, at: at + 30 * day }]);
  expect(twice.flatMap(({ made }) => made).every(({ touchpoint }) => touchpoint === "site")).toBe(true);
});
