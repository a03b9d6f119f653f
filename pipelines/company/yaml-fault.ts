import type { LineCounter, YAMLError } from "yaml";
import { UserError } from "../user-error.ts";

const around = "check indentation (blanks, not tabs), colons and quotes near this line";
/** A key and a value that begins with *, up to a comment or to the next key in braces. */
const bareStar = /([\w-]+):\s*(\*[^#,}]*[^#,}\s])/;

/** What the parser has against a text, in words that help; `file` is where it stands. */
export function yamlError(file: string, text: string, lines: LineCounter, error: YAMLError): UserError {
  const { line } = lines.linePos(error.pos[0]);
  const written = text.split("\n");
  const own = written[line - 1] ?? "";
  const place = `line ${line}`;
  if (error.code === "DUPLICATE_KEY") {
    const key = keyOf(own) ?? own.trim();
    return new UserError(`“${key}” stands twice in one place${first(written, line)}, and only one can count (keys must be unique)`, { file, place, remedy: remedyOf(written, line, key), cause: error });
  }
  const star = bareStar.exec(own);
  if (star) {
    return new UserError("is not valid YAML: a value that begins with * needs quotes", { file, place, value: own.trim(), remedy: `write ${star[1]}: "${star[2]}"`, cause: error });
  }
  return new UserError(`is not valid YAML: ${error.message}`, { file, place, remedy: around, cause: error });
}

const indentOf = (line: string) => line.search(/\S|$/);
const keyOf = (line: string) => /^\s*["']?([^"':#]+)["']?\s*:/.exec(line)?.[1];

/** Where a key stood before, among lines of one indentation. */
function first(written: readonly string[], line: number): string {
  const own = written[line - 1] ?? "";
  const before = written.slice(0, line - 1).findLastIndex((one) => keyOf(one) === keyOf(own) && indentOf(one) === indentOf(own));
  return before < 0 ? "" : ` (first on line ${before + 1})`;
}

function remedyOf(written: readonly string[], line: number, key: string): string {
  const indent = indentOf(written[line - 1] ?? "");
  const parent = written.slice(0, line - 1).findLast((one) => keyOf(one) !== undefined && indentOf(one) < indent);
  if (parent?.trim().startsWith("sources:")) return `give one of them another name, such as ${key}_2; when both read rows of one shape, they are one source: files: [first.csv, second.csv]`;
  return "give one of them another name, or join them";
}
