import { lean } from "../../letters.ts";

const order =
  "(?:з\\p{L}{0,2}к\\p{L}{0,2}з\\p{L}*|накладн\\p{L}*|посылк\\p{L}*|parcel|waybill|трек\\p{L}*(?:-номер\\p{L}*)?|отправлени\\p{L}*|чек\\p{L}*|артикул\\p{L}*|парти\\p{L}*|гост(?!\\p{L})|isbn|штрих-?\\s?код\\p{L}*|bar\\s?code|ean(?!\\p{L})|договор\\p{L}*|обращени\\p{L}*|заявк\\p{L}*|брон(?:ь|и|ью|ировани\\p{L}*)(?!\\p{L})|тикет\\p{L}*|сделк\\p{L}*|операци\\p{L}*|плат[её]ж\\p{L}*|запрос\\p{L}*|жалоб\\p{L}*|инцидент\\p{L}*|кейс\\p{L}*|претензи\\p{L}*|or+de?rs?(?:['’]s)?|tracking|invoice|receipt|sku|ref(?:erence)?|booking|reservation|confirmation|case|transaction|incident|request|complaint|ticket)";
/** What may stand between an order and its number; a verb, a comma or a full stop ends what the order says. */
const link =
  "(?:номер\\p{L}*|ном|зак|посылк\\p{L}*|отправлени\\p{L}*|товар\\p{L}*|код\\p{L}*|это|был[аи]?|мо\\p{L}{1,3}|ваш\\p{L}{0,3}|наш\\p{L}{0,3}|от|под|с|за|на|почт\\p{L}*|сд[эе]к\\p{L}*|no|nr|num|nos?|numbers?|id|code|ref(?:erence)?|is|was|are|the|my|from|with|of|under|it['’]s)(?!\\p{L})\\.?";
/** «номер заявки, ну, 140203» */
const hesitation = ",\\s(?:ну|э+(?:-э+)*|эм+|м-м+|вот|так|значит|u[hm]+|er+m?)(?!\\p{L}),?";
const told = lean(new RegExp(`(?<!\\p{L})${order}(?:[\\s:"«(—–=-]|[#№]|${link}|${hesitation}){0,12}$`, "u"));
/** «заказ не пришёл, № 123» */
const marked = lean(new RegExp(`(?<!\\p{L})${order}(?!\\p{L})[^\\d#№]*[#№]\\s?$`, "u"));

const endsWithMark = /[#№]\s?$/;

/** Whether the number behind this lower-case text is told as that of an order, a parcel or a paper, and so is nobody's phone. */
export function isOfOrder(before: string): boolean {
  return told.test(before) || (endsWithMark.test(before) && marked.test(before));
}
