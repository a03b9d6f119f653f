import { expect, test } from "vitest";
import { writeEmergingTerms } from "../../pipelines/emerging.ts";
import { silentLog } from "../../pipelines/log.ts";
import { readModels } from "../../pipelines/model-file.ts";
import { linkModels, modelsFor } from "../../pipelines/model-graph.ts";
import { buildModels } from "../../pipelines/models.ts";
import { readTexts } from "../../pipelines/read-texts.ts";
import { writeSettings } from "../../pipelines/settings.ts";
import { openMemoryWarehouse } from "../../pipelines/warehouse.ts";
import { companyOf, know, stage, type Row } from "../transforms/staged.ts";

test("the week's new topic of either language is told with its counts and redacted texts, and nothing else is", async () => {
  const comments: { on: string; text: string }[] = [];
  const say = (on: string, text: string, times: number): void => void comments.push(...Array.from({ length: times }, () => ({ on, text })));
  // as of 1 November: the week is 25 to 31 October, the four before it 27 September to 24 October
  for (const on of ["2026-09-28", "2026-10-05", "2026-10-12", "2026-10-19", "2026-10-27"]) {
    say(on, "когда привезут посылку", 40);
    say(on, "parcel not arrived", 40);
  }
  say("2026-10-06", "приложение просит код", 4);
  // one customer who says one thing over and over is no topic
  say("2026-10-28", "верните мой чайник", 30);
  for (let i = 0; i < 20; i++) {
    say("2026-10-28", `Приложение просит код из смс, мой телефон +7 912 345-67-${10 + i}`, 1);
    say("2026-10-29", `The app wants a text code, mail me at anna${i}@mail.example`, 1);
  }
  const survey_response = comments.map(({ on, text }, i): Row => ({
    response_id: `r${i}`, question: "nps", score: 5, scale_min: 0, scale_max: 10, channel: "email", answered_at: `${on} 09:00:00`, customer_id: text.includes("чайник") ? "p0" : `p${i}`, comment: text,
  }));
  const warehouse = await openMemoryWarehouse();
  const company = companyOf();
  await stage(warehouse, { survey_response });
  await know(warehouse);
  await readTexts(company, warehouse, { log: silentLog });
  await writeSettings(company, warehouse, new Date("2026-11-01T00:00:00Z"));
  await buildModels(warehouse, modelsFor(["core.text", "core.inactivity_window"], await linkModels(warehouse, await readModels())), { log: silentLog });
  await writeEmergingTerms(warehouse);

  const found = await warehouse.rows<{ language: string; term: string; example: string } & Record<string, unknown>>("select * from marts.emerging_term where direction = 'up' order by language");
  expect(found).toMatchObject([
    { language: "en", now_count: 20, before_count: 0, unknown_count: 20, period_from: "2026-10-25", period_to: "2026-10-31" },
    { language: "ru", now_count: 20, unknown_count: 20 },
  ]);
  expect(found[0]!.term).toMatch(/app|code/);
  expect(found[1]!.term).toMatch(/приложение просит|код/);
  expect(found[1]!.example).toMatch(/^Приложение просит код из смс, мой телефон \[phone\]$/);
  expect(found[0]!.example).toMatch(/^The app wants a text code, mail me at \[email\]$/);
  expect(found.map(({ example }) => example).join()).not.toMatch(/\d|@/);
  warehouse.close();
});
