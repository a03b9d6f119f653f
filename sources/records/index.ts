import { identifiers, type CanonicalRecord } from "../record.ts";
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

/** The field in which a record holds what a person wrote or said in words of their own. */
export const textFields: Readonly<Record<string, string>> = { message: "text", survey_response: "comment" };

/** The field that says when a record happened: its first time that is not a fact about the person. */
export function timeField(record: CanonicalRecord): string | undefined {
  return Object.entries(record.fields).find(([name, { kind }]) => (kind === "instant" || kind === "date") && !(name in identifiers))?.[0];
}
