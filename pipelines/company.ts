import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { DateTime } from "luxon";
import { LineCounter, parseDocument } from "yaml";
import { checkAliases } from "./company/alias.ts";
import { checkExpressions } from "./company/expression.ts";
import { companyError, faultsOf } from "./company/fault.ts";
import { settings, type CompanySettings } from "./company/settings.ts";
import { faultsOfTargets } from "./company/targets.ts";
import { yamlError } from "./company/yaml-fault.ts";
import { systemFault } from "./system-fault.ts";
import { UserError } from "./user-error.ts";

export type { Holiday, Interval } from "./company/hours.ts";
export type { Label } from "./company/words.ts";
export type { SourceSettings } from "./company/mapping.ts";

/** A company as its folder describes it: company.yaml, checked, with every default taken and durations in seconds. */
export interface Company extends CompanySettings {
  /** Absolute. */
  dir: string;
  /** company.yaml, absolute. */
  file: string;
  /** The instant all numbers are computed as of: `as_of` of company.yaml, or now. */
  asOf(now: Date): Date;
}

/**
 * Reads and checks `<dir>/company.yaml`. Throws UserError naming file, line, key, value and remedy of everything
 * that is wrong in it.
 */
export async function loadCompany(dir: string): Promise<Company> {
  const folder = resolve(dir).replace(/[\\/]company\.yaml$/, "");
  const file = join(folder, "company.yaml");
  const text = await readYaml(file);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const [broken] = document.errors;
  if (broken) {
    throw yamlError(file, text, lines, broken);
  }
  checkAliases(file, document, lines);
  const root: unknown = document.toJS() ?? {};
  const parsed = settings.safeParse(root);
  if (!parsed.success) throw companyError(file, document, lines, faultsOf(parsed.error, root));
  const faults = [...faultsOfTargets(parsed.data), ...(await checkExpressions(Object.values(parsed.data.sources)))];
  if (faults.length > 0) throw companyError(file, document, lines, faults);
  const { as_of, time_zone } = parsed.data;
  return {
    ...parsed.data,
    dir: folder,
    file,
    asOf: (now) => (as_of === null ? now : DateTime.fromISO(as_of, { zone: time_zone }).toJSDate()),
  };
}

async function readYaml(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const known = systemFault(cause);
    if (known) throw known;
    throw new UserError("there is no company here", {
      file,
      remedy: "name a folder that holds company.yaml (--company DIR), or make the sample company: npx otklik demo",
      cause,
    });
  }
}
