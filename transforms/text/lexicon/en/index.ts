import { blame } from "./blame.ts";
import { doings } from "./doings.ts";
import { families } from "./families.ts";
import { manners } from "./manners.ts";
import { outcomes } from "./outcomes.ts";
import { phrases } from "./phrases.ts";
import { praise } from "./praise.ts";
import { qualities } from "./qualities.ts";
import { trades } from "./trades.ts";
import { worth } from "./worth.ts";

/** The whole English lexicon, written for Otklik from knowledge of the language; no foreign list is in it. */
export const englishLexicon = [praise, blame, phrases, families, doings, outcomes, manners, qualities, worth, ...Object.values(trades)].join("\n");
