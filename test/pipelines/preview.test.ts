import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { preview, type PreviewOptions } from "../../pipelines/preview.ts";
import { companyFolder } from "./company-folder.ts";

/** A company whose current release has these pages, by audience. */
function published(editions: Record<string, string[]>) {
  const folder = companyFolder("survey: { files: a.csv, record: conversation, fields: { conversation_id: id, channel: =chat } }");
  for (const [audience, pages] of Object.entries(editions)) for (const page of pages) folder.write(`releases/2026-11-16T0000/${audience}/en/${page}.html`, audience);
  symlinkSync("2026-11-16T0000", join(folder.dir, "releases", "current"));
  return folder;
}

/** Whose page the preview serves. */
async function shown(dir: string, options: Partial<PreviewOptions> = {}): Promise<string> {
  const stop = new AbortController();
  let body = "";
  const log = { step() {}, progress() {}, note() {}, warn() {} };
  const onReady = (address: string) => void fetch(`${address}en/overview.html`).then(async (answer) => (body = await answer.text())).finally(() => stop.abort());
  await preview({ dir }, { port: 0, log, signal: stop.signal, onReady, ...options });
  return body;
}

test("an audience that company.yaml names is shown, and without a choice the fullest edition", async () => {
  const { dir } = published({ board: ["overview"], shop: ["overview", "voice"] });
  expect(await shown(dir)).toBe("shop");
  expect(await shown(dir, { audience: "board" })).toBe("board");
});

test("of editions equally full the one of who may see most is shown", async () => {
  const { dir } = published({ engineer: ["overview"], executive: ["overview"], board: ["overview"] });
  expect(await shown(dir)).toBe("engineer");
});

test("an audience that the release has not is told with those it has", async () => {
  const { dir } = published({ board: ["overview"], shop: ["overview", "voice"] });
  await expect(shown(dir, { audience: "officer" })).rejects.toMatchObject({ details: { value: "officer", remedy: "choose one that it has: board, shop" } });
  // no way out of the release
  await expect(shown(dir, { audience: ".." })).rejects.toThrow("no such edition");
});
