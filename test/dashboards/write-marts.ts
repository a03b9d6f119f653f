// Writes dashboards/marts.ts anew after a change of transforms/marts: npx tsx test/dashboards/write-marts.ts
import { writeFileSync } from "node:fs";
import { file, martsDescribed } from "./marts-described.ts";

writeFileSync(file, await martsDescribed());
