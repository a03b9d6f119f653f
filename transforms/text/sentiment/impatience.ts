import type { Token } from "../tokens.ts";

const blame = -2.5;
const pressed = -1.5;
/** Words between "can't wait" and what is waited for. */
const reach = 8;
const english = new RegExp(
  `^(?:leave|leaving|quit|cancel|cancelled|canceled|switch|unsubscribe|ditch|dump|escape|rid|elsewhere|terminate|uninstall|unsubscribed|over|ends?|ended|expires?|expired|divorce)$`,
);
const russian = new RegExp(
  `^(?:уйду|уйд[её]м|уйти|ухожу|съеду|съедем|съехать|уволюсь|уволиться|уволят|расторгн\\p{L}*|расторж\\p{L}*|смен(?:ю|им|ить)|перейд[уе]м?|переведусь|избав\\p{L}*|закончит?ся|закончат|закончить|кончится|истеч[её]т|отвяж\\p{L}*|отстан\\p{L}*|прекрат\\p{L}*|откаж\\p{L}*|отключ\\p{L}*|выкин\\p{L}*|закроет\\p{L}*|закро[юе]т|закрою|закроем|закрыть|забуду|свалю|сбегу)$`,
  "u",
);
/** Before a full verb: "can't wait to be done with them", "to get out of here", "to move away". */
const ending: readonly (readonly [string, RegExp])[] = [
  ["be", /^(?:done|rid|free|gone|out|through|finished|shot)$/], ["get", /^(?:rid|out|away|off)$/], ["move", /^(?:away|on|elsewhere|out)$/], ["send", /^(?:it|them|this)$/], ["give", /^up$/],
  ["return", /^(?:it|this|them)$/], ["close", /^(?:my|our|the|this)$/], ["see", /^the$/], ["go", /^elsewhere$/],
];
/** "Can't wait any longer", "I can't wait all day". */
const patience = /^(?:any|anymore|forever|longer|all|another|weeks?|months?|days?|hours?|that|this|much)$/;
/** "Can't wait to switch to you". */
const hither = /^(?:you|your|yours|вам|вас|ваш\p{L}*)$/u;

/** Who cannot wait to be gone: "can't wait to leave", «жду не дождусь, когда закончится договор»; undefined where something else is said. */
export function impatience(tokens: readonly Token[], at: number): { strength: number; length: number } | undefined {
  const { text } = tokens[at]!;
  if (text === "can" && tokens[at + 1]?.text !== "not") return undefined;
  const isEnglish = text.startsWith("can");
  const wait = at + (text === "can" ? 2 : text === "жду" ? 1 : 0) + 1;
  if (!isEnglish) return /^(?:дождусь|дождемся|дождаться)$/.test(tokens[wait]?.text ?? "") || (text === "не" && /^мо[жг]/.test(tokens[at + 1]?.text ?? "") && tokens[at + 2]?.text === "дождаться") ? leavingAfter(tokens, at, wait + 1, russian) : undefined;
  if (tokens[wait]?.text !== "wait") return undefined;
  const next = tokens[wait + 1];
  if (next?.kind === "number" || (next?.kind === "word" && patience.test(next.text))) return { strength: pressed, length: wait + 2 - at };
  return next?.kind === "word" && /^(?:to|till|til|until|for|'til)$/.test(next.text) ? leavingAfter(tokens, at, wait + 2, english) : undefined;
}

function leavingAfter(tokens: readonly Token[], at: number, from: number, leaving: RegExp): { strength: number; length: number } | undefined {
  for (let i = from; i < from + reach; i++) {
    const token = tokens[i];
    if (token?.kind === "pause" && tokens[i + 1]?.text === "когда") continue;
    if (token?.kind !== "word" || token.text === "so" || token.text === "because" || token.text === "and") return undefined;
    const next = tokens[i + 1]?.text ?? "";
    const leaves = leaving.test(token.text) || (leaving === english && ending.some(([verb, after]) => verb === token.text && after.test(next) && (verb !== "see" || tokens[i + 2]?.text === "back")));
    if (leaves) return tokens.slice(i + 1, i + reach).some((word) => hither.test(word.text) && tokens[tokens.indexOf(word) - 1]?.text === "to") ? undefined : { strength: blame, length: i + 1 - at };
  }
  return undefined;
}
