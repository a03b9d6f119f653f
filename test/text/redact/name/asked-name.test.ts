import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("who is asked for or spoken with", () => {
  it.each([
    ["Could I talk to Hope? I spoke to her yesterday.", "Could I talk to [name]? I spoke to her yesterday."],
    ["you're through to June, how may I help", "you're through to [name], how may I help"],
    ["ask meg she knows about it", "ask [name] she knows about it"],
    ["is mary working today", "is [name] working today"],
    ["driver gerald whitcombe was rude", "driver [name] was rude"],
    ["its under my wife imogen cross same card", "its under my wife [name] same card"],
    ["spoke to andrew bell on the phone", "spoke to [name] on the phone"],
    ["а дима на смене сегодня", "а [name] на смене сегодня"],
    ["с лёшей говорила вчера", "с [name] говорила вчера"],
    ["у инны такая же проблема", "у [name] такая же проблема"],
    ["меня зовут серёжа пасечник хочу отменить", "меня зовут [name] хочу отменить"],
    ["учительница рая кукушкина ставит двойки", "учительница [name] ставит двойки"],
    ["в заказе указан лёша черемных а получать мне", "в заказе указан [name] а получать мне"],
  ])("is hidden in %s", (text, clean) => expect(redact(text)).toBe(clean));

  it.each([
    "ask question please, ask may be later",
    "my husband will pick it up",
    "she was working today",
    "this offer is free today",
    "мастер света не дал, в заказе указан мир",
    "у меня такая же проблема",
  ])("is nobody in %s", (text) => expect(redact(text)).toBe(text));
});
