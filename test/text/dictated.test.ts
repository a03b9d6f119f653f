import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { readTexts } from "../../pipelines/read-texts.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { companyOf, stage, type Row } from "../transforms/staged.ts";

const company = companyOf({ phone_region: "RU" });
const day = "2026-10-05 09:00:00";

/** Lines of conversations: "a:" an agent says, "c:" a customer. */
const messagesOf = (talks: readonly (readonly string[])[]): Row[] =>
  talks.flatMap((lines, talk) => lines.map((line, i) => ({ conversation_id: `c${talk}`, position: i + 1, sent_at: `2026-10-05 09:${String(i).padStart(2, "0")}:00`, author_kind: line.startsWith("a:") ? "agent" : "customer", text: line.slice(3) })));

describe("what is dictated over several messages", () => {
  let warehouse: Warehouse;
  beforeEach(async () => {
    warehouse = await openMemoryWarehouse();
  });
  afterEach(() => warehouse.close());

  /** What is shown of each line of the first conversation. */
  async function shown(...talks: readonly (readonly string[])[]): Promise<string[]> {
    await stage(warehouse, { conversation: talks.map((_, i) => ({ conversation_id: `c${i}`, channel: "phone", started_at: day })), message: messagesOf(talks) });
    await readTexts(company, warehouse, { log: silentLog });
    const rows = await warehouse.rows<{ who: string; redacted: string }>("select left(author_kind, 1) as who, redacted from staging.message left join ops.text_score on text_hash = _text_hash where conversation_id = 'c0' order by position");
    return rows.map(({ who, redacted }) => `${who}: ${redacted}`);
  }

  it.each<[string, string[], string[]]>([
    ["a telephone in pieces, between nods", ["a: Продиктуйте телефон", "c: восемь девятьсот шестнадцать", "a: так", "c: пятьсот пятьдесят пять", "a: дальше", "c: сорок четыре тридцать три", "a: Спасибо, ждите"],
      ["a: Продиктуйте телефон", "c: [dictated]", "a: так", "c: [dictated]", "a: дальше", "c: [dictated]", "a: Спасибо, ждите"]],
    ["with the agent's echo", ["a: Your phone number please", "c: it is zero seven nine one one", "a: zero seven nine one one", "c: 222", "a: go on", "c: three three four"],
      ["a: Your phone number please", "c: [dictated]", "a: [dictated]", "c: [dictated]", "a: go on", "c: [dictated]"]],
    ["a passport and a flat", ["a: Адрес?", "c: Подгорная семнадцать", "a: Подгорная семнадцать, записала", "a: квартира?", "c: восемьдесят восемь", "a: паспорт назовите", "c: сорок пять десять", "c: девяносто восемь семьдесят шесть пятьдесят четыре"],
      ["a: Адрес?", "c: [dictated]", "a: [dictated]", "a: квартира?", "c: [dictated]", "a: паспорт назовите", "c: [dictated]", "c: [dictated]"]],
    ["a birthday and digits of a card", ["a: date of birth?", "c: the fourth of March", "c: nineteen eighty five", "a: the last four digits of your card?", "c: five six seven five"],
      ["a: date of birth?", "c: [dictated]", "c: [dictated]", "a: the last four digits of your card?", "c: [dictated]"]],
    ["an e-mail in two halves", ["a: email?", "c: it is zoran dot quillfeather", "a: at?", "c: at gmail dot com"], ["a: email?", "c: [dictated]", "a: at?", "c: [dictated]"]],
    ["digit by digit", ["a: What is your card number?", "c: four", "a: yes", "c: one", "a: yes", "c: one"], ["a: What is your card number?", "c: [dictated]", "a: yes", "c: [dictated]", "a: yes", "c: [dictated]"]],
    ["a number that nobody asked for", ["c: перезвоните", "c: девятьсот шестнадцать", "c: пятьсот пятьдесят пять", "c: сорок четыре тридцать три"], ["c: перезвоните", "c: [dictated]", "c: [dictated]", "c: [dictated]"]],
  ])("is hidden whole: %s", async (_what, lines, expected) => {
    expect(await shown(lines)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["the number of an order", ["a: Номер заказа?", "c: четыре пять пять один", "a: вижу", "c: и второй", "a: Номер второго заказа?", "c: четыре пять пять два"]],
    ["a count", ["a: How many items?", "c: five", "a: And what size?", "c: forty two"]],
    ["what has nothing of the kind", ["a: Ваш телефон?", "c: зачем вам телефон", "a: Для связи", "c: не скажу", "a: Адрес тогда?", "c: Не помню"]],
    ["the number of a parcel in pieces", ["a: tracking number please", "c: one two three four", "a: go on", "c: five six seven eight nine"]],
    ["marks", ["a: Rate us from 1 to 5", "c: 5", "a: And the courier?", "c: 4"]],
    ["what is told of an order, whatever was asked", ["a: Подскажите, на какой адрес оформляли?", "c: Сумма 646 рублей", "a: What was the trouble with the address?", "c: The house was Wrong"]],
    ["a duration", ["a: Когда списали с карты?", "c: два дня назад", "a: Спасибо", "c: пять"]],
  ])("leaves %s", async (_what, lines) => {
    expect(await shown(lines)).toEqual(lines);
  });

  it("leaves what everybody says, wherever one says it in answer, but no number of four digits", async () => {
    const common = ["c: Курьер нахамил"];
    expect(await shown(["a: Ваш адрес?", "c: Курьер нахамил", "a: Код из смс?", "c: пять шесть семь пять"], common, common, ["c: пять шесть семь пять"], ["c: Пять шесть семь пять"], ["c: пять шесть семь пять"])).toEqual(
      ["a: Ваш адрес?", "c: Курьер нахамил", "a: Код из смс?", "c: [dictated]"],
    );
  });

  it("takes the answer to a question for a name for a name in its conversation alone", async () => {
    expect(await shown(["a: А фамилия?", "c: Недотыкомкина", "a: Недотыкомкина, вижу", "a: Ваше имя?", "c: сейчас", "c: да, пелагея", "a: спасибо, пелагея"])).toEqual(
      ["a: А фамилия?", "c: [name]", "a: [name], вижу", "a: Ваше имя?", "c: сейчас", "c: да, [name]", "a: спасибо, [name]"]);
    expect(await shown(["a: На чьё имя оформлен заказ", "c: на имя кривошеина", "a: кривошеина марфа?"])).toEqual(["a: На чьё имя оформлен заказ", "c: на имя [name]", "a: [name]?"]);
    expect(await shown(["a: Mother's maiden name?", "c: Zyskowski", "a: Could you spell it?", "c: Z Y S K O double U", "a: zyskowski, thank you", "a: Your name?", "c: One moment", "c: Operator", "a: An operator comes"])).toEqual(
      ["a: Mother's maiden name?", "c: [name]", "a: Could you spell it?", "c: [dictated]", "a: [name], thank you", "a: Your name?", "c: One moment", "c: Operator", "a: An operator comes"]);
  });

  it("gives no promise, aspect or phrase, and is read anew when the question for it comes or goes", async () => {
    const answer = "c: отличная доставка три дня";
    expect(await shown([answer])).toEqual([answer]);
    const read = async () => (await warehouse.rows("select (select count(*) from ops.text_promise) + (select count(*) from ops.text_aspect) + (select count(*) from ops.text_phrase) as n"))[0]!.n;
    expect(await read()).toBeGreaterThan(0);
    expect(await shown(["a: Адрес?", answer])).toEqual(["a: Адрес?", "c: [dictated]"]);
    expect(await read()).toBe(0);
    expect((await readTexts(company, warehouse, { log: silentLog })).scored).toBe(0);
    expect(await shown([answer])).toEqual([answer]);
  });

  it("stays hidden when its question was removed", async () => {
    const answer = "c: Подгорная семнадцать";
    expect(await shown(["a: Адрес?", answer])).toEqual(["a: Адрес?", "c: [dictated]"]);
    await warehouse.run("create table staging.kept as from staging.message; create or replace view staging.message as select * replace (nullif(text, 'Адрес?') as text) from staging.kept");
    await readTexts({ ...company, name: { en: "Other", ru: "Другая" } }, warehouse, { log: silentLog });
    expect(await warehouse.rows("select distinct redacted from ops.text_score where text_hash = md5('Подгорная семнадцать')")).toEqual([{ redacted: "[dictated]" }]);
  });
});
