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
