import { soundKey } from "../../../identity/transliterate.ts";
import { remembering } from "../../memory.ts";

/** How a name sounds: the same words come again in every text. */
export const soundOf = remembering(10_000, soundKey);
