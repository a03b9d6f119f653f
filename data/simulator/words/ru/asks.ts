import type { Reason } from "../reasons.ts";
import { account } from "./asks/account.ts";
import { delivery } from "./asks/delivery.ts";
import { goods } from "./asks/goods.ts";
import { money } from "./asks/money.ts";

/** What people ask (calm), what they complain of (angry), and what they add when asked for details. */
export interface Asks {
  question: readonly string[];
  complaint: readonly string[];
  detail: readonly string[];
}

export const asks: Record<Reason, Asks> = { ...delivery, ...money, ...goods, ...account };
