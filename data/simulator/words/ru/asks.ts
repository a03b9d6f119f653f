import type { Asks } from "../asks.ts";
import type { Reason } from "../reasons.ts";
import { account } from "./asks/account.ts";
import { delivery } from "./asks/delivery.ts";
import { goods } from "./asks/goods.ts";
import { money } from "./asks/money.ts";

export const asks: Record<Reason, Asks> = { ...delivery, ...money, ...goods, ...account };
