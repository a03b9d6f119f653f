import type { Fault } from "./fault.ts";
import type { SourceSettings } from "./mapping.ts";
export async function checkExpressions(_sources: readonly SourceSettings[]): Promise<Fault[]> { return []; }
