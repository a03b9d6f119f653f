import { expect, it } from "vitest";
import { pipelineStory, refusalIn } from "../../dashboards/components/pipeline.ts";
import { ru } from "../../dashboards/strings/ru.ts";
import { pageCopy, readWords } from "../../pipelines/publish/layout.ts";
import { inCurrency } from "../../pipelines/ingest/currency.ts";
import { parsePage } from "../../pipelines/publish/page.ts";
import { toldUntil, type ToldUntil } from "../../pipelines/publish/told-until.ts";
import { parseDateFormat } from "../../sources/date-format.ts";
import { refusals } from "../../sources/reading.ts";
import { recordNamed } from "../../sources/records/index.ts";
import { viewWith } from "./tables.ts";

const source = (name: string, newest_at: string | null, is_fresh: boolean | null) => ({ source: name, label_en: name, label_ru: name, ok: true, read: 40, loaded: 30, unchanged: 6, quarantined: 4, waiting: 1, newest_at, is_fresh });
const storyOf = (...sources: ReturnType<typeof source>[]) => {
  const view = viewWith([], { pipeline_source: sources });
  return [pipelineStory(view), pipelineStory({ ...view, strings: ru })].map(({ headline }) => headline);
};

it("calls fresh only sources that promise an age, and tells the latest record where some promise none", () => {
  const calls = source("calls", "2026-11-12T09:30", null);
  const chats = source("chats", "2026-11-20T14:03", true);
  expect(storyOf(chats, chats)).toEqual(["All 2 sources were read and are fresh", "Все 2 источника прочитаны и свежи"]);
  expect(storyOf(chats, calls)).toEqual(["All 2 sources were read, 1 is fresh; latest record: Fri 20 Nov, 14:03", "Все 2 источника прочитаны, свеж 1; последняя запись: Fri 20 Nov, 14:03"]);
  expect(storyOf(calls)[0]).toBe("The only source was read; latest record: Thu 12 Nov, 09:30");
  expect(storyOf(source("calls", null, null))).toEqual(["The only source was read; no record yet", "Единственный источник прочитан; записей ещё нет"]);
});

it("counts as waiting what is in quarantine now", () => {
  // of 4 refused in each 3 were mended
  expect(pipelineStory(viewWith([], { pipeline_source: [source("chats", null, null), source("calls", null, null)] })).lede).toBe("80 rows read so far, each as often as it was read; refused and waiting to be mended now: 2.");
});

it.each([
  [refusals.gap("Europe/Riga"), "такого времени в зоне Europe/Riga нет: часы перевели вперёд"],
  [refusals.instant(["dd.MM.yyyy HH:mm:ss", "dd.MM.yyyy HH:mm"].map(parseDateFormat)), "не время в виде dd.MM.yyyy HH:mm:ss или dd.MM.yyyy HH:mm"],
  [refusals.instant(["dd.MM.yyyy", "iso", "epoch_s"].map(parseDateFormat)), "не время в виде dd.MM.yyyy, iso или epoch_s"],
  [refusals.instant(["dd.MM.yyyy", "iso", "epoch_s", "yyyyMMdd"].map(parseDateFormat)), "не время в виде dd.MM.yyyy, iso, epoch_s или yyyyMMdd"],
  [refusals.nested, "объект или список, а не текст"],
  [inCurrency(recordNamed("order")!, "EUR").rules.at(-1)!.reason, "не валюта компании (EUR): суммы в двух валютах не складываются"],
])("tells in Russian why a row was refused: %s", (reason, told) => {
  expect(refusalIn(ru.pipeline.refusals, reason)).toBe(told);
});

const asOf = "2026-11-23T22:04";
const kept = { newest_at: "2026-11-23T19:00", is_fresh: true, complete_until: asOf };

it("tells to when the data are complete only where every source promises an age", () => {
  expect(toldUntil([kept, kept], asOf)).toEqual({ at: asOf, isComplete: true });
  expect(toldUntil([kept, { newest_at: "2026-11-20T08:00", is_fresh: false, complete_until: "2026-11-20T08:00" }], asOf)).toEqual({ at: "2026-11-20T08:00", isComplete: true });
  expect(toldUntil([{ newest_at: "2026-11-12T08:00", is_fresh: null, complete_until: null }, { newest_at: "2026-11-20T14:03", is_fresh: null, complete_until: null }], asOf)).toEqual({ at: "2026-11-20T14:03", isComplete: false });
  expect(toldUntil([{ newest_at: null, is_fresh: null, complete_until: null }], asOf)).toEqual({ at: null, isComplete: false });
});

it("says so in the header of every page", async () => {
  const page = parsePage("dashboards/a.md", "---\ntitle: { en: A, ru: А }\nposition: 1\naudiences: [officer]\n---\n");
  const words = { en: await readWords("en"), ru: await readWords("ru") };
  const told = (until: ToldUntil) => (["en", "ru"] as const).map((language) => /class="complete">([^<]*)/.exec(pageCopy(page, { language, words, company: "Acme", pages: [page], audience: "officer", bare: new Set(), until }).replace(/\\?\n\s*\\?/g, " "))![1]!.replace(/\s+/g, " "));
  expect(told({ at: "2026-11-20T00:00", isComplete: false })).toEqual(["latest record: Fri 20 Nov, 00:00", "последняя запись: пт, 20 нояб., 00:00"]);
  expect(told({ at: "2026-11-20T00:00", isComplete: true })).toEqual(["complete to Thu 19 Nov, 23:59", "данные полны по чт, 19 нояб., 23:59"]);
  expect(told({ at: null, isComplete: false })).toEqual(["no record yet", "записей ещё нет"]);
});
