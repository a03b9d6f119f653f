import type { Columns } from "../../pipelines/publish/arrow.ts";

/** Tables of schema marts as pages read them, by name; few rows, written by hand. */
export const marts: Record<string, Columns> = {};
