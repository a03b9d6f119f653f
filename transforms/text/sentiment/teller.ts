import type { Course } from "./course.ts";
import { isAdvice, isLinked } from "./headline.ts";
import { scalePraise } from "./turn.ts";

/** «Выгодный кредит, спешите!» is said by the seller. */
const offered = 0.2;
/** «Полиция задержала грабителей банка» is told by a paper. */
const told = 0.1;
/** Papers do not swear. */
const cursing = -3.9;
/** What stands beside a link is told with less certainty. */
const linked = 0.25;

/** Takes from what a seller praises, and from what papers, advisers, links and firms that answer tell: it is not felt by who writes it. */
export function discountTold({ tokens, marks, isOffer, isNews, isOwn, isAddressed, isReply }: Course): void {
  if (isOwn && !isReply) return;
  if (isOffer) scalePraise(marks, 0, offered);
  if (marks.length === 0 || (isAddressed && !isReply) || marks.some(({ strength }) => strength <= cursing)) return;
  const share = isNews || isReply || isAdvice(tokens) ? told : isLinked(tokens) ? linked : 1;
  if (share < 1) for (const mark of marks) mark.strength *= share;
}
