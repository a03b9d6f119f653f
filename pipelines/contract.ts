import { centuryPivot, monthNumbers, type DateFormat, type DatePart } from "../sources/date-format.ts";
import { no, numberPattern, refusals, yes, type Reading } from "../sources/reading.ts";
import { localDateOf, type CanonicalRecord, type Field } from "../sources/record.ts";
import { nestedMark } from "./ingest/native.ts";
import { ident, literal, literals, trimmed } from "./sql-text.ts";

/** Where a field's text comes from, as SQL over the columns at hand, and how it is to be read. */
export interface FieldInput {
  text: string;
  reading: Reading;
  /** Seconds to add to an instant: SQL text of a number. */
  plus?: string;
  /** A reason to refuse every row, such as a column that the file lacks. */
  refused?: string;
  /** It is part of the key: a row without it is refused. */
  inKey?: boolean;
}

export interface CompiledContract {
  /** Turns the relation `from` (any SQL that stands after FROM) into typed rows: all of `keep`, then the record's columns, then `_bad` (0 = accepted, else the number of a refusal). */
  select(from: string, keep: readonly string[]): string;
  refusals: readonly { field: string | null; reason: string }[];
}

/**
 * Compiles a record's contract to SQL. It accepts, refuses and coerces as `sources/contract.ts` does. Fields without an
 * input are null, or their default. The texts stay in columns `_text_<field>` for telling what was refused. `everyRow`
 * is a reason to refuse all rows, whatever they hold.
 */
export function compileContract(record: CanonicalRecord, inputs: ReadonlyMap<string, FieldInput>, everyRow: string | null = null): CompiledContract {
  const fields = Object.entries(record.fields).map(([name, field]) => ({ name, field, input: inputs.get(name) }));
  const reasons: { field: string | null; reason: string; bad: string }[] = everyRow === null ? [] : [{ field: null, reason: everyRow, bad: "true" }];
  for (const { name, field, input } of fields) {
    for (const refusal of refusalsOf(name, field, input)) reasons.push({ field: name, ...refusal });
  }
  for (const { field, reason, badSql } of record.rules) reasons.push({ field, reason, bad: badSql });

  const texts = fields.map(({ name, field, input }) => `${textOf(field, input)} as ${ident(`_text_${name}`)}`);
  const locals = fields.flatMap(({ name, field, input }) => (isTime(field) && input ? localColumns(name, input.reading) : []));
  const values = fields.flatMap(({ name, field, input }) => valueColumns(name, field, input));
  const bad = reasons.length === 0 ? "0" : `case ${reasons.map(({ bad: when }, i) => `when ${when} then ${i + 1}`).join(" ")} else 0 end`;
  return {
    refusals: reasons.map(({ field, reason }) => ({ field, reason })),
    select(from, keep) {
      const kept = keep.map(ident);
      const textNames = fields.map(({ name }) => ident(`_text_${name}`));
      const localNames = fields.flatMap(({ name, field, input }) => (isTime(field) && input ? [ident(`_local_${name}`), ident(`_offset_${name}`)] : []));
      const valueNames = fields.flatMap(({ name, field }) => [ident(name), ...(field.kind === "instant" ? [ident(localDateOf(name))] : [])]);
      const text = `select ${[...kept, ...texts, ...plusColumns(fields)].join(", ")} from ${from}`;
      const local = `select *, ${locals.length > 0 ? locals.join(", ") : "null as _none"} from (${text})`;
      const typed = `select ${[...kept, ...textNames, ...localNames, ...values].join(", ")} from (${local})`;
      return `select ${[...kept, ...textNames, ...valueNames].join(", ")}, ${bad} as _bad from (${typed})`;
    },
  };
}

interface NamedField {
  name: string;
  field: Field;
  input: FieldInput | undefined;
}

const isTime = (field: Field) => field.kind === "instant" || field.kind === "date";

function textOf(field: Field, input: FieldInput | undefined): string {
  const text = input ? trimmed(input.text) : "cast(null as varchar)";
  return field.default === undefined ? text : `coalesce(${text}, ${literal(field.default)})`;
}

function plusColumns(fields: readonly NamedField[]): string[] {
  return fields.flatMap(({ name, input }) => (input?.plus === undefined ? [] : [`${numberOf(trimmed(input.plus), input.reading)} as ${ident(`_plus_${name}`)}`]));
}

function valueColumns(name: string, field: Field, input: FieldInput | undefined): string[] {
  const text = ident(`_text_${name}`);
  const value = (sql: string) => `${sql} as ${ident(name)}`;
  const reading = input?.reading;
  switch (field.kind) {
    case "text":
      return [value(text)];
    case "choice":
      return [value(`case when lower(${text}) in (${literals(field.choices ?? [])}) then lower(${text}) end`)];
    case "boolean":
      return [value(`case when lower(${text}) in (${literals(yes)}) then true when lower(${text}) in (${literals(no)}) then false end`)];
    case "number":
      return [value(reading ? numberOf(text, reading) : `try_cast(${text} as double)`)];
    case "integer": {
      const number = reading ? numberOf(text, reading) : `try_cast(${text} as double)`;
      return [value(`case when ${number} = trunc(${number}) and abs(${number}) <= 2147483647 then cast(${number} as integer) end`)];
    }
    case "date":
      return [value(reading ? localDate(name, reading) : "cast(null as date)")];
    case "instant": {
      if (!input || !reading) return [value("cast(null as timestamp)"), `cast(null as date) as ${ident(localDateOf(name))}`];
      const at = utcOf(name, reading);
      if (input.plus === undefined) return [value(at), `${localDate(name, reading)} as ${ident(localDateOf(name))}`];
      const shifted = `${at} + to_microseconds(cast(round(${ident(`_plus_${name}`)} * 1000000) as bigint))`;
      return [value(shifted), `cast(timezone(${literal(reading.company_zone)}, timezone('UTC', ${shifted})) as date) as ${ident(localDateOf(name))}`];
    }
  }
}

/** The number that a text is by this reading, else null. Infinite ones are none. */
export function numberOf(text: string, reading: Reading): string {
  const { decimal, thousands } = reading;
  const plain = `regexp_full_match(${text}, '[+-]?\\d{1,40}${decimal === "." ? "(?:\\.\\d{1,40})?" : ""}')`;
  let clean = `regexp_replace(${text}, '[ \\x{00A0}\\x{202F}\\x{2009}'']', '', 'g')`;
  if (thousands) clean = `replace(${clean}, ${literal(thousands)}, '')`;
  if (decimal === ",") clean = `replace(${clean}, ',', '.')`;
  const cast = `try_cast(replace(${clean}, '−', '-') as double)`;
  const general = `case when regexp_full_match(${text}, ${literal(numberPattern(reading))}) then case when isfinite(${cast}) then ${cast} end end`;
  return `case when ${plain} then cast(${text} as double) else ${general} end`;
}

/** An instant read from `text`, as UTC: the columns of a query within, and the value over them. */
export function instantSql(name: string, text: string, reading: Reading): { within: string; local: string; value: string } {
  return { within: `${text} as ${ident(`_text_${name}`)}`, local: localColumns(name, reading).join(", "), value: utcOf(name, reading) };
}

/** `_local_x`: the time as written, without its offset; `_offset_x`: its offset in seconds, null when none is written. */
function localColumns(name: string, reading: Reading): string[] {
  const text = ident(`_text_${name}`);
  const parsed = reading.dates.map((format) => parseSql(text, format));
  const local = `case ${parsed.map(({ when, local: value }) => `when ${when} then ${value}`).join(" ")} end`;
  const offsets = parsed.filter(({ offset }) => offset !== null);
  const offset = offsets.length === 0 ? "cast(null as double)" : `case ${parsed.map(({ when, offset: value }) => `when ${when} then ${value ?? "null"}`).join(" ")} end`;
  return [`${local} as ${ident(`_local_${name}`)}`, `${offset} as ${ident(`_offset_${name}`)}`];
}

interface ParsedSql {
  when: string;
  local: string;
  offset: string | null;
}

function parseSql(text: string, format: DateFormat): ParsedSql {
  if (format.kind === "epoch") {
    const seconds = `(try_cast(${text} as double) / ${format.perSecond})`;
    return {
      when: `regexp_full_match(${text}, '-?\\d{1,14}(?:\\.\\d{1,9})?')`,
      local: `case when ${seconds} between -2208988800 and 7258118399 then make_timestamp(cast(round(${seconds} * 1000000) as bigint)) end`,
      offset: "0.0",
    };
  }
  const anchored = `^(?:${format.pattern})$`;
  const group = (part: DatePart) => format.parts.indexOf(part) + 1;
  const piece = (part: DatePart) => `regexp_extract(${text}, ${literal(anchored)}, ${group(part)})`;
  const has = (part: DatePart) => format.parts.includes(part);
  const slot = (part: DatePart, fallback: string) => (has(part) ? `\\${group(part)}` : fallback);
  const when = `regexp_full_match(${text}, ${literal(format.pattern)})`;
  const offset = has("offset") ? offsetSeconds(piece("offset")) : null;
  if (format.kind === "iso") {
    const naive = `replace(regexp_replace(${text}, ' ?(?:Z|[+-]\\d{2}(?::?\\d{2})?)$', ''), ',', '.')`;
    const plain = `regexp_full_match(${text}, '\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?)?')`;
    return { when, local: `try_cast(case when ${plain} then ${text} else ${naive} end as timestamp)`, offset: `case when not ${plain} then ${offset} end` };
  }
  const year = has("year") ? slot("year", "") : `20${slot("short_year", "")}`;
  const month = has("month_name") ? "@@" : slot("month", "01");
  const hour = has("half_day_hour") ? slot("half_day_hour", "") : slot("hour", "00");
  const template = `${year}-${month}-${slot("day", "01")} ${hour}:${slot("minute", "00")}:${slot("second", "00")}${has("fraction") ? `.${slot("fraction", "")}` : ""}`;
  let iso = `regexp_replace(${text}, ${literal(anchored)}, ${literal(template)})`;
  if (has("month_name")) iso = `replace(${iso}, '@@', ${monthSql(piece("month_name"))})`;
  let local = `try_cast(${iso} as timestamp)`;
  if (has("short_year")) local = `(${local} - case when cast(${piece("short_year")} as integer) >= ${centuryPivot} then interval 100 year else interval 0 year end)`;
  if (has("half_day")) {
    const noon = `lower(left(${piece("half_day")}, 1)) = 'p'`;
    const twelve = `cast(${piece("half_day_hour")} as integer) = 12`;
    local = `(${local} + case when ${noon} and not ${twelve} then 12 when not ${noon} and ${twelve} then -12 else 0 end * interval 1 hour)`;
  }
  return { when, local, offset };
}

function monthSql(name: string): string {
  const branches = [...monthNumbers].map(([month, number]) => `when ${literal(month)} then '${String(number).padStart(2, "0")}'`);
  return `case lower(${name}) ${branches.join(" ")} end`;
}

/** `Z`, `+03`, `+0300`, `-03:30` → seconds; an empty text → null. */
function offsetSeconds(piece: string): string {
  const digits = `replace(${piece}, ':', '')`;
  const seconds = `cast(substr(${digits}, 2, 2) as integer) * 3600 + coalesce(try_cast(substr(${digits}, 4, 2) as integer), 0) * 60`;
  return `case ${piece} when '' then null when 'Z' then 0 else (${seconds}) * case when left(${piece}, 1) = '-' then -1 else 1 end end`;
}

const local = (name: string) => ident(`_local_${name}`);
const offsetOf = (name: string) => ident(`_offset_${name}`);

const hasOffsets = (reading: Reading) => reading.dates.some((format) => format.kind !== "tokens" || format.parts.includes("offset"));

/** A local time that the zone repeats is its later, standard time: as ICU has it. */
function utcOf(name: string, reading: Reading): string {
  const zoned = reading.time_zone === "UTC" ? local(name) : `timezone('UTC', timezone(${literal(reading.time_zone)}, ${local(name)}))`;
  if (!hasOffsets(reading)) return zoned;
  return `case when ${offsetOf(name)} is null then ${zoned} else ${local(name)} - to_seconds(${offsetOf(name)}) end`;
}

function localDate(name: string, reading: Reading): string {
  const { time_zone, company_zone } = reading;
  const written = `cast(${local(name)} as date)`;
  const shifted = `cast(timezone(${literal(company_zone)}, timezone('UTC', ${utcOf(name, reading)})) as date)`;
  if (time_zone !== company_zone) return shifted;
  return hasOffsets(reading) ? `case when ${offsetOf(name)} is null then ${written} else ${shifted} end` : written;
}

function refusalsOf(name: string, field: Field, input: FieldInput | undefined): { reason: string; bad: string }[] {
  const found: { reason: string; bad: string }[] = [];
  const text = ident(`_text_${name}`);
  const value = ident(name);
  if (input?.refused !== undefined) found.push({ reason: input.refused, bad: "true" });
  if (field.required) found.push({ reason: refusals.missing, bad: `${text} is null` });
  else if (input?.inKey) found.push({ reason: refusals.missingInKey, bad: `${text} is null` });
  if (!input && field.default === undefined) return found;
  if (field.prose) found.push({ reason: refusals.nested, bad: `starts_with(${text}, ${nestedMark})` });
  const reading = input?.reading;
  const unread = (reason: string) => found.push({ reason, bad: `(${text} is not null and ${value} is null)` });
  if (field.kind === "number") unread(refusals.number);
  if (field.kind === "integer") unread(refusals.integer);
  if (field.kind === "boolean") unread(refusals.boolean);
  if (field.kind === "choice") unread(refusals.choice(field.choices ?? []));
  if (isTime(field) && reading) {
    found.push({ reason: refusals.instant(reading.dates), bad: `(${text} is not null and ${local(name)} is null)` });
    if (reading.time_zone !== "UTC" && field.kind === "instant") found.push({ reason: refusals.gap(reading.time_zone), bad: gapSql(name, reading) });
  }
  if (field.min !== undefined) found.push({ reason: refusals.below(field.min), bad: `${value} < ${field.min}` });
  if (field.max !== undefined) found.push({ reason: refusals.above(field.max), bad: `${value} > ${field.max}` });
  return found;
}

/** A time that the zone's clocks skip comes back changed from the journey to UTC. */
function gapSql(name: string, reading: Reading): string {
  const zone = literal(reading.time_zone);
  return `(${offsetOf(name)} is null and timezone(${zone}, timezone(${zone}, ${local(name)})) <> ${local(name)})`;
}
