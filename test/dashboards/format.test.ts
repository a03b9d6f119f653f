import { expect, it } from "vitest";
import { formatOf } from "../../dashboards/components/reading/format.ts";
import type { SiteMetric } from "../../dashboards/site.ts";

const metric = (unit: SiteMetric["unit"]) => ({ name: "some", unit }) as SiteMetric;

it("writes the first decimal of a share that would be rounded away to nothing", () => {
  const russian = formatOf("ru-RU", "RUB");
  const written = (value: number) => russian.value(metric("share"), value).replace("\u00a0", " ");
  expect([0, 0.00056, 0.0049, 0.005, 0.31].map(written)).toEqual(["0 %", "0,1 %", "0,5 %", "1 %", "31 %"]);
  expect(russian.margin(metric("share"), 0.00056, 0.0001, 0.0032).replace("\u00a0", " ")).toBe("0,0–0,3 %");
});

it("writes an interval as half of it where it is even, else from end to end with the unit once", () => {
  const [english, russian] = [formatOf("en-GB", "GBP"), formatOf("ru-RU", "RUB")];
  expect(english.margin(metric("share"), 0.5, 0.45, 0.55)).toBe("±5");
  expect(english.margin(metric("share"), 0.73, 0.41, 0.85)).toBe("41–85%");
  expect(russian.margin(metric("share"), 0.73, 0.41, 0.85)).toBe("41–85\u00a0%");
  expect(russian.margin(metric("seconds"), 132, 114, 150)).toMatch(/^1,9–2,5\sмин$/);
  expect(russian.margin(metric("seconds"), 70, 40, 150)).toMatch(/^40\sс–2,5\sмин$/);
  expect(english.margin(metric("points"), -20, -60, -10)).toBe("−60…−10");
});

it("writes a figure that has a middle with its sign and its scale, and no other", () => {
  const [english, russian] = [formatOf("en-GB", "GBP"), formatOf("ru-RU", "RUB")];
  const sentiment = { ...metric("points"), kind: "mean", range: [-100, 100] } as SiteMetric;
  expect([12.4, 0.2, -0.2, -7.6].map((value) => russian.value(sentiment, value))).toEqual(["+12", "0", "0", "−8"]);
  expect([english.scale(sentiment), russian.scale(sentiment)]).toEqual(["−100…+100", "−100…+100"]);
  expect(english.named({ ...sentiment, label: "Net sentiment" })).toBe("Net sentiment (−100…+100)");
  expect([english.value({ ...sentiment, kind: "nps" }, 12.4), english.scale({ ...sentiment, kind: "nps" }), english.scale(metric("share"))]).toEqual(["12", null, null]);
});

it("writes ticks of shares with the decimals that tell them apart", () => {
  const english = formatOf("en-GB", "GBP");
  expect([0.99, 0.992, 1].map((tick) => english.shareTick(tick, 0.002))).toEqual(["99.0%", "99.2%", "100.0%"]);
  expect([0.6, 0.8].map((tick) => english.shareTick(tick, 0.2))).toEqual(["60%", "80%"]);
});
