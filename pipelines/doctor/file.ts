import { UnreadableFile } from "../../sources/bytes.ts";
import type { Company } from "../company.ts";
import { missingColumns, type MissingColumn } from "../header-check.ts";
import { partedOtherwise } from "../ingest/shown-columns.ts";
import { filesOfSource, nothingThere } from "../ingest/files.ts";
import { messageOf } from "../user-error.ts";
import { otherName } from "../ingest/field-value.ts";
import { finding, type Finding, foreseen } from "./finding.ts";

/** How many files a source has; throws when there is none. */
export async function matching(company: Company, source: string): Promise<number> {
  const files = await filesOfSource(company, source);
  if (files.length === 0) throw nothingThere(company, company.sources[source]!);
  return files.length;
}

/** What the mapping asks of the source's first file and the file has not; nothing when all is there. */
export async function headerFindings(company: Company, source: string): Promise<Finding[]> {
  try {
    return tellMissing(`columns of ${source}`, await missingColumns(company, company.sources[source]!));
  } catch (error) {
    const known = foreseen(`columns of ${source}`, error);
    if (known) return [known];
    // what cannot be read as it is says itself what to write
    const remedy = error instanceof UnreadableFile ? null : "look whether the file is what its ending says";
    return [finding(`columns of ${source}`, "fault", messageOf(error), remedy)];
  }
}

/** More than this missing is one mistake about the whole file, not one about each. */
const mostMisspelt = 3;

function tellMissing(check: string, missing: readonly MissingColumn[]): Finding[] {
  const [first] = missing;
  if (!first) return [];
  const parted = partedOtherwise(first.has);
  if (parted !== null) return [finding(check, "fault", `${first.file} has none of the columns that company.yaml asks for`, parted)];
  const its = `its columns: ${first.has.join(", ")}`;
  const named = ({ columns, place }: MissingColumn, where = place) => `“${columns.join("” nor “")}” (${where})`;
  if (missing.length <= mostMisspelt) {
    return missing.map((one) => finding(check, "fault", `${one.file} has no column ${named(one, `company.yaml, ${one.place}`)}`, `${one.near === null ? "" : `did you mean “${one.near}”? `}${its}; ${otherName(one.columns)}`));
  }
  return [finding(check, "fault", `${first.file} lacks ${missing.length} columns that company.yaml asks for: ${missing.map((one) => named(one)).join(", ")}`, `${its}; look whether the file is the right one; delimiter: says what parts the columns, skip_lines: which lines stand before the header, header: [names, in their order] that there is none`)];
}
