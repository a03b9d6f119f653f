import type { CanonicalRecord } from "../../sources/record.ts";
import type { CompiledContract } from "../contract.ts";
import { ident, literal } from "../sql-text.ts";
import { isShownSql } from "./currency.ts";
import { nestedMark, rowJson } from "./native.ts";

/** Puts into `load_bad` what of `load_checked` was refused, why, as much of the value as may be shown, and of orders their number. */
export function refusedSql(record: CanonicalRecord, contract: CompiledContract, layout: readonly string[] | null): string {
  if (contract.refusals.length === 0) return "select 1";
  const pick = (texts: readonly (string | null)[]) => `[${texts.map(literal).join(", ")}][_bad]`;
  const values = contract.refusals.flatMap(({ field }, i) => (field === null ? [] : [`when ${i + 1} then ${redacted(field, record)}`]));
  const row = layout === null ? "native.doc" : rowJson(layout, "native.c");
  return `insert into load_bad
    select ${literal(record.name)}, checked.__file, checked.__line, ${pick(contract.refusals.map(({ field }) => field))}, ${values.length > 0 ? `case _bad ${values.join(" ")} end` : "null"}, ${pick(contract.refusals.map(({ reason }) => reason))}, ${row}, ${record.name === "order" ? "order_id" : "null"}
    from load_checked checked join load_native native on native.file_id = checked.__file and native.line = checked.__line
    where _bad > 0`;
}

/** What a time that cannot be read may hold and still be shown: figures, marks between them and the name of a month; a telephone holds none of the marks. */
const timeLike = "[\\d\\s.:/,TZ+-]*(?:(?i:янв(?:аря)?|фев(?:раля)?|мар(?:та?)?|апр(?:еля)?|ма[йя]|июн[ья]?|июл[ья]?|авг(?:уста?)?|сен(?:тября)?|окт(?:ября)?|ноя(?:бря)?|дек(?:абря)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|am|pm|utc|gmt)[\\d\\s.:/,TZ+-]*)?";

/** What may be shown of a refused value: of a person's data and of free text only its shape; addresses and long numbers, such as stand in a shifted column, are blotted out. */
function redacted(field: string, record: CanonicalRecord): string {
  const text = `ltrim(${ident(`_text_${field}`)}, ${nestedMark})`;
  const { kind, personal } = record.fields[field] ?? {};
  const shape = `left(${text}, 1) || '… (' || length(${text}) || ' characters)'`;
  if (field === "currency") return `case when ${isShownSql(text)} then ${text} else ${shape} end`;
  if (kind === "text" || personal) return shape;
  if (kind === "instant" || kind === "date") {
    const isTime = `length(${text}) < 4 or regexp_full_match(${text}, '${timeLike}') and (regexp_matches(${text}, '[.:/]|\\d{4}-\\d') or length(regexp_replace(${text}, '\\D', '', 'g')) < 9)`;
    return `case when ${isTime} then left(${text}, 40) else ${shape} end`;
  }
  const blotted = `left(regexp_replace(regexp_replace(${text}, '[^\\s@]+@[^\\s@]+', '•@•', 'g'), '\\+?\\d[\\d ()-]{7,}\\d', '•', 'g'), 80)`;
  // two capital words in place of a figure are a name out of its column
  if (kind === "number" || kind === "integer") return `case when regexp_matches(${text}, '\\p{Lu}\\p{Ll}+[ -]\\p{Lu}\\p{Ll}+') then ${shape} else ${blotted} end`;
  return blotted;
}
