import type { Token } from "../tokens.ts";

/** What comes or is brought: of delivery, whoever or whatever it is said of. */
const brings = /^(?:прие(?:хал|зжа|дет|дут)|подъе(?:хал|зжа)|привез|привоз|достав(?:ил|ля|лен|ят|ит)|прибы(?!л[ьяюе]$)|довез|довоз|доех|заяви(?:л|т)ся|(?:deliver(?:s|ed|ing)?|turned|turns|showed|rocked|arrived?|arrives|came|comes|come)$)/;
/** Comes too, but an answer and a guest as much as a parcel: of delivery where what comes is named. */
const comes = /^(?:приш(?:ел|л[аои])$|приход|дош(?:ел|л[аои])$|доход)/;
/** What is brought, and what stands for it. */
const goods = /^(?:все$|оно$|заказ|посылк|курьер|доставк|пицц|водител|товар|ед[аоуы]й?$|продукт|бандерол|отправлени|пакет|кот[её]рый)/;
/** Who comes of his own accord, and what is no parcel. */
const others = /^(?:(?:я|мы|гост|ответ|деньги|денег|сумм|возврат|смс|письм|код$|чек$|мастер|врач|доктор|менеджер|официант|автобус|такси|поезд|скорая)\p{L}{0,3}|(?:i|we|you|guest|answer|reply|replie|refund|money|email|text|code|bill|invoice|waiter|waitress|engineer|plumber|technician|doctor|nurse|teacher|tutor|taxi|cab|bus|train|flight|ambulance)(?:s|es|'\p{L}{1,2})?)$/u;
const words = (text: string): string[][] => text.split("|").map((phrase) => phrase.split(" "));
const late = words("поздно|с опозданием|с большим опозданием|с задержкой|не вовремя|невовремя|не в срок|позже срока|позже обещанного|позже времени|позже назначенного|too late|very late|late|behind schedule|after the slot");
const onTime = words("вовремя|точно в срок|в срок|без опозданий|без опоздания|раньше срока|раньше времени|раньше обещанного|раньше|рано|on time|in time|on schedule|ahead of schedule|ahead of time|early|bang on time");
const denials = /^(?:не|ни|никогда|not|never|cannot)$|n't$/;
/** An hour of the day, not a delay: «рано утром», "early in the morning". */
const hours = /^(?:утр|вечер|ноч|morning|afternoon|evening|night|in|next)/;
/** How many words may stand between what comes and when. */
const reach = 4;
/** How far before either its denial stands: «ни разу не привезли вовремя», "has never been late". */
const denialReach = 3;

/** Of a clause that tells when a delivery came, in any order of words: −1 late, +1 on time or early, 0 where it tells neither. */
export function arrivalTone(clause: readonly Token[]): -1 | 0 | 1 {
  const said = clause.map(({ kind, text }) => (kind === "word" ? text : ""));
  const came = said.findIndex((word) => brings.test(word) || (comes.test(word) && said.some((one) => goods.test(one))));
  if (came < 0 || said.some((word) => others.test(word))) return 0;
  for (const [phrases, sign] of [[late, -1], [onTime, 1]] as const) {
    for (const phrase of phrases) {
      const at = said.findIndex((_, from) => phrase.every((word, i) => said[from + i] === word));
      if (at < 0 || Math.abs(at - came) > reach + phrase.length || (phrases === onTime && hours.test(said[at + phrase.length] ?? ""))) continue;
      const isDenied = deniedBefore(said, came) !== (came < at && deniedBefore(said.slice(came + 1), at - came - 1));
      // «слишком рано», "too early"
      const isToo = /^(?:слишком|too)$/.test(said[at - 1] ?? "");
      return (isDenied ? -1 : 1) * (isToo ? -1 : sign) as -1 | 1;
    }
  }
  return 0;
}

/** Several denials, as in «никогда не», are one. */
function deniedBefore(said: readonly string[], at: number): boolean {
  return said.slice(Math.max(0, at - denialReach), at).some((word) => denials.test(word));
}
