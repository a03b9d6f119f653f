import { cookieOf, customerLimit, opaqueNumber } from "./identifier.ts";
import { hash, makeRandom, type Random } from "./random.ts";
import * as english from "./words/en/names.ts";
import * as russian from "./words/ru/names.ts";

export type Language = "ru" | "en";
export type Bridge = "phone" | "card" | "cookie";
export type IdentifierSort = "customer_id" | "email" | "phone" | "cookie" | "card" | "name";

/** One true person with everything the systems may know them by. */
export interface Person {
  /** The truth's own name for them; no export carries it. */
  id: string;
  number: number;
  language: Language;
  region: string;
  woman: boolean;
  /** As in a passport: given name and surname. */
  name: string;
  given: { full: string; short: string; latin: string };
  surname: { full: string; latin: string };
  /** The second appears when they register again with another address. */
  customerIds: string[];
  emails: string[];
  /** Ten national digits. */
  phones: string[];
  card: string | null;
  cookies: string[];
  /** Shares one identifier with the neighbour of the same number pair. */
  household: { with: string; by: Bridge } | null;
  /** Every identifier as written in some export, and whether others carry it too. */
  seen: Map<string, { kind: IdentifierSort; value: string; shared: boolean }>;
  /** Phones, cookies and cards that some record shows together with the customer id. */
  linked: Set<string>;
}

const regions: readonly (readonly [string, number])[] = [
  ["Центр", 34], ["Северо-Запад", 14], ["Юг", 17], ["Поволжье", 15], ["Урал", 11], ["Сибирь", 9],
];
const mailHosts: readonly (readonly [string, number])[] = [["gmail.com", 30], ["yandex.ru", 30], ["mail.ru", 28], ["outlook.com", 6], ["list.ru", 6]];
const mobilePrime = 999_999_937;

/** What an unattended till writes when the customer gives nothing: numbers and an address that belong to nobody. */
export const shopPhones: Record<string, string> = {
  "Центр": "8005550101", "Северо-Запад": "8005550102", "Юг": "8005550103", "Поволжье": "8005550104", "Урал": "8005550105", "Сибирь": "8005550106",
};
export const shopEmail = "noreply@romashka.example";

function nineDigits(seed: number, salt: number, owner: number, nth: number): string {
  const factor = 100_003 + (hash(seed, salt) % 899_000_000);
  return String(((owner * 4 + nth) * factor + hash(seed, salt, 1) % 1_000_003) % mobilePrime).padStart(9, "0");
}

const phoneOf = (seed: number, owner: number, nth: number): string => `9${nineDigits(seed, 41, owner, nth)}`;
const cardOf = (seed: number, owner: number): string => `2900${nineDigits(seed, 42, owner, 0)}`;

/** The person with this number, the same whatever else is simulated; `random` is theirs alone. */
export function makePerson(seed: number, number: number, customers: number, random: Random): Person {
  const pair = makeRandom(seed, 5001, number >> 1);
  const shares = pair.weighted<Bridge | "nothing">([["phone", 2.2], ["card", 1.2], ["cookie", 0.6], ["nothing", 96]]);
  const neighbour = number ^ 1;
  const household = shares !== "nothing" && neighbour < customers ? { with: personId(neighbour), by: shares } : null;
  const family = household ? pair : random;
  const language: Language = family.chance(0.8) ? "ru" : "en";
  const region = family.weighted(regions);
  const surnameIndex = family.next();
  const woman = household ? number % 2 === 0 : random.chance(0.62);
  const named = language === "ru" ? russianName(woman, surnameIndex, random) : englishName(woman, surnameIndex, random);

  const head = number & ~1;
  const phones = [phoneOf(seed, number, 0)];
  if (random.chance(0.1)) phones.push(phoneOf(seed, number, 1));
  if (household?.by === "phone") phones.unshift(phoneOf(seed, head, 3));
  const hasCard = random.chance(0.76);
  const card = household?.by === "card" ? cardOf(seed, head) : hasCard ? cardOf(seed, number) : null;
  const cookies = Array.from({ length: 1 + random.int(4) }, (_, i) => cookieOf(seed, number, i));
  if (household?.by === "cookie") cookies[0] = cookieOf(seed, head, 9);

  const person: Person = {
    id: personId(number),
    number,
    language,
    region,
    woman,
    name: `${named.given.full} ${named.surname.full}`,
    ...named,
    customerIds: [`K-${opaqueNumber(seed, "customer", number, 0)}`],
    emails: [emailOf(seed, number, named, random)],
    phones,
    card,
    cookies,
    household,
    seen: new Map(),
    linked: new Set(),
  };
  const registersAgain = random.chance(0.022) && !household;
  if (registersAgain) person.customerIds.push(`K-${opaqueNumber(seed, "customer", number, 1)}`);
  if (registersAgain || random.chance(0.07)) person.emails.push(emailOf(seed, number + customerLimit, named, random));
  return person;
}

/** The account in use: whoever registered again uses the new one from the middle of the simulated time. */
export const accountAt = (person: Person, at: number, world: { start: number; end: number }): number => (person.customerIds.length > 1 && at > (world.start + world.end) / 2 ? 1 : 0);

const personId = (number: number): string => `P${String(number + 1).padStart(7, "0")}`;

type Named = Pick<Person, "given" | "surname">;

function russianName(woman: boolean, at: number, random: Random): Named {
  const [full, short, latin] = random.pick(woman ? russian.women : russian.men);
  const [base, latinBase] = russian.surnames[Math.floor(at * russian.surnames.length)]!;
  const feminine = base.endsWith("ий") ? [base.replace(/ий$/, "ая"), latinBase.replace(/y$/, "aya")] : [`${base}а`, `${latinBase}a`];
  return { given: { full, short, latin }, surname: woman ? { full: feminine[0]!, latin: feminine[1]! } : { full: base, latin: latinBase } };
}

function englishName(woman: boolean, at: number, random: Random): Named {
  const [full, short] = random.pick(woman ? english.women : english.men);
  const surname = english.surnames[Math.floor(at * english.surnames.length)]!;
  return { given: { full, short, latin: full }, surname: { full: surname, latin: surname } };
}

function emailOf(seed: number, owner: number, named: Named, random: Random): string {
  const first = named.given.latin.toLowerCase();
  const last = named.surname.latin.toLowerCase();
  const tail = (hash(seed, 6001) + owner * 7919) % 4_194_301;
  const local = random.pick([`${first}.${last}${tail}`, `${last}.${first}${tail}`, `${first[0]}.${last}.${tail}`, `${last}${tail}`, `${first}${tail}`]);
  return `${local}@${random.weighted(mailHosts)}`;
}
