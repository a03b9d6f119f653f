/** "name" as SQL spells it. */
export function ident(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** 'text' as SQL spells it; null for null. */
export function literal(text: string | null): string {
  return text === null ? "null" : `'${text.replaceAll("'", "''")}'`;
}

export function literals(texts: readonly string[]): string {
  return texts.map(literal).join(", ");
}

/** The blanks that are cut off both ends of every value: the same in `sources/contract.ts`. */
const blanks = "' ' || chr(9) || chr(10) || chr(13) || chr(160)";

/** Blanks cut off; nothing left is null. */
export function trimmed(text: string): string {
  return `nullif(trim(${text}, ${blanks}), '')`;
}

/** An instant in UTC as SQL reads it where it is cast to a timestamp. */
export function utcText(at: Date): string {
  return at.toISOString().replace("T", " ").replace("Z", "");
}
