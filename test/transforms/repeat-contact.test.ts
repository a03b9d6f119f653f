import { afterEach, expect, test } from "vitest";
import { silentLog } from "../../pipelines/log.ts";
import { readModels } from "../../pipelines/model-file.ts";
import { linkModels, modelsFor } from "../../pipelines/model-graph.ts";
import { buildModels } from "../../pipelines/models.ts";
import { readTexts } from "../../pipelines/read-texts.ts";
import { writeSettings } from "../../pipelines/settings.ts";
import { openMemoryWarehouse, type Warehouse } from "../../pipelines/warehouse.ts";
import { companyOf, know, stage, type Row } from "./staged.ts";

interface Contact {
  /** What customer (c) and agent (a) said, in order. */
  says: readonly (readonly ["c" | "a", string])[];
  tag?: string;
  is_solved?: boolean;
}

let warehouse: Warehouse;
afterEach(() => warehouse.close());

/** Why the customer of each pair of contacts, a day apart, came again. */
async function why(...pairs: (readonly [Contact, Contact])[]): Promise<{ repeat_reason: string; evidence: string }[]> {
  warehouse = await openMemoryWarehouse();
  const conversation: Row[] = [];
  const message: Row[] = [];
  pairs.flat().forEach(({ says, tag = "delivery", is_solved }, i) => {
    const conversation_id = `c${String(i).padStart(2, "0")}`;
    const day = `2026-10-0${(i % 2) + 5}`;
    conversation.push({ conversation_id, channel: "chat", started_at: `${day} 09:00:00`, customer_id: `p${Math.floor(i / 2)}`, reason: tag, ...(is_solved !== undefined && { is_solved }) });
    says.forEach(([who, text], place) => message.push({ conversation_id, position: place + 1, sent_at: `${day} 09:0${place}:00`, author_kind: who === "c" ? "customer" : "agent", text }));
  });
  const reason = (key: string, ...examples: string[]) => ({ key, examples });
  const company = companyOf({ reasons: [reason("delivery", "где мой заказ", "where is my parcel"), reason("payment", "списали деньги два раза", "charged twice")] });
  await stage(warehouse, { conversation, message });
  await know(warehouse);
  await readTexts(company, warehouse, { log: silentLog });
  await writeSettings(company, warehouse, new Date("2026-12-01T00:00:00Z"));
  const models = await linkModels(warehouse, await readModels());
  await buildModels(warehouse, modelsFor(["core.repeat_contact", "core.inactivity_window"], models), { log: silentLog });
  return warehouse.rows("select repeat_reason, evidence from core.repeat_contact order by issue_id");
}

const asked: Contact = { says: [["c", "Посылка застряла на складе в Казани"], ["a", "Привезём через 3 дня"]] };
const words = (repeat_reason: string) => ({ repeat_reason, evidence: "words" });

test("what the customer says first when they come again tells why, in both languages", async () => {
  const again = (...lines: string[]): readonly [Contact, Contact] => [asked, { says: lines.map((line) => ["c", line] as const) }];
  expect(await why(
    again("Я спрашивал не об этом"), again("Everyone tells me something different, which one is right?"),
    again("Добрый день", "Проблема осталась, ничего не изменилось"), again("You closed my request but nothing was done"),
    again("Есть новости по моей посылке?"), again("Hello", "any update on my parcel?"),
    again("С этим разобрались, теперь другое: можно ли вернуть?"), again("One more question about the parcel"),
  )).toEqual(["misunderstanding", "misunderstanding", "not_fixed", "not_fixed", "status", "status", "new_question", "new_question"].map(words));
});

test("the same question after the agent called it solved was not fixed; while nobody called it solved, nobody knows", async () => {
  const same: Contact = { says: [["c", "Моя посылка застряла на складе в Казани"]] };
  expect(await why([{ ...asked, is_solved: true }, same], [{ ...asked, is_solved: false }, same])).toEqual([
    { repeat_reason: "not_fixed", evidence: "conversation" },
    { repeat_reason: "unknown", evidence: "none" },
  ]);
});

test("a question of another kind under the same tag is a new one", async () => {
  expect(await why([{ says: [["c", "Где мой заказ?"]] }, { says: [["c", "С меня списали деньги два раза"]] }])).toEqual([{ repeat_reason: "new_question", evidence: "conversation" }]);
});

test("words that tell nothing leave it unknown", async () => {
  expect(await why([asked, { says: [["c", "Добрый день"]] }])).toEqual([{ repeat_reason: "unknown", evidence: "none" }]);
});
