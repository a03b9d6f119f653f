import { expect, test } from "vitest";
import { createDoor, createMemory, hashOf } from "../../transforms/text/memory.ts";

test("what was kept is told again, and of what never came nothing is known", () => {
  const memory = createMemory<string, number>(4);
  memory.set("заказ", 1);
  memory.set("order", 0);
  expect([memory.get("заказ"), memory.get("order"), memory.get("курьер")]).toEqual([1, 0, undefined]);
});

test("what came again stays while as many others as it holds pass by; what did not is forgotten", () => {
  const memory = createMemory<string, number>(4);
  memory.set("again", 1);
  memory.set("once", 2);
  for (let i = 0; i < 4; i++) {
    memory.set(`word ${i}`, i);
    expect(memory.get("again")).toBe(1);
  }
  expect(memory.get("once")).toBeUndefined();
});

test("it never holds more than it may", () => {
  const memory = createMemory<number, number>(10);
  for (let i = 0; i < 100; i++) memory.set(i, i);
  const held = Array.from({ length: 100 }, (_, i) => i).filter((i) => memory.get(i) !== undefined);
  expect(held.length).toBeGreaterThan(0);
  expect(held.length).toBeLessThanOrEqual(10);
  expect(held.at(-1)).toBe(99);
});

test("what is forgotten is not known, and is kept anew", () => {
  const memory = createMemory<string, number>(4);
  memory.set("заказ", 1);
  memory.forget();
  expect(memory.get("заказ")).toBeUndefined();
  memory.set("заказ", 2);
  expect(memory.get("заказ")).toBe(2);
});

test("a door knows what came before, and forgets it when another takes its place", () => {
  const cameBefore = createDoor(4);
  expect([5, 5, 6, 5].map(cameBefore)).toEqual([false, true, false, true]);
  // 9 and 5 leave the same remainder of 4
  expect([9, 5].map(cameBefore)).toEqual([false, false]);
});

test("a part has the hash of its letters, wherever it stands", () => {
  expect(hashOf("мой заказ", 4, 9)).toBe(hashOf("заказ", 0, 5));
  expect(hashOf("заказ", 0, 5)).not.toBe(hashOf("зазак", 0, 5));
});
