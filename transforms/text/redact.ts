import { findAddresses } from "./redact/address.ts";
import { findContacts } from "./redact/contact.ts";
import type { Finding } from "./redact/finding.ts";
import { findNames } from "./redact/name.ts";
import { findNumbers } from "./redact/numbers.ts";
import { findSpoken } from "./redact/spoken.ts";
import { tokenize, type Token } from "./tokens.ts";

export interface RedactOptions {
  /** Names of the people a text may speak of, as their records write them. */
  names?: readonly string[];
  /** The text's tokens, when they are at hand. */
  tokens?: readonly Token[];
}

const leastDigits = 3;

/**
 * Where a text tells who a person is: mail, phones, cards, accounts, documents, addresses, links and names,
 * in order and without overlaps. Of two that overlap the surer kind wins, then the longer.
 */
export function findPersonal(text: string, { names = [], tokens = tokenize(text) }: RedactOptions = {}): Finding[] {
  let digits = 0;
  for (let i = 0; i < text.length && digits < leastDigits; i++) if (text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) digits++;
  const found: Finding[] = [
    ...findContacts(text),
    ...(digits === leastDigits ? findNumbers(text) : []),
    ...findSpoken(tokens),
    ...(digits > 0 ? findAddresses(text) : []),
    ...findNames(text, tokens, names),
  ];
  const kept: Finding[] = [];
  for (const finding of found) if (!kept.some(({ start, end }) => finding.start < end && start < finding.end)) kept.push(finding);
  return kept.sort((a, b) => a.start - b.start);
}

/** A text without what tells who a person is; each finding becomes its kind in square brackets. */
export function redact(text: string, options: RedactOptions = {}): string {
  const findings = findPersonal(text, options);
  if (findings.length === 0) return text;
  let clean = "";
  let from = 0;
  for (const { kind, start, end } of findings) {
    clean += `${text.slice(from, start)}[${kind}]`;
    from = end;
  }
  return clean + text.slice(from);
}
