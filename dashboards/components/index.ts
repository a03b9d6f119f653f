// Everything a page may draw with; publish bundles it into the one script a page asks for.
export { reasonsToAct } from "./act.ts";
export { cohorts, customerFlow, survivalCurves, valueGrid } from "./customers.ts";
export { dictionary } from "./dictionary.ts";
export { drivers } from "./drivers.ts";
export { headline } from "./headline.ts";
export { lineage } from "./lineage.ts";
export { loadGrid } from "./load.ts";
export { open } from "./open.ts";
export { driftTable, pipelineHeadline, refusals, runHistory, sourceTable } from "./pipeline.ts";
export { quotes } from "./quotes.ts";
export { repeatReasons, resolutionMeasures } from "./resolution.ts";
export { split, touchpointFigure, touchpointPath } from "./split.ts";
export { teamTable } from "./teams.ts";
export { tile, tiles } from "./tile.ts";
export { detractorSources } from "./touchpoints.ts";
export { trend, trends } from "./trends.ts";
export { emergingTerms, feedbackKinds, readingQuality } from "./voice.ts";
export { waitCurve, waitCurves } from "./waits.ts";
