import { matchesOf } from "../matches.ts";

/** `ssn` is the number of social security or national insurance, `passport` that of any other document, `secret` a password or a code word. */
export type PersonalKind =
  | "link" | "email" | "phone" | "card" | "iban" | "account" | "snils" | "inn" | "passport" | "ssn" | "birth_date" | "address" | "name" | "handle" | "secret";

/** Where a text holds what tells who a person is. */
export interface Finding {
  kind: PersonalKind;
  start: number;
  end: number;
}

/** All matches of a pattern; group 1, when there is one, is what is found. */
export function findAll(text: string, kind: PersonalKind, pattern: RegExp, accepts: (found: string) => boolean = () => true): Finding[] {
  const findings: Finding[] = [];
  for (const match of matchesOf(text, pattern)) {
    const found = match[1] ?? match[0];
    const start = match.index + (match[1] === undefined ? 0 : match[0].indexOf(found));
    if (found && accepts(found)) findings.push({ kind, start, end: start + found.length });
  }
  return findings;
}
