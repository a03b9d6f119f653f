/**
 * What a canonical record is made of. A record is declared once, as data; `contract.ts` reads the declaration as zod,
 * `pipelines/contract.ts` as SQL. Both accept, refuse and coerce alike.
 */
export type FieldKind = "text" | "number" | "integer" | "boolean" | "instant" | "date" | "choice";

export interface Field {
  kind: FieldKind;
  /** What the column holds, in one line. */
  about: string;
  /** A row without it is refused. */
  required?: boolean;
  /** The allowed words of a choice. */
  choices?: readonly string[];
  min?: number;
  max?: number;
  /** Taken when nothing was said, as the source would write it. */
  default?: string;
  /** Identifies a person; never shown whole in a quarantine. */
  personal?: boolean;
  /** What a person wrote; HTML in it becomes plain text (./html.ts). */
  prose?: boolean;
}

/** Refuses a row in which single fields are fine and together are not. `bad` is SQL and TypeScript saying the same. */
export interface Rule {
  field: string;
  bad: (row: Readonly<Record<string, unknown>>) => boolean;
  badSql: string;
  reason: string;
}

export interface CanonicalRecord {
  name: string;
  about: string;
  fields: Readonly<Record<string, Field>>;
  rules: readonly Rule[];
}

type Details = Omit<Field, "kind" | "about">;

export const text = (about: string, details: Details = {}): Field => ({ kind: "text", about, ...details });
export const number = (about: string, details: Details = {}): Field => ({ kind: "number", about, ...details });
export const integer = (about: string, details: Details = {}): Field => ({ kind: "integer", about, ...details });
export const boolean = (about: string, details: Details = {}): Field => ({ kind: "boolean", about, ...details });
/** A UTC instant; its name ends in `_at`, and Otklik stores the local date beside it as `_on`. */
export const instant = (about: string, details: Details = {}): Field => ({ kind: "instant", about, ...details });
/** A local date that is a fact of its own, such as a promised delivery. */
export const date = (about: string, details: Details = {}): Field => ({ kind: "date", about, ...details });
export const choice = (about: string, choices: readonly string[], details: Details = {}): Field => ({
  kind: "choice",
  about,
  choices,
  ...details,
});

/** What a source knows about who it was; normalised by identity resolution, stored as the system wrote it. */
export const identifiers = {
  customer_id: text("the system's own number of the customer", { personal: true }),
  email: text("e-mail address", { personal: true }),
  phone: text("phone number", { personal: true }),
  cookie: text("browser or device identifier", { personal: true }),
  card: text("loyalty card", { personal: true }),
  name: text("name of the person", { personal: true }),
  address: text("postal address, in one line, parts in any order", { personal: true }),
  birth_on: date("date of birth", { personal: true }),
} satisfies Record<string, Field>;

export function defineRecord(
  name: string,
  about: string,
  fields: Record<string, Field>,
  rules: readonly Rule[] = [],
): CanonicalRecord {
  return { name, about, fields: { ...identifiers, ...fields }, rules };
}

/** `sent_at` → `sent_on`: the name of the local date stored beside an instant. */
export function localDateOf(field: string): string {
  return field.replace(/_at$/, "_on");
}

export type ColumnType = "VARCHAR" | "DOUBLE" | "INTEGER" | "BOOLEAN" | "TIMESTAMP" | "DATE";

const columnTypes: Record<FieldKind, ColumnType> = {
  text: "VARCHAR",
  choice: "VARCHAR",
  number: "DOUBLE",
  integer: "INTEGER",
  boolean: "BOOLEAN",
  instant: "TIMESTAMP",
  date: "DATE",
};

/** Every column of a record in its order: source, key, identifiers, own fields, each instant followed by its local date. */
export function columnsOf(record: CanonicalRecord): { name: string; type: ColumnType }[] {
  return [
    { name: "source", type: "VARCHAR" },
    { name: "source_key", type: "VARCHAR" },
    ...Object.entries(record.fields).flatMap(([name, field]) => [
      { name, type: columnTypes[field.kind] },
      ...(field.kind === "instant" ? [{ name: localDateOf(name), type: "DATE" as const }] : []),
    ]),
  ];
}
