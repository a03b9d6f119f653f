import { boolean, choice, defineRecord, instant, integer, number, text } from "../record.ts";

export const message = defineRecord("message", "one line of a chat, one e-mail, one turn of a call", {
  message_id: text("the message's own number"),
  conversation_id: text("conversation it belongs to", { required: true }),
  position: integer("place in the conversation, from 1", { min: 0 }),
  sent_at: instant("when it was sent or said"),
  author_kind: choice("who spoke", ["customer", "agent", "bot", "system"], { required: true }),
  author_id: text("the author's own number"),
  author_role: text("role the author held then"),
  text: text("what was written or said", { personal: true, prose: true }),
  is_public: boolean("the customer could read it", { default: "true" }),
  event: choice("what the line records, when it is not speech", ["closed", "reopened", "transferred", "handed_over"]),
  offset_seconds: number("seconds since the conversation was answered", { min: 0 }),
});
