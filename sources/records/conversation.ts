import { boolean, choice, defineRecord, instant, text } from "../record.ts";

export const channels = ["chat", "phone", "email", "social", "form", "in_person"] as const;

export const conversation = defineRecord("conversation", "one chat, call, e-mail thread, post, form or visit", {
  conversation_id: text("the conversation's own number", { required: true }),
  channel: choice("how the two sides spoke", channels, { required: true }),
  direction: choice("who began", ["inbound", "outbound"], { default: "inbound" }),
  started_at: instant("first message, or entry into the phone queue"),
  answered_at: instant("phone: when a person took the call"),
  ended_at: instant("when it ended"),
  agent_id: text("agent who held it"),
  team: text("team of the agent"),
  reason: text("contact reason as the help desk tagged it"),
  category: text("the help desk's wider category"),
  is_solved: boolean("the agent or the system said it was solved"),
  is_abandoned: boolean("the customer left before an answer"),
  order_id: text("order it is about"),
  region: text("region of the person or shop"),
  queue: text("queue it waited in"),
});
