import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SourceResult } from "../../pipelines/ingest.ts";
import { counts, lineOf, realData, rounded, type Line } from "./line.ts";

const { dir, isMissing } = realData("contact_center_synth");

interface Call {
  ConversationId: string;
  StartTime: string;
  EndTime: string;
  Content: string;
  satisfied?: string;
  sentiment?: string;
  mined_topic?: string;
}

const single: Call[] = isMissing ? [] : readdirSync(dir).filter((name) => name.startsWith("convo_")).map((name) => JSON.parse(readFileSync(join(dir, name), "utf8")));
const archive: Call[] = isMissing ? [] : JSON.parse(gunzipSync(readFileSync(join(dir, "sample_processed_data.json.gz"))).toString("utf8"));
const calls = [...single, ...archive];

/** What each side says, in order. */
function turnsOf({ Content }: Call): { speaker: string; text: string }[] {
  const parts = Content.split(/\*\*(Agent|Customer):\*\*/).slice(1);
  return parts.flatMap((speaker, i) => (i % 2 === 0 ? [{ speaker: speaker.toLowerCase(), text: parts[i + 1]!.trim() }] : []));
}

function tally(names: readonly string[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const name of names) counted[name] = (counted[name] ?? 0) + 1;
  return counted;
}

const seconds = ({ StartTime, EndTime }: Call) => (Date.parse(`${EndTime.replace(" ", "T")}Z`) - Date.parse(`${StartTime.replace(" ", "T")}Z`)) / 1000;

describe.skipIf(isMissing)("a help desk's call transcripts", () => {
  let line: Line;
  let results: SourceResult[];

  beforeAll(async () => {
    line = await lineOf("calls");
    results = await line.ingest();
    await line.transform();
  });
  afterAll(() => line?.close());

  it("reads every call and every turn of it", () => {
    const rows = (of: readonly Call[]) => of.length + of.flatMap(turnsOf).length;
    expect(results.map(counts)).toEqual([
      { source: "calls", read: rows(single), loaded: rows(single), unchanged: 0, quarantined: 0 },
      { source: "archive", read: rows(archive), loaded: rows(archive), unchanged: 0, quarantined: 0 },
    ]);
  });

  it("keeps who said what, in order", async () => {
    const rows = await line.warehouse.rows<{ conversation_id: string; speaker: string; text: string }>(
      "select conversation_id, author_kind as speaker, text from staging.message order by conversation_id, position",
    );
    const expected = [...calls]
      .sort((a, b) => (a.ConversationId < b.ConversationId ? -1 : 1))
      .flatMap((call) => turnsOf(call).map((turn) => ({ conversation_id: call.ConversationId, ...turn })));
    expect(rows).toEqual(expected);
  });

  it("counts the calls of every day as contacts", async () => {
    const rows = await line.metric("contacts", { grain: "day" });
    expect(Object.fromEntries(rows.map((row) => [row.period, row.n]))).toEqual(tally(calls.map(({ StartTime }) => StartTime.slice(0, 10))));
  });

  it("counts the archive's calls by the topic beside them", async () => {
    const rows = await line.warehouse.rows<{ reason: string; n: number }>("select reason, count(*) as n from core.conversation where source = 'archive' and reason_source = 'tag' group by all");
    expect(Object.fromEntries(rows.map(({ reason, n }) => [reason, n]))).toEqual(tally(archive.map(({ mined_topic }) => mined_topic!)));
  });

  it("gives the median length of a call as the time to resolution", async () => {
    const lengths = calls.map(seconds).sort((a, b) => a - b);
    expect(await line.values("resolution_calendar_seconds", { grain: "all" })).toEqual({ all: lengths[Math.floor((lengths.length - 1) / 2)] });
  });

  it("finds every call answered, since an agent speaks in it", async () => {
    const [row] = await line.metric("abandoned_share", { grain: "all" });
    expect(row).toMatchObject({ value: 0, n: calls.length });
  });

  it("keeps what the archive says of satisfaction, and asks nothing of strangers", async () => {
    const [row] = await line.warehouse.rows("select count_if(is_solved_flag) as yes, count_if(not is_solved_flag) as no, count_if(person_id is not null) as known from core.conversation");
    const said = tally(archive.map(({ satisfied }) => satisfied!));
    expect(row).toEqual({ yes: said["Yes"], no: said["No"], known: 0 });
    expect(await line.metric("first_contact_resolution", { grain: "all" })).toEqual([]);
  });

  it("scores every different thing a customer said once", async () => {
    const said = new Set(calls.flatMap(turnsOf).filter(({ speaker }) => speaker === "customer").map(({ text }) => text));
    const [row] = await line.warehouse.rows(
      "select count(distinct text_hash) as texts, count_if(language = 'en') as english from (select distinct text_hash, language from core.text)",
    );
    expect(row).toMatchObject({ texts: said.size });
    expect(Number(row!.english) / said.size).toBeGreaterThan(0.9);
  });

  it("hears a call that is marked negative as less happy than one marked positive", async () => {
    const rows = await line.warehouse.rows<{ conversation_id: string; mood: number }>(
      "select conversation_id, avg(sentiment) as mood from core.text where sentiment is not null group by all",
    );
    const mood = new Map(rows.map((row) => [row.conversation_id, row.mood]));
    const mean = (label: string) => {
      const moods = archive.filter(({ sentiment }) => sentiment === label).map(({ ConversationId }) => mood.get(`archive:${ConversationId}`)!);
      return rounded(moods.reduce((sum, one) => sum + one, 0) / moods.length)!;
    };
    expect(mean("Negative")).toBeLessThan(mean("Positive"));
    const [net] = await line.metric("net_sentiment", { grain: "all" });
    expect(net!.value).toBeGreaterThan(-100);
    expect(net!.value).toBeLessThan(100);
  });
});
