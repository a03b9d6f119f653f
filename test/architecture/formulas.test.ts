import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** Signs of a metric being worked out: parts divided, averages taken, intervals built. */
const signs: readonly [string, RegExp][] = [
  ["parts divided", /\bp[012]\b[^\n;]{0,20}\/\s*(?:\w+\.)*p[012]\b/],
  ["an average in SQL", /\b(?:avg|median|quantile(?:_cont|_disc)?|approx_quantile)\s*\(/i],
  ["a guarded division in SQL", /\/\s*nullif\s*\(/i],
  ["promoters less detractors", /promoters?\b[^\n]{0,12}[-−]\s*(?:\w+\.)*detractors?\b/i],
  ["a 95 % quantile of the normal distribution", /\b1\.9(?:6|59)\d*\b/],
];

function showing(files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const text = read(file).replace(/^\s*(?:\/\/|\*|--).*$/gm, "");
    return signs.filter(([, sign]) => sign.test(text)).map(([what]) => `${file}: ${what}`);
  });
}

describe("a metric's formula stands in the catalogue, in evaluate() and in the marts only", () => {
  const elsewhere = globSync(["pipelines/**/*.ts", "sources/**/*.ts", "dashboards/**/*.{ts,md}", "transforms/core/*.sql"], {
    cwd: root,
    // labels that a model learns from are averaged over equal texts; no figure is made of them
    ignore: ["**/.observablehq/**", "pipelines/text/labels.ts"],
  });

  it("the signs are real: they do show in transforms/", () => {
    const at = globSync(["transforms/*.ts", "transforms/metrics/**/*.ts", "transforms/marts/*.sql"], { cwd: root });
    expect(showing(at).length).toBeGreaterThan(2);
  });

  it("no model spells the quantile that intervals.ts has and config.run gives", () => {
    const models = globSync(["transforms/{core,marts}/*.sql"], { cwd: root });
    expect(showing(models).filter((sign) => sign.endsWith("normal distribution"))).toEqual([]);
  });

  it("no page, pipeline, source or core model works one out", () => {
    expect(showing(elsewhere)).toEqual([]);
  });
});
