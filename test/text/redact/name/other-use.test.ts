import { describe, expect, it } from "vitest";
import { redact } from "../../../../transforms/text/redact.ts";

describe("a word that may be a name", () => {
  it.each([
    ["From Jan 25, 2024 till Jan 6 the shop is closed", "Jan Novak"],
    ["May try again in May", "May Davies"],
    ["Hello, Will you mark the account as paid?", "Will Page"],
    ["Mark my words, this jacket will fall apart", "Mark Page"],
    ["Hope you are well", "Hope Page"],
    ["Жена писала вам, ответа не было", "Евгения Пугачёва"],
    ["Надежда получить заказ тает", "Надежда Пугачёва"],
    ["Роза завяла на второй день", "Роза Пугачёва"],
    ["Клиент: Розу одну, красную", "Роза Пугачёва"],
    ["Customer: money left on my card", "Susan Tran"],
  ])("is a month, a verb, a feeling or a flower in %s", (text, name) => {
    expect(redact(text, { names: [name] })).toBe(text);
  });

  it.each([
    ["Jan called on 6 May", "Jan Novak", "[name] called on 6 May"],
    ["Will called you", "Will Page", "[name] called you"],
    ["Передайте Жене, что заказ готов", "Евгения Пугачёва", "Передайте [name], что заказ готов"],
    ["Надежда просила перезвонить", "Надежда Пугачёва", "[name] просила перезвонить"],
    ["Роза звонила вчера", "Роза Пугачёва", "[name] звонила вчера"],
  ])("is somebody in %s", (text, name, clean) => {
    expect(redact(text, { names: [name] })).toBe(clean);
  });
});

describe("words behind a cue", () => {
  it.each([
    "wine available and no room available, less space available",
    "My husband and I complain about same flight",
    "when I ask for cab fare they say no",
    "You must ask for Internet cards and for Champagne",
    "How old does my daughter need to be?",
    "I'm Gold Medallion and the dinner was truly First Class",
    "now I use ms mediaplayer",
  ])("are none when they tell of things: %s", (text) => {
    expect(redact(text)).toBe(text);
  });

  it.each([
    ["is ms penhaligon working today", "is ms [name] working today"],
    ["ask for Penelope at the desk", "ask for [name] at the desk"],
    ["Yours truly,\nPenhaligon Smith", "Yours truly,\n[name]"],
    ["I'm Peverell Goldsworthy", "I'm [name]"],
  ])("are one in %s", (text, clean) => {
    expect(redact(text)).toBe(clean);
  });
});
