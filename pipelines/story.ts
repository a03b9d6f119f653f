import { livingPerson } from "./person.ts";
import type { Warehouse } from "./warehouse.ts";

export interface StoryEvent {
  happened_at: string;
  kind: string;
  channel: string;
  topic: string | null;
  score: number | null;
  amount: number | null;
  /** What was said, without personal data unless asked for. */
  text: string | null;
  sentiment_label: string | null;
  /** Seconds since the event before. */
  waited_seconds: number | null;
  /** `record source:key`: where it stands. */
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

export interface Story {
  person_id: string;
  /** Ids that were merged into this one. */
  merged: string[];
  first_seen_at: string | null;
  last_seen_at: string | null;
  identifiers: StoryIdentifier[];
  links: StoryLink[];
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
  const events = await warehouse.rows<StoryEvent>(
    `select e.happened_at, e.kind, e.channel, e.topic, e.score, e.amount, ${redacted ? "t.redacted" : "coalesce(said.text, t.redacted)"} as text, t.sentiment_label,
      seconds_between(lag(e.happened_at) over (order by e.happened_at, e.event_id), e.happened_at) as waited_seconds,
      e.record || ' ' || coalesce(e.source || ':' || e.source_key, e.order_id) as evidence
    from core.event e left join ops.text_score t using (text_hash)
    ${redacted ? "" : `left join (select md5(text) as text_hash, any_value(text) as text from (
      select text from staging.message where text is not null union all select comment from staging.survey_response where comment is not null) group by 1) said using (text_hash)`}
    where e.person_id = $person order by e.happened_at, e.event_id`,
    { person },
  );
  return { person_id: person, merged: merged.map((row) => row.person_id), first_seen_at: seen?.first_seen_at ?? null, last_seen_at: seen?.last_seen_at ?? null, identifiers, links, events };
}
