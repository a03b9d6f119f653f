import { loadCompany } from "../../pipelines/company.ts";
import { silentLog } from "../../pipelines/log.ts";
import { transform } from "../../pipelines/transform.ts";
import { openWarehouse } from "../../pipelines/warehouse.ts";
import { mortal } from "./mortal.ts";

/** A computing that is killed: transforms the company of a folder until a statement, both named on the command line. Tells when it ends. */
const [dir = "", last = ""] = process.argv.slice(2);
const company = await loadCompany(dir);
const warehouse = mortal(await openWarehouse(dir), last);
await transform(company, warehouse, { asOf: new Date("2026-11-01T00:00:00Z"), log: silentLog });
warehouse.close();
process.stdout.write("ended\n");
