import { character } from "./character.ts";
import { emotion } from "./emotion.ts";
import { goods } from "./goods.ts";
import { phrases } from "./phrases.ts";
import { praise } from "./praise.ts";
import { service } from "./service.ts";

/** The whole Russian lexicon, written for Otklik from knowledge of the language; no foreign list is in it. */
export const russianLexicon = [praise, service, goods, emotion, character, phrases].join("\n");
