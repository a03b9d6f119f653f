import { isAlias, isMap, isNode, isPair, isScalar, isSeq, visit, type Document, type LineCounter } from "yaml";
import { UserError } from "../user-error.ts";
import { isMerge, nearestOf } from "./fault.ts";

/**
 * `*name` stands for what `&name` marks above it, and `<<` takes in the keys of a map that is marked. Throws UserError
 * with the line of a name that nothing bears, and of a `<<` that takes in something else than maps.
 */
export function checkAliases(file: string, document: Document, lines: LineCounter): void {
  const marked = new Set<string>();
  const fault = (node: unknown, message: string, details: { value?: string; remedy: string }) => {
    const start = isNode(node) ? node.range?.[0] : undefined;
    return new UserError(message, { file, ...(start === undefined ? {} : { place: `line ${lines.linePos(start).line}` }), ...details });
  };
  visit(document, {
    Node(_, node) {
      if ("anchor" in node && node.anchor) marked.add(node.anchor);
    },
    Alias(_, alias, path) {
      if (!alias.resolve(document)) throw fault(alias, "stands for something that is marked nowhere above", { value: `*${alias.source}`, remedy: remedyOf(alias.source, [...marked], path.at(-1)) });
      const own = path.find((node) => isNode(node) && "anchor" in node && node.anchor === alias.source);
      if (own) throw fault(alias, "stands within what it stands for", { value: `*${alias.source}`, remedy: `mark with &${alias.source} something that does not hold it` });
    },
    Pair(_, pair) {
      if (!isMerge(pair)) return;
      const taken = isSeq(pair.value) ? pair.value.items : [pair.value];
      const wrong = taken.findIndex((one) => !isMap(isAlias(one) ? (one.resolve(document) ?? one) : one) && !(isAlias(one) && !one.resolve(document)));
      if (wrong >= 0) throw fault(pair.key, "“<<” takes in maps of keys only", { remedy: "mark a map with &name and write <<: *name, or <<: [*one, *other]" });
    },
  });
}

function remedyOf(name: string, marked: readonly string[], pair: unknown): string {
  const near = nearestOf(name, marked);
  if (near !== undefined) return `did you mean *${near}? marked: ${marked.join(", ")}`;
  if (isPair(pair) && isMerge(pair)) return `mark the map whose keys are meant with &${name}, above this line`;
  const key = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : "";
  return `a text that begins with * needs quotes: ${key ? `${key}: ` : ""}"*${name}"; else mark with &${name}, above this line, what it stands for`;
}
