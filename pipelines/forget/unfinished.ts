import { existsSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { kinds } from "../../transforms/identity/identifier.ts";
import { UserError } from "../user-error.ts";

const work = z.object({
  person_id: z.string(),
  identifiers: z.array(z.object({ kind: z.enum(kinds), value: z.string(), spellings: z.array(z.string()) })),
  /** Identifiers others have too: they stay with the others. */
  shared: z.number(),
});

/** Whom a forget is about: enough to go on with it when the warehouse knows the person no longer. */
export type Work = z.output<typeof work>;

/** Lies beside the warehouse while a forget is under way, and is the last thing it removes. */
function fileOf(warehouse: string): string | null {
  return warehouse === ":memory:" ? null : join(dirname(warehouse), "forget.json");
}

/** The work that was begun and did not end, such as when the process was killed; null without any. */
export async function readUnfinished(warehouse: string): Promise<Work | null> {
  const file = fileOf(warehouse);
  if (file === null || !existsSync(file)) return null;
  try {
    return work.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (cause) {
    throw new UserError("the notes of a forget that did not end cannot be read", { file, remedy: "remove the file and run forget again", cause });
  }
}

export async function writeUnfinished(warehouse: string, begun: Work): Promise<void> {
  const file = fileOf(warehouse);
  if (file === null) return;
  await writeFile(`${file}.new`, JSON.stringify(begun), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

export async function endUnfinished(warehouse: string): Promise<void> {
  const file = fileOf(warehouse);
  if (file !== null) for (const left of [file, `${file}.new`]) await rm(left, { force: true });
}
