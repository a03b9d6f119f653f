import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";
import { entriesOf } from "../entries.ts";
import { projectDir } from "./page.ts";

const { version } = createRequire(import.meta.url)("subset-font/package.json") as { version: string };

/**
 * A font file cut to some letters, as woff2. Cutting takes a second of every publishing, so what was cut is kept, under
 * what was asked and what it is: kept bytes that are not whole are cut anew.
 */
export async function cutFont(file: string, letters: string, axes?: Parameters<typeof subsetFont>[2] & object, kept = join(projectDir, ".build", "fonts")): Promise<Uint8Array> {
  const options = { ...axes, targetFormat: "woff2" } as const;
  const source = await readFile(file);
  const asked = hashOf(source, letters, JSON.stringify(options), version);
  for (const { name } of await entriesOf(kept)) {
    if (!name.startsWith(`${asked}-`)) continue;
    const bytes = await readFile(join(kept, name));
    if (name === nameOf(asked, bytes)) return bytes;
  }
  const bytes = await subsetFont(source, letters, options);
  await mkdir(kept, { recursive: true });
  const half = join(kept, `.${asked}-${process.pid}`);
  await writeFile(half, bytes);
  await rename(half, join(kept, nameOf(asked, bytes)));
  return bytes;
}

function nameOf(asked: string, bytes: Uint8Array): string {
  return `${asked}-${hashOf(bytes)}.woff2`;
}

function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 16);
}
