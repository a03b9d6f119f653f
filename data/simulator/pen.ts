import type { World } from "./incidents.ts";
import type { Random } from "./random.ts";
import type { Truth } from "./truth.ts";
import type { Writers } from "./writers.ts";

/** What one customer's life is written down with: the simulated time, the exports, the truth, and the customer's dice. */
export interface Pen {
  world: World;
  writers: Writers;
  truth: Truth;
  random: Random;
}
