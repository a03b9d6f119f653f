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
  /** Names and addresses as they were written: others' texts may hold them. */
  details: z.array(z.object({ kind: z.enum(["name", "address"]), value: z.string() })).default([]),
});
const notes = z.union([work.transform((one) => [one]), z.array(work)]);

/** Whom a forget is about: enough to go on with it when the warehouse knows the person no longer. */
export type Work = z.output<typeof work>;

/** Lies beside the warehouse while forgets are under way or did not end, one entry a person. */
function fileOf(warehouse: string): string | null {
  return warehouse === ":memory:" ? null : join(dirname(warehouse), "forget.json");
}

/** The oldest work that was begun and did not end, such as when the process was killed; null without any. */
export async function readUnfinished(warehouse: string): Promise<Work | null> {
  return (await listUnfinished(warehouse))[0] ?? null;
}

/** All work that was begun and did not end, oldest first. */
export async function listUnfinished(warehouse: string): Promise<Work[]> {
  const file = fileOf(warehouse);
  if (file === null || !existsSync(file)) return [];
  try {
    return notes.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (cause) {
    throw new UserError("the notes of a forget that did not end cannot be read", { file, remedy: "remove the file and run forget again", cause });
  }
}

export async function writeUnfinished(warehouse: string, begun: Work): Promise<void> {
  const others = (await listUnfinished(warehouse)).filter(({ person_id }) => person_id !== begun.person_id);
  await write(warehouse, [...others, begun]);
}

export async function endUnfinished(warehouse: string, person: string): Promise<void> {
  await write(warehouse, (await listUnfinished(warehouse)).filter(({ person_id }) => person_id !== person));
}

async function write(warehouse: string, all: readonly Work[]): Promise<void> {
  const file = fileOf(warehouse);
  if (file === null) return;
  if (all.length > 0) {
    await writeFile(`${file}.new`, JSON.stringify(all), { mode: 0o600 });
    await rename(`${file}.new`, file);
  } else {
    for (const left of [file, `${file}.new`]) await rm(left, { force: true });
  }
}
