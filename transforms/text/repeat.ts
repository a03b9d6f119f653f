import { compileLexicon } from "./lexicon/compile.ts";
import { compileFrames } from "./lexicon/frames.ts";
import { misunderstood, movedOn, repeatFrames, type RepeatReason } from "./lexicon/repeat-frames.ts";
import { repeatCues } from "./lexicon/repeats.ts";
import type { SentimentLabel } from "./sentiment.ts";
import type { Token } from "./tokens.ts";

const repeatReasons: readonly RepeatReason[] = ["misunderstanding", "not_fixed", "status", "new_question"];

const lexicon = compileLexicon(repeatCues, String);

/** How strongly a cue speaks for a reason. */
const speaksFor: Readonly<Record<string, readonly [RepeatReason, number]>> = {
  again: ["not_fixed", 0.6],
  still: ["not_fixed", 0.9],
  undone: ["not_fixed", 1],
  back: ["not_fixed", 1],
  promised: ["not_fixed", 0.6],
  closed: ["not_fixed", 1],
  lost: ["misunderstanding", 1.2],
  beside: ["misunderstanding", 1.6],
  contrary: ["misunderstanding", 1.6],
  told: ["misunderstanding", 0.5],
  status: ["status", 1],
  new: ["new_question", 1.5],
};
/** Why they come again is said at the beginning. */
const mostTokens = 150;
/** A cue told twice is no second cue. */
const enough = 0.6;
/** A frame as weak as this says nothing of what was left undone where the text is pleased: "nothing has changed, great as ever". */
const leastBlame = 0.8;
/** Who comes again for more is no sign of something undone: «снова хочу заказать», "back in town again". */
const comesForMore =
  /(?<!\p{L})(?:закаж|заказыва|куп(?:л|ит)|покупа|приед|приех|верн(?:усь|емся|улся|улась)|заех|зайд|зашл|обращусь|воспольз|пользу|к вам|у вас|с вами|вашем|хочу|хотел|можно|пожалуйста|заброн|поживу|order(?:ing)?|buy|came|come|visit|stay|book|in town|use|want to|would like|i'd like|love|popped|please|thank)/u;
const blames = /(?<!\p{L})(?:не|нет|без|сломал|пропал|завис|отвал|списал|ошибк|не\p{L}+|not|no|\p{L}+n't|broke\p{L}*|charged|gone|wrong|down|dead|error)(?!\p{L})/u;
/** «Непонятно почему», "no idea why": what happened is not understood, and nothing that was answered. */
const wonders = /(?<!\p{L})(?:не ?понятно|не ?ясно|не понимаю|не пойму|unclear|don't understand|do not understand) (?:почему|откуда|за что|куда|зачем|с чего|why|where)(?!\p{L})/u;
const framesIn = compileFrames([...repeatFrames, ...misunderstood, movedOn].map((frame) => [frame, frame.pattern]));

/**
 * What a text says of its own repetition, in either language; null when it says nothing of it. Cues and frames speak for
 * reasons, each cue once and each reason's heaviest frame; the reason most spoken for wins, of equals the first of
 * `repeatReasons`. Who is pleased comes again, but not because something was left undone, unless the text says that it was:
 * «снова у вас заказываю, спасибо».
 */
export function repeatReason(tokens: readonly Token[], tone: SentimentLabel | null): RepeatReason | null {
  const cues = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== "word") continue;
    for (const { head } of lexicon.phrasesAt(tokens, at)) cues.add(head);
  }
  const beginning = tokens.slice(0, mostTokens);
  const said = beginning.map(({ text }) => text).join(" ");
  if (cues.has("again") && tone !== "negative" && comesForMore.test(said) && !blames.test(said)) cues.delete("again");
  if (cues.has("lost") && wonders.test(said)) cues.delete("lost");
  const isUndone = cues.has("undone") || cues.has("closed");
  const spoken = new Map<RepeatReason, number>();
  for (const cue of cues) {
    const [reason, weight] = speaksFor[cue]!;
    if (reason === "not_fixed" && tone === "positive" && !isUndone) continue;
    spoken.set(reason, (spoken.get(reason) ?? 0) + weight);
  }
  const heard = new Map<RepeatReason, number>();
  const framed = framesIn(beginning);
  for (const frame of framed) {
    const { reason, weight } = frame;
    if (frame !== movedOn && weight > (heard.get(reason) ?? (reason === "not_fixed" && tone === "positive" ? leastBlame : 0))) heard.set(reason, weight);
  }
  for (const [reason, weight] of heard) spoken.set(reason, (spoken.get(reason) ?? 0) + weight);
  if (!spoken.has("not_fixed") && framed.has(movedOn)) spoken.set(movedOn.reason, Math.max(spoken.get(movedOn.reason) ?? 0, movedOn.weight));
  let best: RepeatReason | null = null;
  let most = enough - 1e-9;
  for (const reason of repeatReasons) {
    const sum = spoken.get(reason) ?? 0;
    if (sum > most) [most, best] = [sum, reason];
  }
  return best;
}
