import { expect, it } from "vitest";
import { surplusFirst } from "../../dashboards/components/touchpoints.ts";
import { en } from "../../dashboards/strings/en.ts";
import { ru } from "../../dashboards/strings/ru.ts";
import { viewFrom } from "./view.ts";

const answers = (touchpoint: string, detractors: number, n: number) => ({ month: "2026-11", touchpoint, region: "Юг", promoters: 0, detractors, n });

it("stands first what gives more of the detractors than of the answers, last what gives fewer, and says so", () => {
  // of 200 detractors among 1,000 answers: shop 50 % of 20 %, delivery 20 % of 20 %, site 30 % of 60 %
  const view = viewFrom([answers("site", 60, 600), answers("shop", 100, 200), answers("delivery", 40, 200)], en, { period: "2026-11", lastDay: "2026-11-30" });
  expect(surplusFirst(view).map(({ key, share, gap }) => [key, share.value, Math.round(gap * 100)])).toEqual([["shop", 0.5, 30], ["delivery", 0.2, 0], ["site", 0.3, -30]]);
  expect(en.detractors.subtitle(true)).toMatch(/From the top: more of the detractors than of the answers, as many \(≈\), fewer$/);
  expect(ru.detractors.subtitle(true)).toMatch(/Сверху вниз: критиков больше, чем ответов, столько же \(≈\), меньше$/);
  // all alike: by share, which the eye sees
  expect([en, ru].map(({ detractors }) => detractors.subtitle(false))).toEqual(["Share of all detractors, 95% interval; hollow: share of all answers", "Доля всех критиков, 95-процентный интервал; полый кружок — доля всех ответов"]);
});
