import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ForgetOptions, whomToForget } from "../../pipelines/forget.ts";
import { buildFolder } from "../../pipelines/publish.ts";
import { openWarehouse, warehousePath } from "../../pipelines/warehouse.ts";
import { forgetting } from "./forgetting.ts";
import { stage } from "./staged.ts";

const here = forgetting();

test("not one byte of the warehouse's own file names the person, although deleted rows leave theirs", async () => {
  const bytes = () => readFileSync(warehousePath(here.company.dir));
  await here.warehouse.run("checkpoint");
  expect(bytes().includes("annap@googlemail.com")).toBe(true);
  await here.forgetOne("K-00001");
  here.warehouse.close();
  for (const spelling of ["Anna.P@gmail.com", "annap@gmail.com", "annap@googlemail.com", "8 800 555 01 01", "78005550101", "K-00001"]) expect([spelling, bytes().includes(spelling)]).toEqual([spelling, false]);
  expect(bytes().includes("boris@mail.ru")).toBe(true);
});

test("no file of a release, and nothing in the folder pages are built in, holds the person", async () => {
  here.release("2026-11-15T0000", "quoted: annap@googlemail.com");
  mkdirSync(join(here.company.dir, "releases", ".2026-11-14T0000"), { recursive: true });
  writeFileSync(join(here.company.dir, "releases", ".2026-11-14T0000", "half"), "annap@googlemail.com");
  mkdirSync(buildFolder(here.company), { recursive: true });
  writeFileSync(join(buildFolder(here.company), "page.md"), "K-00001");
  await here.forgetOne("K-00001");
  expect(existsSync(buildFolder(here.company))).toBe(false);
  expect(existsSync(join(here.company.dir, "releases", "2026-11-15T0000"))).toBe(false);
  // a publish that leaves the person in is found out
  await stage(here.warehouse, "chats", "conversation", [{ source_key: "5", conversation_id: "5", started_at: "2026-01-09", email: "vera@mail.ru" }]);
  await here.options.rebuild(here.warehouse);
  const careless = here.forgetOne("vera@mail.ru", { republish: async () => here.release("2026-11-17T0000", "…vera@mail.ru…") });
  await expect(careless).rejects.toMatchObject({ message: expect.stringContaining("files that were published hold") as string, details: { value: join(here.company.dir, "releases/2026-11-17T0000/officer/voice.arrows") } });
});

test("backups are cleaned in the same way; what cannot be is told", async () => {
  await here.warehouse.run("checkpoint");
  here.warehouse.close();
  mkdirSync(join(here.company.dir, "backups"));
  cpSync(warehousePath(here.company.dir), join(here.company.dir, "backups", "monday.duckdb"));
  cpSync(warehousePath(here.company.dir), `${warehousePath(here.company.dir)}.bak`);
  writeFileSync(join(here.company.dir, "backups", "export.csv"), "mail\nannap@googlemail.com\n");
  writeFileSync(join(here.company.dir, "backups", "old.zip"), "packed");
  here.warehouse = await openWarehouse(here.company.dir);
  here.company = { ...here.company, backups: ["backups"] };
  const { backups } = await here.forgetOne("K-00001");
  expect(backups.map(({ file, is_clean, reason }) => [file, is_clean, reason?.split(":")[0] ?? null])).toEqual([
    ["backups/export.csv", false, "their identifiers stand in it"],
    ["backups/monday.duckdb", true, null],
    ["backups/old.zip", false, "whether they stand in it cannot be told"],
    ["warehouse/otklik.duckdb.bak", true, null],
  ]);
  for (const file of ["backups/monday.duckdb", "warehouse/otklik.duckdb.bak"]) {
    const bytes = readFileSync(join(here.company.dir, file));
    expect([file, bytes.includes("annap@googlemail.com"), bytes.includes("boris@mail.ru")]).toEqual([file, false, true]);
  }
});

test("a backup that is named and missing stops it before anything is removed", async () => {
  here.company = { ...here.company, backups: ["elsewhere/monday.duckdb"] };
  await expect(here.forgetOne("K-00001")).rejects.toThrow("a backup that company.yaml names is not there");
  expect(await here.warehouse.rows("select count(*) as n from staging.conversation")).toEqual([{ n: 3 }]);
});

/** Dies in the n-th rebuild or publish, as a killed process would: what was committed stays, nothing after it happens. */
function dyingAt(step: "rebuild" | "republish"): Partial<ForgetOptions> {
  return { [step]: () => Promise.reject(new Error("killed")) };
}

for (const step of ["rebuild", "republish"] as const) {
  test(`killed before it could ${step}, it goes on when called again, by any identifier of theirs`, async () => {
    here.release("2026-11-15T0000", "quoted: annap@googlemail.com");
    const { person_id } = await whomToForget(here.company, here.warehouse, "K-00001");
    await expect(here.forgetOne("K-00001", dyingAt(step))).rejects.toThrow("killed");
    here.warehouse.close();
    here.warehouse = await openWarehouse(here.company.dir);
    expect((await whomToForget(here.company, here.warehouse, "boris@mail.ru")).person_id).not.toBe(person_id);
    const gone = await here.forgetOne(step === "rebuild" ? "8 800 555-01-01" : person_id);
    expect(gone).toMatchObject({ person_id, identifiers: 3 });
    here.warehouse.close();
    const bytes = readFileSync(warehousePath(here.company.dir));
    expect(["Anna.P@gmail.com", "annap@googlemail.com", "K-00001"].filter((spelling) => bytes.includes(spelling))).toEqual([]);
    expect(existsSync(join(here.company.dir, "warehouse", "forget.json"))).toBe(false);
    expect(existsSync(join(here.company.dir, "releases", "2026-11-15T0000"))).toBe(false);
  });
}
