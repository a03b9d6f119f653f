import { systemFault } from "../system-fault.ts";
import { describe, UserError } from "../user-error.ts";
import { WarehouseInUse } from "../warehouse.ts";

export interface Finding {
  /** What was looked at. */
  check: string;
  state: "ok" | "warning" | "fault";
  /** What was seen, in one line. */
  seen: string;
  /** What to do, where something is to be done. */
  remedy: string | null;
}

/** Reasons, columns and words are told up to so many. */
export const mostTold = 5;

export function finding(check: string, state: Finding["state"], seen: string, remedy: string | null = null): Finding {
  return { check, state, seen, remedy };
}

/** Runs a check whose failure is a finding of its own; gives back what it found. */
export async function guarded<T>(check: string, findings: Finding[], look: () => Promise<T>, tell: (found: T) => string): Promise<T | null> {
  try {
    const found = await look();
    findings.push(finding(check, "ok", tell(found)));
    return found;
  } catch (error) {
    findings.push(foreseen(check, error) ?? finding(check, "fault", String(error)));
    return null;
  }
}

/** A failure that has a remedy, as a finding; null for any other. */
export function foreseen(check: string, error: unknown): Finding | null {
  const known = error instanceof UserError ? error : systemFault(error);
  if (!known) return null;
  return finding(check, error instanceof WarehouseInUse ? "warning" : "fault", describe(new UserError(known.message, { ...known.details, remedy: null })), known.details.remedy);
}
