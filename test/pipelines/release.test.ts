import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { putInPlace } from "../../pipelines/publish/release.ts";

function folders() {
  const dir = mkdtempSync(join(tmpdir(), "otklik-release-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const built = join(dir, "built");
  const releases = join(dir, "releases");
  mkdirSync(built);
  mkdirSync(releases);
  writeFileSync(join(built, "index.html"), "page");
  return { built, releases };
}

test("what a publish that was killed left among the releases goes with the next one; a file of the host's stays", async () => {
  const { built, releases } = folders();
  mkdirSync(join(releases, ".2026-11-14T0000", "officer"), { recursive: true });
  writeFileSync(join(releases, ".current-123"), "");
  writeFileSync(join(releases, ".htaccess"), "");
  await putInPlace(releases, "2026-11-16T0000", new Map([["officer", built]]));
  expect(readdirSync(releases).sort()).toEqual([".htaccess", "2026-11-16T0000", "current"]);
});

test("a release that could not be copied whole leaves nothing behind, and the one before stays current", async () => {
  const { built, releases } = folders();
  await putInPlace(releases, "2026-11-16T0000", new Map([["officer", built]]));
  await expect(putInPlace(releases, "2026-11-17T0000", new Map([["officer", built], ["engineer", join(built, "gone")]]))).rejects.toThrow("ENOENT");
  expect(readdirSync(releases).sort()).toEqual(["2026-11-16T0000", "current"]);
});
