import { defineRecord, instant, integer, number, text } from "../record.ts";

export const surveyResponse = defineRecord(
  "survey_response",
  "one answer to one question of a survey",
  {
    response_id: text("number of the form: the answers given on one form share it, and are one respondent's"),
    invitation_id: text("invitation it answers"),
    survey: text("name of the survey"),
    touchpoint: text("touchpoint the question asks about; relationship, or nothing, for the company as a whole"),
    channel: text("where the answer was given"),
    question: text("nps, csat, ces, solved, overall, or the name of an attribute", { required: true }),
    score: number("the mark; empty when the question was not answered"),
    scale_min: integer("lowest mark of the scale"),
    scale_max: integer("highest mark of the scale"),
    comment: text("what the person wrote", { prose: true }),
    weight: number("sampling weight, for queries of your own (core.survey_answer.weight): published figures are not weighted", { min: 0 }),
    answered_at: instant("when it was answered", { required: true }),
    order_id: text("order it is about"),
    conversation_id: text("conversation it is about"),
    region: text("region of the person or shop"),
  },
  [
    {
      field: "scale_min",
      bad: ({ score, scale_min, scale_max }) => score !== null && (scale_min === null || scale_max === null),
      badSql: "score is not null and (scale_min is null or scale_max is null)",
      reason: "a score needs its scale: map scale (for example scale: 0-10)",
    },
    {
      field: "score",
      bad: ({ score, scale_min, scale_max }) =>
        score !== null && (Number(score) < Number(scale_min) || Number(score) > Number(scale_max)),
      badSql: "score < scale_min or score > scale_max",
      reason: "the score is outside its scale",
    },
  ],
);
