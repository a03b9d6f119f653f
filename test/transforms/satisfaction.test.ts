import { expect, test } from "vitest";
import { computeMetric } from "../../pipelines/metric.ts";
import { built, type Row } from "./staged.ts";

let answers = 0;
function answer(score: number | null, more: Row = {}): Row {
  answers += 1;
  return { response_id: `r${answers}`, survey: "after", touchpoint: "delivery", question: "nps", score, scale_min: 0, scale_max: 10, answered_at: "2026-10-05 12:00:00", customer_id: `p${answers}`, ...more };
}

async function asked(survey_response: Row[], more: Record<string, Row[]> = {}, zone = "UTC") {
  const { warehouse, company } = await built({ rows: { survey_response, ...more }, company: { privacy: { suppress_below: 0 }, time_zone: zone }, asOf: "2026-12-01T00:00", tables: ["core.survey_answer", "core.invitation"] });
  return { warehouse, company, metric: (name = "nps", by: string[] = []) => computeMetric(warehouse, company, name, { by }) };
}

test("promoters from 9, passives from 7, detractors below", async () => {
  // 10 9 | 8 7 | 6 0: (2 − 2) ÷ 6; and 10 9 9 | 6: (3 − 1) ÷ 4
  expect(await (await asked([10, 9, 8, 7, 6, 0].map((score) => answer(score)))).metric()).toMatchObject([{ value: 0, n: 6 }]);
  expect(await (await asked([10, 9, 9, 6].map((score) => answer(score)))).metric()).toMatchObject([{ value: 50, n: 4 }]);
});

test("a mark between 8 and 9 is passive, between 6 and 7 a detractor", async () => {
  const found = await asked([8.5, 6.5].map((score) => answer(score)));
  expect(await found.warehouse.rows("select band from core.survey_answer order by score desc")).toEqual([{ band: "passive" }, { band: "detractor" }]);
});

test("a scale from 1 to 5 is stretched to ten: 5 promotes, 4 is passive", async () => {
  const found = await asked([5, 4, 3].map((score) => answer(score, { scale_min: 1, scale_max: 5 })));
  expect(await found.metric()).toMatchObject([{ value: 0, n: 3 }]);
});

test("the adjusted Wald interval of 60 promoters, 10 detractors and 100 answers", async () => {
  const found = await asked(Array.from({ length: 100 }, (_, i) => answer(i < 60 ? 10 : i < 70 ? 0 : 8)));
  // p = 60.75/103 = 0.58981, d = 10.75/103 = 0.10437, p − d = 0.48544
  // SE = √((0.69417 − 0.23565)/103) = 0.066721; 48.544 ± 13.077
  const [row] = await found.metric();
  expect([row!.value, row!.low, row!.high]).toEqual([50, expect.closeTo(35.467, 2), expect.closeTo(61.621, 2)]);
});

test("of one customer's answers at a touchpoint in a month the latest counts", async () => {
  const found = await asked([answer(0, { customer_id: "anna" }), answer(10, { customer_id: "anna", answered_at: "2026-10-20 12:00:00" })]);
  expect(await found.metric()).toMatchObject([{ period: "2026-10", value: 100, n: 1 }]);
  expect(await found.warehouse.rows("select score, is_counted from core.survey_answer order by answered_at")).toEqual([{ score: 0, is_counted: false }, { score: 10, is_counted: true }]);
});

test("the month is the local one", async () => {
  // 31 October 22:00 UTC is 1 November in Moscow
  const found = await asked([answer(0, { customer_id: "anna" }), answer(10, { customer_id: "anna", answered_at: "2026-10-31 22:00:00" })], {}, "Europe/Moscow");
  expect(await found.metric()).toMatchObject([{ period: "2026-10", value: -100, n: 1 }, { period: "2026-11", value: 100, n: 1 }]);
});

test("another touchpoint, survey or question is another answer, and anonymous answers all count", async () => {
  const same = { customer_id: "anna" };
  const found = await asked([
    answer(10, same), answer(10, { ...same, touchpoint: "site" }), answer(10, { ...same, survey: "yearly" }), answer(5, { ...same, question: "csat", scale_min: 1, scale_max: 5 }),
    answer(0, { customer_id: null }), answer(0, { customer_id: null }),
  ]);
  expect(await found.metric()).toMatchObject([{ value: 20, n: 5 }]);
});

test("a question left empty neither counts nor displaces an answer", async () => {
  const found = await asked([answer(9, { customer_id: "anna" }), answer(null, { customer_id: "anna", answered_at: "2026-10-20 12:00:00" })]);
  expect(await found.metric()).toMatchObject([{ value: 100, n: 1 }]);
});

test("touchpoints and the relationship are never pooled", async () => {
  const found = await asked([answer(10), answer(10), answer(0, { touchpoint: null })]);
  expect(await found.metric("nps")).toMatchObject([{ value: 100, n: 2 }]);
  expect(await found.metric("relationship_nps")).toMatchObject([{ value: -100, n: 1 }]);
});

test("satisfaction with the company as a whole is not added to that of touchpoints, and stands alone where none is asked", async () => {
  const mark = (score: number, touchpoint: string | null) => answer(score, { question: "csat", scale_min: 1, scale_max: 5, touchpoint });
  const both = await asked([mark(5, "delivery"), mark(2, "site"), mark(5, null), mark(4, null)]);
  expect(await both.metric("csat")).toMatchObject([{ value: 0.5, n: 2 }]);
  expect(await both.metric("relationship_csat")).toMatchObject([{ value: 1, n: 2 }]);
  const whole = await asked([mark(5, null), mark(2, null)]);
  expect(await whole.metric("csat")).toMatchObject([{ value: 0.5, n: 2 }]);
  expect(await whole.metric("relationship_csat")).toEqual([]);
});

test("a company that asks no touchpoint has one NPS, of all its answers", async () => {
  const found = await asked([answer(10, { touchpoint: null }), answer(10, { touchpoint: null })]);
  expect(await found.metric("nps")).toMatchObject([{ value: 100, n: 2 }]);
  expect(await found.metric("relationship_nps")).toEqual([]);
});

test("satisfied is the upper quarter of the scale, and so is easy", async () => {
  const csat = [5, 4.5, 4, 3.5, 1].map((score) => answer(score, { question: "csat", scale_min: 1, scale_max: 5 }));
  const ces = [7, 6, 5, 1].map((score) => answer(score, { question: "ces", scale_min: 1, scale_max: 7 }));
  const found = await asked([...csat, ...ces]);
  expect(await found.metric("csat")).toMatchObject([{ value: 0.6, n: 5 }]);
  expect(await found.metric("effort_easy_share")).toMatchObject([{ value: 0.5, n: 4 }]);
});

test("attributes are rated question by question", async () => {
  const found = await asked([5, 3].map((score) => answer(score, { question: "speed", scale_min: 1, scale_max: 5 })));
  // mean 4, s = √2, t(1) = 12.706: 4 ± 12.706 · √2/√2
  expect(await found.metric("attribute_score", ["question"])).toMatchObject([{ question: "speed", value: 4, n: 2, low: expect.closeTo(-8.7062, 3), high: expect.closeTo(16.7062, 3) }]);
});

test("the mark for the company as a whole is a figure beside the marks of its sides and of touchpoints", async () => {
  const mark = (score: number, question: string, touchpoint: string | null) => answer(score, { question, scale_min: 1, scale_max: 5, touchpoint });
  const found = await asked([mark(5, "overall", null), mark(2, "overall", null), mark(1, "speed", null), mark(1, "overall", "delivery")]);
  // (5 + 2) ÷ 2; the mark of 1 is delivery's
  expect(await found.metric("overall_score")).toMatchObject([{ value: 3.5, n: 2 }]);
  const untold = await asked([mark(4, "overall", null), mark(1, "speed", null)]);
  expect(await untold.metric("overall_score")).toMatchObject([{ value: 4, n: 1 }]);
});

test("an invitation is answered by the answer that names it", async () => {
  const sent = { survey: "after", touchpoint: "delivery", sent_at: "2026-10-01 12:00:00" };
  const found = await asked([answer(9, { invitation_id: "i1" })], { survey_invitation: [{ invitation_id: "i1", ...sent }, { invitation_id: "i2", ...sent }] });
  expect(await found.metric("response_rate")).toMatchObject([{ value: 0.5, n: 2, period: "2026-10", status: "settled" }]);
});

test("an invitation's number is its source's own: an answer names that of its own source, else the only one", async () => {
  const sent = (invitation_id: string, source: string): Row => ({ invitation_id, source, survey: "after", touchpoint: "delivery", sent_at: "2026-10-01 12:00:00" });
  const found = await asked(
    [answer(9, { source: "letters", invitation_id: "1" }), answer(9, { source: "forms", invitation_id: "2" }), answer(9, { source: "forms", invitation_id: "3" })],
    // 1 is sent by both and answered among letters; 2 may be either's; 3 is the letters'
    { survey_invitation: ["1", "2"].flatMap((number) => [sent(number, "letters"), sent(number, "texts")]).concat(sent("3", "letters")) },
  );
  expect(await found.warehouse.rows("select split_part(invitation_key, ':', 1) || ' ' || invitation_id as sent from core.invitation join staging.survey_invitation on invitation_key = source || ':' || source_key where is_answered order by 1")).toEqual([{ sent: "letters 1" }, { sent: "letters 3" }]);
});

test("where answers name no invitation, the same person's answer within 30 days does", async () => {
  const sent = (customer_id: string, day: string) => ({ invitation_id: `${customer_id}${day}`, customer_id, survey: "after", touchpoint: "delivery", sent_at: `2026-${day} 12:00:00` });
  const found = await asked(
    [answer(9, { customer_id: "anna" }), answer(9, { customer_id: "boris", answered_at: "2026-11-20 12:00:00" })],
    { survey_invitation: [sent("anna", "09-20"), sent("anna", "10-01"), sent("boris", "10-01")] },
  );
  // anna's answer of 5 October belongs to her later invitation; boris answers after 50 days
  expect(await found.warehouse.rows("select invitation_key, is_answered from core.invitation order by person_id, sent_at")).toMatchObject([{ is_answered: false }, { is_answered: true }, { is_answered: false }]);
});

test("an answer that names no invitation answers none to another touchpoint, where both tell one", async () => {
  const sent = (customer_id: string, day: string, touchpoint: string | null) => ({ source_key: `${customer_id} ${day}`, customer_id, survey: "after", touchpoint, sent_at: `2026-10-${day} 12:00:00` });
  const told = (customer_id: string, touchpoint: string | null) => answer(9, { customer_id, touchpoint, answered_at: "2026-10-05 12:00:00" });
  const found = await asked(
    [told("anna", "delivery"), told("boris", "delivery"), told("vera", null), told("gleb", "delivery"), told("gleb", "site"), told("dina", "relationship"), told("egor", "delivery"), told("egor", "delivery")],
    // boris was asked after delivery before he was asked after the site; vera's answer and egor's later invitation tell no touchpoint; gleb's form asks after two
    { survey_invitation: [sent("anna", "01", "site"), sent("boris", "01", "delivery"), sent("boris", "03", "site"), sent("vera", "01", "site"), sent("gleb", "01", "delivery"), sent("gleb", "02", "site"), sent("dina", "01", "site"), sent("egor", "01", "delivery"), sent("egor", "02", null)] },
  );
  const answered = await found.warehouse.rows<{ sent: string }>("select split_part(invitation_key, ':', 2) as sent from core.invitation where is_answered order by 1");
  expect(answered.map(({ sent }) => sent)).toEqual(["boris 01", "egor 02", "gleb 01", "gleb 02", "vera 01"]);
});

test("one customer's answers at seven touchpoints are seven answers of one customer, for privacy and for the interval", async () => {
  const places = ["food", "bar", "wifi", "staff", "seats", "showers", "doors"];
  const form = (customer_id: string | null, score: number, key = "") => places.map((touchpoint) => answer(score, { customer_id, touchpoint, question: "csat", scale_min: 1, scale_max: 5, ...(key && { response_id: key }) }));
  const found = await asked([...form("anna", 5), ...form("boris", 1), ...form(null, 5, "form 3"), ...form(null, 1, "form 4")]);
  const [whole] = await found.metric("csat");
  expect(whole).toMatchObject({ value: 0.5, n: 28 });
  // Wilson's score for 2 of 4, not for 14 of 28: 0.5 ± 0.35
  expect([whole!.low, whole!.high]).toEqual([expect.closeTo(0.15, 3), expect.closeTo(0.85, 3)]);
  // at one touchpoint everyone is asked once
  expect((await found.metric("csat", ["touchpoint"])).map(({ n, low }) => [n, low!.toFixed(2)])).toEqual(places.map(() => [4, "0.15"]));
  const hidden = async (by: string[]) => (await computeMetric(found.warehouse, { ...found.company, privacy: { ...found.company.privacy, suppress_below: 5 } }, "csat", { by })).map(({ status }) => status);
  expect(await hidden([])).toEqual(["suppressed"]);
  expect(new Set(await hidden(["touchpoint"]))).toEqual(new Set(["suppressed"]));
});

test("marks without a key that stand in one line of a file are one respondent's", async () => {
  const line = (mark: string) => mark.repeat(32);
  const marks = (source_key: string[]) => source_key.map((key, at) => answer(5, { source_key: key, response_id: null, customer_id: null, touchpoint: `t${at}`, question: "csat", scale_min: 1, scale_max: 5 }));
  const share = async (keys: string[]) => (await (await asked(marks(keys))).warehouse.rows<{ part: number }>("select respondent_share as part from core.survey_answer order by touchpoint")).map(({ part }) => part);
  expect(await share([`${line("a")}-1/food`, `${line("a")}-1/bar`, `${line("a")}-2/food`])).toEqual([0.5, 0.5, 1]);
  expect(await share([`2:${line("a")}-1/food`, `2:${line("a")}-1/bar`, "2026/10/1", "2026/10/2"])).toEqual([0.5, 0.5, 1, 1]);
});
