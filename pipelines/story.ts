import { kinds } from "../transforms/identity/identifier.ts";
import { redact } from "../transforms/text/redact.ts";
import { livingPerson } from "./person.ts";
import type { Warehouse } from "./warehouse.ts";

export interface StoryEvent {
  happened_at: string;
  kind: string;
  channel: string;
  topic: string | null;
  /** Of a rating: where and what was asked, and the highest mark. */
  touchpoint: string | null;
  question: string | null;
  score: number | null;
  scale_max: number | null;
  amount: number | null;
  /** What was said, without personal data unless asked for. */
  text: string | null;
  sentiment_label: string | null;
  /** Probability that this label is right, 0…1; null without one. */
  sentiment_confidence: number | null;
  /** The words of it that promise a time. */
  promise: string | null;
  /** Of the time the day alone is known. */
  is_by_day: boolean;
  /** Seconds since the event before; null where of either the day alone is known. */
  waited_seconds: number | null;
  /** Of the loss of an order: the order is lost, and the contact before, with the words that promise a time in it, as core.order_fate. */
  is_loss: boolean;
  last_contact_channel: string | null;
  last_contact_reason: string | null;
  last_contact_seconds: number | null;
  last_contact_days: number | null;
  last_contact_promise_quote: string | null;
  /** `record source:key by email, phone`: where it stands, and what of the person it carries; else what its conversation or order carries. */
  evidence: string;
}

export interface StoryIdentifier {
  kind: string;
  /** Masked unless asked for. */
  value: string;
  is_weak: boolean;
  first_seen_at: string | null;
  last_seen_at: string | null;
  record_count: number;
}

/** Why two identifiers are one person's: how many records carried both, or how likely it is. */
export interface StoryLink {
  one: string;
  other: string;
  is_held: boolean;
  record_count: number | null;
  probability: number | null;
  agreement: string | null;
}

export interface StoryDecision {
  override_id: number;
  action: "merge" | "split";
  author: string;
  reason: string;
  made_at: string;
}

export interface Story {
  person_id: string;
  /** Ids that were merged into this one. */
  merged: string[];
  first_seen_at: string | null;
  last_seen_at: string | null;
  identifiers: StoryIdentifier[];
  links: StoryLink[];
  /** What people decided about who this is, in force. */
  decisions: StoryDecision[];
  events: StoryEvent[];
}

/**
 * One person's story from first touch to last, with the evidence of why each identifier is theirs. Redacted by default:
 * identifiers masked, texts without personal data. Throws UserError for an unknown id; a merged id leads to the one kept.
 */
export async function personShow(warehouse: Warehouse, id: string, { redacted = true }: { redacted?: boolean } = {}): Promise<Story> {
  const person = await livingPerson(warehouse, id);
  const mask = (value: string) => (redacted ? `case when length(${value}) > 6 then left(${value}, 2) || '…' || right(${value}, 2) else '…' end` : value);
  const [seen] = await warehouse.rows<{ first_seen_at: string | null; last_seen_at: string | null }>(
    "select first_seen_at, last_seen_at from core.person where person_id = $person",
    { person },
  );
  const merged = await warehouse.rows<{ person_id: string }>("select person_id from ops.identity_person where merged_into = $person order by person_id", { person });
  const identifiers = await warehouse.rows<StoryIdentifier>(
    `select kind, ${mask("value")} as value, is_weak, first_seen_at, last_seen_at, record_count
    from core.person_identifier where person_id = $person order by is_weak, kind, record_count desc`,
    { person },
  );
  const links = await warehouse.rows<StoryLink>(
    `select kind_a || ' ' || ${mask("value_a")} as one, kind_b || ' ' || ${mask("value_b")} as other, is_held, record_count, null::double as probability, null::varchar as agreement
    from core.person_link where person_id = $person
    union all
    select kind_a || ' ' || ${mask("value_a")}, kind_b || ' ' || ${mask("value_b")}, false, null, probability, agreement from core.person_likeness where person_id = $person
    order by record_count desc nulls last, one, other`,
    { person },
  );
  const decisions = await warehouse.rows<StoryDecision>(
    "select override_id, action, author, reason, made_at from core.person_decision where person_id = $person order by override_id",
    { person },
  );
  const events = await warehouse.rows<StoryEvent>(
    `with story as (select * from core.event where person_id = $person),
    carried as (${carriedBy.join(" union all ")}),
    promised as (
      select message.source, message.source_key, string_agg(promise.quote, ', ' order by promise.place) as promise
      from core.promise join core.message using (conversation_id, position) where conversation_id in (select conversation_id from story) group by all
    )
    ${redacted ? "" : `, said as (select md5(text) as text_hash, any_value(text) as text from (
      select text from staging.message where text is not null union all select comment from staging.survey_response where comment is not null) group by 1)`}
    select e.happened_at, e.is_by_day, e.kind, e.channel, e.topic, answer.touchpoint, answer.question, e.score, answer.scale_max, e.amount, ${redacted ? "t.redacted" : "coalesce(said.text, t.redacted)"} as text,
      case when e.kind in ('said', 'rated') then t.sentiment_label end as sentiment_label,
      case when e.kind in ('said', 'rated') then t.sentiment_confidence end as sentiment_confidence, case when e.kind = 'heard' then promised.promise end as promise,
      case when not e.is_by_day and not lag(e.is_by_day) over in_order then seconds_between(lag(e.happened_at) over in_order, e.happened_at) end as waited_seconds,
      fate.order_id is not null as is_loss, fate.last_contact_channel, fate.last_contact_reason, fate.last_contact_seconds, fate.last_contact_days, fate.last_contact_promise_quote,
      e.record || ' ' || e.source || ':' || e.source_key || coalesce(' by ' || coalesce(own.known_by, around.known_by), '') as evidence
    from story e
    left join carried own on own.about = e.record and own.source = e.source and own.key = e.source_key
    left join (select about, key, min(known_by) as known_by from carried group by all) around
      on around.about = case when e.record in ('conversation', 'message') then 'of conversation' else 'of order' end
      and around.key = case when e.record in ('conversation', 'message') then e.conversation_id else e.order_id end
    left join promised on e.record = 'message' and promised.source = e.source and promised.source_key = e.source_key
    left join ops.text_score t using (text_hash) ${redacted ? "" : "left join said using (text_hash)"}
    left join core.message spoken on e.kind in ('said', 'heard') and spoken.source = e.source and spoken.source_key = e.source_key
    left join core.survey_answer answer on e.kind = 'rated' and answer.answer_id = joined(e.source, e.source_key)
    left join core.order_fate fate on e.kind = fate.fate and fate.is_lost and fate.order_id = e.order_id
    window in_order as (order by e.happened_at, e.kind <> 'contacted', coalesce(spoken.position, 0), e.event_id)
    order by row_number() over in_order`,
    { person },
  );
  if (redacted) for (const event of events) event.topic = event.topic && impersonal(event.topic);
  return { person_id: person, merged: merged.map((row) => row.person_id), first_seen_at: seen?.first_seen_at ?? null, last_seen_at: seen?.last_seen_at ?? null, identifiers, links, decisions, events };
}

const written = kinds.filter((kind) => kind !== "profile");
const carries = `nullif(concat_ws(', ', ${written.map((kind) => `case when "${kind}" is not null then '${kind}' end`).join(", ")}, case when name is not null then 'name' end), '')`;
const ofStory = (record: string) => `(source, source_key) in (select (source, source_key) from story where record = '${record}')`;

/** What the records of a story carry of the person, each under its own key, and conversations and orders once more under theirs. */
const carriedBy: readonly string[] = [
  ...["web_event", "conversation", "message", "order", "order_line", "survey_invitation", "survey_response", "outreach", "subscription"].map(
    (record) => `select '${record}' as about, source, source_key as key, ${carries} as known_by from staging."${record}" where ${ofStory(record)}`,
  ),
  `select 'of conversation', source, source || ':' || conversation_id, 'its conversation''s ' || ${carries} from staging.conversation where source || ':' || conversation_id in (select conversation_id from story)`,
  `select 'of order', source, source || ':' || order_id, 'its order''s ' || ${carries} from staging."order" where source || ':' || order_id in (select order_id from story)`,
];

/** A topic as a source wrote it, an address of a page among them, without personal data. */
function impersonal(topic: string): string {
  const plain = topic.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll("%", ""), "hex").toString());
  const clean = redact(plain);
  return clean === plain ? topic : clean;
}
