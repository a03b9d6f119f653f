import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { forget, whomToForget } from "../../pipelines/forget.ts";
import { silentLog } from "../../pipelines/log.ts";
import { resolve } from "../../pipelines/resolve.ts";
import { openWarehouse } from "../../pipelines/warehouse.ts";
import { mortal } from "../pipelines/mortal.ts";

/** A forget that is killed: of K-00001 of the company in a folder, until a statement, both named on the command line. Tells when it ends. */
const [dir = "", last = ""] = process.argv.slice(2);
const company = { phone_region: "RU", dir, file: join(dir, "company.yaml"), backups: [], sources: {}, identity: { link_threshold: 0.99, review_above: 0.5 } };
const warehouse = mortal(await openWarehouse(dir), last);
const work = await whomToForget(company, warehouse, "K-00001");
await forget(company, warehouse, work, {
  log: silentLog,
  now: () => new Date("2026-11-16T00:00:00Z"),
  rebuild: (one) => resolve(company, one, { log: silentLog }),
  republish: async () => {
    rmSync(join(dir, "releases"), { recursive: true, force: true });
    mkdirSync(join(dir, "releases", "2026-11-16T0000"), { recursive: true });
    writeFileSync(join(dir, "releases", "2026-11-16T0000", "page.html"), "nobody");
  },
});
warehouse.close();
process.stdout.write("ended\n");
