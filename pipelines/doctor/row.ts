import { existsSync } from "node:fs";
import type { Company } from "../company.ts";
import { tellAhead } from "../ingest/future.ts";
import { tellRepeated } from "../ingest/lookup.ts";
import { tellRounded } from "../ingest/rounded.ts";
import { tellUnlike } from "../ingest/unlike.ts";
import { tellUnreadable } from "../ingest/unreadable.ts";
import { tellUnreadVersions } from "../ingest/version.ts";
import { tellClash } from "../remedy/clash.ts";
import { shownValues } from "../remedy/shown.ts";
import { count, counted } from "../terminal.ts";
import { tryFirstRows, type Trial } from "../trial.ts";
import { warehousePath } from "../warehouse.ts";
import { finding, type Finding, guarded, mostTold } from "./finding.ts";
import { tellUndeclaredOf } from "./word.ts";

/** What would become of the first rows of some files; `tags` gathers the categories that they have. */
export async function trialFindings(company: Company, source: string, now: () => Date, tags: Trial["tags"] = { words: [], conversations: 0 }): Promise<Finding[]> {
  const check = `rows of ${source}`;
  const findings: Finding[] = [];
  const trial = await guarded(check, findings, () => tryFirstRows(company, company.sources[source]!, company.asOf(now())), () => "");
  if (!trial) return findings.filter(({ state }) => state === "fault");
  tags.words.push(...trial.tags.words);
  tags.conversations += trial.tags.conversations;
  return [
    ...(trial.tried === 0 && trial.notices.length > 0 ? [] : [tellTrial(check, trial)]),
    ...trial.notices.map((text) => finding(check, "warning", text)),
    ...trial.notFound.slice(0, mostTold).map((text) => finding(check, "warning", text)),
    ...trial.repeated.map((one) => finding(`lookup ${one.lookup} of ${source}`, "warning", tellRepeated(one))),
    ...(existsSync(warehousePath(company.dir)) ? [] : [...tellUndeclaredOf(source, trial.undeclared), ...trial.unlike.map((one) => finding(check, "warning", tellUnlike(one)))]),
    ...trial.clashes.map(tellClash).map(({ seen, remedy }) => finding(`dates of ${source}`, "warning", seen, remedy)),
    ...trial.unversioned.map((one) => finding(`version of ${source}`, "warning", tellUnreadVersions(one))),
    ...trial.ahead.map((one) => finding(`dates of ${source}`, "warning", tellAhead(one))),
    ...trial.unreadable.map((one) => finding(`contacts of ${source}`, "warning", tellUnreadable(one))),
    ...trial.rounded.map((one) => finding(`numbers of ${source}`, "warning", tellRounded(one))),
  ];
}

function tellTrial(check: string, { files, tried, refused, reasons }: Trial): Finding {
  const of = `${counted(tried, "record")} from the first rows of ${files.length > 2 ? `${files.length} files, such as ${files.at(-1)}` : files.join(" and ")}`;
  if (refused === 0) return finding(check, "ok", tried === 0 ? `none in ${files.join(" and ")}` : `${of} would ${tried === 1 ? "" : "all "}be accepted`);
  const why = reasons.slice(0, mostTold).map(({ field, values, reason, rows, file }) => `\n    ${[`${count(rows)} ×`, file === null ? "" : `${file}:`, field, shownValues(values), reason].filter(Boolean).join(" ")}`);
  const more = reasons.length > mostTold ? `\n    and ${reasons.length - mostTold} more reasons` : "";
  const remedies = [...new Set(reasons.slice(0, mostTold).flatMap(({ field, remedies: lines }) => lines.map((line) => (field === null ? line : `${field}: ${line}`))))];
  return finding(check, refused === tried ? "fault" : "warning", `of ${of}, ${count(refused)} would be refused:${why.join("")}${more}`, remedies.join("\n  → ") || null);
}
