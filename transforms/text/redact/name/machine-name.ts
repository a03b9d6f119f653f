import type { Token } from "../../tokens.ts";

const machine = /^(?:(?:чат-?)?бот(?:а|у|ом|е|ы)?|робот(?:а|у|ом|е)?|автоответчик(?:а|у|ом)?|нейросеть?[юи]?|колонк(?:а|и|е|у|ой)|(?:chat)?bot)$/u;
/** «голосовой помощник Маруся»: of these only some are machines. */
const servant = /^(?:помощни|ассистент|оператор|сотрудни|консультант|assistant|agent|helper)/u;
const made = /^(?:голосов|виртуальн|электронн|цифров|virtual$|voice$|digital$|ai$)/u;
const between = new Set(["с", "по", "имени", "named", "called"]);
const behind = new Set(["колонке", "яндекса", "сбера", "bot", "chatbot"]);

/** Machines in many homes, and what they are spoken of with. */
const voices = new Set("alexa siri cortana bixby алиса алисы алисе алису алисой маруся маруси марусе марусю салют".split(" "));
const commands = /^(?:play(?:s|ed|ing)?|music|commands?|speakers?|skills?|alarms?|smart|volume|колонк\p{L}*|команд\p{L}*|музык\p{L}*|песн\p{L}*|будильник\p{L}*|умн(?:ая|ый|ой)|навык\p{L}*)$/u;
const nearby = 8;

/** Whether a name here is what a machine that talks is called: «бот Алиса», «Алиса в колонке», "virtual assistant Grace". */
export function isMachine(tokens: readonly Token[], at: number): boolean {
  if (voices.has(tokens[at]!.text) && tokens.slice(Math.max(0, at - nearby), at + nearby).some(({ kind, text }) => kind === "word" && commands.test(text))) return true;
  let before = at - 1;
  while (before >= 0 && (tokens[before]!.kind === "pause" || between.has(tokens[before]!.text)) && before > at - 4) before--;
  const said = tokens[before];
  if (said?.kind === "word" && (machine.test(said.text) || (servant.test(said.text) && made.test(tokens[before - 1]?.text ?? "")))) return true;
  return behind.has(tokens[at + 2]?.text ?? "") && tokens[at + 1]?.kind === "word";
}
