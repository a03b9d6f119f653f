import { z } from "zod";
import { columnsOf, localDateOf, type CanonicalRecord } from "../../sources/record.ts";
import { recordNamed, records } from "../../sources/records/index.ts";
import { isoFormat } from "../../sources/date-format.ts";
import { fileFormats, type FilesSettings } from "../../sources/files.ts";
import { messageOf } from "../user-error.ts";
import { faultsOfConstants } from "./constant.ts";
import { cronLine } from "./cron.ts";
import { fault, nearest, strict } from "./fault.ts";
import { dateFormats, decimalMark, field } from "./field.ts";
import { Expression, type FieldMapping, type ReadingSettings, type RecordMapping, type SourceSettings } from "./mapping.ts";
import { duration, label, listOf, timeZone, word } from "./words.ts";

const encoding = z.string().transform((text, context) => {
  try {
    return new TextDecoder(text).encoding;
  } catch {
    const known = ["utf-8", "utf-16le", "utf-16be", "windows-1251", "koi8-r", "ibm866", "windows-1252", "iso-8859-5", "gbk", "shift_jis"];
    fault(context, "is not an encoding", { value: text, remedy: nearest(text, known, "for example") });
    return "utf-8";
  }
});

const delimiter = z.string().transform((text, context) => {
  const mark = text === "tab" || text === "\\t" ? "\t" : text;
  if (mark.length !== 1 || mark === "\n" || mark === '"') {
    fault(context, "is not a delimiter", { value: text, remedy: 'write one character, for example ";" or tab' });
  }
  return mark;
});

const fileShape = {
  files: listOf(z.string().min(1)),
  format: z.enum(fileFormats).optional(),
  delimiter: delimiter.optional(),
  quote: z.union([z.literal("none"), z.string().length(1)]).optional(),
  header: z.array(word).min(1).optional(),
  skip_lines: z.int().min(0).optional(),
  encoding: encoding.optional(),
};

const files = strict(fileShape);

function filesOf(given: z.output<typeof files>): FilesSettings {
  return {
    patterns: given.files,
    format: given.format ?? null,
    delimiter: given.delimiter ?? null,
    quote: given.quote === "none" ? null : (given.quote ?? '"'),
    header: given.header ?? null,
    skip_lines: given.skip_lines ?? 0,
    encoding: given.encoding ?? "utf-8",
  };
}

const mapping = {
  where: z.union([z.string().min(1), z.record(z.string(), listOf(word))]).optional(),
  key: listOf(word).optional(),
  version: word.optional(),
  each: z.union([z.string().min(1), strict({ turns: z.string().min(1), speaker: z.string().min(1).optional() })]).optional(),
  unpivot: z.record(z.string(), listOf(word)).optional(),
  scale: z.string().optional(),
  fields: z.record(z.string(), field).optional(),
};

const recordName = z.string().superRefine((name, context) => {
  if (!recordNamed(name)) fault(context, "is not a record", { value: name, remedy: nearest(name, records.map((record) => record.name), "records") });
});

const source = strict({
  label: label.optional(),
  enabled: z.boolean().optional(),
  schedule: cronLine.optional(),
  fresh_within: duration.optional(),
  customer_ids: z.enum(["company", "own"]).optional(),
  ...fileShape,
  decimal: decimalMark.optional(),
  thousands: z.string().length(1).optional(),
  dates: dateFormats.optional(),
  time_zone: timeZone.optional(),
  nulls: listOf(word).optional(),
  path: z.string().optional(),
  index: strict({ ...fileShape, match: word }).optional(),
  lookup: z.record(z.string(), strict({ ...fileShape, match: z.record(z.string(), word) })).optional(),
  record: recordName.optional(),
  ...mapping,
  records: z
    .union([z.record(recordName, strict(mapping)), z.array(strict({ record: recordName, ...mapping }))])
    .optional(),
}).transform((given, context): Omit<SourceSettings, "name"> => {
  const { record, records: several, where, key, version, each, unpivot, fields: own, scale, ...rest } = given;
  const reading: ReadingSettings = { decimal: rest.decimal ?? ".", thousands: rest.thousands ?? null, dates: rest.dates ?? [isoFormat], time_zone: rest.time_zone ?? null, nulls: rest.nulls ?? [] };
  const mappings: RecordMapping[] = [];
  const single = { where, key, version, each, unpivot, fields: own, scale };
  if (several !== undefined) {
    const stray = Object.entries({ record, ...single }).find(([, value]) => value !== undefined);
    if (stray) fault(context, `“${stray[0]}” stands beside records`, { path: [stray[0]], remedy: "move it into the record it belongs to" });
    if (Array.isArray(several)) several.forEach((one, i) => mappings.push(mappingOf(one.record, one, reading, context, ["records", i])));
    else for (const [name, one] of Object.entries(several)) mappings.push(mappingOf(name, one, reading, context, ["records", name]));
    if (mappings.length === 0) fault(context, "records is empty", { path: ["records"], remedy: "name at least one record" });
  } else if (record !== undefined) {
    mappings.push(mappingOf(record, single, reading, context, []));
  } else {
    fault(context, "does not say what its rows are", { remedy: `write record: and one of ${records.map(({ name }) => name).join(", ")}` });
  }
  if (rest.thousands !== undefined && rest.thousands === (rest.decimal ?? ".")) fault(context, "is the decimal mark too", { path: ["thousands"], value: rest.thousands, remedy: 'write decimal: "," when thousands are parted by dots' });
  for (const [i, [name, { match }]] of Object.entries(rest.lookup ?? {}).entries()) {
    const known = Object.keys(rest.lookup ?? {});
    const early = Object.values(match).find((column) => known.slice(i).some((other) => column.startsWith(`${other}.`)));
    if (early !== undefined) fault(context, "is looked up only here or later", { path: ["lookup", name, "match"], value: early, remedy: "a lookup is matched by columns of the source or of a lookup above it; change their order" });
  }
  if (rest.index && rest.format !== "transcript") fault(context, "index belongs to transcripts", { path: ["index"], remedy: "write format: transcript, or use lookup" });
  return {
    label: rest.label ?? null,
    enabled: rest.enabled ?? true,
    schedule: rest.schedule ?? null,
    fresh_within: rest.fresh_within ?? null,
    customer_ids: rest.customer_ids ?? "company",
    files: filesOf(rest),
    reading,
    path: pathOf(rest.path, context),
    index: rest.index ? { ...filesOf(rest.index), match: rest.index.match } : null,
    lookups: Object.entries(rest.lookup ?? {}).map(([name, one]) => ({ name, files: filesOf(one), match: one.match })),
    records: mappings,
  };
});

function pathOf(text: string | undefined, context: z.RefinementCtx): RegExp | null {
  if (text === undefined) return null;
  try {
    const expression = new RegExp(text, "u");
    if (!/\(\?<[A-Za-z_]/.test(text)) fault(context, "names no group", { path: ["path"], value: text, remedy: "write (?<year>\\d{4}) for what should become the column year" });
    return expression;
  } catch (cause) {
    fault(context, "is not a regular expression", { path: ["path"], value: text, remedy: messageOf(cause) });
    return null;
  }
}

type Mapping = z.output<z.ZodObject<typeof mapping>>;

function mappingOf(name: string, given: Mapping, reading: ReadingSettings, context: z.RefinementCtx, path: PropertyKey[]): RecordMapping {
  const record = recordNamed(name);
  const { each } = given;
  const result: RecordMapping = {
    record: name,
    where: typeof given.where === "string" ? new Expression(given.where) : (given.where ?? null),
    key: given.key ?? null,
    version: given.version ?? null,
    each: each === undefined ? null : typeof each === "string" ? { path: each, turns: false, speaker: null } : { path: each.turns, turns: true, speaker: each.speaker ?? null },
    unpivot: given.unpivot ?? null,
    fields: given.fields ? withScale(given.fields, given.scale, name, context, path) : null,
  };
  if (!record) return result;
  checkFields(record, result, context, path);
  for (const { path: at, message, value, remedy } of faultsOfConstants(record, result.fields ?? {}, reading)) fault(context, message, { path: [...path, "fields", ...at], value, remedy });
  if (result.each && !result.key) fault(context, "each needs a key", { path, remedy: "write the fields that identify an element, for example key: [conversation_id, position]" });
  if (result.each && result.unpivot) fault(context, "each and unpivot do not go together", { path: [...path, "unpivot"], remedy: "keep one of them" });
  return result;
}

/** `scale: 0-10` stands for scale_min and scale_max. */
function withScale(given: Record<string, FieldMapping>, scale: string | undefined, record: string, context: z.RefinementCtx, path: PropertyKey[]): Record<string, FieldMapping> {
  const { scale: inFields, ...rest } = given;
  const text = inFields?.from.kind === "columns" ? inFields.from.columns.join() : (scale ?? undefined);
  if (text === undefined || record !== "survey_response") return given;
  const match = /^\s*(-?\d+)\s*(?:-|–|to|\.\.)\s*(-?\d+)\s*$/.exec(text);
  if (!match) {
    fault(context, "is not a scale", { path: [...path, "fields", "scale"], value: text, remedy: "write lowest-highest, for example 0-10 or 1-5" });
    return rest;
  }
  const [scale_min, scale_max] = [match[1], match[2]].map((value) => field.parse({ value })) as [FieldMapping, FieldMapping];
  return { ...rest, scale_min, scale_max };
}

function checkFields(record: CanonicalRecord, given: RecordMapping, context: z.RefinementCtx, path: PropertyKey[]): void {
  const known = Object.keys(record.fields);
  const derived = new Map(known.filter((name) => record.fields[name]?.kind === "instant").map((name) => [localDateOf(name), name]));
  for (const name of Object.keys(given.fields ?? {})) {
    const at = [...path, "fields", name];
    if (derived.has(name)) fault(context, `“${name}” is computed by Otklik`, { path: at, remedy: `map ${derived.get(name)}; its local date follows` });
    else if (!known.includes(name)) fault(context, `${record.name} has no field “${name}”`, { path: at, remedy: nearest(name, known, "its fields") });
  }
  for (const [name, { required }] of Object.entries(record.fields)) {
    if (given.fields && required && record.fields[name]?.default === undefined && !(name in given.fields)) {
      fault(context, `${record.name} needs “${name}”`, { path: [...path, "fields"], remedy: `map it: ${name}: <column>, or a constant: ${name}: =<value>` });
    }
  }
  const { score, scale_min, scale_max } = given.fields ?? {};
  if (record.fields.scale_min && score && !(scale_min && scale_max)) {
    fault(context, "a score needs its scale, else its rows are refused", { path: [...path, "fields", "score"], remedy: "write beside it the question's lowest and highest mark, for example scale: 0-10, or map scale_min and scale_max" });
  }
  for (const name of given.key ?? []) {
    if (given.fields ? !(name in given.fields) : !known.includes(name)) {
      const columns = given.fields ? Object.keys(given.fields) : columnsOf(record).map((column) => column.name);
      fault(context, `the key names “${name}”, which is not a mapped field`, { path: [...path, "key"], remedy: nearest(name, columns, "mapped fields") });
    }
  }
}

/** `sources:` of company.yaml. */
export const sources = z.preprocess((given) => given ?? {}, z.record(z.string(), source)).transform((given, context): Record<string, SourceSettings> => {
  if (Object.keys(given).length === 0) fault(context, "names no source", { remedy: "say at least where one file lies, what its rows are and what its columns mean: README.md, “Your own CSV in ten minutes”" });
  for (const name of Object.keys(given)) {
    if (/^[a-z][a-z0-9_]*$/.test(name) && !name.includes("__")) continue;
    fault(context, `“${name}” is not a name for a source`, { path: [name], remedy: "write small latin letters, digits and single _, beginning with a letter" });
  }
  return Object.fromEntries(Object.entries(given).map(([name, settings]) => [name, { name, ...settings }]));
});
