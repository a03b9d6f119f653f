import { readFile, readdir } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "./user-error.ts";

export interface ModelColumn {
  name: string;
  meaning: string;
}

/** A query that returns the rows that must not exist. */
export interface ModelCheck {
  name: string;
  sql: string;
}

/** One SQL file of transforms/core or transforms/marts: what its header says, and its SELECT. */
export interface Model {
  schema: "core" | "marts";
  name: string;
  /** `schema.name`. */
  table: string;
  /** Path from the project's root. */
  file: string;
  /** The header's first line: what one row is. */
  grain: string;
  key: string[];
  columns: ModelColumn[];
  checks: ModelCheck[];
  /** Audiences that may see the table; empty means all. */
  audiences: string[];
  sql: string;
}

const projectRoot = fileURLToPath(new URL("..", import.meta.url));
export const modelsDir = join(projectRoot, "transforms");

/** Every model under `dir`/core and `dir`/marts, by name. Throws UserError when a header is not as it must be. */
export async function readModels(dir: string = modelsDir): Promise<Model[]> {
  const models: Model[] = [];
  for (const schema of ["core", "marts"] as const) {
    const files = (await readdir(join(dir, schema))).filter((file) => file.endsWith(".sql")).sort();
    for (const file of files) {
      const path = join(dir, schema, file);
      models.push(parseModel(schema, basename(file, ".sql"), relative(projectRoot, path), await readFile(path, "utf8")));
    }
  }
  return models;
}

const directives = ["key", "columns", "check", "audiences"];

/**
 * A header is the comment at the top of the file: `one row per …`, then `key:`, `columns:` (one indented line per column),
 * any number of `check: name: query`, and optionally `audiences:`. An indented comment line continues the one above it.
 */
export function parseModel(schema: Model["schema"], name: string, file: string, text: string): Model {
  const bad = (message: string, place: string, value?: string): UserError =>
    new UserError(message, { file, place, value, remedy: "a model begins with: -- one row per …, -- key: a, b, -- columns: (one indented line each), -- check: name: query" });
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("--"));
  const header = lines.slice(0, end < 0 ? lines.length : end);
  const sql = lines.slice(header.length).join("\n").trim().replace(/;\s*$/, "");
  const grain = header[0]?.replace(/^--\s*/, "").trim() ?? "";
  if (!/^one row /.test(grain)) throw bad("a model's first line must say what one row is", "line 1", header[0]);
  if (!sql) throw bad("the model has a header and no query", `line ${lines.length}`);

  const model: Model = { schema, name, table: `${schema}.${name}`, file, grain, key: [], columns: [], checks: [], audiences: [], sql };
  let current = "";
  header.slice(1).forEach((line, i) => {
    const place = `line ${i + 2}`;
    const directive = /^-- (\w+):\s*(.*)$/.exec(line);
    if (directive && !directives.includes(directive[1]!)) throw bad(`unknown word in the header; known: ${directives.join(", ")}`, place, directive[1]);
    if (directive) {
      current = directive[1]!;
      const rest = directive[2]!.trim();
      if (current === "key") model.key = words(rest);
      else if (current === "audiences") model.audiences = words(rest);
      else if (current === "check") {
        const check = /^([^:]+):\s*(.*)$/.exec(rest);
        if (!check) throw bad("a check needs a name and a query", place, line);
        model.checks.push({ name: check[1]!.trim(), sql: check[2]! });
      }
      return;
    }
    const indented = /^--\s{2,}(\S.*)$/.exec(line)?.[1];
    if (current === "columns" && indented) {
      const column = /^(\w+):\s*(.+)$/.exec(indented);
      if (!column) throw bad("a column needs a name and a meaning", place, line);
      model.columns.push({ name: column[1]!, meaning: column[2]! });
    } else if (current === "check" && indented) model.checks.at(-1)!.sql += `\n${indented}`;
    else if (current === "" && line.startsWith("-- ")) model.grain += ` ${line.slice(3).trim()}`;
    else if (line.trim() !== "--") throw bad("a header line that belongs to nothing", place, line);
  });
  if (model.key.length === 0) throw bad("the header names no key", "key");
  if (model.columns.length === 0) throw bad("the header documents no columns", "columns");
  return model;
}

function words(text: string): string[] {
  return text.split(",").map((word) => word.trim()).filter(Boolean);
}
