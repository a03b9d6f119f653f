import { describe, expect, it } from "vitest";
import { labelOf, readSentiment } from "../../../transforms/text/sentiment.ts";
import { tokenize } from "../../../transforms/text/tokens.ts";

const label = (text: string) => labelOf(readSentiment(tokenize(text)).score);

describe("what could be better", () => {
  it.each(["За такие деньги можно было и получше", "Можно было бы и побыстрее", "Могли бы и повежливее", "Можно и лучше за эти деньги", "Можно было упаковать получше", "Могли бы упаковать покрепче", "Могли бы и раньше сказать", "Могло быть и лучше"])(
    "blames: %s",
    (text) => expect(label(text)).toBe("negative"),
  );

  it.each(["Можно побыстрее?", "А можно было раньше приехать?", "Где можно было бы оплатить картой", "Можно пораньше приехать", "А можно было бы перенести на завтра?"])("is only asked: %s", (text) => expect(label(text)).toBe("neutral"));

  it.each(["Лучше быть не может", "Лучше и быть не может", "Лучше не бывает", "Быстрее просто некуда", "Вежливее и придумать нельзя", "За такие деньги лучше не найти"])("where nothing could, is praise: %s", (text) => expect(label(text)).toBe("positive"));

  it.each(["Хуже и быть не может", "Хуже некуда", "Медленнее просто некуда"])("where nothing could be worse, is blame: %s", (text) => expect(label(text)).toBe("negative"));
});
