import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openWarehouse, warehousePath, WarehouseInUse } from "../../pipelines/warehouse.ts";

it("a warehouse whose first run was killed before anything was committed says so to readers", async () => {
  const home = mkdtempSync(join(tmpdir(), "otklik-born-"));
  try {
    (await openWarehouse(home)).close();
    await expect(openWarehouse(home, { readOnly: true })).rejects.toThrow("nothing has been read into the warehouse yet");
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

it("a file that is damaged, or none at all, is not taken for one in use, whatever its path is called", async () => {
  const home = mkdtempSync(join(tmpdir(), "otklik-flock-"));
  const file = warehousePath(home);
  try {
    (await openWarehouse(home)).close();
    const spoilt = readFileSync(file);
    // the checksum fault says “in block”
    writeFileSync(file, spoilt.fill(7, 4196, 8292));
    for (const bytes of [readFileSync(file), "no warehouse at all"]) {
      writeFileSync(file, bytes);
      const fault = await openWarehouse(home).catch((cause: unknown) => cause);
      expect(fault).not.toBeInstanceOf(WarehouseInUse);
      expect(fault).toMatchObject({ message: expect.stringMatching(/^the warehouse cannot be opened: /), details: { remedy: expect.stringMatching(/^put back a copy of it/) } });
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

it("written anew, the file keeps every table, view, key and function and not one byte of what was deleted", async () => {
  const home = mkdtempSync(join(tmpdir(), "otklik-anew-"));
  const file = warehousePath(home);
  try {
    const warehouse = await openWarehouse(home);
    const has = (word: string) => readFileSync(file).includes(word);
    await warehouse.run("create table core.said as select i, 'Zinaida-' || md5(i::varchar) as words from range(5000) r(i)");
    await warehouse.run("create table ops.kept (id integer primary key)");
    await warehouse.run("create view staging.said as select words, joined(words, 'x') as hash from core.said");
    await warehouse.run("insert into core.said select i, 'Boris' from range(3) r(i)");
    await warehouse.run("checkpoint");
    await warehouse.run("delete from core.said where words like 'Zinaida%'");
    await warehouse.run("checkpoint");
    expect(has("Zinaida")).toBe(true);
    writeFileSync(`${file}.new`, "left by a process that was killed");
    let inspected = "";
    await warehouse.rewrite(async (fresh) => void (inspected = fresh));
    expect(inspected).toBe(`${file}.new`);
    expect(await warehouse.rows("select words, hash from staging.said")).toEqual(Array(3).fill({ words: "Boris", hash: "Boris:x" }));
    await warehouse.run("insert into ops.kept values (1)");
    await expect(warehouse.run("insert into ops.kept values (1)")).rejects.toThrow(/duplicate key/i);
    await warehouse.rewrite();
    warehouse.close();
    expect([has("Zinaida"), has("Boris")]).toEqual([false, true]);
    expect([existsSync(`${file}.new`), existsSync(`${file}.wal`), existsSync(`${file}.tmp`)]).toEqual([false, false, false]);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

it("the old file stays when the new one does not pass inspection", async () => {
  const home = mkdtempSync(join(tmpdir(), "otklik-anew-"));
  try {
    const warehouse = await openWarehouse(home);
    await warehouse.run("create table core.said as select 1 as one");
    await expect(warehouse.rewrite(() => Promise.reject(new Error("not clean")))).rejects.toThrow("not clean");
    expect(await warehouse.rows("select one from core.said")).toEqual([{ one: 1 }]);
    warehouse.close();
    (await openWarehouse(home)).close();
    expect(existsSync(`${warehousePath(home)}.new`)).toBe(false);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
