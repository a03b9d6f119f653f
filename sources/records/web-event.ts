import { choice, defineRecord, instant, text } from "../record.ts";

export const webEvent = defineRecord("web_event", "one step of a visit to the site or app", {
  event_id: text("the event's own number"),
  kind: choice("what was done", ["viewed", "added", "checkout_begun", "left"], { required: true }),
  happened_at: instant("when", { required: true }),
  session_id: text("visit it belongs to"),
  page: text("page or screen"),
  product_id: text("product it is about"),
});
