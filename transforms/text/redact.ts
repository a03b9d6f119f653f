import { findAccounts } from "./redact/numbers/account.ts";
import { findAddresses } from "./redact/address.ts";
import { findLabelledAddresses } from "./redact/address/labelled.ts";
import { findRussianAddresses } from "./redact/address/russian.ts";
import { findBirthDates } from "./redact/birth-date.ts";
import { findContacts } from "./redact/contact.ts";
import { findDoorCodes } from "./redact/address/door-code.ts";
import { findEntrances } from "./redact/address/entrance.ts";
import { mayBeNamedHouse, mayBeSmallHouse } from "./redact/address/house-kinds.ts";
import { findGermanPassports, findSpokenPassports } from "./redact/numbers/document.ts";
import type { Finding } from "./redact/finding.ts";
import { findGathered } from "./redact/numbers/gathered.ts";
import { findListedBirths } from "./redact/identity-list.ts";
import { findNames } from "./redact/name.ts";
import { digitsTold } from "./redact/numbers/number-chain.ts";
import { findNumbers } from "./redact/numbers.ts";
import { plainWidth } from "./redact/plain-width.ts";
import { findSecrets } from "./redact/secret.ts";
import { findSpoken } from "./redact/numbers/spoken.ts";
import { findToldIbans, findToldPassports } from "./redact/numbers/told-code.ts";
import { tokenize, type Token } from "./tokens.ts";

export interface RedactOptions {
  /** Names of the people a text may speak of, as their records write them. */
  names?: readonly string[];
  /** What the company and its goods are called: nobody's name, unless the words around say that it is. */
  own?: readonly string[];
  /** The text's tokens, when they are at hand. */
  tokens?: readonly Token[];
}

const leastDigits = 3;
/** The shortest number of a document. */
const leastOfDocument = 7;
/** Beside its letters. */
const leastOfPassport = 6;

/**
 * Where a text tells who a person is: mail, phones, cards, accounts, documents, addresses, links and names,
 * in order and without overlaps.
 */
export function findPersonal(written: string, { names = [], own = [], tokens: given }: RedactOptions = {}): Finding[] {
  const text = plainWidth(written);
  const tokens = given && text === written ? given : tokenize(text);
  let digits = 0;
  for (let i = 0; i < text.length && digits < leastOfDocument; i++) if (text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) digits++;
  const told = Math.max(digits, digitsTold(tokens));
  const addresses = told > 0 || mayBeNamedHouse.test(text) || mayBeSmallHouse.test(text) ? findAddresses(text, tokens) : [];
  const homes = digits > 1 ? [...findEntrances(text), ...findDoorCodes(text)] : [];
  const found: Finding[] = [
    ...findSecrets(text),
    ...findContacts(text, own),
    ...(told >= leastOfDocument ? [...findToldIbans(text, tokens), ...findGathered(tokens)] : []),
    ...(digits > 1 ? findAccounts(text) : []),
    ...(digits >= leastDigits ? findNumbers(text) : []),
    ...(digits > 0 ? findGermanPassports(text) : []),
    ...findSpokenPassports(text),
    ...findBirthDates(text),
    ...findSpoken(tokens),
    ...(digits >= leastOfDocument || (told >= leastOfPassport && /pass?port|паспорт|загран/i.test(text)) ? findToldPassports(text, tokens) : []),
    ...addresses,
    ...homes,
    ...(digits > 0 ? findLabelledAddresses(text) : []),
    ...(told > 0 && /[а-я]/i.test(text) ? findRussianAddresses(text, tokens, [...addresses, ...homes]) : []),
    ...findNames(text, tokens, { names, own }),
  ];
  return joinOverlaps([...found, ...(digits >= leastDigits ? findListedBirths(text, found) : [])]);
}

/** Findings in order; those that overlap become one, of the kind that was found first. */
function joinOverlaps(found: readonly Finding[]): Finding[] {
  if (found.length < 2) return [...found];
  const order = found.map(({ kind, start, end }, rank) => ({ kind, start, end, rank })).sort((a, b) => a.start - b.start || a.rank - b.rank);
  const joined: typeof order = [];
  for (const finding of order) {
    const last = joined.at(-1);
    if (!last || finding.start >= last.end) joined.push(finding);
    else {
      last.end = Math.max(last.end, finding.end);
      if (finding.rank < last.rank) Object.assign(last, { kind: finding.kind, rank: finding.rank });
    }
  }
  return joined.map(({ kind, start, end }) => ({ kind, start, end }));
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
