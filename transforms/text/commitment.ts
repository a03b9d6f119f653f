/** What a promise is about. */
export type Matter = "delivery" | "refund" | "answer" | "repair";

const matters: readonly [Matter, RegExp][] = [
  ["refund", /(?<!\p{L})(?:деньг|денег|возврат|возмещ|компенс|зачисл|перечисл|вернём|вернем|вернут|верну(?!ться)|refund|reimburs|money|credited|funds)/iu],
  ["delivery", /(?<!\p{L})(?:достав|привез|довез|курьер|посылк|отправ|отгру|вышл|поступ|приед|приех|прид[её]т|заказ|налич|закончил|deliver|arriv|courier|ship|dispatch|parcel|package|order|be\s+there|in\s+stock|back\s+in|driver)/iu],
  ["answer", /(?<!\p{L})(?:ответ|перезвон|позвон|свяж|сообщ|напиш|уточн|call\s+you|get\s+back|repl(?:y|ies)|respond|answer|let\s+you\s+know|contact|e-?mail\s+you|reach\s+out)/iu],
  ["repair", /(?<!\p{L})(?:исправ|почин|заработа|восстанов|реш[иу]|сдела|замен|устран|fix|resolv|work|repair|restor|replac|sort)/iu],
];

const commits =
  /(?<!\p{L})(?:(?:гарантиру|обеща[юе])\p{L}*|(?:достав|привез|верн|перезвон|ответ|отправ|позвон|реш|исправ|замен|перечисл|подготов|сдела|свяж|пришл|зачисл|оформ|компенсир|провер|начисл|восстанов|отгруз|напиш|сообщ)\p{L}*(?:им|ём|ем|ут|ит|ет|ят|у|ю)(?:ся)?(?!\p{L})|буд(?:ет|ут|ем)(?!\p{L})|прид(?:[её]т|ут)|приед(?:ет|ут)|поступ(?:ит|ят|ление)|заработает|(?:жд|ожида)\p{L}*|займ[её]т|занимает|(?:we|i|he|she|it|they|you)(?:'ll|\s+will)|will|arriv(?:es|ing)|comes|takes|expected|promise|guarantee|going\s+to|should\s+(?:be|arrive|get))/iu;
const denies = /(?<!\p{L})(?:обещал|сказал|говорил|told|said|promised|не\s+(?:смо[гж]|буд|обеща|прид|привез|достав)|won't|will\s+not|can(?:'t|not)|назад|ago|уже)/iu;

/** Whether a sentence commits whoever says it to the time it names. */
export function isCommitment(sentence: string): boolean {
  return !/\?\s*$/.test(sentence) && commits.test(sentence) && !denies.test(sentence);
}

/** What a promise is about; null where the sentence does not tell. */
export function matterOf(sentence: string): Matter | null {
  return matters.find(([, words]) => words.test(sentence))?.[0] ?? null;
}
