import type { Company } from "./company.ts";
import { forgetAgain } from "./forget/again.ts";
import { writeDrivers } from "./drivers.ts";
import { mendQuotes } from "./quotes.ts";
import { writeEmergingTerms } from "./emerging.ts";
import type { Log } from "./log.ts";
import { writeMetricParts } from "./metric-parts.ts";
import { writeMetricStates } from "./metric-state.ts";
import { readModels } from "./model-file.ts";
import { linkModels } from "./model-graph.ts";
import { writeLineage } from "./model-lineage.ts";
import { buildModels, type BuiltModel } from "./models.ts";
import { noteComputed } from "./page-state.ts";
import { readTexts, type ReadTextsOptions } from "./read-texts.ts";
import { resolve } from "./resolve.ts";
import { type Expired, expireTexts, wipeExpired } from "./retention.ts";
import { writeSettings } from "./settings.ts";
import { inTransaction } from "./transaction.ts";
import type { Warehouse } from "./warehouse.ts";

export interface Transformed {
  models: BuiltModel[];
  /** Texts that were removed because their source's retention says so. */
  expired: Expired[];
}

/**
 * Everything from staged records to marts, as of an instant: persons, texts and what retention removes of them, settings,
 * models with their checks, metric parts.
 * Settings, models and marts change together or not at all: when one fails, those of the last good run stay.
 */
export async function transform(company: Company, warehouse: Warehouse, { asOf, log, threads }: ReadTextsOptions & { asOf: Date }): Promise<Transformed> {
  log.step("persons");
  const cameBack = await resolvePersons(company, warehouse, log);
  await readTexts(company, warehouse, { log, threads });
  const expired = await expireTexts(company, warehouse, { asOf, log });
  const models = await compute(company, warehouse, asOf, log);
  if (cameBack) await warehouse.rewrite();
  await wipeExpired(company, warehouse, { asOf, log });
  await noteComputed(company, warehouse, asOf);
  return { models, expired };
}

/** Whether people who were forgotten had come back with files of before, and were removed again. */
async function resolvePersons(company: Company, warehouse: Warehouse, log: Log): Promise<boolean> {
  const warnings: string[] = [];
  await resolve(company, warehouse, { log: { ...log, warn: (text) => void warnings.push(text) } });
  const removed = await forgetAgain(warehouse, { log });
  if (removed > 0) await resolve(company, warehouse, { log });
  else for (const text of warnings) log.warn(text);
  return removed > 0;
}

async function compute(company: Company, warehouse: Warehouse, asOf: Date, log: Log): Promise<BuiltModel[]> {
  log.step("models");
  return inTransaction(warehouse, async () => {
    await writeSettings(company, warehouse, asOf);
    const models = await linkModels(warehouse, await readModels());
    const built = await buildModels(warehouse, models, { log });
    log.step("metrics");
    await writeMetricParts(warehouse, { log });
    await writeMetricStates(warehouse);
    await writeDrivers(warehouse);
    await writeEmergingTerms(warehouse);
    await mendQuotes(warehouse, company.aspects);
    await writeLineage(warehouse, models, built);
    return built;
  });
}
