import { whyNothing } from "./reading/chosen.ts";
import { compare, isBeyondChance, signed } from "./reading/compare.ts";
import { dots, dotsHeight, type DotRow } from "./drawing/dots.ts";
import { figure } from "./drawing/figure.ts";
import { isEstimate, measureBy } from "./reading/measure.ts";
import { drawn } from "./drawing/node.ts";
import { collect } from "./reading/parts.ts";
import { shareOf, sum, tooFew } from "./shares.ts";
import type { View } from "./reading/view.ts";

/** Touchpoints with their shares of detractors and of answers: first those that give more of the first than of the second beyond chance, last those that give fewer; between them by share. */
export function surplusFirst(view: View) {
  const table = view.partsOf(view.metric("nps"));
  const comparison = [...measureBy(view, "nps", "touchpoint").values()][0]?.comparison;
  const groups = table && comparison ? [...collect(table, comparison.now, view.filters, "touchpoint", "span")].filter(([key]) => key !== "" && key !== "unknown") : [];
  const counts = groups.map(([key, parts]) => ({ key, detractors: sum(parts.map(({ p1 }) => p1)), answers: sum(parts.map(({ p2 }) => p2)) }));
  const detractors = sum(counts.map((count) => count.detractors));
  const answers = sum(counts.map((count) => count.answers));
  return counts
    .map((count) => {
      const share = shareOf(count.detractors, detractors, view.site.suppressBelow);
      const ofAnswers = shareOf(count.answers, answers);
      const change = isEstimate(share) && isEstimate(ofAnswers) ? compare(share, ofAnswers) : null;
      return { ...count, share, ofAnswers, gap: change && isBeyondChance(change) ? change.difference : 0 };
    })
    .sort((a, b) => b.gap - a.gap || (b.share.value ?? 0) - (a.share.value ?? 0));
}

/**
 * Where detractors come from, beside where answers come from: a touchpoint with more of the first than of the second
 * pulls the company's figure down, however bad or good its own NPS looks.
 */
export function detractorSources(view: View): HTMLElement {
  const { format, strings } = view;
  const found = surplusFirst(view);
  const detractors = sum(found.map((one) => one.detractors));
  const rows = found.map(({ key, share, ofAnswers, gap, detractors: n }): DotRow => ({
    label: view.label("touchpoint", key),
    value: share.value,
    low: share.low,
    high: share.high,
    before: ofAnswers.value,
    n: detractors,
    valueText: share.value === null ? "—" : format.percent(share.value),
    changeText: gap === 0 ? "≈" : `${signed(format.number(Math.abs(gap) * 100), gap)} ${strings.tile.points}`,
    nText: strings.figure.of(format.count(n), format.count(detractors)),
    tone: detractors < view.site.greyBelow ? "few" : gap > 0 ? "bad" : "plain",
  }));
  const worst = found[0];
  const title = worst && worst.gap > 0 ? strings.detractors.found(view.label("touchpoint", worst.key), format.percent(worst.share.value ?? 0), format.percent(worst.ofAnswers.value ?? 0)) : detractors < view.site.greyBelow ? strings.detractors.title : strings.detractors.even;
  return figure(view, {
    name: "detractors",
    title,
    subtitle: strings.detractors.subtitle(found.some(({ gap }) => gap !== 0)),
    body: drawn(dotsHeight(rows.length), (width) => dots(rows, width, { label: title, tick: format.shareTick })),
    rows: found.map(({ key, share, ofAnswers, detractors: n, answers: all }) => ({ touchpoint: view.label("touchpoint", key), detractors: n, share: share.value, answers: all, answer_share: ofAnswers.value })),
    columns: { touchpoint: strings.filters.name.touchpoint ?? "touchpoint", detractors: strings.detractors.detractors, share: strings.detractors.share, answers: strings.detractors.answers, answer_share: strings.detractors.answerShare },
    neutral: strings.detractors.title,
    empty: rows.length === 0 ? whyNothing(view, "nps", "touchpoint") : rows.length === 1 ? strings.detractors.single : tooFew(view, found.map((one) => one.detractors)),
  });
}
