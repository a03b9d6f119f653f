import type { CanonicalRecord } from "../record.ts";
import { conversation } from "./conversation.ts";
import { message } from "./message.ts";
import { order } from "./order.ts";
import { orderLine } from "./order-line.ts";
import { outreach } from "./outreach.ts";
import { subscription } from "./subscription.ts";
import { surveyInvitation } from "./survey-invitation.ts";
import { surveyResponse } from "./survey-response.ts";
import { webEvent } from "./web-event.ts";

/** Whatever the system, its data become these. */
export const records: readonly CanonicalRecord[] = [
  surveyInvitation,
  surveyResponse,
  conversation,
  message,
  order,
  orderLine,
  outreach,
  webEvent,
  subscription,
];

export function recordNamed(name: string): CanonicalRecord | undefined {
  return records.find((record) => record.name === name);
}
