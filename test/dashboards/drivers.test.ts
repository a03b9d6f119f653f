import { expect, it } from "vitest";
import { countsOf, explained, placed, whyUnweighed } from "../../dashboards/components/drivers.ts";
import { formatOf } from "../../dashboards/components/reading/format.ts";
import { en } from "../../dashboards/strings/en.ts";

const room = { left: 44, right: 420, top: 22, bottom: 240 };
const names = (dots: { text: string; x: number; y: number }[]) => Object.fromEntries(placed(dots, room, (text) => text.length * 7).map(({ text, x, y }) => [text, { x, y }]));

it("writes a label to the right of its dot, and to the left where another dot or the edge stands in the way", () => {
  const { Speed, Politeness, Ease } = names([{ text: "Speed", x: 100, y: 100 }, { text: "Politeness", x: 410, y: 60 }, { text: "Ease", x: 130, y: 100 }]);
  expect(Speed!.x).toBeLessThan(100);
  expect(Politeness!.x).toBeLessThan(410);
  expect(Ease).toEqual({ x: 139, y: 104 });
});

it("writes labels of dots in one place to either side of them", () => {
  expect(names([{ text: "Completeness", x: 200, y: 100 }, { text: "Speed", x: 202, y: 101 }])).toEqual({ Completeness: { x: 209, y: 104 }, Speed: { x: 202 - 9 - 35, y: 105 } });
});

it("says why nothing can be weighed: not asked, too few for a second mark, or marks that tell nothing apart", () => {
  const why = (counts: Record<string, number[]>) => whyUnweighed({ strings: en, format: formatOf("en-GB", "RUB") }, Object.entries(counts).flatMap(([outcome, all]) => all.map((respondent_count) => ({ outcome, respondent_count }))));
  expect(why({})).toContain("The data hold neither");
  // one mark that many gave is not weighed alone
  expect(why({ support: [240, 31], delivery: [90, 64] })).toBe("Weights need at least 100 people who gave the mark to be explained and each of at least two that may explain it; so far there are 64.");
  expect(why({ support: [240] })).toContain("so far there are 0");
  expect(why({ support: [240, 120] })).toContain("too much alike");
});

it("names the question whose mark is explained, and of how many people the pairs of marks are", () => {
  const view = { strings: en, label: (dimension: string, value: string) => (dimension === "touchpoint" ? "Support" : en.values.question![value]!), format: formatOf("en-GB", "RUB") };
  expect(explained(view, "touchpoints", "nps").asked).toBe("Relationship NPS");
  expect(explained(view, "touchpoints", "csat")).toEqual({ of: "Satisfaction, the company as a whole", asked: "Satisfaction, the company as a whole" });
  expect(explained(view, "support", "overall")).toEqual({ of: "Support", asked: "Support: overall" });
  const counts = (...all: number[]) => countsOf(view, all.map((respondent_count) => ({ respondent_count })));
  expect([counts(2892, 5462, 3000), counts(412, 412)]).toEqual(["2,892–5,462", "412"]);
});
