import { describeMarts } from "./describe-marts.ts";
import { writeDrivers } from "../../pipelines/drivers.ts";
import { writeEmergingTerms } from "../../pipelines/emerging.ts";
import { readModels } from "../../pipelines/model-file.ts";
import { writeLineage } from "../../pipelines/model-lineage.ts";
import { built } from "../transforms/staged.ts";

export const file = new URL("../../dashboards/marts.ts", import.meta.url);

/** What dashboards/marts.ts has to say: the marts as the engine makes them of no records at all. */
export async function martsDescribed(): Promise<string> {
  const { warehouse } = await built({ rows: {}, asOf: "2026-10-15T00:00" });
  await writeDrivers(warehouse);
  await writeEmergingTerms(warehouse);
  await writeLineage(warehouse, [], []);
  const text = await describeMarts(warehouse, await readModels());
  warehouse.close();
  return text;
}
