import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { simulated, type Folder } from "./folder.ts";

type Row = Record<string, string>;
let made: Folder;
let contacts: Row[];
let replies: Map<string, Row>;
let answers: Row[];
let region: Map<string, string>;

const nps = (rows: Row[]) => (100 * (rows.filter((row) => Number(row["score"]) >= 9).length - rows.filter((row) => Number(row["score"]) < 7).length)) / rows.length;
const share = (rows: Row[], is: (row: Row) => boolean) => rows.filter(is).length / rows.length;
const wait = (row: Row) => (row["first_human_reply_at"] ? (Date.parse(row["first_human_reply_at"]) - Date.parse(row["started_at"]!)) / 1000 : Infinity);
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const between = (value: number, low: number, high: number) => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};

beforeAll(async () => {
  made = await simulated({ customers: 3000, months: 18, seed: 2 });
  contacts = made.truth("contacts.csv");
  replies = new Map(made.truth("first_reply.csv").map((row) => [`${row["conversation"]} ${row["episode"]}`, row]));
  answers = made.truth("nps.csv").filter((row) => row["is_counted"] === "true");
  region = new Map(made.truth("persons.csv").map((row) => [row["person"]!, row["region"]!]));
});
afterAll(() => made.remove());

describe("planted incidents", () => {
  it("are told with dates, slices and effects", () => {
    const told = made.json<{ key: string; from: string; to: string; in_window: boolean }[]>("truth/incidents.json");
    expect(told.map(({ key, from, to }) => [key, from, to])).toEqual([
      ["price_rise", "2026-03-01", "2026-05-31"],
      ["staffing_gap", "2026-05-04", "2026-06-13"],
      ["payment_outage", "2026-08-18", "2026-08-19"],
      ["staffing_gap_again", "2026-11-02", "2026-11-15"],
      ["courier_failure", "2026-11-03", "2026-11-15"],
    ]);
    expect(told.every((each) => each.in_window)).toBe(true);
  });

  it("courier failure: delivery NPS collapses in the South alone, and people ask again and again", () => {
    const late = answers.filter((row) => row["touchpoint"] === "delivery" && row["answered_on"]! >= "2026-11-06");
    const [south, elsewhere] = [late.filter((row) => region.get(row["person"]!) === "Юг"), late.filter((row) => region.get(row["person"]!) !== "Юг")];
    expect(south.length).toBeGreaterThan(5);
    expect(nps(south)).toBeLessThan(-30);
    expect(nps(elsewhere)).toBeGreaterThan(5);
    const asks = contacts.filter((row) => row["reason"] === "delivery_late" && row["region"] === "Юг" && row["is_thanks"] === "false");
    const perDay = (from: string, to: string, days: number) => asks.filter((row) => row["started_at"]! >= from && row["started_at"]! < to).length / days;
    expect(perDay("2026-11-05", "2026-11-16", 11)).toBeGreaterThan(4 * perDay("2026-05-01", "2026-11-01", 184));
    expect(share(asks.filter((row) => row["started_at"]! >= "2026-11-05"), (row) => row["is_repeat"] === "true")).toBeGreaterThan(share(asks.filter((row) => row["started_at"]! < "2026-11-01"), (row) => row["is_repeat"] === "true"));
  });

  it("payment outage: orders are abandoned, people ask about payment, checkout NPS falls, for two days", () => {
    const asks = contacts.filter((row) => row["reason"] === "payment" && row["is_thanks"] === "false");
    const during = asks.filter((row) => row["started_at"]! >= "2026-08-17T21:00:00Z" && row["started_at"]! < "2026-08-20T00:00:00Z").length / 2;
    expect(during).toBeGreaterThan(8 * (asks.length / 548));
    const checkout = answers.filter((row) => row["touchpoint"] === "checkout");
    expect(nps(checkout.filter((row) => row["answered_on"]! >= "2026-08-18" && row["answered_on"]! <= "2026-08-20"))).toBeLessThan(0);
    expect(nps(checkout.filter((row) => row["answered_on"]!.startsWith("2026-07")))).toBeGreaterThan(10);
    const orders = made.truth("orders.csv");
    const abandoned = (days: string[]) => share(orders.filter((row) => days.includes(row["ordered_on"]!)), (row) => row["is_purchase"] === "false");
    expect(abandoned(["2026-08-18", "2026-08-19"])).toBeGreaterThan(0.45);
    expect(abandoned(["2026-08-11", "2026-08-12"])).toBeLessThan(0.3);
  });

  it("staffing gap: night chats wait many times longer and are given up more often, day chats do not", () => {
    const chats = [...replies.values()].filter((row) => row["channel"] === "chat" && row["first_bot_reply_at"]);
    const night = (row: Row) => ((new Date(row["started_at"]!).getUTCHours() + 3) % 24 >= 22 || (new Date(row["started_at"]!).getUTCHours() + 3) % 24 < 2);
    const gap = (row: Row) => row["started_at"]! >= "2026-05-04" && row["started_at"]! < "2026-06-14";
    const waits = (is: (row: Row) => boolean) => median(chats.filter(is).map(wait));
    expect(waits((row) => night(row) && gap(row))).toBeGreaterThan(3 * waits((row) => night(row) && !gap(row)));
    expect(waits((row) => !night(row) && gap(row))).toBeLessThan(1.3 * waits((row) => !night(row) && !gap(row)));
    expect(share(chats.filter((row) => night(row) && gap(row)), (row) => row["is_abandoned"] === "true")).toBeGreaterThan(0.25);
    expect(share(chats.filter((row) => !night(row)), (row) => row["is_abandoned"] === "true")).toBeLessThan(0.06);
  });

  it("price rise: more people leave for three months, for the price, and lost customers follow a window later", () => {
    const events = made.truth("churn.csv");
    const count = (event: string, from: string, to: string, reason?: string) => events.filter((row) => row["event"] === event && row["on"]! >= from && row["on"]! < to && (!reason || row["reason"] === reason)).length;
    expect(count("left", "2026-03-01", "2026-06-01")).toBeGreaterThan(1.4 * count("left", "2025-11-01", "2026-02-01"));
    expect(count("left", "2026-03-01", "2026-08-01", "price")).toBe(count("left", "2025-01-01", "2027-01-01", "price"));
    expect(count("lost", "2026-06-01", "2026-09-01")).toBeGreaterThan(1.4 * count("lost", "2026-03-01", "2026-06-01"));
    const asks = contacts.filter((row) => row["reason"] === "price" && row["is_thanks"] === "false");
    expect(asks.filter((row) => row["started_at"]! >= "2026-03-01" && row["started_at"]! < "2026-06-01").length).toBeGreaterThan(1.8 * asks.filter((row) => row["started_at"]! >= "2025-11-01" && row["started_at"]! < "2026-02-01").length);
  });

  it("one campaign moves those it reached, the others move nobody", () => {
    const { campaigns } = made.json<{ campaigns: { key: string; effect: number; treated: number; holdout: number; treatedBought: number; holdoutBought: number }[] }>("truth/effects.json");
    for (const each of campaigns) {
      const [treated, holdout] = [each.treatedBought / each.treated, each.holdoutBought / each.holdout];
      const error = Math.sqrt((treated * (1 - treated)) / each.treated + (holdout * (1 - holdout)) / each.holdout);
      expect(each.holdout).toBeGreaterThan(80);
      expect(Math.abs(treated - holdout - each.effect)).toBeLessThan(3.3 * error);
    }
    expect(campaigns.filter((each) => each.effect > 0.1).map((each) => each.key)).toEqual(["spring-return"]);
    expect(campaigns.filter((each) => each.effect === 0).length).toBe(2);
  });
});

describe("the sample company's numbers", () => {
  it("lie where those of a real shop do", () => {
    const expected = made.json<{ sources: Record<string, { distinct: number }> }>("truth/expected.json").sources;
    const orders = made.truth("orders.csv");
    between(orders.length / 3000, 4, 6);
    between(share(orders, (row) => row["is_purchase"] === "true"), 0.75, 0.9);
    const invited = expected["survey_invitations"]!.distinct;
    between(made.truth("nps.csv").length / invited, 0.12, 0.2);
    const conversations = new Map(contacts.map((row) => [row["conversation"], row["channel"]]));
    between(conversations.size / 3000, 1.2, 1.7);
    between([...conversations.values()].filter((channel) => channel === "phone").length / conversations.size, 0.2, 0.4);

    const issues = new Map<string, number>();
    for (const row of contacts) if (row["issue"]) issues.set(row["issue"], (issues.get(row["issue"]) ?? 0) + 1);
    between([...issues.values()].filter((count) => count === 1).length / issues.size, 0.66, 0.75);
    for (const touchpoint of ["site", "checkout", "delivery", "product", "support", "returns"]) between(nps(answers.filter((row) => row["touchpoint"] === touchpoint)), -30, 62);
    const chat = contacts.filter((row) => row["channel"] === "chat" && row["is_thanks"] === "false").map((row) => replies.get(`${row["conversation"]} ${row["episode"]}`)!);
    between(share(chat, (row) => wait(row) <= 300), 0.7, 0.86);
    between(share(contacts, (row) => row["tag"] === ""), 0.06, 0.12);
  });

  it("follow the week, the day and December", () => {
    const orders = made.truth("orders.csv");
    const onMonth = (month: string, days: number) => orders.filter((row) => row["ordered_on"]!.startsWith(month)).length / days;
    expect(onMonth("2025-12", 31)).toBeGreaterThan(1.12 * onMonth("2026-01", 31));
    const hours = Array.from({ length: 24 }, () => 0);
    for (const row of contacts) hours[(new Date(row["started_at"]!).getUTCHours() + 3) % 24]!++;
    expect(hours[10]!).toBeGreaterThan(5 * hours[4]!);
  });

  it("let churn by definition come of real leaving", () => {
    const lost = made.truth("churn.csv").filter((row) => row["event"] === "lost");
    expect(share(lost, (row) => row["reason"] !== "")).toBeGreaterThan(0.55);
  });
});
