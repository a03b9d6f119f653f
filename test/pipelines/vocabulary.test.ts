import { expect, test } from "vitest";
import { program } from "../../pipelines/cli.ts";
import type { World } from "../../pipelines/commands/command.ts";
import { examine } from "../../pipelines/doctor.ts";
import { warnOfUndeclaredWords } from "../../pipelines/vocabulary.ts";
import { companyFolder, now, type Folder } from "./company-folder.ts";

const settings = `name: Beans
time_zone: Europe/Moscow
reasons:
  - { key: subscription, label: Subscription, examples: [cancel my subscription] }
  - { key: brewing, label: Brewing, reasons: [{ key: grinding, label: Grinding, examples: [too coarse] }] }
kinds: { complaint: { tags: [claim, refund] } }
`;
const sources = `
helpdesk:
  files: chats.csv
  record: conversation
  key: conversation_id
  fields: { conversation_id: id, channel: =chat, started_at: at, reason: { column: tag, values: { grind: grinding, mill: brewing } } }
`;

const chats = (...tags: [tag: string, rows: number][]) =>
  `id,at,tag\n${tags.flatMap(([tag, rows]) => Array.from({ length: rows }, () => tag)).map((tag, i) => `${i + 1},2026-10-01,${tag}`).join("\n")}\n`;

const folder = (...tags: [tag: string, rows: number][]): Folder => {
  const made = companyFolder(sources, settings);
  made.write("chats.csv", chats(...tags));
  return made;
};

const found = async (of: Folder, check: string) => (await examine(of.dir, { now })).filter((one) => one.check.startsWith(check));
const told = "38 rows have the reason “sub”, which is not among the reasons of company.yaml: did you mean “subscription”? declared: subscription, brewing, grinding";

test("a tag that is no reason of the tree is told with its rows and the reason that was meant: by ingest, and by doctor before and after", async () => {
  const company = folder(["subscription", 56], ["sub", 38], ["claim", 3], ["brewing", 2]);
  expect((await found(company, "reasons of helpdesk")).length).toBe(1);
  await company.ingest();
  expect(company.warnings).toEqual([`helpdesk: ${told}`]);
  expect(await found(company, "reasons of helpdesk")).toEqual([
    { check: "reasons of helpdesk", state: "warning", seen: told, remedy: 'translate it at the source: reason: { column: …, values: { "sub": subscription } }; or declare it: reasons: [{ key: … }]' },
  ]);
});

test("a tag that names somebody is told without the name", async () => {
  const company = companyFolder(sources.replace("started_at: at", "started_at: at, name: who"), settings);
  company.write("chats.csv", "id,at,tag,who\n1,2026-10-01,ask anna@mail.example,\n2,2026-10-01,Sidorov asks,Oleg Sidorov\n3,2026-10-01,claim,\n");
  await company.ingest();
  expect(company.warnings).toMatchObject([expect.stringContaining("1 row has the reason “[name] asks”") as string, expect.stringContaining("1 row has the reason “ask [email]”") as string]);
  expect(JSON.stringify(await examine(company.dir, { now }))).not.toMatch(/anna@|Sidorov/);
});

test("a transform tells how many tags are not declared, of how many rows and from which column, and none of the tags", async () => {
  const company = folder(["subscription", 56], ["sub", 38], ["ask Oleg Sidorov", 1]);
  await company.ingest();
  company.warnings.length = 0;
  await company.open((of, warehouse) => warnOfUndeclaredWords(of, warehouse, company.log));
  expect(company.warnings).toEqual([
    `helpdesk: 2 reasons in 39 rows, from its column “tag”, are not among the reasons of company.yaml and would stand on pages as in the data: npx otklik doctor --company ${company.dir} tells which, and what to write`,
  ]);
});

test("status tells of tags that are not declared, however long ago they came", async () => {
  const company = folder(["subscription", 20], ["grnid", 5]);
  await company.ingest();
  company.warnings.length = 0;
  const printed: string[] = [];
  const world: World = { log: company.log, now, print: (text) => void printed.push(text), signal: new AbortController().signal, fail: () => undefined };
  await program(world).parseAsync(["status", "--company", company.dir], { from: "user" });
  expect(company.warnings).toEqual([expect.stringMatching(/^helpdesk: 1 reason in 5 rows, from its column “.*”, is not among the reasons of company\.yaml/)]);
  expect(printed.join("\n")).toContain("helpdesk");
});

test("a translation that came to nothing and a category that no row has are told with what was meant", async () => {
  const company = folder(["subscription", 20], ["grnid", 5], ["mill", 2], ["claims", 1], ["refund", 1]);
  await company.ingest();
  expect(await found(company, "words of company.yaml")).toMatchObject([
    { state: "warning", seen: "sources.helpdesk.fields.reason.values: none of 29 rows has “grind”; did you mean “grnid”?" },
    { state: "warning", seen: "kinds.complaint.tags: none of 29 rows has “claim”; did you mean “claims”?" },
  ]);
});

test("words that rows have are no finding, nor are those of a source too young to have had them", async () => {
  const company = folder(["grind", 20], ["mill", 1], ["claim", 1], ["refund", 1]);
  await company.ingest();
  expect(company.warnings).toEqual([]);
  expect([...(await found(company, "words")), ...(await found(company, "reasons"))]).toEqual([]);
  const young = folder(["subscription", 3], ["claim", 1], ["refund", 1]);
  await young.ingest();
  expect(await found(young, "words")).toEqual([]);
});

test("without declared reasons every tag is one", async () => {
  const company = companyFolder(sources, "name: Beans\ntime_zone: Europe/Moscow\n");
  company.write("chats.csv", chats(["grind", 20], ["mill", 4], ["sub", 9]));
  await company.ingest();
  expect(company.warnings).toEqual([]);
  expect(await found(company, "reasons")).toEqual([]);
});

test("the company as a whole is a touchpoint that nobody declares", async () => {
  const company = companyFolder("forms:\n  files: forms.csv\n  record: survey_response\n  key: response_id\n  fields: { response_id: id, answered_at: at, question: =nps, score: mark, scale: 0-10, touchpoint: about }\n", "name: Beans\ntime_zone: Europe/Moscow\ntouchpoints: [{ key: shop, label: Shop }]\n");
  company.write("forms.csv", "id,at,mark,about\n1,2026-10-01,9,relationship\n2,2026-10-01,9,shop\n3,2026-10-01,9,shpo\n");
  await company.ingest();
  expect(company.warnings).toEqual([expect.stringContaining("1 row has the touchpoint “shpo”")]);
});

test("why a contract ended is free text, and no reason of the tree is asked of it", async () => {
  const company = companyFolder("plans:\n  files: plans.csv\n  record: subscription\n  key: subscription_id\n", settings);
  company.write("plans.csv", "subscription_id,started_on,ended_on,reason\n1,2026-08-01,2026-08-17,too expensive\n");
  await company.ingest();
  expect(company.warnings).toEqual([]);
  expect(await found(company, "reasons of plans")).toEqual([]);
});
