import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openWarehouse } from "../../pipelines/warehouse.ts";

it("a warehouse whose first run was killed before anything was committed says so to readers", async () => {
  const home = mkdtempSync(join(tmpdir(), "otklik-born-"));
  try {
    (await openWarehouse(home)).close();
    await expect(openWarehouse(home, { readOnly: true })).rejects.toThrow("nothing has been read into the warehouse yet");
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
