import { closest, distance } from "fastest-levenshtein";
import { LineCounter, type Document, isAlias, isMap, isNode, isScalar, isSeq, type Pair } from "yaml";
import { z } from "zod";
import { describe, UserError } from "../user-error.ts";
import { rightForm } from "./form.ts";

/** One thing wrong with company.yaml. */
export interface Fault {
  path: readonly PropertyKey[];
  message: string;
  value?: unknown;
  remedy?: string;
}

/** Adds a fault from inside a zod refinement or transform. */
export function fault(
  context: z.RefinementCtx,
  message: string,
  details: { path?: PropertyKey[]; value?: unknown; remedy?: string } = {},
): void {
  const { path, ...params } = details;
  context.addIssue({ code: "custom", message, path: path ?? [], params });
}

/** “write one of a, b, c; did you mean b?” — what every refusal of an unknown word ends with. */
export function nearest(word: string, known: readonly string[], what = "known"): string {
  const shown = known.length > 30 ? [...known].sort((a, b) => distance(word, a) - distance(word, b)).slice(0, 8) : known;
  const list = `${shown.join(", ")}${shown.length < known.length ? " …" : ""}`;
  const near = nearestOf(word, known);
  return `${near === undefined ? "" : `did you mean “${near}”? `}${what}: ${list}`;
}

/** Beginnings shorter than this are shared by chance. */
const leastBeginning = 3;

/** Half of it, or two letters, are other ones; words that share none are not alike, however short. */
const isNear = (word: string, known: string) => {
  const apart = distance(word, known);
  return apart <= Math.max(2, Math.ceil(known.length / 2)) && apart < Math.max(word.length, known.length);
};

/** The known word that was meant: the one that goes on from `word`, else the one spelled most alike. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const longer = lower.length < leastBeginning ? [] : known.filter((one) => one.toLowerCase().startsWith(lower));
  if (longer.length === 1) return longer[0];
  const near = known.length > 0 ? closest(word, [...known]) : undefined;
  return near !== undefined && isNear(lower, near.toLowerCase()) ? near : undefined;
}

/** zod's issues in our words. `root` is the value that was parsed; offending values are read from it. */
export function faultsOf(error: z.ZodError, root: unknown): Fault[] {
  return error.issues.flatMap((issue) => translate(issue, [], root));
}

type Issue = z.core.$ZodIssue;

function translate(issue: Issue, prefix: readonly PropertyKey[], root: unknown): Fault[] {
  const path = [...prefix, ...issue.path];
  const value = valueAt(root, path);
  switch (issue.code) {
    case "custom": {
      const params = (issue.params ?? {}) as { value?: unknown; remedy?: string };
      return [{ path, message: issue.message, value: scalar(params.value), remedy: params.remedy }];
    }
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path: [...path, key], message: `“${key}” is not a key here`, remedy: nearest(key, JSON.parse(issue.message), "known keys") }));
    case "invalid_type":
      if (value === undefined) return [{ path, message: "is missing", remedy: `write ${expected(issue.expected)}` }];
      return [{ path, message: `must be ${expected(issue.expected)}`, value: scalar(value), remedy: rightForm(path, issue.expected) }];
    case "invalid_value":
      return [{ path, message: "is not one of the allowed words", value: scalar(value), remedy: nearest(String(value), issue.values.map(String), "allowed") }];
    case "invalid_union":
      if (value === undefined || value === null) return [{ path, message: "is missing", remedy: rightForm(path, firstKind(issue.errors)) }];
      return bestBranch(issue.errors, path, root) ?? [{ path, message: "is of a shape that does not go here", value: scalar(value), remedy: rightForm(path, firstKind(issue.errors)) }];
    case "too_small":
      if (issue.origin === "array" && Number(issue.minimum) === 1) return [{ path, message: "needs at least one entry", remedy: `${rightForm(path, "array")}, or leave the key out` }];
      return [{ path, message: `must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}${sized(issue.origin)}`, value: scalar(value), remedy: "write a larger one, or leave the key out" }];
    case "too_big":
      return [{ path, message: `must be ${issue.inclusive ? "at most" : "less than"} ${issue.maximum}${sized(issue.origin)}`, value: scalar(value), remedy: "write a smaller one, or leave the key out" }];
    default:
      return [{ path, message: issue.message, value: scalar(value) }];
  }
}

/** The branch that fits the value's own shape tells most about what is wrong. */
function bestBranch(branches: readonly (readonly Issue[])[], path: readonly PropertyKey[], root: unknown): Fault[] | undefined {
  const fitting = branches.filter((issues) => !misfits(issues));
  const [first] = fitting.sort((a, b) => a.length - b.length);
  return first?.flatMap((issue) => translate(issue, path, root));
}

/** A strict object whose unknown keys are answered with the known ones. */
export function strict<T extends z.ZodRawShape>(shape: T) {
  const known = JSON.stringify(Object.keys(shape));
  return z.strictObject(shape, { error: (issue) => (issue.code === "unrecognized_keys" ? known : undefined) });
}

/** What a union's first branch expects. */
function firstKind(branches: readonly (readonly Issue[])[]): string {
  const issue = branches[0]?.[0];
  return issue?.code === "invalid_type" ? issue.expected : issue?.code === "invalid_union" ? firstKind(issue.errors) : "string";
}

/** The value is of another shape than this branch. */
function misfits(issues: readonly Issue[]): boolean {
  return issues.some(
    (issue) => issue.path.length === 0 && (issue.code === "invalid_type" || (issue.code === "invalid_union" && issue.errors.every(misfits))),
  );
}

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map of keys",
  record: "a map of keys",
};

function expected(kind: string): string {
  return kinds[kind] ?? kind;
}

function sized(origin: string): string {
  return origin === "array" ? " entries" : origin === "string" ? " characters" : "";
}

function scalar(value: unknown): unknown {
  return typeof value === "object" && value !== null ? undefined : value;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], root);
}

/** One UserError that names file, line and key of every fault (the first ten). */
export function companyError(file: string, document: Document, lines: LineCounter, faults: readonly Fault[]): UserError {
  const placed = faults.map((one) => ({ ...one, line: lineOf(document, lines, one.path) })).sort((a, b) => a.line - b.line);
  const errors = placed.map(({ path, message, value, remedy, line }) => {
    const place = [line > 0 ? `line ${line}` : "", keyPath(path)].filter(Boolean).join(", ");
    return new UserError(message, { file, place: place || undefined, ...(value === undefined ? {} : { value }), remedy: remedy ?? null });
  });
  const [first] = errors;
  if (errors.length === 1 && first) return first;
  const shown = errors.slice(0, 10).map(describe);
  if (errors.length > 10) shown.push(`… and ${errors.length - 10} more`);
  return new UserError(`${errors.length} things are wrong\n${shown.join("\n")}`, { file, remedy: null });
}

function keyPath(path: readonly PropertyKey[]): string {
  return path.map((key, i) => (typeof key === "number" ? `[${key + 1}]` : `${i === 0 ? "" : "."}${String(key)}`)).join("");
}

/** Line of the deepest part of the path that the file has, wherever what stands there was marked; 0 when it has none. */
export function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  let [line, at]: [number, unknown] = [0, document.contents];
  for (const key of path) {
    const [named, value] = childOf(document, at, key) ?? [];
    if (!isNode(named) || !named.range) break;
    line = lines.linePos(named.range[0]).line;
    at = value;
  }
  return line;
}

/** What names an entry, and the entry: of a map its own key before those it takes in. */
function childOf(document: Document, node: unknown, key: PropertyKey): [named: unknown, value: unknown] | undefined {
  const at = isAlias(node) ? node.resolve(document) : node;
  if (isSeq(at)) return at.items[Number(key)] === undefined ? undefined : [at.items[Number(key)], at.items[Number(key)]];
  if (!isMap(at)) return undefined;
  const own = at.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
  if (own) return [own.key, own.value];
  const taken = at.items.filter(isMerge).flatMap(({ value }) => (isSeq(value) ? value.items : [value]));
  return taken.map((one) => childOf(document, one, key)).find((found) => found !== undefined);
}

/** Whether a pair takes in another map's keys. */
export function isMerge({ key }: Pair): boolean {
  // where merging is on, the parser makes a symbol of it
  return isScalar(key) && (typeof key.value === "symbol" ? key.value.description : key.value) === "<<";
}
