import { statSync } from "node:fs";
import { resolve } from "node:path";
import { UnreadableFile } from "../../sources/bytes.ts";
import { callStream } from "../../sources/calls.ts";
import { fileStream, findFiles, MissingFile } from "../../sources/files.ts";
import type { Stream } from "../../sources/source.ts";
import type { Company } from "../company.ts";
import type { SourceSettings } from "../company/mapping.ts";
import { withReferences } from "../company/reference.ts";
import { systemFault } from "../system-fault.ts";
import { describe, told, UserError } from "../user-error.ts";

/** Names of the files that a source's patterns match now, relative to the company's folder. Throws UserError for one that is named and missing. */
export async function filesOfSource(company: Company, name: string): Promise<string[]> {
  const source = company.sources[name];
  if (!source) throw new UserError("there is no such source", { file: company.file, value: name, remedy: `sources: ${Object.keys(company.sources).join(", ")}` });
  try {
    const patterns = [...source.files.patterns, ...(source.index?.patterns ?? [])];
    return (await findFiles(company.dir, withReferences({ ...source.files, patterns }, company.file, `sources.${name}.files`))).map((file) => file.name);
  } catch (fault) {
    if (fault instanceof MissingFile) throw missingFile(fault, company, source);
    throw fault;
  }
}

/** The source's files as a stream: calls where it is made of transcripts. */
export function streamOf(company: Company, source: SourceSettings): Stream {
  const place = `sources.${source.name}`;
  const files = withReferences(source.files, company.file, `${place}.files`);
  const index = source.index && withReferences(source.index, company.file, `${place}.index.files`);
  return isCalls(source) ? callStream(company.dir, files, index) : fileStream(company.dir, files);
}

/** Its files are transcripts, one a call. */
export function isCalls({ files }: SourceSettings): boolean {
  return files.format === "transcript" || (files.format === null && files.patterns.every((pattern) => /\.(?:vtt|srt)(?:\.gz)?$/i.test(pattern)));
}

export function nothingThere(company: Company, source: SourceSettings): UserError {
  const folder = source.files.patterns.find((pattern) => statSync(resolve(company.dir, pattern), { throwIfNoEntry: false })?.isDirectory());
  if (folder !== undefined) {
    const trimmed = folder.replace(/[\\/]+$/, "");
    return new UserError("is a folder, not a file", { file: company.file, place: `sources.${source.name}.files`, value: folder, remedy: `write which of its files: ${trimmed}/*.csv, or ${trimmed}/**/*.csv for those of its folders too` });
  }
  return new UserError(`no file matches`, {
    file: company.file,
    place: `sources.${source.name}.files`,
    value: source.files.patterns.join(", "),
    remedy: `put files there, or mend the pattern; it is looked up from ${company.dir}`,
  });
}

/** Why a source failed, as one text for people. */
export function faultText(fault: unknown, company: Company, source: SourceSettings): string {
  const place = `sources.${source.name}.files`;
  if (fault instanceof MissingFile) return describe(missingFile(fault, company, source));
  if (fault instanceof UnreadableFile) return describe(new UserError(fault.message, { file: company.file, place, remedy: null }));
  return told(systemFault(fault) ?? fault);
}

/** What to say of files that could not be opened while the others were read. */
export function unopenedText(company: Company, source: SourceSettings, failed: readonly string[]): string {
  return describe(
    new UserError(`${failed.length === 1 ? "a file" : `${failed.length} files`} could not be opened; the others were read`, {
      file: company.file,
      place: `sources.${source.name}.files`,
      value: failed.slice(0, 3).join("; "),
      remedy: "give this user the right to read them; the next run tries again",
    }),
  );
}

function missingFile(fault: MissingFile, company: Company, source: SourceSettings): UserError {
  return new UserError("the file does not exist", {
    file: company.file,
    place: `sources.${source.name}.files`,
    value: fault.message,
    remedy: `put it there, or mend the name; it is looked up from ${company.dir}`,
    cause: fault,
  });
}
