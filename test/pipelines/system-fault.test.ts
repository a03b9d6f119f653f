import { expect, test } from "vitest";
import { systemFault } from "../../pipelines/system-fault.ts";
import { UserError } from "../../pipelines/user-error.ts";

const ofNode = (code: string, details: object) => Object.assign(new Error(`${code}: in Node's words`), { code, ...details });

test.each([
  [ofNode("ENOSPC", { path: "/from", dest: "/company/releases/x" }), "the disk is full", "/company/releases/x", /^make room/],
  [ofNode("EACCES", { path: "/company/warehouse" }), "this user may not read or write here", "/company/warehouse", /^give this user the right/],
  [ofNode("EROFS", { path: "/company/warehouse" }), "this disk can only be read", "/company/warehouse", /may write$/],
  [new Error('IO Error: Could not write file "/company/otklik.duckdb.wal": No space left on device'), "the disk is full", "/company/otklik.duckdb.wal", /^make room/],
  [new Error('TransactionContext Error: Failed to commit: Could not write file "/company/otklik.duckdb.wal": No space left on device'), "the disk is full", "/company/otklik.duckdb.wal", /^make room/],
  [new Error('IO Error: Cannot open file "/company/otklik.duckdb": Permission denied'), "this user may not read or write here", "/company/otklik.duckdb", /^give this user the right/],
])("%s is told in plain words, with its file and the way out", (fault, message, file, remedy) => {
  expect(systemFault(fault)).toMatchObject({ message, cause: fault, details: { file, remedy: expect.stringMatching(remedy) as string } });
});

test("every other fault is left as it is", () => {
  expect([new Error("Binder Error: no column"), new UserError("the disk is full of joy", { remedy: null }), ofNode("ENOENT", {}), "no space left"].map(systemFault)).toEqual([null, null, null, null]);
});
