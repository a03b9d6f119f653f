import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csv, simulated, type Folder } from "./folder.ts";

interface ChatMessage { n: number; at: string; from: string; event: string | null; internal: boolean; text: string }
interface Chat { id: string; created_at: string; closed_at: string | null; state: string; tag: string | null; visitor: Record<string, string | null>; messages: ChatMessage[] }
interface Call { call_id: string; queued_at: string | null; answered_at: string | null; transcript: string | null; category: string | null }
interface Counts { files: number; read: number; distinct: number; unchanged: number; quarantined: number; planted: Record<string, number> }

let made: Folder;
let expected: Record<string, Counts>;
const decoded = (path: string) => new TextDecoder("windows-1251").decode(made.bytes(path));
const lines = (text: string) => text.split("\n").filter(Boolean);
const local = (at: string) => new Date(`${at.replace(" ", "T")}+03:00`).toISOString().replace(".000", "");

function chats(): Chat[] {
  return made.files("inbox/chats").flatMap((path) => lines(made.text(path))).flatMap((line) => {
    try {
      const chat = JSON.parse(line) as Chat;
      return chat.messages.length ? [chat] : [];
    } catch {
      return [];
    }
  });
}

beforeAll(async () => {
  made = await simulated({ customers: 1200, months: 12, seed: 14 });
  expected = made.json<{ sources: Record<string, Counts> }>("truth/expected.json").sources;
});
afterAll(() => made.remove());

describe("exports of the sample company", () => {
  it("are windows-1251 where they say so, and not UTF-8 by accident", () => {
    const path = "inbox/surveys/answers-2026-06.csv";
    expect(decoded(path).startsWith("Номер ответа;Номер приглашения;Опрос")).toBe(true);
    expect(decoded(path)).toContain("После доставки;Доставка;");
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(made.bytes(path))).toThrow();
    expect(made.text("inbox/campaigns/contacts-2026-06.csv").charCodeAt(0)).toBe(0xfeff);
  });

  it("hold exactly the rows that the truth expects, refused and repeated ones included", () => {
    const under = (folder: string, name: RegExp) => made.files(folder).filter((path) => name.test(path));
    const csvRows = (paths: string[], read: (path: string) => string, delimiter: string) => paths.flatMap((path) => csv(read(path), delimiter));
    const answers = csvRows(under("inbox/surveys", /answers/), decoded, ";");
    expect(answers).toHaveLength(expected["survey_answers"]!.read);
    expect(csvRows(under("inbox/surveys", /invitations/), decoded, ";")).toHaveLength(expected["survey_invitations"]!.read);
    expect(csvRows(under("inbox/sales", /orders/), made.text, ",")).toHaveLength(expected["orders"]!.read);
    expect(csvRows(under("inbox/sales", /\/2\d/), made.text, ",")).toHaveLength(expected["sales"]!.read);
    expect(under("inbox/web", /./).flatMap((path) => lines(made.text(path)))).toHaveLength(expected["web"]!.read);

    const outside = answers.filter((row) => {
      const score = Number(row["Оценка"]!.replace(",", "."));
      return Number.isNaN(score) || (row["Оценка"] !== "" && (score < Number(row["Шкала от"]) || score > Number(row["Шкала до"])));
    });
    const broken = answers.filter((row) => row["Дата ответа"] === "" || row["Дата ответа"]!.startsWith("31.02"));
    expect(new Set([...outside, ...broken]).size).toBe(expected["survey_answers"]!.quarantined);
    const good = answers.filter((row) => !outside.includes(row) && !broken.includes(row));
    expect(new Set(good.map((row) => row["Номер ответа"])).size).toBe(expected["survey_answers"]!.distinct);
    for (const counts of Object.values(expected)) expect(counts.read).toBe(counts.distinct + counts.unchanged + counts.quarantined);
  });

  it("plant every habit: repeated exports, lines twice, halves of lines, marks off the scale", () => {
    expect(expected["survey_answers"]!.planted).toMatchObject({ exported_again: expect.any(Number), out_of_scale: expect.any(Number), half_a_line: expect.any(Number) });
    expect(expected["survey_answers"]!.unchanged).toBeGreaterThan(20);
    expect(expected["chats"]!.planted["half_a_line"]).toBeGreaterThan(0);
    const text = made.files("inbox/surveys").map(decoded).join("");
    expect(text).toMatch(/;\d,5;1;5;/);
    expect(text).toMatch(/;"[^"\n]*[.]\n[^"\n]*";/);
  });

  it("let the first reply be worked out of the chats as the truth has it", () => {
    const truth = new Map(made.truth("first_reply.csv").map((row) => [`${row["conversation"]} ${row["episode"]}`, row]));
    let compared = 0;
    for (const chat of new Map(chats().map((each) => [each.id, each])).values()) {
      let episode = 1;
      let asked: string | null = null;
      let replied: string | null = null;
      let bot: string | null = null;
      const close = () => {
        const row = truth.get(`${chat.id} ${episode}`)!;
        const instant = (at: string | null) => (at ? new Date(at).toISOString().replace(".000", "") : "");
        expect([chat.id, instant(asked), instant(replied), instant(bot)]).toEqual([chat.id, row["started_at"], row["first_human_reply_at"], row["first_bot_reply_at"]]);
        compared++;
      };
      for (const message of chat.messages) {
        if (message.event === "reopened") {
          close();
          episode++;
          asked = replied = bot = null;
        } else if (message.from === "visitor") asked ??= message.at;
        else if (message.from === "operator" && !message.internal && asked) replied ??= message.at;
        else if (message.from === "bot" && asked) bot ??= message.at;
      }
      close();
      expect(chat.messages.map((message) => message.at)).toEqual(chat.messages.map((message) => message.at).sort());
      expect(chat.messages.map((message) => message.n)).toEqual(chat.messages.map((_, i) => i + 1));
    }
    expect(compared).toBe(made.truth("contacts.csv").filter((row) => row["channel"] === "chat").length);
  });

  it("let the wait of calls be worked out of the index as the truth has it, with a transcript for every answer", () => {
    const truth = new Map(made.truth("first_reply.csv").map((row) => [row["conversation"], row]));
    const calls = made.files("inbox/calls").filter((path) => path.includes("index")).flatMap((path) => made.json<Call[]>(path)).filter((call) => truth.has(call.call_id));
    expect(calls.length).toBe(made.truth("contacts.csv").filter((row) => row["channel"] === "phone").length);
    const transcripts = new Set(made.files("inbox/calls"));
    for (const call of calls) {
      const row = truth.get(call.call_id)!;
      expect([local(call.queued_at!), call.answered_at ? local(call.answered_at) : ""]).toEqual([row["started_at"], row["first_human_reply_at"]]);
      if (!call.transcript) continue;
      expect(transcripts.has(`inbox/calls/${call.transcript}`)).toBe(true);
      expect(made.text(`inbox/calls/${call.transcript}`)).toMatch(/^WEBVTT\n\nNOTE call CL-\d{10}\n\n\d\d:\d\d:\d\d\.\d{3} --> \d\d:\d\d:\d\d\.\d{3}\n<v Agent>/);
    }
  });

  it("say in the truth what each text says, word for word", () => {
    const texts = new Map(lines(made.text("truth/texts.jsonl")).map((line) => JSON.parse(line) as { key: string; text: string; promise: { text: string } | null }).map((each) => [each.key, each]));
    let found = 0;
    for (const chat of chats()) {
      for (const message of chat.messages.filter((each) => each.from === "visitor")) {
        expect(texts.get(`chats:${chat.id}:${message.n}`)?.text).toBe(message.text);
        found++;
      }
    }
    expect(found).toBeGreaterThan(1500);
    const comments = made.files("inbox/surveys").filter((path) => path.includes("answers")).flatMap((path) => csv(decoded(path), ";")).filter((row) => row["Комментарий"] && texts.has(`answers:${row["Номер ответа"]}`));
    expect(comments.length).toBeGreaterThan(400);
    expect(comments.filter((row) => texts.get(`answers:${row["Номер ответа"]}`)!.text !== row["Комментарий"])).toEqual([]);
    const promises = [...texts.values()].filter((each) => each.promise);
    expect(promises.length).toBeGreaterThan(200);
    for (const each of promises) expect(each.text).toContain(each.promise!.text);
  });

  it("name people only by identifiers that the truth lists for them", () => {
    const known = new Map<string, Set<string>>();
    for (const row of made.truth("people.csv")) known.set(row["value"]!, (known.get(row["value"]!) ?? new Set()).add(row["person"]!));
    const owner = new Map(made.truth("orders.csv").map((row) => [row["order_id"], row["person"]!]));
    let named = 0;
    for (const row of made.files("inbox/sales").filter((path) => path.includes("orders")).flatMap((path) => csv(made.text(path), ","))) {
      const person = owner.get(row["order_id"]);
      if (!person) continue;
      named++;
      for (const column of ["customer_id", "email", "phone", "loyalty_card", "cookie", "name"]) if (row[column]) expect(known.get(row[column])?.has(person)).toBe(true);
    }
    expect(named).toBeGreaterThan(4500);
    const shared = [...known].filter(([, people]) => people.size > 1).map(([value]) => value);
    expect(shared).toContain("noreply@romashka.example");
    const flagged = new Set(made.truth("people.csv").filter((row) => row["is_shared"] === "true").map((row) => row["value"]));
    const names = new Set(made.truth("people.csv").filter((row) => row["kind"] === "name").map((row) => row["value"]));
    for (const value of shared) if (!names.has(value)) expect(flagged.has(value)).toBe(true);
  });
});
