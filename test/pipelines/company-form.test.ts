import { expect, test } from "vitest";
import { forms } from "../../pipelines/company/form.ts";
import { describe as told, UserError } from "../../pipelines/user-error.ts";
import { companyFolder } from "./company-folder.ts";

const source = "answers:\n  files: a.csv\n  record: survey_response\n  fields: { answered_at: day, question: =nps }\n";
const given = "name: T\ntime_zone: Europe/Moscow\n";

async function faults(settings: string, sources = source): Promise<string> {
  try {
    await companyFolder(sources, given + settings).company();
    return "";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return told(error);
  }
}

test.each([
  ["reasons: { late: Late }", "line 3, reasons: must be a list\n  → write reasons: [{ key: late, label: Late"],
  ["reasons: [late, stale]", "reasons[1]: must be a map of keys (found “late”)\n  → write reasons: [{ key: late, label: Late"],
  ["reasons: [{ key: late, examples: where }]", "reasons[1].examples: must be a list (found “where”)\n  → write examples: [\""],
  ["reasons: [{ key: late, cancels_orders: sometimes }]", "cancels_orders: must be true or false (found “sometimes”)\n  → write cancels_orders: true, or cancels_orders: false"],
  ["reasons: [{ key: late, label: L, reasons: [] }]", "reasons[1].reasons: needs at least one entry\n  → write reasons: [{ key: late"],
  ["aspects: { gift: [wrap] }", "aspects: must be a list\n  → write aspects: [{ key: packaging"],
  ["aspects: [{ key: gift, words: wrap }]", "aspects[1].words: must be a list (found “wrap”)\n  → write words: ["],
  ["kinds: [complaint]", "kinds: must be a map of keys\n  → write kinds: { complaint: {"],
  ["kinds: { complaint: [claim] }", "kinds.complaint: must be a map of keys\n  → write complaint: { examples:"],
  ["kinds: { complaint: { examples: [] } }", "kinds.complaint.examples: needs at least one entry\n  → write examples: ["],
  ["privacy: { suppress_below: few }", "privacy.suppress_below: must be a number (found “few”)\n  → write suppress_below: 7"],
])("%s is answered with its right form", async (settings, expected) => {
  expect(await faults(`${settings}\n`)).toContain(expected);
});

const keys = /known keys: (.*)/;
/** What YAML may hold in place of what is asked for. */
const shapes = ["{ x: { y: 1 } }", "[[1]]", "[]", "{}", "-5", "null", "[{ key: late, label: [], examples: [[]], words: {} }]"];

test("whatever stands under a key of the company, each fault of it says what to do", async () => {
  const known = keys.exec(await faults("nokey: 1\n"))![1]!.split(", ").filter((key) => !["name", "time_zone", "sources"].includes(key));
  expect(known.length).toBeGreaterThan(15);
  for (const key of known) {
    for (const shape of shapes) {
      const text = await faults(`${key}: ${shape}\n`);
      const count = Number(/: (\d+) things are wrong/.exec(text)?.[1] ?? (text === "" ? 0 : 1));
      expect((text.match(/ → /g) ?? []).length, `${key}: ${shape}\n${text}`).toBeGreaterThanOrEqual(Math.min(count, 10));
    }
  }
});

test.each(["reasons", "aspects", "kinds", "repeats", "touchpoints", "business_hours", "holidays", "targets", "windows", "answer_within", "loop", "privacy", "audiences", "labels", "publish", "identity"])("the form that is told for %s is one that is taken", async (key) => {
  expect(await faults(`${forms[key]}\n`)).toBe("");
});

test.each(["complaint", "idea", "question", "praise", "referral"])("the form that is told for the kind %s is one that is taken", async (kind) => {
  expect(await faults(`kinds: { ${forms[kind]} }\n`)).toBe("");
});

test.each(["misunderstanding", "not_fixed", "new_question", "status"])("the form that is told for the repeat %s is one that is taken", async (repeat) => {
  expect(await faults(`repeats: { ${forms[repeat]} }\n`)).toBe("");
});

test.each([
  ["an example under two reasons", 'reasons: [{ key: late, examples: ["Где заказ?"] }, { key: site, examples: [сайт, "где  заказ"] }]', "reasons[2].examples[2]: the phrase teaches the reason “late” already (found “где  заказ”)\n  → keep it under late or under site"],
  ["an example of a branch and of what lies below it", "reasons: [{ key: delivery, label: D, examples: [late], reasons: [{ key: late, examples: [Late] }] }]", "reasons[1].reasons[1].examples[1]: the phrase teaches the reason “delivery” already"],
  ["a word in two aspects", "aspects: [{ key: gift, words: [wrap, box*] }, { key: packaging, words: [Wrap] }]", "aspects[2].words[1]: the word tells the aspect “gift” already (found “Wrap”)\n  → keep it under gift or under packaging"],
  ["a word with a star and one without", 'aspects: [{ key: gift, words: ["gift wrap*"] }, { key: packaging, words: [gift wrap] }]', "aspects[2].words[1]: the word tells the aspect “gift” already (found “gift wrap”)\n  → keep it under gift or under packaging"],
  ["a form of a word of another aspect", "aspects: [{ key: gift, words: [коробка] }, { key: packaging, words: [коробку] }]", "aspects[2].words[1]: the word tells the aspect “gift” already (found “коробку”)\n  → keep it under gift or under packaging"],
  ["a star before a word", "aspects: [{ key: gift, words: ['*pack'] }]", "aspects[1].words[1]: has a star that is not at its end (found “*pack”)\n  → a star stands for any ending: write pack*, or each word whole"],
  ["a star within a word", "aspects: [{ key: gift, words: ['g*ift'] }]", "has a star that is not at its end"],
  ["a kind that teaches nothing", "kinds: { complaint: {} }", "kinds.complaint: teaches nothing\n  → write examples: ["],
])("%s is refused", async (_, settings, expected) => {
  expect(await faults(`${settings}\n`)).toContain(expected);
});

test("what only looks alike is taken: a word and one that holds it, an example said twice under one reason", async () => {
  expect(await faults('aspects: [{ key: gift, words: ["gift wrap*"] }, { key: packaging, words: [wrap] }]\nreasons: [{ key: late, examples: [late, Late] }]\n')).toBe("");
});
