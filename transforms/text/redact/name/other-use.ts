import type { Token } from "../../tokens.ts";

/** Of whose family somebody is: no case of «Женя» is written so. */
const kin = new Set("жена жены жену женой мама маму мамы мамой папа папу папы папой".split(" "));
const months = new Set("jan feb mar apr may june july august april sept".split(" "));
const ofMonth = /^(?:\d{1,2}(?:st|nd|rd|th)?|19\d\d|20\d\d)$/;
const modals = new Set(["will", "may"]);
const afterModal = new Set("you i we they he she it this that these those there the a an my our your his her their not anyone anything somebody someone be have try need get go come return use buy also never ever as".split(" "));
/** Names that are verbs, said first in a sentence, and what they are said of. */
const verbs = new Set("mark grant chase bill rob frank sue hope pat peg trace art drop josh wade nick".split(" "));
const objects = new Set("me us them him it my your our their his her this that these those the a an all any every everything".split(" "));
const hoped = new Set("you i we they he she it this that the to my your our there everyone everything someone somebody all".split(" "));
/** Such a word may stand between the beginning of a sentence and its verb. */
const beginnings = new Set("hello hi hey good morning afternoon evening please and but so well ok okay sorry".split(" "));
/** What a letter ends with before the name of whoever wrote it: “Best, James”. */
const closings = new Set(["best", "love"]);
/** «Надежда получить заказ»: what one has. */
const feeling = /^(?:надежд|вер)(?:а|ы|е|у|ой)$|^любов(?:ь|и|ью)$/u;
const infinitive = /(?:[аяиеуоы]ть(?:ся)?|[йс]ти|чь)$/u;
/** What befalls flowers and how many one buys: «роза завяла», «розу одну». */
const flower = /^(?:роз(?:а|ы|е|у|ой)|лили(?:я|и|ю|ей)|азали(?:я|и|ю|ей))$/u;
const ofFlower = /^(?:завя|увя|засох|высох|распусти|расцвел|отцве|вян|цвет[её]?т|пахн|посаж|куст|букет|одну$|две$|три$|пять$|штук|красн|бел(?:ая|ую|ой|ые|ых)|желт|розов|чайн|плетист|поник|опал|осып|стоил|\d)/u;

/** Whether a word that may be a name is used as another word here: a month, a verb, a feeling, a flower, a member of the family. */
export function isOtherUse(tokens: readonly Token[], at: number): boolean {
  const { text: word } = tokens[at]!;
  const next = tokens[at + 1];
  if (kin.has(word)) return true;
  if (months.has(word) && ((next && ofMonth.test(next.text)) || (tokens[at - 1] && ofMonth.test(tokens[at - 1]!.text) && tokens[at - 1]!.end + 1 === tokens[at]!.start))) return true;
  if (closings.has(word)) return next?.text === "," && tokens[at + 2]?.isCapital === true && tokens[at - 1]?.kind !== "word" && tokens[at - 1]?.kind !== "pause";
  if (flower.test(word)) return (next?.kind === "word" || next?.kind === "number") && ofFlower.test(next.text);
  if (next?.kind !== "word") return false;
  if (modals.has(word)) return afterModal.has(next.text) && beginsSentence(tokens, at);
  if (verbs.has(word)) return (word === "hope" ? hoped : objects).has(next.text) && beginsSentence(tokens, at);
  return feeling.test(word) && infinitive.test(next.text);
}

/** Whether nothing but a greeting stands between a word and the beginning of the sentence. */
function beginsSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || before.kind === "end" || before.text === ":") return true;
  if (before.text === ",") return beginnings.has(tokens[at - 2]?.text ?? "");
  return before.kind === "word" && beginnings.has(before.text) && beginsSentence(tokens, at - 1);
}
