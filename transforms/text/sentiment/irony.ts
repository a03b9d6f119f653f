import type { Mark } from "./course.ts";
import type { Token } from "../tokens.ts";

/** «Спасибо» and a smile beside blame are bitter more often than glad. */
const bitter = 0.3;
const mocked = -0.5;
/** «Гениально!» or «Прекрасно, …» alone beside nothing but blame. */
const exclaims = /^(?:гениальн|отличн|прекрасн|великолепн|чудесн|замечательн|изумительн|восхитительн|потрясающ|шикарн|супер|класс|круто|зашибись|молодц|щедро|удобно|brilliant|great|awesome|wonderful|fantastic|perfect|nice|lovely|classy|bravo)/u;
const plainest = -1.5;
export const thanks = /^(?:спасиб|спс|благодар|thank|thx|браво|молодц|поздравл)/u;

/** Whether all praise is exclamations of one word, and there is blame: «Опять не работает. Прекрасно». */
export function isSneering(tokens: readonly Token[], marks: readonly Mark[]): boolean {
  let hasBlame = false;
  let hasPraise = false;
  for (const { at, strength } of marks) {
    if (tokens[at]!.kind !== "word") continue;
    if (strength <= plainest) hasBlame = true;
    if (strength <= 0) continue;
    if (!exclaims.test(tokens[at]!.text) || !standsAlone(tokens, at)) return false;
    hasPraise = true;
  }
  return hasBlame && hasPraise;
}

function standsAlone(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.kind ?? "end";
  const after = tokens[at + 1]?.kind ?? "end";
  return (before === "end" || before === "pause") && after !== "word" && after !== "number";
}

const filler = /^(?:бля|блядь|блять|блеать|блин|сука|сук|пиздец|пздц|пипец|капец|ебать|охуеть|ахуеть|офигеть|нахуй|черт)$/u;
const strongest = 2;
const filling = 0.1;
/** «Спасибо, блин». */
const cursed = -1.5;

/** Takes swearing for stress where all else is praise, and more than an exclamation or thanks: «сука, какие они красивые»; what curses right after thanks turns them. */
export function stressPraise(tokens: readonly Token[], marks: readonly Mark[]): void {
  let hasFiller = false;
  let hasPraise = false;
  for (const { at, strength } of marks) {
    const { text } = tokens[at]!;
    if (strength < 0 && filler.test(text)) hasFiller = true;
    else if (strength < 0) return;
    else if (strength >= strongest && tokens[at]!.kind === "word" && !exclaims.test(text) && !thanks.test(text)) hasPraise = true;
  }
  for (const mark of marks) {
    const next = tokens[mark.at + 1]?.kind === "pause" ? tokens[mark.at + 2] : tokens[mark.at + 1];
    if (mark.strength > 0 && thanks.test(tokens[mark.at]!.text) && filler.test(next?.text ?? "")) mark.strength = cursed;
  }
  if (hasFiller && hasPraise) for (const mark of marks) if (mark.strength < 0) mark.strength *= filling;
}

/** Takes from thanks and smiles beside blame, and turns all praise where it mocks. */
export function embitter(tokens: readonly Token[], marks: Mark[], isMocking: boolean): void {
  if (!marks.some(({ at, strength }) => strength <= -1 && tokens[at]!.kind === "word")) return;
  for (const mark of marks) {
    const { kind, text } = tokens[mark.at]!;
    if (mark.strength <= 0) continue;
    if (isMocking) mark.strength *= mocked;
    else if (kind !== "word" || thanks.test(text)) mark.strength *= bitter;
  }
}
