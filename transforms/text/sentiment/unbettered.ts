import type { Token } from "../tokens.ts";
import type { Utmost } from "./utmost.ts";

const praise = 2.5;
const blame = -2.5;
/** Words between "never" and its comparative. */
const reach = 8;
const deniers = /^(?:never|haven't|hasn't|hadn't|couldn't|can't|cannot|won't|not)$/;
const lived =
  /^(?:had|seen|saw|met|tasted|eaten|ate|tried|used|found|find|experienced|felt|been|bought|owned|known|stayed|worked|dealt|heard|encountered|received|come|came|visited|ordered|worn|driven|flown|drunk|asked|ask|wished|wish|hoped|gone|imagined|imagine|seen)$/;
/** Of what can hardly be bettered only the search is denied: "can't find better"; "can't get better" is said of the sick. */
const sought = /^(?:find|found|ask|asked|wish|wished|hoped|imagine|imagined|had|been|gone)$/;
const fillers = /^(?:i|we|have|has|ever|yet|personally|once|it|a|an|any|in|at|with|for|from|such|anything|anyone|anywhere|across|so|one|my|life|people|service|services|experience|experiences|quality|food|coffee|pizza|meal|customer|support|product|shop|place|hotel|bank|team|agent|the|this|it's)$/;
const better = /^(?:better|nicer|faster|quicker|easier|happier|friendlier|kinder|cleaner|smoother|finer|tastier|warmer|fresher|simpler|sweeter|safer|comfier|lovelier|prouder)$/;
/** "Never been so pleased". */
const exceptional = /^(?:so|such|this)$/;
const worse = /^(?:worse|slower|ruder|dirtier|nastier|crappier|lazier|dumber|poorer|uglier|angrier|shoddier|weaker|clumsier|sloppier|shadier)$/;

/** What was never bettered: "never had better", "haven't met a friendlier team"; of "never met a more helpful agent" the adjective tells, and nothing denies it. */
export function unbettered(tokens: readonly Token[], at: number): Utmost | undefined {
  const { text } = tokens[at]!;
  if (!deniers.test(text) || (text === "not" && !/^(?:have|has|had|could|can)$/.test(tokens[at - 1]?.text ?? ""))) return undefined;
  let hasLived = false;
  for (let i = at + 1; i <= at + reach; i++) {
    const token = tokens[i];
    if (token?.kind !== "word") return undefined;
    if (!hasLived && (/^[cw]/.test(text) || (text === "not" && /^c/.test(tokens[at - 1]!.text)) ? sought : lived).test(token.text)) hasLived = true;
    else if (hasLived && better.test(token.text)) return { strength: praise, length: i + 1 - at };
    else if (hasLived && worse.test(token.text)) return { strength: blame, length: i + 1 - at };
    else if (hasLived && token.text === "more" && tokens[i + 1]?.kind === "word") return { strength: 0, length: i + 1 - at };
    else if (hasLived && text === "never" && exceptional.test(token.text) && tokens[i + 1]?.kind === "word") return { strength: 0, length: i + 1 - at, opens: "meant" };
    else if (!fillers.test(token.text)) return undefined;
  }
  return undefined;
}

/** Whether this "more" compares with what never was. */
export function isUnbettered(tokens: readonly Token[], more: number): boolean {
  for (let at = more - 1; at >= Math.max(more - reach, 0); at--) {
    const found = unbettered(tokens, at);
    if (found) return at + found.length === more + 1;
  }
  return false;
}
