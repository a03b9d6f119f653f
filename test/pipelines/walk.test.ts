import { execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");

/** The first code block of a language after a heading of the README. */
function block(language: string): string {
  const section = readme.slice(readme.indexOf("## Your own CSV in ten minutes"));
  const match = new RegExp("```" + language + "\\n([\\s\\S]*?)```").exec(section);
  if (!match?.[1]) throw new Error(`the README's walk shows no ${language}`);
  const indent = /^ */.exec(match[1])![0];
  return match[1].split("\n").map((line) => line.slice(indent.length)).join("\n");
}

interface Ended {
  code: number;
  out: string;
  err: string;
}

function otklik(...args: string[]): Promise<Ended> {
  return new Promise((done) => {
    execFile(process.execPath, [join(root, "pipelines/otklik.js"), ...args], { cwd: root, maxBuffer: 1 << 26 }, (error, out, err) =>
      done({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    );
  });
}

describe("a newcomer's walk through the README", () => {
  const home = mkdtempSync(join(tmpdir(), "otklik-walk-"));
  const company = join(home, "acme");
  let ran: Ended;

  beforeAll(async () => {
    mkdirSync(join(company, "inbox"), { recursive: true });
    writeFileSync(join(company, "inbox", "survey.csv"), block("csv"));
    // on whatever day the machine thinks it is, its answers are of the day before
    writeFileSync(join(company, "company.yaml"), `${block("yaml")}as_of: 2026-11-05T00:00\n`);
    ran = await otklik("run", "--company", company);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it("ingests, computes and publishes the CSV it shows", () => {
    expect(ran.err).toContain("survey: 3 read = 3 loaded + 0 unchanged + 0 quarantined");
    expect(ran.code).toBe(0);
    expect(existsSync(join(company, "releases", "current"))).toBe(true);
  });

  it("status --json tells each source's counts and nothing else on standard output", async () => {
    const { out, code } = await otklik("status", "--company", company, "--json");
    const [row, ...rest] = JSON.parse(out) as Record<string, unknown>[];
    expect(rest).toEqual([]);
    expect(row).toMatchObject({ source: "survey", read: 3, loaded: 3, unchanged: 0, quarantined: 0, newest_at: "2026-11-04T09:05:00.000Z", ok: true });
    expect(Object.keys(row!).sort()).toEqual([
      "in_files", "in_quarantine", "last_run_at", "loaded", "newest_at", "ok", "quarantined", "read", "source", "texts_removed", "texts_removed_at", "texts_waiting", "texts_wiped_from", "unchanged",
    ]);
    expect(code).toBe(0);
  });

  it("metric --json gives metric, period, dimensions, value, n, interval and status", async () => {
    const { out } = await otklik("metric", "nps", "--by", "touchpoint", "--grain", "all", "--company", company, "--json");
    const rows = JSON.parse(out) as Record<string, unknown>[];
    // three answers in two cells: fewer than five each, so the figures stay hidden and say so
    expect(rows.map(({ touchpoint, n, value, status }) => ({ touchpoint, n, value, status }))).toEqual([
      { touchpoint: "delivery", n: 2, value: null, status: "suppressed" },
      { touchpoint: "shop", n: 1, value: null, status: "suppressed" },
    ]);
    expect(Object.keys(rows[0]!)).toEqual(["metric", "period", "touchpoint", "value", "n", "low", "high", "status"]);
  });

  it("metric --list --json lists names, units and dimensions", async () => {
    const rows = JSON.parse((await otklik("metric", "--list", "--json")).out) as { name: string; unit: string; dimensions: string[] }[];
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "nps",
        "first_contact_resolution",
        "first_reply_calendar_seconds",
        "first_reply_business_seconds",
        "answered_in_target_share",
        "churn_rate",
        "net_sentiment",
      ]),
    );
    expect(rows.every(({ unit, dimensions }) => unit !== "" && Array.isArray(dimensions))).toBe(true);
  });

  it("sql reads", async () => {
    const { out } = await otklik("sql", "select score from core.survey_answer order by score", "--company", company, "--json");
    expect(JSON.parse(out)).toEqual([{ score: 2 }, { score: 9 }, { score: 10 }]);
  });

  it("sql cannot write", async () => {
    const { code, err, out } = await otklik("sql", "delete from core.survey_answer", "--company", company);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(/read-only/);
  });

  it("sql takes one query at a time, and none that is empty", async () => {
    expect((await otklik("sql", "select 1; select 2", "--company", company)).err).toContain("these are 2 queries");
    expect((await otklik("sql", " ", "--company", company)).err).toContain("the query is empty");
  });

  it("runs go by letters only, which no scan takes for somebody's number", async () => {
    const { out } = await otklik("sql", "select distinct regexp_matches(run_id, '^[a-z]+$') as letters from ops.run", "--company", company, "--json");
    expect(JSON.parse(out)).toEqual([{ letters: true }]);
  });

  it("what was never read, computed or scheduled is told with the command that helps", async () => {
    const fresh = join(home, "fresh");
    mkdirSync(join(fresh, "inbox"), { recursive: true });
    writeFileSync(join(fresh, "company.yaml"), block("yaml"));
    expect((await otklik("status", "--company", fresh)).err).toMatch(/no warehouse yet[\s\S]*npx otklik run/);
    expect((await otklik("preview", "--company", fresh)).err).toMatch(/nothing has been published yet[\s\S]*npx otklik run/);
    expect((await otklik("publish", "--company", fresh)).err).toMatch(/nothing has been computed yet[\s\S]*npx otklik run/);
    expect(await otklik("schedule", "--company", fresh)).toMatchObject({ code: 1, err: expect.stringContaining("no source has a schedule") });
  });

  it("a source of which nothing is accepted is told, and fails the command", async () => {
    const wrong = join(home, "wrong");
    mkdirSync(join(wrong, "inbox"), { recursive: true });
    writeFileSync(join(wrong, "inbox", "survey.csv"), block("csv"));
    writeFileSync(join(wrong, "company.yaml"), block("yaml").replace("score: Mark", "score: Marks"));
    const { err, code } = await otklik("ingest", "--company", wrong);
    expect(err).toMatch(/all 3 rows that came were refused[\s\S]*quarantine list survey/);
    expect(code).toBe(3);
  });

  it("doctor finds nothing wrong", async () => {
    const { out, code } = await otklik("doctor", "--company", company, "--json");
    const findings = JSON.parse(out) as { check: string; state: string }[];
    expect(findings.filter(({ state }) => state === "fault")).toEqual([]);
    expect(code).toBe(0);
  });

  it("a second run reads nothing twice", async () => {
    const { err } = await otklik("ingest", "--company", company);
    expect(err).toContain("survey: 0 read = 0 loaded + 0 unchanged + 0 quarantined");
  });

  it("an unknown metric, dimension and command are refused with what there is", async () => {
    expect((await otklik("metric", "npss", "--company", company)).err).toMatch(/no metric “npss”[\s\S]*did you mean “nps”/);
    expect((await otklik("metric", "nps", "--by", "touchpiont", "--company", company)).err).toMatch(/did you mean “touchpoint”/);
    expect((await otklik("metric", "npss", "--company", company)).code).toBe(2);
    expect((await otklik("publissh")).code).toBe(2);
  });

  it("a name nobody has is refused before anything is recorded as a run", async () => {
    expect(await otklik("ingest", "survy", "--company", company)).toMatchObject({ code: 2, err: expect.stringMatching(/no such source[\s\S]*did you mean “survey”/) as string });
    expect(await otklik("quarantine", "replay", "survy", "--company", company)).toMatchObject({ code: 2 });
    expect(await otklik("forget", "nobody@mail.example", "--company", company)).toMatchObject({ code: 1, err: expect.stringContaining("nobody has this identifier") as string });
    const { out } = await otklik("sql", "select count(*) as failed from ops.run where not ok", "--company", company, "--json");
    expect(JSON.parse(out)).toEqual([{ failed: 0 }]);
  });

  it("a person is shown by any identifier, masked unless asked otherwise", async () => {
    const shown = await otklik("person", "show", "ANNA@mail.example", "--company", company, "--json");
    expect(JSON.parse(shown.out)).toMatchObject({ identifiers: [{ kind: "email", value: "an…le" }], events: [{ kind: expect.any(String) as string }] });
    expect(shown.out).not.toContain("anna@mail.example");
    const whole = await otklik("person", "show", "email:anna@mail.example", "--unredacted", "--company", company, "--json");
    expect(JSON.parse(whole.out)).toMatchObject({ identifiers: [{ kind: "email", value: "anna@mail.example" }] });
    expect(JSON.parse((await otklik("person", "anna@mail.example", "--company", company, "--json")).out)).toEqual(JSON.parse(shown.out));
    expect((await otklik("person", "show", "zoe@mail.example", "--company", company)).err).toMatch(/nobody has this identifier\n {2}→ give a customer id, e-mail/);
  });

  it("the schedule runs at once, publishes, and stops cleanly on a signal", async () => {
    const yaml = readFileSync(join(company, "company.yaml"), "utf8").replace("  survey:\n", '  survey:\n    schedule: "0 4 * * *"\n');
    writeFileSync(join(company, "company.yaml"), yaml);
    const { told, code } = await scheduled(/published for/);
    expect(told).toContain("0 4 * * *");
    expect(told).toMatch(/published for/);
    expect(code).toBe(130);
    const [row] = JSON.parse((await otklik("sql", "select ok, ended_at is not null as ended from ops.run order by started_at desc limit 1", "--company", company, "--json")).out) as unknown[];
    expect(row).toEqual({ ok: true, ended: true });
  });

  it("started again, the schedule leaves pages that would be the same as they are", async () => {
    let before = "";
    let ended = { told: "", code: null as number | null };
    // whoever edits Otklik while its tests run changes the pages
    for (let tries = 0; tries < 3 && (tries === 0 || ended.told.includes("models or pages changed")); tries++) {
      before = readlinkSync(join(company, "releases", "current"));
      ended = await scheduled(/nothing new|published for/);
    }
    const { told, code } = ended;
    expect(told).toMatch(/nothing new from survey: the pages stay as they are/);
    expect(code).toBe(130);
    expect(readlinkSync(join(company, "releases", "current"))).toBe(before);
  });

  /** Runs the schedule until it told something, and stops it then. */
  async function scheduled(until: RegExp): Promise<{ told: string; code: number | null }> {
    const child = spawn(process.execPath, [join(root, "pipelines/otklik.js"), "schedule", "--company", company], { cwd: root });
    let told = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      told += text;
      if (until.test(told) && !child.killed) child.kill("SIGTERM");
    });
    const code = await new Promise<number | null>((done) => child.on("close", done));
    return { told, code };
  }
});
