import { hash } from "./random.ts";

/** A million customers, four thousand things of one kind per customer: 32 bits. */
export const customerLimit = 1 << 20;
const perCustomerLimit = 1 << 12;

const kinds = { customer: 1, order: 2, chat: 3, call: 4, invitation: 5, session: 6, event: 7, outreach: 8, card: 9, phone: 10, person: 11 } as const;
export type IdentifierKind = keyof typeof kinds;

/**
 * A ten-digit number, unique within its kind, that betrays neither the customer nor the order of creation:
 * a four-round Feistel network over (customer, nth), which is a permutation of 32 bits (Luby and Rackoff 1988).
 */
export function opaqueNumber(seed: number, kind: IdentifierKind, customer: number, nth: number): string {
  if (customer >= customerLimit || nth >= perCustomerLimit) {
    throw new RangeError(`customer ${customer}, ${kind} ${nth}: numbers reach ${customerLimit} customers and ${perCustomerLimit} of a kind each`);
  }
  const whole = customer * perCustomerLimit + nth;
  let left = Math.floor(whole / 65536);
  let right = whole % 65536;
  for (let round = 0; round < 4; round++) {
    const mixed = left ^ (hash(seed, kinds[kind], round, right) & 0xffff);
    left = right;
    right = mixed;
  }
  return String(left * 65536 + right).padStart(10, "0");
}

/** Sixteen hexadecimal digits, as browsers carry them. */
export function cookieOf(seed: number, owner: number, nth: number): string {
  const high = hash(seed, 77, owner, nth).toString(16).padStart(8, "0");
  const low = hash(seed, 78, owner, nth).toString(16).padStart(8, "0");
  return `c.${high}${low}`;
}
