import type { Token } from "../tokens.ts";
import type { Utmost } from "./utmost.ts";

const blame = -1.8;
/** Words and marks behind «можно было» up to which its comparative stands. */
const reach = 5;
const possible = /^(?:можно|могли|мог|могла|могло)$/;
const past = /^(?:было|бы|быть)$/;
const fillers = /^(?:и|бы|было|быть|это|все|её|ее|его|их|сделать|все-таки|за|эти|такие|деньги|цену|такую|эту)$/;
const comparative =
  /^(?:по)?(?:лучше|хуже|дешевле|проще|мягче|чище|слаще|тише|крепче|больше|тоньше|толще|суше|шире|ближе|короче|дольше|раньше|легче|строже|дороже|(?!бол|мен)[а-я]{2,}ее)$/;

/** What could have been better: «можно было и получше», «могли бы упаковать покрепче»; not asked, nor denied. */
export function bettered(tokens: readonly Token[], at: number): Utmost | undefined {
  const { text } = tokens[at]!;
  if (!possible.test(text) || tokens[at - 1]?.text === "не" || tokens[at - 1]?.text === "как") return undefined;
  let isPast = text === "могли" || text === "мог" || text === "могла";
  let between = 0;
  for (let i = at + 1; i <= at + reach; i++) {
    const token = tokens[i];
    if (token?.kind !== "word" || token.text === "не" || token.text === "чем") return undefined;
    if (past.test(token.text)) isPast = true;
    if (comparative.test(token.text)) return (isPast || tokens[i - 1]!.text === "и") && !isAsked(tokens, i) ? { strength: blame, length: i + 1 - at } : undefined;
    if (!fillers.test(token.text) && between++ > 1) return undefined;
  }
  return undefined;
}

/** Whether the sentence ends in a question. */
function isAsked(tokens: readonly Token[], from: number): boolean {
  const end = tokens.slice(from).find(({ kind }) => kind === "end");
  return end?.text.includes("?") ?? false;
}
