import { answers } from "./answers.ts";
import { character } from "./character.ts";
import { chatter } from "./chatter.ts";
import { deeds } from "./deeds.ts";
import { delivery } from "./delivery.ts";
import { emotion } from "./emotion.ts";
import { feeling } from "./feeling.ts";
import { food } from "./food.ts";
import { goods } from "./goods.ts";
import { happened } from "./happened.ts";
import { leaving } from "./leaving.ts";
import { means } from "./means.ts";
import { money } from "./money.ts";
import { named } from "./named.ts";
import { network } from "./network.ts";
import { phrases } from "./phrases.ts";
import { plain } from "./plain.ts";
import { praise } from "./praise.ts";
import { sayings } from "./sayings.ts";
import { service } from "./service.ts";
import { spelling } from "./spelling.ts";
import { swearing } from "./swearing.ts";
import { table } from "./table.ts";
import { told } from "./told.ts";
import { turns } from "./turns.ts";
import { wear } from "./wear.ts";

/** The whole Russian lexicon, written for Otklik from knowledge of the language; no foreign list is in it. */
export const russianLexicon = [named, chatter, praise, service, answers, goods, delivery, money, network, food, emotion, feeling, character, deeds, swearing, spelling, phrases, wear, table, turns, leaving, means, sayings, told, plain, happened].join("\n");
