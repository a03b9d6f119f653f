import { existsSync } from "node:fs";
import { readlink, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { UnreadableFile } from "../sources/bytes.ts";
import { loadCompany, type Company } from "./company.ts";
import { readUnfinished } from "./forget/unfinished.ts";
import { missingColumns, type MissingColumn } from "./header-check.ts";
import { filesOfSource, nothingThere } from "./ingest/files.ts";
import { tellUndeclared, type Undeclared } from "./ingest/undeclared.ts";
import { tellAhead } from "./ingest/future.ts";
import { tellUnreadable } from "./ingest/unreadable.ts";
import { localTime } from "./local-time.ts";
import { sourceStatus, type SourceStatus } from "./status.ts";
import { systemFault } from "./system-fault.ts";
import { counted } from "./terminal.ts";
import { tryNewest, type Trial } from "./trial.ts";
import { describe, UserError } from "./user-error.ts";
import { undeclaredWords, unseenWords } from "./vocabulary.ts";
import { openWarehouse, type Warehouse, WarehouseInUse, warehousePath } from "./warehouse.ts";

export interface Finding {
  /** What was looked at. */
  check: string;
  state: "ok" | "warning" | "fault";
  /** What was seen, in one line. */
  seen: string;
  /** What to do, where something is to be done. */
  remedy: string | null;
}

const oldestNode = 20;
const leastFreeGigabytes = 2;
const quarantineWarningShare = 0.01;

/** Looks at the machine, company.yaml, the sources' files, the warehouse and the release; changes nothing. Never throws. */
export async function examine(dir: string, { now }: { now: () => Date }): Promise<Finding[]> {
  const findings: Finding[] = [node()];
  const company = await guarded("company.yaml", findings, () => loadCompany(dir), (found) => `${counted(Object.keys(found.sources).length, "source")}, ${counted(found.touchpoints.length, "touchpoint")}, ${found.time_zone}`);
  if (!company) return findings;
  findings.push(await freeSpace(company));
  const gone = new Set<string>();
  for (const source of Object.keys(company.sources)) {
    const found = await guarded(`files of ${source}`, findings, () => matching(company, source), (count) => counted(count, "file"));
    if (found === null) gone.add(source);
    if (found === null) continue;
    const missing = await headerFindings(company, source);
    findings.push(...(missing.length > 0 ? missing : await trialFindings(company, source, now)));
  }
  if (!existsSync(warehousePath(company.dir))) {
    findings.push(finding("warehouse", "warning", "none yet", `npx otklik run --company ${dir}`));
    return findings;
  }
  const warehouse = await opened(company, findings);
  const begun = warehouse && (await readUnfinished(warehousePath(company.dir)).catch(() => null));
  if (begun) findings.push(finding("forget", "fault", `the forgetting of ${begun.person_id} was begun and did not end`, `npx otklik forget ${begun.person_id} --company ${company.dir}`));
  if (warehouse) {
    try {
      findings.push(...(await sourceFindings(company, warehouse, now, gone)), ...(await wordFindings(company, warehouse)), ...(await lastRun(company, warehouse)));
    } finally {
      warehouse.close();
    }
  }
  findings.push(await release(company));
  return findings;
}

function finding(check: string, state: Finding["state"], seen: string, remedy: string | null = null): Finding {
  return { check, state, seen, remedy };
}

/** Runs a check whose failure is a finding of its own; gives back what it found. */
async function guarded<T>(check: string, findings: Finding[], look: () => Promise<T>, tell: (found: T) => string): Promise<T | null> {
  try {
    const found = await look();
    findings.push(finding(check, "ok", tell(found)));
    return found;
  } catch (error) {
    const known = error instanceof UserError ? error : systemFault(error);
    const seen = known ? describe(new UserError(known.message, { ...known.details, remedy: undefined })) : String(error);
    findings.push(finding(check, error instanceof WarehouseInUse ? "warning" : "fault", seen, known?.details.remedy ?? null));
    return null;
  }
}

/** The warehouse, to look into. Another process at work is no fault of the company's, but nothing can be told of what is inside meanwhile. */
async function opened({ dir }: Company, findings: Finding[]): Promise<Warehouse | null> {
  return guarded("warehouse", findings, () => openWarehouse(dir, { readOnly: true }), () => "opens");
}

function node(): Finding {
  const major = Number(process.versions.node.split(".")[0]);
  const fine = major >= oldestNode;
  return finding("Node", fine ? "ok" : "fault", process.versions.node, fine ? null : `install Node ${oldestNode} or newer`);
}

async function freeSpace({ dir }: Company): Promise<Finding> {
  const { bavail, bsize } = await statfs(dir);
  const gigabytes = (bavail * bsize) / 1e9;
  const fine = gigabytes >= leastFreeGigabytes;
  return finding("disk", fine ? "ok" : "warning", `${gigabytes.toFixed(1)} GB free`, fine ? null : "make room: a run needs space for the warehouse and one more release");
}

async function matching(company: Company, source: string): Promise<number> {
  const files = await filesOfSource(company, source);
  if (files.length === 0) throw nothingThere(company, company.sources[source]!);
  return files.length;
}

/** What the mapping asks of the source's first file and the file has not; nothing when all is there. */
async function headerFindings(company: Company, source: string): Promise<Finding[]> {
  try {
    return tellMissing(`columns of ${source}`, await missingColumns(company, company.sources[source]!));
  } catch (error) {
    const known = error instanceof UserError ? error : systemFault(error);
    if (known) return [finding(`columns of ${source}`, "fault", describe(new UserError(known.message, { ...known.details, remedy: undefined })), known.details.remedy ?? null)];
    // what cannot be read as it is says itself what to write
    const remedy = error instanceof UnreadableFile ? null : "look whether the file is what its ending says";
    return [finding(`columns of ${source}`, "fault", error instanceof Error ? error.message : String(error), remedy)];
  }
}

/** More than this missing is one mistake about the whole file, not one about each. */
const mostMisspelt = 3;

function tellMissing(check: string, missing: readonly MissingColumn[]): Finding[] {
  const [first] = missing;
  if (!first) return [];
  const its = `its columns: ${first.has.join(", ")}`;
  const named = ({ columns, place }: MissingColumn, where = place) => `“${columns.join("” nor “")}” (${where})`;
  if (missing.length <= mostMisspelt) {
    return missing.map((one) => finding(check, "fault", `${one.file} has no column ${named(one, `company.yaml, ${one.place}`)}`, `${one.near === null ? "" : `did you mean “${one.near}”? `}${its}; or write optional: true`));
  }
  return [finding(check, "fault", `${first.file} lacks ${missing.length} columns that company.yaml asks for: ${missing.map((one) => named(one)).join(", ")}`, `${its}; look whether the file is the right one; delimiter: says what parts the columns, skip_lines: which lines stand before the header, header: [names, in their order] that there is none`)];
}

/** Reasons and columns are told up to so many. */
const mostTold = 5;

/** What would become of the first rows of the newest files. */
async function trialFindings(company: Company, source: string, now: () => Date): Promise<Finding[]> {
  const check = `rows of ${source}`;
  const findings: Finding[] = [];
  const trial = await guarded(check, findings, () => tryNewest(company, company.sources[source]!, company.asOf(now())), () => "");
  if (!trial) return findings.filter(({ state }) => state === "fault");
  return [
    ...(trial.tried === 0 && trial.notices.length > 0 ? [] : [tellTrial(check, trial)]),
    ...trial.notices.map((text) => finding(check, "warning", text)),
    ...trial.notFound.slice(0, mostTold).map((text) => finding(check, "warning", text)),
    ...(existsSync(warehousePath(company.dir)) ? [] : tellUndeclaredOf(source, trial.undeclared)),
    ...trial.ahead.map((one) => finding(`dates of ${source}`, "warning", tellAhead(one))),
    ...trial.unreadable.map((one) => finding(`contacts of ${source}`, "warning", tellUnreadable(one))),
  ];
}

function tellTrial(check: string, { files, tried, refused, reasons }: Trial): Finding {
  const of = `${counted(tried, "record")} from the first rows of ${files.length > 2 ? `${files.length} files, such as ${files.at(-1)}` : files.join(" and ")}`;
  if (refused === 0) return finding(check, "ok", tried === 0 ? `none in ${files.join(" and ")}` : `${of} would ${tried === 1 ? "" : "all "}be accepted`);
  const why = reasons.slice(0, mostTold).map(({ field, value, reason, rows }) => `\n    ${rows.toLocaleString("en-US")} × ${field === null ? "" : `${field} `}${value === null ? "" : `“${value}” `}${reason}`);
  const more = reasons.length > mostTold ? `\n    and ${reasons.length - mostTold} more reasons` : "";
  const remedies = [...new Set(reasons.slice(0, mostTold).flatMap(({ field, remedy }) => (remedy === null ? [] : [field === null ? remedy : `${field}: ${remedy}`])))];
  return finding(check, refused === tried ? "fault" : "warning", `of ${of}, ${refused.toLocaleString("en-US")} would be refused:${why.join("")}${more}`, remedies.join("\n  → ") || null);
}

async function sourceFindings(company: Company, warehouse: Warehouse, now: () => Date, gone: ReadonlySet<string>): Promise<Finding[]> {
  const asOf = company.asOf(now()).getTime();
  const at = (instant: string) => `${localTime(instant, company.time_zone)} (${company.time_zone})`;
  return (await sourceStatus(warehouse, company)).flatMap((row): Finding[] => {
    const quarantined = row.in_quarantine;
    if (row.last_run_at === null) return [finding(`source ${row.source}`, "warning", "never read", `npx otklik ingest ${row.source} --company ${company.dir}`)];
    const read = `${counted(row.read, "row")} read`;
    const findings = [row.ok ? finding(`source ${row.source}`, gone.has(row.source) ? "warning" : "ok", gone.has(row.source) ? `${read} before; its files are gone, what was read stays` : read) : finding(`source ${row.source}`, "fault", "the last run failed", `npx otklik ingest ${row.source} --company ${company.dir} tells why`)];
    const promise = company.sources[row.source]?.fresh_within ?? null;
    if (promise !== null && row.newest_at !== null && asOf - Date.parse(row.newest_at) > promise * 1000) {
      findings.push(finding(`freshness of ${row.source}`, "warning", `newest record ${at(row.newest_at)}`, "ask whether the export still runs"));
    }
    if (row.source in company.retention) {
      findings.push(finding(`retention of ${row.source}`, "ok", row.texts_removed_at === null ? "no text has been old enough to be removed" : `${counted(row.texts_removed, "text")} removed, the last as of ${at(row.texts_removed_at)}${tellWaiting(row, company.time_zone)}`));
    }
    if (row.read > 0 && quarantined > row.read * quarantineWarningShare) {
      findings.push(finding(`quarantine of ${row.source}`, "warning", `${quarantined} rows wait in quarantine, ${row.read} were read`, `npx otklik quarantine list ${row.source} --company ${company.dir}`));
    }
    return findings;
  });
}

/** What was removed and is in the file still: it is written anew once a day. */
function tellWaiting({ texts_waiting, texts_wiped_from }: SourceStatus, zone: string): string {
  if (texts_waiting === 0) return "";
  const when = texts_wiped_from === null ? "the next run" : `the first run from ${texts_wiped_from} 00:00 (${zone}) on`;
  return `; the bytes of ${texts_waiting.toLocaleString("en-US")} are in the warehouse file still and leave it with ${when}`;
}

/** Words of the data that company.yaml does not declare, and words of company.yaml that no row has. */
async function wordFindings(company: Company, warehouse: Warehouse): Promise<Finding[]> {
  const undeclared = [...(await undeclaredWords(company, warehouse))].flatMap(([source, words]) => tellUndeclaredOf(source, words));
  const unseen = await unseenWords(company, warehouse);
  const told = unseen.slice(0, mostTold).map(({ place, word, rows, near }) =>
    finding(`words of company.yaml`, "warning", `${place}: none of ${counted(rows, "row")} has “${word}”${near === null ? "" : `; did you mean “${near}”?`}`, "mend its spelling, or take it out"));
  return [...undeclared, ...told, ...(unseen.length > mostTold ? [finding("words of company.yaml", "warning", `and ${unseen.length - mostTold} more that no row has`)] : [])];
}

function tellUndeclaredOf(source: string, words: readonly Undeclared[]): Finding[] {
  const told = words.slice(0, mostTold).map((one) => {
    const { field, word, near } = one;
    const remedy = `translate it at the source: ${field}: { column: …, values: { ${JSON.stringify(word)}: ${near ?? "…"} } }; or declare it: ${field}s: [{ key: … }]`;
    return finding(`${field}s of ${source}`, "warning", tellUndeclared(one), remedy);
  });
  return words.length > mostTold ? [...told, finding(`words of ${source}`, "warning", `and ${words.length - mostTold} more that company.yaml does not declare`)] : told;
}

async function lastRun({ dir, time_zone }: Company, warehouse: Warehouse): Promise<Finding[]> {
  const [run] = await warehouse.rows<{ command: string; started_at: string; ended_at: string | null; ok: boolean | null; error: string | null }>(
    "select command, started_at, ended_at, ok, error from ops.run order by started_at desc limit 1",
  );
  if (!run) return [];
  const told = `${run.command} of ${localTime(run.started_at, time_zone)} (${time_zone})`;
  if (run.ended_at === null) return [finding("last run", "fault", `${told} never ended`, `nothing is lost: npx otklik run --company ${dir} does it again`)];
  if (!run.ok && run.error?.startsWith("stopped")) return [finding("last run", "warning", `${told} was ${run.error}`, `nothing is lost: npx otklik run --company ${dir} goes on from there`)];
  return [finding("last run", run.ok ? "ok" : "fault", `${told}${run.error ? `: ${run.error}` : ""}`, run.ok ? null : `mend what it says, then: npx otklik run --company ${dir}`)];
}

async function release({ dir, time_zone }: Company): Promise<Finding> {
  const current = join(dir, "releases", "current");
  if (!existsSync(current)) return finding("release", "warning", "nothing published yet", `npx otklik run --company ${dir}`);
  return finding("release", "ok", `${await readlink(current)}, ${localTime((await stat(current)).mtime.toISOString(), time_zone)} (${time_zone})`);
}
