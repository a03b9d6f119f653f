import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { program } from "../../pipelines/cli.ts";
import { silentLog } from "../../pipelines/log.ts";

const root = resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const pages = globSync(["*.md", "*/**/README.md"], { cwd: root, ignore: ["node_modules/**", ".build/**", "data/demo/**"] });

const otklik = program({ log: silentLog, now: () => new Date(0), print: () => {}, signal: new AbortController().signal, fail: () => {} });

describe("the documentation", () => {
  it("names every command in the README", () => {
    const unnamed = otklik.commands.map((command) => command.name()).filter((name) => !read("README.md").includes(`\`otklik ${name}`));
    expect(unnamed).toEqual([]);
  });

  it("names no command that does not exist", () => {
    const known = new Set(otklik.commands.map((command) => command.name()));
    const named = [...read("README.md").matchAll(/`?(?:npx )?otklik ([a-z]+)/g)].map((match) => match[1] ?? "");
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it("opens with the two commands, and they are the project's scripts", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    expect(read("README.md")).toMatch(/npm ci && npm start[\s\S]*npm ci && npm test/);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["start", "test"]));
    expect(read(".ci/run")).toMatch(/^npm ci\nnpm test$/m);
  });

  it.each(pages)("%s links only to what exists", (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map((match) => match[1] ?? "");
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });
});
