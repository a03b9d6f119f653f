import { expect, it } from "vitest";
import { built, type Row } from "./staged.ts";

const at = { answered_at: "2025-03-01 12:00", scale_min: 1, scale_max: 5 };

async function marksOf(rows: readonly Row[]) {
  const { warehouse } = await built({ rows: { survey_response: rows }, asOf: "2025-05-01T00:00" });
  const found = await warehouse.rows("select outcome, respondent_id, driver, mark from core.respondent_mark order by all");
  warehouse.close();
  return found;
}

it("takes the answers of one anonymous survey as one respondent's, and its overall mark as what they explain", async () => {
  const form = { ...at, survey: "lounge", response_id: "7", touchpoint: "lounge" };
  expect(await marksOf([{ ...form, question: "overall", score: 5 }, { ...form, question: "wifi", score: 1 }])).toEqual([
    { outcome: "lounge", respondent_id: "lounge:7", driver: "outcome", mark: 100 },
    { outcome: "lounge", respondent_id: "lounge:7", driver: "wifi", mark: 0 },
  ]);
});

it("sets touchpoints against the whole by the question that one survey asks of both", async () => {
  const form = { ...at, survey: "guests", response_id: "7", question: "csat" };
  expect(
    await marksOf([
      { ...form, touchpoint: "relationship", score: 4 },
      { ...form, touchpoint: "food", score: 3 },
      { ...form, touchpoint: "food", response_id: "8", score: 1 },
    ]),
  ).toEqual([
    { outcome: "touchpoints", respondent_id: "guests:7", driver: "food", mark: 50 },
    { outcome: "touchpoints", respondent_id: "guests:7", driver: "outcome", mark: 75 },
  ]);
});

it("takes rows of one form for one respondent's, and one answered invitation, where only one of them carries the invitation", async () => {
  const asked = (invitation_id: string, sent_at: string): Row => ({ invitation_id, customer_id: "a", survey: "stay", touchpoint: "stay", sent_at });
  const form: Row = { ...at, answered_at: "2025-03-12 12:00", survey: "stay", response_id: "7", touchpoint: "stay" };
  const other: Row = { ...form, response_id: "8", question: "wifi", score: 3 };
  const { warehouse } = await built({
    rows: {
      // the first invitation is answered late, after the second was sent; form 8 is nobody's
      survey_invitation: [asked("i1", "2025-03-01 12:00"), asked("i2", "2025-03-10 12:00")],
      survey_response: [{ ...form, invitation_id: "i1", customer_id: "a", question: "overall", score: 5 }, { ...form, customer_id: "a", question: "wifi", score: 1 }, { ...form, question: "bed", score: 2 }, other],
    },
    asOf: "2025-05-01T00:00",
  });
  expect(await warehouse.rows("select respondent_id, driver, mark from core.respondent_mark order by all")).toEqual([
    { respondent_id: "i1", driver: "bed", mark: 25 },
    { respondent_id: "i1", driver: "outcome", mark: 100 },
    { respondent_id: "i1", driver: "wifi", mark: 0 },
    { respondent_id: "stay:8", driver: "wifi", mark: 50 },
  ]);
  expect(await warehouse.rows("select invitation_key, is_answered from core.invitation order by sent_at")).toEqual([
    { invitation_key: "desk:survey_invitation-1", is_answered: true },
    { invitation_key: "desk:survey_invitation-2", is_answered: false },
  ]);
  warehouse.close();
});

it("shares nothing between rows of one number that name two invitations, nor between surveys or sources", async () => {
  const form: Row = { ...at, survey: "stay", response_id: "7", touchpoint: "stay", question: "wifi", score: 3 };
  const { warehouse } = await built({
    rows: { survey_response: [{ ...form, invitation_id: "i1" }, { ...form, invitation_id: "i2" }, form, { ...form, survey: "spa" }, { ...form, source: "other" }] },
    asOf: "2025-05-01T00:00", tables: ["core.survey_answer"],
  });
  expect(await warehouse.rows("select invitation_id, count(*)::integer as n from core.survey_answer group by all order by invitation_id nulls last")).toEqual([{ invitation_id: "i1", n: 1 }, { invitation_id: "i2", n: 1 }, { invitation_id: null, n: 3 }]);
  warehouse.close();
});
