import type { Name } from "./name.ts";
import type { Neighbours } from "./neighbour.ts";
import type { Parties, Written } from "./party.ts";
import type { LinkGraph } from "./star.ts";

export interface SettleSettings {
  /** Groups an identifier may touch before it is shared by many and chains nobody, whatever the names say. */
  maxOwners: number;
  /**
   * A large group: so many different identifiers, its own and those seen with them, or, where names do not agree, so many
   * links. One identifier alone does not join two large ones.
   */
  largeGroup: number;
  /** Accounts that agreeing names and an identifier join; an e-mail joins so many without names, and more with them. */
  maxAccounts: number;
  /** An identifier seen in at least so many records of one group and in one of any other is that group's own, and the one a slip. */
  ownRecords: number;
}

export const defaultSettleSettings: SettleSettings = { maxOwners: 4, largeGroup: 12, maxAccounts: 2, ownRecords: 20 };

export type BridgeReason = "shared by many" | "two accounts" | "several accounts" | "names differ" | "dates of birth differ" | "two large groups" | "split by hand";

/** What groups are judged by. */
export interface Court {
  readonly parties: Parties;
  readonly touching: Neighbours;
  readonly links: Pick<LinkGraph, "a" | "b">;
  readonly weak: Uint8Array;
  readonly written: Written;
  readonly settings: SettleSettings;
  /** Whether an identifier is a customer id: never a bridge itself. */
  readonly isAccount: (at: number) => boolean;
  /** Whether many bear a name. */
  readonly isCommon: (name: Name) => boolean;
  /** Dates of birth written beside an identifier. */
  readonly birthsOf: (at: number) => readonly string[];
}

/** What one identifier does: which groups it lets join, and why it is not itself part of them. */
export interface Verdict {
  readonly at: number;
  /** All groups it touches, by root. */
  readonly owners: readonly number[];
  /** Groups that join each other, the own group first when the identifier belongs to it. */
  readonly agreeing: readonly (readonly number[])[];
  /** Null when the identifier joins the first set. */
  readonly reason: BridgeReason | null;
  /** More trusted identifiers that are shared instead: seen with names of several people, while this one is not. */
  readonly blamed: readonly number[];
}
