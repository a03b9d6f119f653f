import type { LineCounter, YAMLError } from "yaml";
import { UserError } from "../user-error.ts";

const around = "check indentation (blanks, not tabs), colons and quotes near this line";

/** What the parser has against a text, in words that help; `file` is where it stands. */
export function yamlError(file: string, text: string, lines: LineCounter, error: YAMLError): UserError {
  const { line } = lines.linePos(error.pos[0]);
  const written = (text.split("\n")[line - 1] ?? "").trim();
  const place = `line ${line}`;
  if (error.code === "DUPLICATE_KEY") {
    const key = /^["']?([^"':]+)["']?\s*:/.exec(written)?.[1] ?? written;
    return new UserError(`“${key}” stands twice in one place, and only one can count (keys must be unique)`, { file, place, remedy: "give one of them another name, or join them", cause: error });
  }
  if (/^[\w-]+:\s*\*/.test(written)) {
    const [key, value] = [written.slice(0, written.indexOf(":")), written.slice(written.indexOf(":") + 1).trim()];
    return new UserError("is not valid YAML: a value that begins with * needs quotes", { file, place, value: written, remedy: `write ${key}: "${value}"`, cause: error });
  }
  return new UserError(`is not valid YAML: ${error.message}`, { file, place, remedy: around, cause: error });
}
