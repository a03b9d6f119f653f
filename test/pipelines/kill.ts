import { loadCompany } from "../../pipelines/company.ts";
import { ingest } from "../../pipelines/ingest.ts";
import { silentLog } from "../../pipelines/log.ts";
import { openWarehouse } from "../../pipelines/warehouse.ts";

/** A run that the test kills: ingests the company named on the command line, telling when it begins. */
const [dir = ""] = process.argv.slice(2);
const company = await loadCompany(dir);
const warehouse = await openWarehouse(dir);
process.stdout.write("begun\n");
await ingest(company, warehouse, { log: silentLog, now: () => new Date() });
warehouse.close();
process.stdout.write("ended\n");
