import { expect, test } from "vitest";
import { describe as told, UserError } from "../../pipelines/user-error.ts";
import { companyFolder } from "./company-folder.ts";

const source = "answers:\n  files: a.csv\n  record: survey_response\n  fields: { answered_at: day, question: =nps }\n";

const company = (reasons: string) => companyFolder(source, `name: T\ntime_zone: Europe/Moscow\nreasons:\n${reasons}`).company();

async function faults(reasons: string): Promise<string> {
  try {
    await company(reasons);
    return "";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return told(error);
  }
}

test("a reason may hold reasons: a branch stands before what lies below it, and each knows its way down", async () => {
  const { reasons } = await company(`
  - key: delivery
    label: { en: Delivery, ru: Доставка }
    examples: [по поводу доставки]
    reasons:
      - { key: late, label: Where is it, examples: [где мой заказ] }
      - key: arrived
        label: Arrived wrong
        reasons:
          - key: broken
  - key: site
`);
  expect(reasons.map(({ key, path }) => [key, path.join("/")])).toEqual([
    ["delivery", "delivery"], ["late", "delivery/late"], ["arrived", "delivery/arrived"], ["broken", "delivery/arrived/broken"], ["site", "site"],
  ]);
  expect(reasons[0]).toMatchObject({ label: { en: "Delivery", ru: "Доставка" }, examples: ["по поводу доставки"] });
  expect(reasons[3]!.label).toEqual({ en: "broken", ru: "broken" });
});

test("a flat list is a tree of one level", async () => {
  expect((await company("  - { key: late, label: Late }\n  - key: site\n")).reasons).toEqual([
    { key: "late", label: { en: "Late", ru: "Late" }, examples: [], cancels_orders: false, path: ["late"] },
    { key: "site", label: { en: "site", ru: "site" }, examples: [], cancels_orders: false, path: ["site"] },
  ]);
});

test("what a branch cancels, its reasons cancel, unless they say otherwise", async () => {
  const { reasons } = await company(`
  - key: leaving
    label: Leaving
    cancels_orders: true
    reasons:
      - key: cancel
      - { key: postpone, cancels_orders: false }
`);
  expect(reasons.map(({ key, cancels_orders }) => [key, cancels_orders])).toEqual([["leaving", true], ["cancel", true], ["postpone", false]]);
});

const nested = (levels: number): string => Array.from({ length: levels }, (_, i) => levels - 1 - i).reduce((below, level) => `[{ key: level${level}, label: L${below && `, reasons: ${below}`} }]`, "");

test.each([
  ["a key that stands twice in the tree", "  - key: delivery\n    label: D\n    reasons:\n      - key: late\n  - key: late\n", "line 8, reasons[2]: the reason is declared twice, first as delivery › late (found “late”)\n  → a key stands once in the whole tree"],
  ["a branch without a label", "  - key: delivery\n    reasons:\n      - key: late\n", "reasons[1].reasons: has reasons below it and no label (found “delivery”)\n  → write the label"],
  ["a branch that holds nothing", "  - { key: delivery, label: D, reasons: [] }\n", "reasons[1].reasons: needs at least one entry"],
  ["a branch named from below", "  - { key: late, parent: delivery }\n", "“parent” is not a key here\n  → known keys: key, label, examples, cancels_orders, reasons"],
  ["a sixth level", `    ${nested(6)}\n`, "lies too deep\n  → a tree of reasons has 5 levels at most"],
  ["a branch that holds itself", "  - &a\n    key: late\n    label: L\n    reasons: [*a]\n", "stands within what it stands for"],
])("%s is refused", async (_, reasons, expected) => {
  expect(await faults(reasons)).toContain(expected);
});

test("five levels are not too deep", async () => {
  expect((await company(`    ${nested(5)}\n`)).reasons.at(-1)!.path).toHaveLength(5);
});
