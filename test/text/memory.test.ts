import { expect, test } from "vitest";
import { createMemory } from "../../transforms/text/memory.ts";

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
