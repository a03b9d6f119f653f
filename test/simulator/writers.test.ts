import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeWriters, type Line } from "../../data/simulator/writers.ts";

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "otklik-writers-"))));
afterEach(() => rmSync(root, { recursive: true }));

describe("writers", () => {
  it("hold no more than their limit, spill the rest, and hand every file over in order of time", () => {
    const limit = 20_000;
    const writers = makeWriters(root, join(root, ".scratch"), limit);
    const longest = 200;
    let highest = 0;
    for (let i = 0; i < 5000; i++) {
      writers.add(`inbox/file-${i % 7}.csv`, 1_000_000_000 + ((i * 7919) % 5000), `line ${i}\n${"x".repeat(i % 90)}`, { nested: i % 3, refused: i % 11 === 0 });
      highest = Math.max(highest, writers.held());
    }
    expect(highest).toBeLessThanOrEqual(limit + longest);
    expect(existsSync(join(root, ".scratch"))).toBe(true);

    const seen = new Map<string, Line[]>();
    writers.close((path, lines) => seen.set(path, lines));
    expect([...seen.keys()]).toEqual([0, 1, 2, 3, 4, 5, 6].map((i) => `inbox/file-${i}.csv`));
    const all = [...seen.values()].flat();
    expect(all).toHaveLength(5000);
    expect(new Set(all.map((line) => line.text)).size).toBe(5000);
    for (const lines of seen.values()) expect(lines.map((line) => line.at)).toEqual(lines.map((line) => line.at).sort((a, b) => a - b));
    const eleventh = all.find((line) => line.text.startsWith("line 11\n"))!;
    expect(eleventh).toEqual({ at: 1_000_000_000 + ((11 * 7919) % 5000), refused: true, nested: 2, text: `line 11\n${"x".repeat(11)}` });
    expect(existsSync(join(root, ".scratch"))).toBe(false);
  });

  it("keep streams in order of arrival under their header", async () => {
    const writers = makeWriters(root, join(root, ".scratch"));
    writers.append("truth/a.csv", "2", "id");
    writers.append("truth/a.csv", "1", "id");
    writers.whole("inbox/note.txt", "hello");
    writers.close(() => {});
    await writers.settled();
    expect(readFileSync(join(root, "truth/a.csv"), "utf8")).toBe("id\n2\n1\n");
    expect(readFileSync(join(root, "inbox/note.txt"), "utf8")).toBe("hello");
  });

  it("tell when a file cannot be written", async () => {
    const writers = makeWriters(root, join(root, ".scratch"));
    writers.whole("a", "a file");
    await writers.settled();
    writers.append("b/c", "fine");
    expect(() => writers.whole("a/b", "under a file")).toThrow(/EEXIST|ENOTDIR/);
  });
});
