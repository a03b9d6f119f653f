import { createHash, createHmac, randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../user-error.ts";
import type { Warehouse } from "../warehouse.ts";

const mark = "hmac:";

/**
 * Hashes of the identifiers of people who were forgotten: enough to notice their return, not to know who they were. They
 * are made with a key that lies outside the warehouse, since a telephone number can be guessed from a plain hash.
 */
export async function prepareForgotten(warehouse: Warehouse): Promise<void> {
  await warehouse.run("create table if not exists ops.forgotten (identifier_hash varchar, forgotten_at timestamp)");
}

function keyFile(companyDir: string): string {
  return join(companyDir, "forgotten.key");
}

/** The company's key, 32 random bytes; made at first use, readable by its owner alone. Throws UserError for a file that holds no such key. */
export function forgottenKey(companyDir: string): Buffer {
  const file = keyFile(companyDir);
  if (!existsSync(file)) {
    const half = `${file}.${process.pid}`;
    writeFileSync(half, randomBytes(32).toString("hex"), { mode: 0o600 });
    try {
      linkSync(half, file);
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault;
    } finally {
      rmSync(half, { force: true });
    }
  }
  return readKey(file);
}

function readKey(file: string): Buffer {
  const text = readFileSync(file, "utf8").trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new UserError("the key of the forgotten cannot be read", { file, remedy: "put the file back from where it is kept; without it, returns of people forgotten before are not noticed" });
  return Buffer.from(text, "hex");
}

/** What is kept of an identifier: HMAC-SHA-256 (RFC 2104) of its plain hash, so that a plain hash of before can be keyed too. */
export function forgottenHash(key: Buffer, identifier: string): string {
  return keyed(key, createHash("sha256").update(identifier).digest("hex"));
}

function keyed(key: Buffer, hash: string): string {
  return mark + createHmac("sha256", key).update(hash).digest("hex");
}

/** Gives hashes that were kept without a key the company's. */
export async function keyForgotten(warehouse: Warehouse, key: Buffer): Promise<void> {
  const rows = await warehouse.rows<{ hash: string }>(`select distinct identifier_hash as hash from ops.forgotten where not starts_with(identifier_hash, '${mark}')`);
  for (const { hash } of rows) await warehouse.run("update ops.forgotten set identifier_hash = $keyed where identifier_hash = $hash", { hash, keyed: keyed(key, hash) });
}

/** SQL of the list of hashes an identifier, given as SQL of `kind:value`, may be kept under in `ops.forgotten`: the plain one and, where there is a key, the keyed one. */
export function forgottenSql(warehouse: Warehouse): { params: Record<string, string>; hashes(identifier: string): string } {
  const file = keyFile(dirname(dirname(warehouse.path)));
  if (warehouse.path === ":memory:" || !existsSync(file)) return { params: {}, hashes: (identifier) => `[sha256(${identifier})]` };
  const block = Buffer.concat([readKey(file), Buffer.alloc(32)]);
  const pad = (byte: number) => Buffer.from(block.map((one) => one ^ byte)).toString("hex");
  return {
    params: { inner: pad(0x36), outer: pad(0x5c) },
    hashes: (identifier) => `[sha256(${identifier}), '${mark}' || sha256(unhex($outer) || unhex(sha256(unhex($inner) || encode(sha256(${identifier})))))]`,
  };
}

/** When whoever had one of these identifiers, each as `kind:value`, was forgotten last, as an ISO instant; null for nobody who is known of. */
export async function forgottenAt(warehouse: Warehouse, identifiers: readonly string[]): Promise<string | null> {
  await prepareForgotten(warehouse);
  const { params, hashes } = forgottenSql(warehouse);
  const [row] = await warehouse.rows<{ at: string | null }>(
    `select max(forgotten_at) as at from ops.forgotten where identifier_hash in (select unnest(${hashes("identifier")}) from (select unnest(from_json($identifiers::json, '["varchar"]')) as identifier))`,
    { ...params, identifiers: JSON.stringify(identifiers) },
  );
  return row?.at ?? null;
}

/** How many identifiers of forgotten people stand in `identity_node` again. */
export async function countReturned(warehouse: Warehouse): Promise<number> {
  const [any] = await warehouse.rows("select 1 from ops.forgotten limit 1");
  if (!any) return 0;
  const { params, hashes } = forgottenSql(warehouse);
  const [row] = await warehouse.rows<{ returned: number }>(
    `select count(*) as returned from (select distinct node from (select node, unnest(${hashes("kind || ':' || value")}) as hash from identity_node) where hash in (select identifier_hash from ops.forgotten))`,
    params,
  );
  return row!.returned;
}
