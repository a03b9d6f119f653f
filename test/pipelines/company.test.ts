import { expect, test } from "vitest";
import { loadCompany } from "../../pipelines/company.ts";
import { describe as told, UserError } from "../../pipelines/user-error.ts";
import { companyFolder } from "./company-folder.ts";

const source = "answers:\n  files: a.csv\n  record: survey_response\n  fields: { answered_at: day, question: =nps }\n";

/** What a user is told of this company.yaml, with the temporary folder cut off. */
async function faults(settings: string, sources = source): Promise<string> {
  const folder = companyFolder(sources, settings);
  try {
    await folder.company();
    return "";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return told(error).replaceAll(`${folder.dir}/`, "");
  }
}

const settings = "name: T\ntime_zone: Europe/Moscow\n";
const withSource = (more: string) => faults(settings, `x:\n  files: a.csv\n  record: survey_response\n${more}`);

test("the least company has every default taken", async () => {
  const company = await companyFolder(source).company();
  expect(company).toMatchObject({ name: { en: "Test", ru: "Test" }, locale: "en", business_hours: null, windows: { repeat_days: 7, inactivity_days: 90 }, loop: { business: 7200 }, privacy: { suppress_below: 5 } });
  expect(company.sources.answers).toMatchObject({ name: "answers", enabled: true, schedule: null, reading: { decimal: "." }, records: [{ record: "survey_response" }] });
  expect(company.asOf(new Date("2026-01-01T00:00:00Z")).toISOString()).toBe("2026-01-01T00:00:00.000Z");
});

test("durations are seconds, hours are minutes of local days, as_of is an instant of the company's zone", async () => {
  const company = await companyFolder(source, `${settings}as_of: 2026-11-16T00:00\nanswer_within: { chat: 5m, email: 1d }\nbusiness_hours: { mon-fri: ["09:00-13:00", "14:00-18:00"], sat: "10:00-24:00" }\nholidays: [2026-01-01, { date: 2026-11-04, hours: "10:00-16:00" }]\ntargets: { nps: [{ from: 2026-06-01, value: 45 }, { value: 40 }], churn_rate: 0.05 }\n`).company();
  expect(company.asOf(new Date()).toISOString()).toBe("2026-11-15T21:00:00.000Z");
  const spaced = await companyFolder(source, `${settings}as_of: 2026-11-16 00:00\n`).company();
  expect(spaced.asOf(new Date()).toISOString()).toBe("2026-11-15T21:00:00.000Z");
  expect(company.answer_within).toEqual({ chat: 300, email: 86400 });
  expect(company.business_hours?.[0]).toEqual([{ from_minute: 540, to_minute: 780 }, { from_minute: 840, to_minute: 1080 }]);
  expect(company.business_hours?.slice(5)).toEqual([[{ from_minute: 600, to_minute: 1440 }], []]);
  expect(company.holidays).toEqual([{ date: "2026-01-01", intervals: [] }, { date: "2026-11-04", intervals: [{ from_minute: 600, to_minute: 960 }] }]);
  expect(company.targets).toEqual({ nps: [{ from: null, value: 40 }, { from: "2026-06-01", value: 45 }], churn_rate: [{ from: null, value: 0.05 }] });
});

test("no company, and no valid YAML, say what to do", async () => {
  await expect(loadCompany("/nonexistent")).rejects.toMatchObject({ message: "there is no company here", details: { remedy: expect.stringContaining("otklik demo") } });
  expect(await faults("name: T\n\ttime_zone: UTC\n")).toMatch(/^company.yaml › line \d: is not valid YAML: .*\n {2}→ check indentation/s);
  expect(await faults(`${settings}name: again\n`)).toContain("line 3: “name” stands twice");
});

test.each([
  ["a wrong key", `${settings}curency: RUB\n`, "company.yaml › line 3, curency: “curency” is not a key here\n  → did you mean “currency”?"],
  ["a bad zone", "name: T\ntime_zone: Europe/Moscw\n", "line 2, time_zone: is not a time zone (found “Europe/Moscw”)\n  → did you mean “Europe/Moscow”?"],
  ["no zone", "name: T\n", "time_zone: is missing"],
  ["an abbreviation for a zone", "name: T\ntime_zone: MSK\n", "line 2, time_zone: is not a time zone (found “MSK”)\n  → write the city whose clock it is, which knows when clocks change: Europe/Moscow"],
  ["an offset for a zone", "name: T\ntime_zone: GMT+3\n", "Europe/Moscow"],
  ["an offset from Moscow", "name: T\ntime_zone: MSK+2\n", "Asia/Yekaterinburg"],
  ["a bad day", `${settings}holidays: [2026-02-30]\n`, "line 3, holidays[1]: is not a date (found “2026-02-30”)"],
  ["hours over midnight", `${settings}business_hours: { fri: ["21:00-02:00"] }\n`, "business_hours.fri[1]: is not a time of day from-to (found “21:00-02:00”)\n  → write from-to within one day"],
  ["hours that overlap", `${settings}business_hours: { fri: ["09:00-12:00", "11:00-13:00"] }\n`, "business_hours.fri: the hours overlap"],
  ["a day said twice", `${settings}business_hours: { mon-fri: "09:00-18:00", fri: closed }\n`, "business_hours.fri: fri is said twice"],
  ["a reason called unknown", `${settings}reasons:\n  - { key: unknown, label: Not clear }\n`, "line 4, reasons[1].key: is a key that pages keep for themselves (found “unknown”)\n  → it means that nobody knows the reason; give the reason another key, such as unknown_reason, and keep its label"],
  ["a reason called other", `${settings}reasons:\n  - { key: money, label: Money, reasons: [{ key: other }] }\n`, "reasons[1].reasons[1].key: is a key that pages keep for themselves (found “other”)"],
  ["a touchpoint declared twice", `${settings}touchpoints:\n  - { key: site }\n  - { key: site }\n`, "line 5, touchpoints[2]: the touchpoint is declared twice (found “site”)"],
  ["a channel that is none", `${settings}answer_within: { chats: 5m }\n`, "line 3, answer_within.chats: “chats” is not a channel\n  → did you mean “chat”?"],
  ["a duration without a unit", `${settings}answer_within: { chat: 300 }\n`, "answer_within.chat: is not a duration (found “300”)\n  → write a number and a unit"],
  ["retention of nothing", `${settings}retention: { answer: 30d }\n`, "retention.answer: there is no source “answer”\n  → did you mean “answers”?"],
])("%s is told by line, key, value and remedy", async (_, yaml, expected) => {
  expect(await faults(yaml)).toContain(expected);
});

test.each([
  ["an unknown record", "record: survey_respons", "line 6, sources.x.record: is not a record (found “survey_respons”)\n  → did you mean “survey_response”?"],
  ["a bad cron line", 'schedule: "* * *"', "sources.x.schedule: is not a cron line (found “* * *”)"],
  ["a step that no hour has", 'schedule: "*/90 * * * *"', "sources.x.schedule: steps over 90 minutes, more than there are: it would run once in 60 of them (found “*/90 * * * *”)\n  → write whole hours: 0 */2 * * *"],
  ["a step that no day has", 'schedule: "0 8,*/36 * * *"', "steps over 36 hours, more than there are"],
  ["a bad date format", "dates: dd.MM.jjjj", "sources.x.dates: is not a date format: “jjjj” is not a date token (found “dd.MM.jjjj”)"],
  ["a date format of another system", 'dates: "%d.%m.%Y %H:%M"', "sources.x.dates: is not a date format (found “%d.%m.%Y %H:%M”)\n  → write dd.MM.yyyy HH:mm"],
  ["a date format of a spreadsheet", "dates: DD.MM.YYYY HH:MM:SS", "→ write dd.MM.yyyy HH:mm:ss"],
  ["an encoding that is none", "encoding: windows-1521", "sources.x.encoding: is not an encoding (found “windows-1521”)\n  → did you mean “windows-1251”?"],
  ["a wrong key of a source", "delimeter: \";\"", "sources.x.delimeter: “delimeter” is not a key here\n  → did you mean “delimiter”?"],
  ["one mark for two things", 'thousands: "."', "sources.x.thousands: is the decimal mark too"],
])("%s of a source", async (_, line, expected) => {
  const base = line.startsWith("record") ? "" : "  record: survey_response\n";
  expect(await faults(settings, `x:\n  files: a.csv\n${base}  ${line}\n  fields: { answered_at: day, question: =nps }\n`)).toContain(expected);
});

test.each([
  ["an unknown field", "{ answered_at: day, question: =nps, coment: x }", "sources.x.fields.coment: survey_response has no field “coment”\n  → did you mean “comment”?"],
  ["a field that is computed", "{ answered_at: day, question: =nps, answered_on: x }", "“answered_on” is computed by Otklik\n  → map answered_at"],
  ["a needed field", "{ question: =nps }", "sources.x.fields: survey_response needs “answered_at”\n  → map it: answered_at: <column>"],
  ["a field without an origin", "{ answered_at: day, question: =nps, score: { nulls: [0] } }", "sources.x.fields.score: says nowhere where the value comes from"],
  ["a scale that is none", "{ answered_at: day, question: =nps, scale: ten }", "sources.x.fields.scale: is not a scale (found “ten”)"],
  ["a score without its scale", "{ answered_at: day, question: =nps, score: mark }", "sources.x.fields.score: a score needs its scale, else its rows are refused\n  → write beside it"],
  ["half a scale", "{ answered_at: day, question: =nps, score: mark, scale_max: =10 }", "sources.x.fields.score: a score needs its scale"],
  ["a constant that is no value", "{ answered_at: =yesterday, question: =nps, weight: =heavy }", "sources.x.fields.answered_at: is not a time written as iso (found “yesterday”)"],
  ["a constant below what a field takes", "{ answered_at: day, question: =nps, weight: =-1 }", "sources.x.fields.weight: is less than 0 (found “-1”)"],
  ["an expression that looks elsewhere", "{ answered_at: day, question: { sql: \"(select 1)\" } }", "sources.x.fields.question.sql: subquery is not allowed here"],
  ["an expression that reads files", "{ answered_at: day, question: { sql: \"read_text('/etc/passwd')\" } }", "“read_text” is not a function allowed here"],
  ["an expression that reads the clock", "{ answered_at: { sql: \"now()\" }, question: =nps }", "“now” is not a function allowed here"],
  ["an expression that reads today", "{ answered_at: { sql: \"age(cast(day as timestamp))\" }, question: =nps }", "“age” of one instant reads the clock"],
  ["an expression that counts back from now", "{ answered_at: { sql: \"ago(to_days(1))\" }, question: =nps }", "“ago” is not a function allowed here"],
  ["an expression that is given by chance", "{ answered_at: day, question: { sql: \"random()\" } }", "“random” is not a function allowed here"],
  ["an expression that tells who reads", "{ answered_at: day, question: { sql: \"session_user()\" } }", "“session_user” is not a function allowed here"],
  ["an expression that counts rows", "{ answered_at: day, question: { sql: \"geomean(num(a))\" } }", "“geomean” is not a function allowed here"],
  ["an expression that is no SQL", "{ answered_at: { sql: \"a +\" }, question: =nps }", "sources.x.fields.answered_at.sql: is not SQL"],
])("%s of a mapping", async (_, fields, expected) => {
  expect(await withSource(`  fields: ${fields}\n`)).toContain(expected);
});

test.each(["split_part(a, '-', 2)", "nullif(a, 'n/a')", "fmod(num(a), 7)", "array_to_string(string_split(a, ';'), ', ')", "list_sum([num(a), num(b)])", "days_in_month(cast(a as date))", "round_even(num(a), 0)", "age(cast(a as timestamp), cast(b as timestamp))", "date_add(cast(a as timestamp), to_days(1))"])(
  "a scalar expression may say %s",
  async (sql) => expect(await withSource(`  fields: { answered_at: day, question: =nps, comment: { sql: ${JSON.stringify(sql)} } }\n`)).toBe(""),
);

test.each([
  ["a constant", "channel: =telephone", "sources.c.fields.channel: is not a word of conversation.channel (found “telephone”)\n  → allowed: chat, phone, email, social, form, in_person"],
  ["a translation", "channel: { column: kanal, values: { чат: chatt, тел: PHONE } }", "line 7, sources.c.fields.channel.values.чат: is not a word of conversation.channel (found “chatt”)\n  → did you mean “chat”?"],
  ["what the rest becomes", "channel: { column: kanal, values: { тел: phone }, otherwise: other }", "sources.c.fields.channel.otherwise: is not a word of conversation.channel (found “other”)"],
  ["a yes or no", "channel: =chat, is_solved: { column: s, values: { closed: done } }", "sources.c.fields.is_solved.values.closed: is not yes or no"],
])("%s that a record refuses is told before a row is read", async (_, fields, expected) => {
  expect(await faults(settings, `c:\n  files: a.csv\n  record: conversation\n  fields: { conversation_id: id, ${fields} }\n`)).toContain(expected);
});

test("constants and translations that a record takes are left alone, in the source's own spelling", async () => {
  const yaml = 'c:\n  files: a.csv\n  decimal: ","\n  dates: dd.MM.yyyy\n  record: order\n  fields: { order_id: id, ordered_at: "=03.11.2026", amount: "=9,50", status: { column: s, values: { weg: Shipped, "": null, neu: placed }, otherwise: null } }\n';
  expect(await faults(settings, yaml)).toBe("");
  expect(await withSource("  fields: { answered_at: day, question: =nps, score: mark, scale_min: =1, scale_max: highest }\n")).toBe("");
});

test("a key that is not mapped, each without a key, and a record beside records are refused", async () => {
  expect(await withSource("  key: response_id\n  fields: { answered_at: day, question: =nps }\n")).toContain("the key names “response_id”, which is not a mapped field");
  expect(await withSource("  each: items\n  fields: { answered_at: day, question: =nps }\n")).toContain("each needs a key");
  expect(await withSource("  records: { order: { fields: { order_id: a, ordered_at: b } } }\n")).toContain("“record” stands beside records");
});

test("a goal of no metric, and a share written as percent, are refused", async () => {
  const text = await faults(`${settings}targets: { npss: 40, first_contact_resolution: 75 }\n`);
  expect(text).toContain("targets.npss: “npss” is not a metric\n  → did you mean “nps”?");
  expect(text).toContain("targets.first_contact_resolution: is a share, which lies between 0 and 1 (found “75”)\n  → write 0.75");
});

test("what YAML trips over is told in words that help", async () => {
  expect(await faults(settings, "x:\n  files: a.csv\n  schedule: */30 * * * *\n")).toContain('line 6: is not valid YAML: a value that begins with * needs quotes (found “schedule: */30 * * * *”)\n  → write schedule: "*/30 * * * *"');
  expect(await faults(settings, "x:\n  files: a.csv\nx:\n  files: b.csv\n")).toContain("line 6: “x” stands twice in one place (first on line 4), and only one can count (keys must be unique)\n  → give one of them another name, such as x_2; when both read rows of one shape, they are one source: files: [first.csv, second.csv]");
  expect(await faults(settings, "x: { files: a.csv, schedule: */30 * * * *, record: order }\n")).toContain('→ write schedule: "*/30 * * * *"');
  expect(await faults(settings, "x:\n  files: a.csv\n  schedule: */30 * * * *   # half hours\n")).toContain('→ write schedule: "*/30 * * * *"\n'.trim());
  expect(await faults(settings, "")).toContain("sources: names no source\n  → say at least where one file lies");
});

test("what is marked once is taken in elsewhere, and its faults are told where it is written", async () => {
  const shared = "one:\n  files: a.csv\n  record: survey_response\n  fields: &columns { answered_at: day, question: =nps, score: Mark, scale: 0-10 }\n";
  const folder = companyFolder(`${shared}two:\n  files: b.csv\n  record: survey_response\n  fields: { <<: *columns, score: Grade }\n`, settings);
  const fields = (await folder.company()).sources.two!.records[0]!.fields!;
  expect(Object.keys(fields)).toEqual(["answered_at", "question", "score", "scale_min", "scale_max"]);
  expect(JSON.stringify(fields.score)).toContain("Grade");
  const wrong = await faults(settings, `one: &one\n  files: a.csv\n  record: survey_response\n  each: 5\n  fields: { answered_at: day }\ntwo:\n  <<: *one\n  record: ordr\n`);
  expect(wrong).toMatch(/line 11, sources\.two\.record/);
  expect(wrong.match(/line 7, sources\.\w+\.each/g)).toEqual(["line 7, sources.one.each", "line 7, sources.two.each"]);
});

test("a mark that is not there, a text that looks like one, and what cannot be taken in are told in words that help", async () => {
  const own = (line: string) => faults(settings, `x:\n  files: a.csv\n  record: &what order\n  ${line}\n`);
  expect(await own("fields: { <<: *wat, order_id: ID }")).toContain("line 7: stands for something that is marked nowhere above (found “*wat”)\n  → did you mean *what? marked: what");
  expect(await own("fields: { <<: *columns, order_id: ID }")).toContain("→ mark the map whose keys are meant with &columns, above this line");
  expect(await own("fields: { <<: *what, order_id: ID }")).toContain("line 7: “<<” takes in maps of keys only\n  → mark a map with &name and write <<: *name, or <<: [*one, *other]");
  expect(await faults(settings, "x:\n  files: *.csv\n")).toContain('line 5: stands for something that is marked nowhere above (found “*.csv”)\n  → a text that begins with * needs quotes: files: "*.csv"');
  expect(await own("fields: &f { <<: *f, order_id: ID }")).toContain("line 7: stands within what it stands for (found “*f”)");
});

test("several faults are told together", async () => {
  const text = await faults("name: T\ntime_zone: Mars/Base\nlocale: de\n");
  expect(text).toMatch(/company.yaml: 2 things are wrong\n.*line 2, time_zone[\s\S]*line 3, locale: is not one of the allowed words \(found “de”\)/);
});

test("a phrase or a category that teaches two kinds is refused, and so is an example without a word", async () => {
  const text = await faults(`${settings}kinds:\n  complaint: { examples: ["Верните всё!"], tags: [claim] }\n  idea:\n    tags: [wish, claim]\n    examples: ["верните  все"]\n`);
  expect(text).toContain("line 6, kinds.idea.tags[2]: the category teaches “complaint” already (found “claim”)");
  expect(text).toContain("kinds.idea.examples[1]: the phrase teaches “complaint” already (found “верните  все”)");
  expect(text).toContain("keep it under complaint or under idea");
  expect(await faults(`${settings}repeats: { status: { examples: ["где?"] }, not_fixed: { examples: ["Где"] } }\n`)).toContain("the phrase teaches “not_fixed” already");
  expect(await faults(`${settings}kinds: { idea: { tags: [claim], examples: [claim, claim] }, praise: { examples: [thanks] } }\nrepeats: { status: { tags: [claim], examples: [claim] } }\n`)).toBe("");
  expect(await faults(`${settings}reasons: [{ key: refund, examples: [""] }]\n`)).toContain("reasons[1].examples[1]: has no word in it");
});
