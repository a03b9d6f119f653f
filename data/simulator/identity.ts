import { shopEmail, shopPhones, type IdentifierSort, type Person } from "./people.ts";
import type { Random } from "./random.ts";

/** How one record names its person. Whatever is written here also goes into the truth. */
export interface Written {
  customerId: string;
  email: string;
  phone: string;
  cookie: string;
  card: string;
  name: string;
}

const nobody: Written = { customerId: "", email: "", phone: "", cookie: "", card: "", name: "" };

function saw(person: Person, kind: IdentifierSort, value: string, shared: boolean): string {
  if (value) person.seen.set(`${kind}\t${value}`, { kind, value, shared });
  return value;
}

/** The address as typed: capitals, a dot more in Gmail, a plus tag. */
function emailAs(person: Person, random: Random, which = 0): string {
  const email = person.emails[which] ?? person.emails[0]!;
  const [local, host] = email.split("@") as [string, string];
  const roll = random.next();
  if (roll < 0.06) return `${local[0]!.toUpperCase()}${local.slice(1)}@${host}`;
  if (roll < 0.08) return email.toUpperCase();
  if (roll < 0.12 && host === "gmail.com") return `${local.replaceAll(".", "")}@${host}`;
  if (roll < 0.13 && host === "gmail.com") return `${local}+shop@${host}`;
  return email;
}

const phoneForms: readonly ((d: string) => string)[] = [
  (d) => `+7 ${d.slice(0, 3)} ${d.slice(3, 6)}-${d.slice(6, 8)}-${d.slice(8)}`,
  (d) => `8 (${d.slice(0, 3)}) ${d.slice(3, 6)}-${d.slice(6, 8)}-${d.slice(8)}`,
  (d) => `8(${d.slice(0, 3)})${d.slice(3)}`,
  (d) => `+7${d}`,
  (d) => `8${d}`,
  (d) => `7${d}`,
  (d) => `+7-${d.slice(0, 3)}-${d.slice(3, 6)}-${d.slice(6)}`,
];

function phoneAs(digits: string, random: Random): string {
  return phoneForms[Math.floor(random.next() ** 2 * phoneForms.length)]!(digits);
}

/** The name as a form, a till or an operator has it. */
function nameAs(person: Person, random: Random): string {
  const { given, surname } = person;
  const roll = random.next();
  if (roll < 0.52) return `${given.full} ${surname.full}`;
  if (roll < 0.68) return `${surname.full} ${given.full}`;
  if (roll < 0.8) return `${given.short} ${surname.full}`;
  if (roll < 0.86) return `${given.latin} ${surname.latin}`;
  if (roll < 0.91) return `${given.full} ${surname.full}`.toLowerCase();
  if (roll < 0.94) return `${surname.full} ${given.full}`.toUpperCase();
  if (roll < 0.97) return `${given.full.replaceAll("ё", "е")} ${surname.full.replaceAll("ё", "е")}`;
  return slip(`${given.full} ${surname.full}`, random);
}

/** One letter doubled or left out. */
function slip(text: string, random: Random): string {
  const at = 1 + random.int(text.length - 2);
  return random.chance(0.5) ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + text[at]! + text.slice(at);
}

export interface Naming {
  /** Which account is in use, 0 or 1. */
  account?: number;
  customerId?: boolean;
  email?: boolean;
  phone?: boolean;
  cookie?: number;
  card?: boolean;
  name?: boolean;
  /** A till without the customer's data writes the shop's own. */
  shopPhone?: boolean;
  shopEmail?: boolean;
  /** The system asks for the customer id when nothing else in the record would tell who it is. */
  reachable?: boolean;
}

/** Writes the wished identifiers of a person as that system would, and notes them for the truth. */
export function write(person: Person, naming: Naming, random: Random): Written {
  const account = Math.min(naming.account ?? 0, person.customerIds.length - 1);
  const written = { ...nobody };
  const digits = person.phones.length > 1 && random.chance(0.35) ? person.phones[1]! : person.phones[0]!;
  const cookie = naming.cookie === undefined ? null : person.cookies[naming.cookie]!;
  const known = naming.customerId || (naming.reachable && !reachable(person, naming, digits, cookie));
  if (known) written.customerId = saw(person, "customer_id", person.customerIds[account]!, false);
  if (naming.email) written.email = saw(person, "email", emailAs(person, random, account || (person.emails.length > 1 && random.chance(0.15) ? 1 : 0)), false);
  if (naming.shopEmail) written.email = saw(person, "email", shopEmail, true);
  if (naming.phone) written.phone = saw(person, "phone", phoneAs(digits, random), person.household?.by === "phone" && digits === person.phones[0]);
  if (naming.shopPhone) written.phone = saw(person, "phone", phoneAs(shopPhones[person.region]!, random), true);
  if (cookie !== null) written.cookie = saw(person, "cookie", cookie, person.household?.by === "cookie" && naming.cookie === 0);
  if (naming.card && person.card) written.card = saw(person, "card", person.card, person.household?.by === "card");
  if (naming.name) written.name = saw(person, "name", nameAs(person, random), false);
  if (known) {
    if (naming.phone) person.linked.add(digits);
    if (cookie !== null) person.linked.add(cookie);
    if (written.card) person.linked.add(written.card);
  }
  return written;
}

/** Can this record be laid at one person's door by what the other records show? What a household shares cannot decide. */
function reachable(person: Person, naming: Naming, digits: string, cookie: string | null): boolean {
  const phone = naming.phone && person.linked.has(digits) && !(person.household?.by === "phone" && digits === person.phones[0]);
  const browser = cookie !== null && person.linked.has(cookie) && !(person.household?.by === "cookie" && cookie === person.cookies[0]);
  const card = naming.card && person.card !== null && person.linked.has(person.card) && person.household?.by !== "card";
  return Boolean(phone || browser || card || naming.email);
}
