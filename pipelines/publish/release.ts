import { existsSync } from "node:fs";
import { cp, lstat, mkdir, readdir, readlink, rename, rm, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { entriesOf } from "../entries.ts";

/** A name that sorts by time and stands nowhere yet: 2026-11-16T0012, then 2026-11-16T0012-2. */
export function newStamp(releases: string, now: Date): string {
  const base = now.toISOString().slice(0, 16).replace(":", "");
  for (let again = 1; ; again++) {
    const stamp = again === 1 ? base : `${base}-${again}`;
    if (!existsSync(join(releases, stamp))) return stamp;
  }
}

/** Moves built folders into a release and makes it the current one in a single step; readers see the old or the new one. */
export async function putInPlace(releases: string, stamp: string, folders: ReadonlyMap<string, string>): Promise<string> {
  const waiting = join(releases, `.${stamp}`);
  await dropHalfPlaced(releases);
  await mkdir(waiting, { recursive: true });
  try {
    for (const [name, folder] of folders) await cp(folder, join(waiting, name), { recursive: true, preserveTimestamps: true });
  } catch (fault) {
    await rm(waiting, { recursive: true, force: true });
    throw fault;
  }
  const dir = join(releases, stamp);
  await rename(waiting, dir);
  const link = join(releases, `.current-${process.pid}`);
  await rm(link, { force: true });
  await symlink(stamp, link);
  await rename(link, join(releases, "current"));
  return dir;
}

/** What a publish that was killed, or found the disk full, left among the releases. */
export async function dropHalfPlaced(releases: string): Promise<void> {
  const left = (await entriesOf(releases)).map(({ name }) => name).filter((name) => /^\.(?:\d{4}-\d\d-\d\dT\d{4}(-\d+)?|current-\d+)$/.test(name));
  for (const name of left) await rm(join(releases, name), { recursive: true, force: true });
}

/** Removes all but the newest `keep` releases; the current one always stays. */
export async function forgetOld(releases: string, keep: number): Promise<string[]> {
  const current = await readlink(join(releases, "current")).then((target) => basename(target));
  const stamps = (await readdir(releases)).filter((name) => /^\d{4}-\d\d-\d\dT\d{4}(-\d+)?$/.test(name));
  const born = new Map(await Promise.all(stamps.map(async (name): Promise<[string, number]> => [name, (await lstat(join(releases, name))).ctimeMs])));
  const old = stamps.sort((a, b) => born.get(b)! - born.get(a)! || b.localeCompare(a, "en", { numeric: true })).filter((name) => name !== current).slice(Math.max(keep - 1, 0));
  for (const name of old) await rm(join(releases, name), { recursive: true, force: true });
  return old;
}
