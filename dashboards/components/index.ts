// Everything a page may draw with; publish bundles it into the one script a page asks for.
export { open } from "./view.ts";
export { headline } from "./headline.ts";
export { tile, tiles } from "./tile.ts";
export { split, touchpointPath } from "./split.ts";
