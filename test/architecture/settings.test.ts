import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { settings } from "../../pipelines/company/settings.ts";

const root = resolve(import.meta.dirname, "../..");
const docs = ["data/README.md", "sources/README.md"].map((file) => readFileSync(resolve(root, file), "utf8")).join("\n");

/** Every key that a strict object anywhere inside a zod schema knows. */
function keysOf(schema: unknown, seen = new Set<unknown>()): Set<string> {
  const keys = new Set<string>();
  const walk = (node: unknown) => {
    if (typeof node !== "object" || node === null || seen.has(node)) return;
    seen.add(node);
    const def = (node as { _zod?: { def?: Record<string, unknown> } })._zod?.def;
    if (!def) {
      if (Array.isArray(node)) node.forEach(walk);
      return;
    }
    if (def.type === "object") {
      for (const [key, inner] of Object.entries(def.shape as Record<string, unknown>)) {
        keys.add(key);
        walk(inner);
      }
    }
    for (const part of ["in", "out", "innerType", "element", "valueType", "keyType", "options", "left", "right"]) walk(def[part]);
  };
  walk(schema);
  return keys;
}

describe("company.yaml", () => {
  const keys = [...keysOf(settings)];

  it("has the keys this test looks for", () => {
    expect(keys).toEqual(expect.arrayContaining(["name", "time_zone", "sources", "files", "encoding", "repeat_days", "suppress_below"]));
  });

  it.each(keys)("key %s is documented", (key) => {
    expect(docs).toMatch(new RegExp("(?:`|^|[\\s{,(])" + key + "(?:`|:)", "m"));
  });
});
