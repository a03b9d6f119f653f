import type { Command } from "commander";
import { findPerson, meanings } from "../identity/find.ts";
import { listReview } from "../identity/review.ts";
import { localTime } from "../local-time.ts";
import { personShow, type Story, type StoryEvent } from "../story.ts";
import { listOverrides, mergePersons, splitPerson, undoOverride } from "../person.ts";
import { count, table, written } from "../terminal.ts";
import { inWarehouse, jsonRows, type CompanyOption, type Register, withCompany, wholeNumber } from "./command.ts";

interface Decided extends CompanyOption {
  author: string;
  reason: string;
}

function withDecision(command: Command): Command {
  return withCompany(command).requiredOption("--author <name>", "who decides").requiredOption("--reason <text>", "why");
}

const anyIdentifier = "customer id, e-mail, phone, card or cookie in any spelling, or a person id";
const inForce = (decision: number, { company }: CompanyOption) =>
  `decision ${decision}, in force from the next transform on; take it back with: npx otklik person undo ${decision} --company ${company} --author … --reason …`;

export const person: Register = (program, world) => {
  const group = program.command("person").description("one person's story; and who is one person, decided by hand");

  withCompany(group.command("show", { isDefault: true }))
    .description("everything a person did or heard, in order, and why it is theirs; identifiers are masked and texts redacted")
    .argument("<identifier>", anyIdentifier)
    .option("--unredacted", "show identifiers and texts as they came; for those who may see them in the warehouse")
    .option("--json", "print the story as JSON")
    .action(async (identifier: string, options: CompanyOption & { unredacted?: boolean; json?: boolean }) => {
      const redacted = !options.unredacted;
      const [story, zone] = await inWarehouse(options.company, {}, async (company, warehouse) =>
        [await personShow(warehouse, await findPerson(company, warehouse, identifier), { redacted }), company.time_zone] as const,
      );
      world.print(options.json ? JSON.stringify(story, null, 2) : told(story, { zone, cut: redacted ? 70 : Infinity }));
    });

  const decision = ({ author, reason }: Decided) => ({ author, reason, now: world.now });

  withDecision(group.command("merge"))
    .description("two persons are one; the older id is kept")
    .argument("<person>", anyIdentifier)
    .argument("<other>", anyIdentifier)
    .action(async (one: string, other: string, options: Decided) => {
      const id = await inWarehouse(options.company, {}, async (company, warehouse) =>
        mergePersons(warehouse, [await findPerson(company, warehouse, one), await findPerson(company, warehouse, other)], decision(options)),
      );
      world.print(inForce(id, options));
    });

  withDecision(group.command("split"))
    .description("some identifiers of a person are somebody else's")
    .argument("<person>", anyIdentifier)
    .argument("<identifiers...>", "in any spelling; kind:value where one text could be of several kinds")
    .action(async (one: string, identifiers: string[], options: Decided) => {
      const id = await inWarehouse(options.company, {}, async (company, warehouse) =>
        splitPerson(warehouse, await findPerson(company, warehouse, one), identifiers, decision(options), (name) => meanings(company, name)),
      );
      world.print(inForce(id, options));
    });

  withDecision(group.command("undo"))
    .description("take a decision back; it stays on record")
    .argument("<decision>", "its number", wholeNumber)
    .action(async (id: number, options: Decided) => {
      await inWarehouse(options.company, {}, (_company, warehouse) => undoOverride(warehouse, id, decision(options)));
      world.print(`decision ${id} is no longer in force from the next transform on`);
    });

  withCompany(group.command("review"))
    .description("what would join people and was held for someone to decide: shared identifiers, and likely pairs with what agrees in bits")
    .option("--unredacted", "show identifiers as they are; for those who may see them in the warehouse")
    .option("--json", "print rows as a JSON array: person_count people, the first twenty by id")
    .action(async (options: CompanyOption & { unredacted?: boolean; json?: boolean }) => {
      const rows = await inWarehouse(options.company, {}, (_company, warehouse) => listReview(warehouse, { redacted: !options.unredacted }));
      if (options.json) world.print(jsonRows(rows ?? []));
      else if (!rows) world.print(`nothing was resolved yet; run: npx otklik transform --company ${options.company}`);
      else world.print(rows.length === 0 ? "nothing waits for a decision" : table(rows.map(({ person_ids, person_count, ...row }) => ({ ...row, persons: `${person_ids.slice(0, 4).join(", ")}${person_count > 4 ? ` and ${count(person_count - 4)} more` : ""}` }))));
    });

  withCompany(group.command("decisions"))
    .description("every decision: what, who, why, and whether it is in force")
    .option("--json", "print rows as a JSON array")
    .action(async (options: CompanyOption & { json?: boolean }) => {
      const [rows, zone] = await inWarehouse(options.company, {}, async (company, warehouse) => [await listOverrides(warehouse), company.time_zone] as const);
      if (options.json) world.print(jsonRows(rows));
      else world.print(rows.length === 0 ? "nothing was decided by hand" : table(rows.map(({ sides, made_at, undone_at, ...row }) => ({ ...row, [`made (${zone})`]: localTime(made_at, zone), [`undone (${zone})`]: localTime(undone_at, zone), one: sides[0].length, other: sides[1].length }))));
    });
};

/** A story for people: times in `zone`, texts of more than `cut` characters cut; columns that no event fills are left out. */
export function told({ person_id, merged, identifiers, links, decisions, events }: Story, { zone, cut }: { zone: string; cut: number }): string {
  const also = merged.length > 0 ? ` (also ${merged.join(", ")})` : "";
  const at = `at (${zone})`;
  const lines = events.map((event) => ({
    [at]: localTime(event.happened_at, zone)?.slice(0, event.is_by_day ? 10 : undefined) ?? null,
    waited: event.waited_seconds === null ? null : span(event.waited_seconds),
    what: event.kind,
    channel: event.channel,
    about: [event.topic, event.touchpoint, event.question].filter((part) => part !== null && part !== "unknown").join(", ") || null,
    score: event.score === null ? null : `${mark(event.score)}${event.scale_max === null ? "" : ` of ${mark(event.scale_max)}`}`,
    amount: event.amount,
    "last contact": lastContact(event),
    tone: event.sentiment_label === null ? null : [event.sentiment_label, event.sentiment_confidence === null ? "" : `${Math.round(event.sentiment_confidence * 100)}%`].join(" ").trim(),
    promise: event.promise,
    evidence: event.evidence,
    text: event.text === null ? null : shortened(event.text.replace(/\s+/g, " "), cut),
  }));
  return [
    `${person_id}${also}`,
    "",
    "known as",
    table(identifiers.map(({ kind, value, is_weak, record_count }) => ({ kind, value, shared: is_weak ? "with others" : "", records: record_count }))),
    ...(links.length > 0 ? ["", "because", table(links.map(({ one, other, is_held, record_count, probability, agreement }) => ({ one, other, records: record_count, probability, agreement, held: is_held ? "for review" : "" })))] : []),
    ...(decisions.length > 0 ? ["", "decided by hand", table(decisions.map(({ override_id, action, author, reason, made_at }) => ({ decision: override_id, action, author, reason, [at]: localTime(made_at, zone) })))] : []),
    "",
    "story",
    table(lines, Object.keys(lines[0] ?? {}).filter((column) => lines.some((line) => (line as Record<string, unknown>)[column] !== null))),
  ].join("\n");
}

/** A score as people write it: a mean of several with one decimal, a whole number without. */
function mark(score: number): string {
  return written(score, 1).replace(/\.0$/, "");
}

/** The contact before an order was lost, and what was promised in it; null for what is no loss. */
function lastContact({ is_loss, last_contact_channel, last_contact_reason, last_contact_seconds, last_contact_days, last_contact_promise_quote }: StoryEvent): string | null {
  if (!is_loss) return null;
  if (last_contact_channel === null || last_contact_days === null) return "none";
  const promise = last_contact_promise_quote === null ? "no delivery day promised" : `promised ${last_contact_promise_quote}`;
  const before = last_contact_seconds !== null ? `${span(last_contact_seconds)} before` : last_contact_days === 0 ? "the same day" : `${last_contact_days} d before`;
  return `${before}, ${last_contact_channel}, ${last_contact_reason ?? "unknown"}, ${promise}`;
}

function span(seconds: number): string {
  const [unit, length] = seconds < 60 ? (["s", 1] as const) : seconds < 3600 ? (["min", 60] as const) : seconds < 86_400 ? (["h", 3600] as const) : (["d", 86_400] as const);
  return `${Math.floor((seconds / length) * 10) / 10} ${unit}`;
}

const shortened = (text: string, cut: number) => (text.length > cut ? `${text.slice(0, cut - 1)}…` : text);
