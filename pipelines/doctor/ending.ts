import type { Company } from "../company.ts";
import type { SourceSettings } from "../company/mapping.ts";
import { finding, type Finding } from "./finding.ts";

/** Says of a source whose replies are told and whose conversations never end that nobody counts as having left unanswered. */
export function endingFindings(company: Company, name: string): Finding[] {
  const source = company.sources[name]!;
  const tellsReplies = maps(source, "message", "author_kind") || maps(source, "conversation", "answered_at");
  const tellsEndings = maps(source, "conversation", "ended_at") || maps(source, "conversation", "is_abandoned") || maps(source, "message", "event");
  if (!source.records.some(({ record }) => record === "conversation") || !tellsReplies || tellsEndings) return [];
  return [finding(`endings of ${name}`, "warning", "nothing tells when a conversation ended: one that was never answered waits on, and never counts as left without an answer", "map ended_at of conversation, or event of message (closed), or is_abandoned where the system marks those who left")];
}

/** A mapping without fields takes the columns that are named like the record's. */
function maps({ records }: SourceSettings, record: string, field: string): boolean {
  return records.some((mapping) => mapping.record === record && (mapping.fields === null || field in mapping.fields));
}
