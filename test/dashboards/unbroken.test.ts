import { expect, it } from "vitest";
import { unbroken } from "../../dashboards/components/drawing/unbroken.ts";

const lines = (text: string) => unbroken(text).replaceAll("\u00a0", "_").replaceAll("\u2060", "~");

it("keeps numbers with what they count, short words with the next, dashes and arrows with the word before, and hyphens after a figure or short word with the word after", () => {
  expect(lines("NPS упал на 109 пунктов, с 39 до −70; пунктир — цель 5")).toBe("NPS упал на_109_пунктов, с_39 до_−70; пунктир_— цель 5");
  expect(lines("упала на 8 п. п.")).toBe("упала на_8_п._п.");
  expect(lines("за 1–8 ноября (каппа 0,3)")).toBe("за_1~–~8_ноября (каппа_0,3)");
  expect(lines("«О доставке» и в чате")).toBe("«О_доставке» и_в_чате");
  expect(lines("95-процентный интервал, смс-рассылка из-за писем, e-mail")).toBe("95-~процентный интервал, смс-рассылка из-~за_писем, e-~mail");
  expect(lines("сильнее всего: 76 % → 60 %")).toBe("сильнее всего: 76 %_→ 60 %");
  expect(lines("“Come back in spring”: 10.1 pt more buyers")).toBe("“Come back in_spring”: 10.1_pt_more buyers");
  expect(lines("Half of the 12 customers")).toBe("Half of_the 12_customers");
});
