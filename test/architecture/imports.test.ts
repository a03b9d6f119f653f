import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Which room may import from which; data flows sources → pipelines → transforms → dashboards and files follow it. */
const allowed: Record<string, readonly string[]> = {
  sources: ["sources"],
  transforms: ["transforms"],
  dashboards: ["dashboards", "transforms"],
  "data/simulator": ["data/simulator", "pipelines/log.ts", "pipelines/user-error.ts"],
  // publish fills in what a page is told and what its figures need; these two say what that is
  pipelines: ["pipelines", "sources", "transforms", "data/simulator", "dashboards/site.ts", "dashboards/places.ts"],
};

const files = globSync(["{sources,transforms,dashboards,pipelines}/**/*.ts", "data/simulator/**/*.ts"], {
  cwd: root,
  ignore: ["**/.observablehq/**", "**/*.d.ts"],
});

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const found = text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|new URL\(\s*["']([^"']+\.ts)["']/g);
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/** Those of the tree's own files, from its root. */
function ownImportsOf(file: string): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith("."))
    .map((name) => relative(root, resolve(root, dirname(file), name)));
}

/** Ways that lead from a file back to itself, types included; each once, however it is entered. */
function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const walk = (file: string): void => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file].join(" → "));
    if (at >= 0 || done.has(file)) return;
    way.push(file);
    for (const next of imports.get(file) ?? []) walk(next);
    way.pop();
    done.add(file);
  };
  for (const file of imports.keys()) walk(file);
  return circles;
}

function roomOf(file: string): string {
  return file.startsWith("data/simulator/") ? "data/simulator" : (file.split("/")[0] ?? "");
}

describe("data flows one way", () => {
  it("reads a tree worth the name", () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it.each(Object.keys(allowed))("%s imports only from where it may", (room) => {
    const against = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) =>
        ownImportsOf(file)
          .filter((target) => !(allowed[room] ?? []).some((ok) => target === ok || target.startsWith(`${ok}/`)))
          .map((target) => `${file} → ${target}`),
      );
    expect(against).toEqual([]);
  });

  it.each([
    ["reading", ["reading"]],
    ["drawing", ["reading", "drawing"]],
  ])("of a page's components those for %s need %j alone", (room, rooms) => {
    const inside = (name: string) => (file: string) => file.startsWith(`dashboards/components/${name}/`);
    const own = files.filter(inside(room));
    expect(own.length).toBeGreaterThan(5);
    expect(own.flatMap(ownImportsOf).filter((file) => file.startsWith("dashboards/components/") && !rooms.some((name) => inside(name)(file)))).toEqual([]);
  });

  it("no file needs what needs it", () => {
    expect(circlesOf(new Map([["a", ["b"]], ["b", ["c"]], ["c", ["b", "d"]], ["d", []]]))).toEqual(["b → c → b"]);
    expect(circlesOf(new Map(files.map((file) => [file, ownImportsOf(file)])))).toEqual([]);
  });

  it("needs no package that comes for its development alone", () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { devDependencies: Record<string, string> };
    const packageOf = (name: string): string => name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/");
    const needing = files.flatMap((file) => importsOf(file).filter((name) => packageOf(name) in devDependencies).map((name) => `${file} → ${name}`));
    expect(files.flatMap(importsOf)).toContain("tinyglobby");
    expect(needing).toEqual([]);
  });

  it("transforms touch no file, network or clock", () => {
    const touching = files
      .filter((file) => roomOf(file) === "transforms")
      .filter((file) => {
        const text = readFileSync(join(root, file), "utf8");
        return /from "node:(fs|fs\/promises|net|http|https|child_process|os)"|\bfetch\(|Date\.now\(|new Date\(\)|@duckdb/.test(text);
      });
    expect(touching).toEqual([]);
  });

  it("models take the as-of instant as a setting and never ask the engine for the time", () => {
    const asking = globSync("transforms/**/*.sql", { cwd: root }).filter((file) =>
      /\b(current_date|current_timestamp|now\s*\(|today\s*\(|get_current_time)/i.test(readFileSync(join(root, file), "utf8").replace(/--.*$/gm, "")),
    );
    expect(asking).toEqual([]);
  });

  it("only the command line prints, exits or reads the arguments", () => {
    const printing = files
      .filter((file) => !/^pipelines\/(cli|terminal)\.ts$/.test(file) && roomOf(file) !== "dashboards")
      .filter((file) => /\bconsole\.\w+\(|process\.(stdout|stderr|exit|argv)\b/.test(readFileSync(join(root, file), "utf8")));
    expect(printing).toEqual([]);
  });
});
