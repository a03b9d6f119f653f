import { expect, it } from "vitest";
import { chosen, nothingChosen, silentSince, whyNothing } from "../../dashboards/components/reading/chosen.ts";
import { touchpointFigure } from "../../dashboards/components/split.ts";
import { hasReplies } from "../../dashboards/components/waits.ts";
import { readPages } from "../../pipelines/publish/page.ts";
import { viewWith, type Rows } from "./tables.ts";

const share = (on: string, n: number, more: object = {}): Rows[number] => ({ on, p0: n, p1: n * 2, p2: 0, ...more });
const all = ["nps", "csat", "churn_rate", "revenue", "net_sentiment", "complaint_share", "first_reply_calendar_seconds"];

it("gives each place to the first metric that the company ever had, and an empty place to what is left", () => {
  const view = viewWith(all, { "parts.csat": [share("2026-11-02", 40)], "parts.complaint_share": [share("2026-11-02", 30)] });
  expect(chosen(view, [["nps", "csat"], ["churn_rate", "revenue"], ["net_sentiment", "complaint_share"]])).toEqual(["csat", "complaint_share"]);
  // the second place has nobody: what would have stood in for the first takes it
  const both = viewWith(all, { "parts.nps": [{ on: "2026-11-02", p0: 20, p1: 5, p2: 40 }], "parts.csat": [share("2026-11-02", 40)] });
  expect(chosen(both, [["nps", "csat"], ["churn_rate", "revenue"]])).toEqual(["nps", "csat"]);
});

it("shows no metric twice, and no more than there are places", () => {
  const view = viewWith(all, { "parts.csat": [share("2026-11-02", 40)], "parts.complaint_share": [share("2026-11-02", 30)] });
  expect(chosen(view, [["nps", "csat"], ["churn_rate", "csat"], "complaint_share"])).toEqual(["csat", "complaint_share"]);
  expect(chosen(view, [["csat", "complaint_share"]])).toEqual(["csat"]);
});

it("takes contacts that nobody ever answered for no length of a wait", () => {
  // p0 answered, p1 waits without an end: no quantile of them is known
  const view = viewWith(all, { "parts.first_reply_calendar_seconds": [{ on: "2026-11-02", bin: 300, p0: 0, p1: 90, p2: 0 }] });
  expect(chosen(view, ["first_reply_calendar_seconds"])).toEqual([]);
});

it("keeps the place of a metric that fell silent, and says when it last came", () => {
  const rows = { "parts.csat": [share("2026-08-01", 40), share("2026-10-14", 40)], "parts.complaint_share": [share("2026-11-02", 30)] };
  const view = viewWith(all, rows);
  expect(view.period.key).toBe("2026-11");
  expect(chosen(view, ["csat", "complaint_share"])).toEqual(["csat", "complaint_share"]);
  expect(silentSince(view, "csat")).toBe("14 October 2026");
  expect(silentSince(view, "complaint_share")).toBeNull();
  // before September only months are known
  expect(silentSince(viewWith(all, rows, { period: "2026-09" }), "csat")).toBe("August 2026");
  expect(whyNothing(view, "complaint_share", "team")).toBe("No source has brought anything of this yet.");
  expect([whyNothing(view, "csat"), whyNothing(view, "nps")]).toEqual(["Nothing for this period: the last of it came on 14 October 2026.", "No source has brought anything of this yet."]);
});

it("judges touchpoints by satisfaction where nobody is asked for NPS, and by any mark where nobody is asked for that", () => {
  const marks = { "parts.attribute_score": [{ on: "2026-11-02", touchpoint: "site", p0: 320, p1: 2600, p2: 40 }] };
  const path = ["nps", "csat", "attribute_score"];
  expect(touchpointFigure(viewWith(path, { "parts.csat": [share("2026-11-02", 40, { touchpoint: "site" })], ...marks }))).toBe("csat");
  expect(touchpointFigure(viewWith(path, marks))).toBe("attribute_score");
});

it("judges touchpoints by the figure that most of them have in the period, NPS before others that have as many, and by none of one alone", () => {
  const path = ["nps", "csat", "attribute_score"];
  const nps = (on: string, touchpoint: string) => ({ on, touchpoint, p0: 20, p1: 5, p2: 40 });
  const csat = (on: string, touchpoint: string) => share(on, 20, { touchpoint });
  const figureOf = (tables: Record<string, Rows>, period = "2026-11") => touchpointFigure(viewWith(path, tables, { period }));
  const oneAsked = { "parts.nps": [nps("2026-11-02", "airport")], "parts.csat": [csat("2026-11-02", "shops"), csat("2026-11-02", "food"), csat("2026-09-02", "food"), csat("2026-09-02", "lifts")] };
  expect(figureOf(oneAsked)).toBe("csat");
  expect(figureOf(oneAsked, "2026-09")).toBe("csat");
  // nothing in October: what most ever had
  expect(figureOf(oneAsked, "2026-10")).toBe("csat");
  const both = { "parts.nps": [nps("2026-11-02", "shops"), nps("2026-11-02", "food")], "parts.csat": [csat("2026-11-02", "shops"), csat("2026-11-02", "food"), csat("2026-09-02", "shops"), csat("2026-09-02", "food"), csat("2026-09-02", "lifts")] };
  expect([figureOf(both), figureOf(both, "2026-09")]).toEqual(["nps", "csat"]);
  expect(figureOf({ "parts.nps": [nps("2026-11-02", "airport")], "parts.csat": [csat("2026-11-02", "shops")] })).toBe("nps");
});

it("shows marks of several questions as no figure, those of one as one", () => {
  const mark = (question: string) => ({ on: "2026-11-02", question, touchpoint: "site", p0: 320, p1: 2600, p2: 40 });
  const view = (...questions: string[]) => viewWith(["csat", "attribute_score"], { "parts.attribute_score": questions.map(mark) });
  expect(chosen(view("speed", "politeness"), [["csat", "attribute_score"]])).toEqual([]);
  expect(chosen(view("speed", "speed"), [["csat", "attribute_score"]])).toEqual(["attribute_score"]);
});

it("stands the figure for the company as a whole where touchpoints have none: of a company asked about itself, or asked for several marks", async () => {
  const { figures, parts } = (await readPages()).find(({ name }) => name === "overview")!;
  const first = (tables: Record<string, Rows>) => chosen(viewWith(Object.keys(parts), tables), figures)[0];
  const nps = { "parts.relationship_nps": [{ on: "2026-11-02", p0: 20, p1: 5, p2: 40 }] };
  const csat = { "parts.relationship_csat": [share("2026-11-02", 40)] };
  const marks = { "parts.attribute_score": ["overall", "speed", "politeness"].map((question) => ({ on: "2026-11-02", question, p0: 160, p1: 650, p2: 40 })) };
  const overall = (...surveys: string[]) => ({ "parts.overall_score": surveys.map((survey) => ({ on: "2026-11-02", survey, p0: 160, p1: 650, p2: 40 })) });
  expect([first({ ...nps, ...csat, ...marks }), first({ ...csat, ...marks }), first({ ...marks, ...overall("visit") })]).toEqual(["relationship_nps", "relationship_csat", "overall_score"]);
  // two surveys may have two scales
  expect(first({ ...marks, ...overall("visit", "site") })).toBeUndefined();
  expect(first({ ...nps, "parts.csat": [share("2026-11-02", 40)] })).toBe("csat");
});

it("has places for figures on every page that shows tiles, and on no other", async () => {
  const pages = await readPages();
  const asking = pages.filter(({ body }) => /\btiles\(/.test(body)).map(({ name }) => name);
  expect(asking).toContain("voice");
  expect(pages.filter(({ figures }) => figures.length > 0).map(({ name }) => name)).toEqual(asking);
  expect(pages.filter(({ body }) => /\btiles\((?!page\))/.test(body))).toEqual([]);
});

it("speaks of filters only where the reader has set any", () => {
  const view = viewWith(["csat"], { "parts.csat": [share("2026-09-01", 40, { region: "Урал" }), share("2026-11-02", 40, { region: "Урал" })] });
  expect(nothingChosen(view)).toBe("Nothing in this period.");
  expect(nothingChosen({ ...view, filters: { region: "Юг" } })).toBe("Nothing for this choice of period and filters.");
});

it("knows of waits only where the data hold a reply, channel by channel", () => {
  const wait = (channel: string, answered_count: number) => ({ month: "2026-11-01", channel, part_of_day: "day", seconds: 60, answered_count, left_count: 0, open_count: 50, untimed_count: 0 });
  const view = viewWith([], { wait_curve: [wait("social", 0), wait("chat", 7)] });
  expect([hasReplies(view), hasReplies(view, "social"), hasReplies(view, "chat")]).toEqual([true, false, true]);
  expect(hasReplies(viewWith([], { wait_curve: [wait("social", 0)] }))).toBe(false);
});
