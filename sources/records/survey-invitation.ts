import { defineRecord, instant, text } from "../record.ts";

export const surveyInvitation = defineRecord("survey_invitation", "one person asked to answer one survey", {
  invitation_id: text("the invitation's own number"),
  survey: text("name of the survey"),
  touchpoint: text("touchpoint the survey asks about"),
  channel: text("how the invitation was sent"),
  sent_at: instant("when it was sent", { required: true }),
  order_id: text("order it is about"),
  conversation_id: text("conversation it is about"),
});
