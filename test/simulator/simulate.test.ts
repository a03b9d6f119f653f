import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { simulate } from "../../data/simulator/simulate.ts";
import { simulated, type Folder } from "./folder.ts";

const folders: Folder[] = [];
const make = async (customers: number, months: number, seed: number, end?: string) => {
  const made = await simulated(end ? { customers, months, seed, end } : { customers, months, seed });
  folders.push(made);
  return made;
};
afterAll(() => folders.forEach((each) => each.remove()));

describe("simulate", () => {
  it("gives the same bytes for the same seed and others for another", async () => {
    const [first, again, other] = [await make(60, 5, 7), await make(60, 5, 7), await make(60, 5, 8)];
    expect(again.hashes()).toEqual(first.hashes());
    expect(Object.keys(first.hashes()).length).toBeGreaterThan(150);
    expect(other.hashes()["truth/people.csv"]).not.toBe(first.hashes()["truth/people.csv"]);
    expect(other.hashes()["inbox/surveys/answers-2026-10.csv"]).not.toBe(first.hashes()["inbox/surveys/answers-2026-10.csv"]);
  });

  it("makes a customer from the seed and their number alone, however many others there are", async () => {
    const [few, many] = [await make(40, 4, 7), await make(120, 4, 7)];
    const firstForty = (folder: Folder, file: string) => folder.truth(file).filter((row) => row["person"]! <= "P0000040");
    for (const file of ["people.csv", "orders.csv", "contacts.csv", "nps.csv"]) expect(firstForty(many, file)).toEqual(few.truth(file));
  });

  it("works for a single customer and a single month", async () => {
    const one = await make(1, 1, 3);
    expect(one.truth("persons.csv")).toHaveLength(1);
    expect(one.json<{ sources: object }>("truth/expected.json").sources).toBeDefined();
  });

  it("writes nothing from after its last day, and counts months back from it", async () => {
    const short = await make(80, 2, 9, "2026-03-10");
    expect(short.json<{ from: string; as_of: string }>("truth/expected.json")).toMatchObject({ from: "2026-01-11", as_of: "2026-03-11T00:00" });
    const days = short.files("inbox/sales").map((path) => path.slice(-14, -4)).filter((name) => name.startsWith("2026"));
    expect(days.at(-1)! <= "2026-03-10").toBe(true);
    expect(days[0]! >= "2026-01-11").toBe(true);
    expect(short.text("company.yaml")).toContain("as_of: 2026-03-11T00:00");
    const replies = short.truth("first_reply.csv").flatMap((row) => [row["started_at"]!, row["first_human_reply_at"]!]);
    expect(replies.every((at) => at < "2026-03-10T21:00:00Z")).toBe(true);
  });

  it("replaces its own earlier work but never an inbox that it did not write", async () => {
    const dir = mkdtempSync(join(tmpdir(), "otklik-own-"));
    await simulate({ dir, customers: 5, months: 1, seed: 1 });
    await simulate({ dir, customers: 3, months: 1, seed: 1 });
    rmSync(join(dir, "truth"), { recursive: true });
    await expect(simulate({ dir, customers: 5, months: 1, seed: 1 })).rejects.toThrow(/was not written by the simulator/);
    const foreign = mkdtempSync(join(tmpdir(), "otklik-foreign-"));
    mkdirSync(join(foreign, "inbox"));
    writeFileSync(join(foreign, "inbox", "mine.csv"), "a\n1\n");
    await expect(simulate({ dir: foreign, customers: 5, months: 1, seed: 1 })).rejects.toMatchObject({ details: { remedy: expect.stringContaining("another folder") } });
    for (const each of [dir, foreign]) rmSync(each, { recursive: true });
  });

  it("says which number is out of range", async () => {
    const dir = tmpdir();
    await expect(simulate({ dir, customers: 0, months: 1, seed: 1 })).rejects.toThrow("customers must be a whole number from 1 to 1048576");
    await expect(simulate({ dir, customers: 1, months: 0.5, seed: 1 })).rejects.toThrow("months must be a whole number from 1 to 120");
    await expect(simulate({ dir, customers: 1, months: 1, seed: 1, end: "15.11.2026" })).rejects.toThrow("not a date: 15.11.2026");
  });
});
