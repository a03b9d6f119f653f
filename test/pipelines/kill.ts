import { loadCompany } from "../../pipelines/company.ts";
import { ingest } from "../../pipelines/ingest.ts";
import { silentLog } from "../../pipelines/log.ts";
import { openWarehouse } from "../../pipelines/warehouse.ts";
import { mortal } from "./mortal.ts";

/** A run that is killed: ingests the company of a folder until a statement, both named on the command line. Tells when it ends. */
const [dir = "", last = ""] = process.argv.slice(2);
const company = await loadCompany(dir);
const warehouse = mortal(await openWarehouse(dir), last);
await ingest(company, warehouse, { log: silentLog, now: () => new Date() });
warehouse.close();
process.stdout.write("ended\n");
