import { expect, test } from "vitest";
import { day, dayOf, hour, minute, startOfDay } from "../../data/simulator/clock.ts";
import { addedBy, hesitate } from "../../data/simulator/hesitation.ts";
import { makeWorld } from "../../data/simulator/incidents.ts";
import { makePerson } from "../../data/simulator/people.ts";
import type { Question } from "../../data/simulator/question.ts";
import { makeRandom } from "../../data/simulator/random.ts";

const world = makeWorld(1, startOfDay(dayOf("2025-05-16")), startOfDay(dayOf("2026-11-16")));
const at = startOfDay(dayOf("2026-06-10")) + 15 * hour;
const person = makePerson(1, 1, 10, makeRandom(1));
const asked = (days: number | null, reason: Question["reason"] = "product_question", before = 2 * day): Question => ({
  at: at - before, channel: "chat", reason, days, answer: { answeredAt: at - before + minute, closedAt: at - before + 5 * minute, isAbandoned: false, isBotOnly: false },
});

test("a short promise costs no orders, a long one many, a price a few", () => {
  expect([asked(3), asked(4), asked(7), asked(8), asked(null), asked(null, "price")].map(addedBy)).toEqual([0, 0.15, 0.15, 0.32, 0, 0.12]);
});

test("what was heard is remembered for three days, and nobody asks again meanwhile", () => {
  for (let seed = 0; seed < 200; seed++) {
    const heard = asked(9);
    const { told, question, loses, losesUntold } = hesitate(person, world, { at, isFirst: false, heard, since: at - 10 * day }, makeRandom(seed));
    expect([told, question, (loses - losesUntold).toFixed(9)]).toEqual([heard, null, "0.320000000"]);
  }
  const forgotten = asked(9, "product_question", 3 * day);
  const later = Array.from({ length: 200 }, (_, seed) => hesitate(person, world, { at, isFirst: false, heard: forgotten, since: at - 10 * day }, makeRandom(seed)));
  expect(later.every(({ told, question }) => told === question)).toBe(true);
});

test("a question comes after the order before, and is answered before the next, or tells no days", () => {
  const questions = Array.from({ length: 20_000 }, (_, seed) => hesitate(person, world, { at, isFirst: true, heard: null, since: at - hour }, makeRandom(seed)).question).filter((question) => question !== null);
  expect(questions.filter(({ days }) => days !== null).length).toBeGreaterThan(300);
  for (const { at: when, days, answer } of questions) {
    expect(when).toBeGreaterThan(at - hour);
    if (days !== null) expect(answer.closedAt!).toBeLessThan(at - minute);
  }
});
