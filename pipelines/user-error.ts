export interface UserErrorDetails {
  /** File the fault is in, as the user would open it. */
  file?: string;
  /** Where in the file: a line, a key path, a column. */
  place?: string;
  /** The offending value; never a secret. */
  value?: unknown;
  /** What to do next; null where the message says it. */
  remedy: string | null;
  cause?: unknown;
}

/** A fault the user can mend. The CLI prints it whole and without a stack trace. */
export class UserError extends Error {
  readonly details: UserErrorDetails;

  constructor(message: string, details: UserErrorDetails) {
    super(message, { cause: details.cause });
    this.name = "UserError";
    this.details = details;
  }
}

/** A command was asked for what there is not: its words, not the company or its data, are to be mended. */
export class UsageError extends UserError {}

/** `file › place: message (value) — remedy`, the one spelling of a user-facing fault. */
export function describe(error: UserError): string {
  const { file, place, value, remedy } = error.details;
  const where = [file, place].filter(Boolean).join(" › ");
  const shown = value === undefined ? "" : ` (found ${quote(value)})`;
  return `${where ? `${where}: ` : ""}${error.message}${shown}${remedy ? `\n  → ${remedy}` : ""}`;
}

/** What a fault says of itself, whatever was thrown. */
export function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

/** What people are told of a fault: one that they can mend whole, any other by its message. */
export function told(fault: unknown): string {
  return fault instanceof UserError ? describe(fault) : messageOf(fault);
}

function quote(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `“${text.slice(0, 77)}…”` : `“${text}”`;
}
