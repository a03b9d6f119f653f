import { expect, it } from "vitest";
import { en } from "../../dashboards/strings/en.ts";
import { ru } from "../../dashboards/strings/ru.ts";
import { metrics } from "../../transforms/metrics.ts";

it("has a word in both languages for everything that a figure is split by", () => {
  const dimensions = [...new Set(metrics.flatMap(({ dimensions }) => Object.keys(dimensions)))];
  expect(dimensions).toContain("weekday");
  for (const { name } of [en.filters, ru.filters] as { name: Record<string, string> }[]) expect(dimensions.filter((dimension) => !name[dimension])).toEqual([]);
});

it("names a figure for comparison as a reference without a source", () => {
  expect(en.dictionary.comparison("24%", "repeat contacts caused by misunderstanding")).toBe("24%: repeat contacts caused by misunderstanding; a reference of the definition that names no source");
  expect(en.repeats.subtitle("6", false, "24%")).toBe("Share of repeats whose texts or contacts tell why (6 do not), 95% interval; for comparison, misunderstanding: 24%, a reference of the metric’s definition that names no source");
});

it("lets verbs follow the number of customers, in Russian", () => {
  expect([1, 3, 117].map((count) => ru.act.said("detractor", String(count), count))).toEqual(["1 клиент поставил оценку критика (0–6).", "3 клиента поставили оценку критика (0–6).", "117 клиентов поставили оценку критика (0–6)."]);
  expect(ru.act.said("left_waiting", "21", 21)).toBe("21 клиент не получил ответа в обещанный срок.");
});
