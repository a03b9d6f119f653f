import { choice, defineRecord, instant, text } from "../record.ts";

export const outreach = defineRecord("outreach", "one contact that the company began", {
  outreach_id: text("the contact's own number"),
  campaign: text("campaign it belongs to"),
  kind: choice("why it was made", ["campaign", "follow_up"], { default: "campaign" }),
  channel: text("how it was made"),
  sent_at: instant("when it was made", { required: true }),
  arm: choice("treated, or held out for comparison", ["treated", "holdout"], { default: "treated" }),
});
