import { describe, expect, it } from "vitest";
import { compare, isBeyondChance } from "../../dashboards/components/reading/compare.ts";
import { csvOf } from "../../dashboards/components/drawing/csv.ts";
import { dateOf, dayOf } from "../../dashboards/components/reading/day.ts";
import { formatOf } from "../../dashboards/components/reading/format.ts";
import { compareSpans, defaultPeriod, periodsOf } from "../../dashboards/components/reading/period.ts";
import { readAddress, writeAddress } from "../../dashboards/components/reading/address.ts";
import { reasonsShown, spanWords } from "../../dashboards/components/act.ts";
import { storyOf } from "../../dashboards/components/headline.ts";
import { en } from "../../dashboards/strings/en.ts";
import { ru } from "../../dashboards/strings/ru.ts";
import { limitsOfShare } from "../../transforms/intervals.ts";
import { viewFrom, type Answers } from "./view.ts";

const november = { period: "2026-11", lastDay: "2026-11-15" };

/** 100 answers a touchpoint and region in each of two months, as [promoters, detractors] of each. */
const quiet: Answers = [
  { month: "2026-10", touchpoint: "delivery", region: "Юг", promoters: 60, detractors: 20, n: 100 },
  { month: "2026-10", touchpoint: "site", region: "Юг", promoters: 60, detractors: 20, n: 100 },
  { month: "2026-10", touchpoint: "delivery", region: "Урал", promoters: 61, detractors: 20, n: 100 },
  { month: "2026-10", touchpoint: "site", region: "Урал", promoters: 60, detractors: 21, n: 100 },
];
const asBefore = quiet.map((row) => ({ ...row, month: "2026-11" }));

describe("a change between two periods", () => {
  it("has Newcombe's interval for two shares: 56/70 against 48/80 is 0.0524 to 0.3339", () => {
    const [now, before] = [{ value: 56 / 70, ...limitsOfShare(56, 70) }, { value: 48 / 80, ...limitsOfShare(48, 80) }];
    const change = compare(now, before);
    expect(change.difference).toBeCloseTo(0.2, 10);
    expect(change.low).toBeCloseTo(0.0524, 4);
    expect(change.high).toBeCloseTo(0.3339, 4);
    expect(isBeyondChance(change)).toBe(true);
  });

  it("is certain to be nothing when nothing changed", () => {
    expect(compare({ value: 5, low: 4, high: 6 }, { value: 5, low: 4, high: 6 }).p).toBeCloseTo(1, 6);
  });
});

describe("periods", () => {
  const periods = periodsOf("2025-06-10", "2026-11-15");

  it("open with the month to date once it has ten days, else with the last full month", () => {
    expect(defaultPeriod(periods).key).toBe("2026-11");
    expect(defaultPeriod(periodsOf("2025-06-10", "2026-11-09")).key).toBe("2026-10");
  });

  it("compare a month to date with the same days of the month before", () => {
    expect(compareSpans(defaultPeriod(periods), null, 0)).toEqual({
      now: { from: dayOf("2026-11-01"), to: dayOf("2026-11-16") },
      before: { from: dayOf("2026-10-01"), to: dayOf("2026-10-16") },
      isClipped: false,
      isOlder: false,
    });
  });

  it("cut both sides to the days that are settled", () => {
    const comparison = compareSpans(defaultPeriod(periods), dayOf("2026-11-09"), 0);
    expect(comparison?.now.to).toBe(dayOf("2026-11-09"));
    expect(comparison?.before?.to).toBe(dayOf("2026-10-09"));
    expect(comparison?.isClipped).toBe(true);
  });

  it("fall back to the newest settled month when nothing of the chosen one is settled", () => {
    const comparison = compareSpans(defaultPeriod(periods), dayOf("2026-08-18"), 0);
    expect(comparison?.now).toEqual({ from: dayOf("2026-07-01"), to: dayOf("2026-08-01") });
    expect(comparison?.isOlder).toBe(true);
  });

  it("end with a month on both sides where days are known by month only", () => {
    const ofYear = periods.find(({ key }) => key === "2025-11..2026-10")!;
    const spans = (settledUntil: string, period = ofYear, daysFrom = "2026-09-01") => {
      const found = compareSpans(period, dayOf(settledUntil), 0, dayOf(daysFrom))!;
      return [found.now, found.before].map((span) => span && [dateOf(span.from), dateOf(span.to)]);
    };
    // nobody knows what of August lies before the 18th
    expect(spans("2026-08-18")).toEqual([["2025-11-01", "2026-08-01"], ["2024-11-01", "2025-08-01"]]);
    // of October it is known, of the October before it is not
    expect(spans("2026-10-16")).toEqual([["2025-11-01", "2026-10-01"], ["2024-11-01", "2025-10-01"]]);
    const september = periods.find(({ key }) => key === "2026-09")!;
    expect(spans("2026-09-23", september)).toEqual([["2026-09-01", "2026-09-23"], null]);
    expect(spans("2026-09-23", september, "2026-08-01")).toEqual([["2026-09-01", "2026-09-23"], ["2026-08-01", "2026-08-23"]]);
  });

  it("have nothing to be compared with where the data begin", () => {
    expect(compareSpans(periods.find(({ key }) => key === "2025-06")!, null, dayOf("2025-06-10"))?.before).toBeNull();
  });
});

describe("the address bar", () => {
  const periods = periodsOf("2026-01-01", "2026-11-15");
  const known = () => ["Юг", "Урал"];

  it("gives back the choice it was written from", () => {
    const choice = { period: periods[3]!, filters: { region: "Юг" }, story: "7" };
    expect(readAddress(writeAddress(choice, periods), periods, known)).toEqual(choice);
  });

  it("is empty for what the page opens with, and passes over what it does not know", () => {
    expect(writeAddress({ period: defaultPeriod(periods), filters: {}, story: null }, periods)).toBe("");
    expect(readAddress("?region=Луна&period=1999-01&story=x", periods, known)).toEqual({ period: defaultPeriod(periods), filters: {}, story: null });
  });
});

describe("the headline", () => {
  it("says so when nothing changed beyond chance", () => {
    expect(storyOf(viewFrom([...quiet, ...asBefore], en, november), ["nps"])).toEqual({ headline: "Nothing changed beyond chance", lede: ["No change beyond chance overall: NPS."] });
  });

  it("says that a goal is missed beyond the interval when nothing moved", () => {
    const against = (goal: number, strings = en) => {
      const view = viewFrom([...quiet, ...asBefore], strings, november);
      view.site.metrics.nps!.targets = [{ from: "2026-01-01", value: goal }];
      return storyOf(view, ["nps"]).headline;
    };
    const missed = viewFrom([...quiet, ...asBefore], en, november);
    missed.site.metrics.nps!.targets = [{ from: "2026-01-01", value: 60 }];
    // it is named above, and no list of one names it again
    expect(storyOf(missed, ["nps"]).lede).toEqual(["No change beyond chance against the period before."]);
    expect(against(60)).toBe("NPS: 40 against a goal of 60");
    expect(against(60, ru as never)).toBe("NPS: 40 при цели 60");
    expect(against(42)).toBe("Nothing changed beyond chance");
    expect(against(20)).toBe("Nothing changed beyond chance");
  });

  it("names the place where a figure broke, in both languages", () => {
    const broken = asBefore.map((row) => (row.touchpoint === "delivery" && row.region === "Юг" ? { ...row, promoters: 20, detractors: 60 } : row));
    expect(storyOf(viewFrom([...quiet, ...broken], en, november), ["nps"]).headline).toBe("NPS fell by 20 points; most of all touchpoint “Delivery”, South: 40 → −40 (n\u00a0100) since 1 November");
    expect(storyOf(viewFrom([...quiet, ...broken], ru, november), ["nps"]).headline).toBe("NPS упал на 20 пунктов; сильнее всего — точка контакта «Доставка», Юг: 40 → −40 (n\u00a0100) с 1 ноября");
  });

  it("blames no slice when all of them changed alike", () => {
    const all = asBefore.map((row) => ({ ...row, promoters: 40, detractors: 40 }));
    expect(storyOf(viewFrom([...quiet, ...all], en, november), ["nps"]).headline).toBe("NPS fell by 40 points, from 40 to 0, since 1 November");
  });

  it("says that there are no data, and not that nothing changed", () => {
    expect(storyOf(viewFrom([], en, november), ["nps"]).headline).toBe("No source has brought these figures yet");
  });

  it("quotes names of figures in a Russian list, abbreviations apart", () => {
    expect(ru.finding.steady(["NPS", "было легко", "ушли без ответа"])).toBe("В целом без значимых изменений: NPS, «Было легко» и «Ушли без ответа».");
  });

  it("turns quotation marks within quotation marks into inner ones", () => {
    expect(ru.contactReasons.found([["Возврат «Золотой карты»", "40 %"]])).toBe("Чаще всего обращаются по причине «Возврат „Золотой карты“» (40 %)");
  });

  it("counts points in proper Russian", () => {
    const by = ru.finding.by.points;
    expect([by("1", 1), by("3", 3), by("8", 8), by("2,5", 2.5), by("21", 21)]).toEqual(["на 1 пункт", "на 3 пункта", "на 8 пунктов", "на 2,5 пункта", "на 21 пункт"]);
  });
});

describe("numbers", () => {
  const [english, russian] = [formatOf("en-GB", "RUB"), formatOf("ru-RU", "RUB")];
  const share = { unit: "share" } as const;

  it("follow the habit of the language, with a real minus", () => {
    expect(english.value(share, 0.712)).toBe("71%");
    expect(russian.value(share, 0.712)).toBe("71\u00a0%");
    expect(english.number(-1234.5, 1)).toBe("−1,234.5");
    expect(russian.money(38_400_000)).toBe("38\u00a0млн\u00a0₽");
    expect(russian.day(dayOf("2026-11-06"))).toBe("6 ноября");
  });

  it("show a change of a share in points, and small ones with a decimal", () => {
    expect(english.size(share, -0.061)).toBe("6");
    expect(english.size(share, 0.0041)).toBe("0.4");
  });
});

describe("a gap between two numbers", () => {
  const english = formatOf("en-GB", "RUB");

  it("is what a reader gets who subtracts the two that are shown", () => {
    const gap = (unit: "share" | "points" | "score", from: number, to: number, decimals = 0) => english.gap({ unit, decimals }, from, to);
    expect(gap("share", 0.846, 0.723)).toBe("13");
    expect(gap("points", 12.4, -3.4)).toBe("15");
    expect(gap("share", 0.0312, 0.0458, 1)).toBe("1.5");
  });

  it("is finer where both are shown alike, and as it is where they are not rounded to whole steps", () => {
    expect(english.gap({ unit: "share" }, 0.502, 0.498)).toBe("0.4");
    expect(english.gap({ unit: "score" }, 4.24, 4.61)).toBe("0.4");
  });
});

describe("reasons to act", () => {
  const row = (problem: string, channel: string, revenue_12m: number, month = "2026-11", customer_count = 40) => ({ problem, month: dayOf(`${month}-01`), touchpoint: channel, channel, region: "Юг", reason: channel, customer_count, revenue_12m });
  const told = (rows: ReturnType<typeof row>[], period = "2026-11", strings: typeof en | typeof ru = en) => ({ ...viewFrom([...quiet, ...asBefore, { ...quiet[0]!, month: "2025-10" }], strings, { ...november, period }), rowsOf: () => rows }) as never;
  // ranges of days carry thin spaces
  const plain = (text: string | null) => text?.replace(/\s–\s/g, "–") ?? null;
  const shown = (rows: ReturnType<typeof row>[]) => reasonsShown(told(rows)).map(({ problem, value, revenue }) => [problem, value, revenue]);

  it("name the worst of each problem first, and stand by their sums", () => {
    expect(shown([row("left_waiting", "chat", 900), row("left_waiting", "phone", 800), row("left_waiting", "email", 700), row("detractor", "site", 100)])).toEqual([["left_waiting", "chat", 900], ["left_waiting", "phone", 800], ["detractor", "site", 100]]);
  });

  it("say whether they are a part of what the problem touched that month", () => {
    const parts = (rows: ReturnType<typeof row>[]) => reasonsShown(told(rows)).map(({ problem, isPart }) => [problem, isPart]);
    // lost ones are told of as a whole, whatever their regions
    expect(parts([row("left_waiting", "chat", 900), row("left_waiting", "phone", 100), row("detractor", "site", 800), row("lost", "unknown", 700), row("lost", "other", 100)])).toEqual([["left_waiting", true], ["lost", false], ["detractor", false]]);
    // what is folded or of no known reason is the rest of a whole as well; what another month holds is not
    expect(parts([row("repeated", "refund", 900), row("repeated", "unknown", 100)])).toEqual([["repeated", true]]);
    expect(parts([row("repeated", "refund", 900), row("repeated", "other", 100)])).toEqual([["repeated", true]]);
    expect(parts([row("repeated", "refund", 900), row("repeated", "payment", 100, "2026-10")])).toEqual([["repeated", false]]);
  });

  it("are told of the worst month of a longer period: one customer touched in two of them is one", () => {
    const rows = [row("detractor", "site", 500, "2026-08", 12), row("detractor", "site", 700, "2026-09", 9), row("detractor", "site", 600, "2026-10", 15), row("detractor", "site", 9000, "2026-11", 99)];
    const view = told(rows, "2026-08..2026-10");
    expect(reasonsShown(view).map(({ month, customers, revenue }) => [month, customers, revenue])).toEqual([[dayOf("2026-09-01"), 9, 700]]);
    expect(plain(spanWords(view, reasonsShown(view)).subtitle)).toBe("Customers affected in each problem’s worst month of 1 August–31 October 2026, ordered by what they bought in the last twelve months");
  });

  // the last known day is 15 November, so that the table holds August to November
  it("say of which months they are told where the period reaches back further", () => {
    const rows = [row("detractor", "site", 500, "2026-08")];
    const year = (strings: typeof en | typeof ru) => plain(spanWords(told(rows, "2025-11..2026-10", strings), reasonsShown(told(rows, "2025-11..2026-10", strings))).subtitle);
    expect(year(en)).toBe("Customers affected in each problem’s worst month of 1 August–31 October 2026, ordered by what they bought in the last twelve months. Earlier months are not told here");
    expect(year(ru)).toBe("Кого затронуло за худший месяц каждой проблемы (1 августа–31 октября 2026); по сумме покупок этих клиентов за последние двенадцать месяцев. О более ранних месяцах здесь не говорится");
  });

  it("do not say that nobody was touched in a month the table does not hold", () => {
    const said = (strings: typeof en | typeof ru, period: string) => {
      const { subtitle, empty } = spanWords(told([], period, strings), []);
      return { subtitle: plain(subtitle), empty: plain(empty) };
    };
    expect(said(en, "2026-07")).toEqual({ subtitle: null, empty: "Reasons to act are told of 1 August–15 November 2026 only: choose one of these months." });
    expect(said(ru, "2026-07")).toEqual({ subtitle: null, empty: "Причины действовать показаны только за 1 августа–15 ноября 2026: выберите один из этих месяцев." });
    expect(said(en, "2026-08")).toEqual({ subtitle: "Customers affected in August 2026, ordered by their number", empty: "No problem touched enough customers in this period to be named." });
  });

  it("have a heading that counts none where there are none", () => {
    expect([en.act.title(0), ru.act.title(0), en.act.title(2)]).toEqual(["Reasons to act", "Причины действовать", "Two reasons to act"]);
  });
});

describe("data as CSV", () => {
  it("cannot start a formula in a spreadsheet, and keeps numbers numbers", () => {
    expect(csvOf([{ term: "=1+1", note: 'say "hi", now', change: -3 }, { term: "@home", note: null, change: 0.5 }])).toBe(`term,note,change\r\n'=1+1,"say ""hi"", now",-3\r\n'@home,,0.5\r\n`);
  });
});
