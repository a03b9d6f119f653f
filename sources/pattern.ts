import { relative, resolve, sep } from "node:path";
import { isDynamicPattern } from "tinyglobby";

/** What stands for `${NAME}` in file patterns, by name. Such values may be secret: none is part of a file's name. */
export type Values = Readonly<Record<string, string>>;

const reference = /\$\{([A-Za-z_]\w*)\}/g;

/** The names that a pattern refers to. */
export function referencesIn(pattern: string): string[] {
  return [...pattern.matchAll(reference)].map((match) => match[1] ?? "");
}

export function filled(pattern: string, values: Values): string {
  return pattern.replaceAll(reference, (written, name: string) => values[name] ?? written);
}

/** The longest leading folder of a pattern that holds no wildcard. */
export function wildcardFree(pattern: string): string {
  const parts = pattern.split(sep);
  const first = parts.findIndex((part) => isDynamicPattern(part));
  return parts.slice(0, first).join(sep) || sep;
}

/**
 * The name of what a pattern with references found: up to the first wildcard as the pattern is written, from there on as
 * found, with the references in the place of their values. So a file keeps its name when a value changes.
 */
export function writtenName(dir: string, pattern: string, values: Values, path: string): string {
  const parts = pattern.split("/");
  const first = parts.findIndex((part) => isDynamicPattern(filled(part, values)));
  if (first < 0) return pattern;
  // a value may hold folders of its own and the wildcard too
  const isWhole = filled(parts[first]!, values).includes("/");
  const found = relative(wildcardFree(resolve(dir, filled(pattern, values))), path).split(sep).join("/");
  return [...parts.slice(0, isWhole ? first + 1 : first), hidden(found, parts.slice(first).join("/"), values)].join("/");
}

function hidden(text: string, pattern: string, values: Values): string {
  return referencesIn(pattern).reduce((shown, name) => (values[name] ? shown.replaceAll(values[name], `\${${name}}`) : shown), text);
}
