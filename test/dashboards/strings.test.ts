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
  expect(en.dictionary.comparison("24%", "repeat contacts caused by misunderstanding")).toBe("24%: repeat contacts caused by misunderstanding (a rule of thumb)");
  expect(en.repeats.subtitle("6", false, "24%")).toBe("Share of repeats whose texts or contacts tell why (6 do not), 95% interval; for comparison, misunderstanding: 24% as a rule of thumb");
});

it("says to which month a line of months is judged", () => {
  expect([en.trend.still("NPS", 12, "October 2026"), en.trend.still("NPS", 5, "October 2026")]).toEqual(["NPS: nothing moved beyond chance in the year to October 2026", "NPS: nothing moved beyond chance in the 5 months to October 2026"]);
  expect(ru.trend.still("NPS", 12, "октябрь 2026")).toBe("NPS: за год (по октябрь 2026) значимых сдвигов нет");
  expect(ru.trend.moved("NPS", "Доставка", "28 → 12", 3, "октябрь 2026")).toBe("NPS: сильнее всего за 3 месяца (по октябрь 2026) сдвинулось «Доставка», 28 → 12");
});

it("lets verbs follow the number of customers, in Russian", () => {
  expect([1, 3, 117].map((count) => ru.act.said("detractor", String(count), count))).toEqual(["1 клиент поставил оценку критика (0–6).", "3 клиента поставили оценку критика (0–6).", "117 клиентов поставили оценку критика (0–6)."]);
  expect(ru.act.said("left_waiting", "21", 21)).toBe("21 клиент не получил ответа в срок.");
  expect([1, 27].map((count) => ru.act.said("lost", String(count), count, true))).toEqual(["1 клиент без действующей подписки больше не покупает; сумма — покупки за год до ухода.", "27 клиентов без действующей подписки больше не покупают; сумма — покупки за год до ухода."]);
  expect([en.act.said("lost", "27", 27), en.act.said("lost", "27", 27, true)]).toEqual(["27 customers stopped buying; the sum is what they bought in the year before.", "27 customers without a running subscription stopped buying; the sum is what they bought in the year before."]);
});

it("says in both languages of what else than one slice a reason to act is a part", () => {
  for (const { onlyOne } of [en.act, ru.act]) expect(Object.keys(onlyOne)).toEqual(["touchpoint", "channel", "reason"]);
  expect([en.act.onlyOne.channel, ru.act.onlyOne.channel]).toEqual(["This is one channel alone; the others come on top.", "Это один канал; остальные — сверх того."]);
});

it("speaks Russian as it is spoken: of aspects, of who still waits, of what stands in no row", () => {
  expect(ru.waits.found("чат", "5 минут", [{ label: "вне рабочих часов", share: "39 %" }, { label: "в рабочие часы", share: "15 %" }])).toBe("Чат: через 5 минут ещё ждут ответа 39 % вне рабочих часов и 15 % в рабочие часы");
  expect(ru.waits.found("чат", "5 минут", [{ label: "днём", share: "15 %" }])).toBe("Чат: через 5 минут ещё ждут ответа 15 % днём");
  expect(ru.split.unplaced("125", "125")).toBe("Всего 125; из них ни в одной строке не стоит 125: категория этих обращений неизвестна");
  expect(ru.finding.sliceOf.aspect!("Качество")).toBe("аспект «Качество»");
});
