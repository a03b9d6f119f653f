import { availableParallelism } from "node:os";
import { expect, test } from "vitest";
import { program } from "../../pipelines/cli.ts";
import type { World } from "../../pipelines/commands/command.ts";
import { counted } from "../../pipelines/terminal.ts";
import { companyFolder, now, type Folder } from "./company-folder.ts";

const worldOf = ({ log }: Folder): World => ({ log, now, print: () => {}, signal: new AbortController().signal, fail: () => {} });

function chats(): Folder {
  const folder = companyFolder("chats: { files: chats.csv, record: message, key: conversation_id, fields: { conversation_id: id, position: =1, author_kind: author, sent_at: at, text: words } }");
  folder.write("chats.csv", "id,author,at,words\n1,customer,2026-10-01 10:00,Курьер опоздал\n2,customer,2026-10-02 10:00,Could you tell me where my order is?\n3,customer,2026-10-03 10:00,Очень довольна\n");
  return folder;
}

test.each([0, 1, availableParallelism()])("texts are read on as many threads as a command is told: %i", async (threads) => {
  const folder = chats();
  await program(worldOf(folder)).parseAsync(["ingest", "--company", folder.dir], { from: "user" });
  await program(worldOf(folder)).parseAsync(["transform", "--company", folder.dir, "--threads", String(threads)], { from: "user" });
  expect(await folder.rows("select sentiment_label as label, count(*)::integer as texts from ops.text_score group by all order by all")).toEqual([
    { label: "negative", texts: 1 },
    { label: "neutral", texts: 1 },
    { label: "positive", texts: 1 },
  ]);
});

test.each(["run", "transform", "schedule"])("%s refuses threads that a machine has no cores for, and what is no number", async (command) => {
  const folder = chats();
  const told: string[] = [];
  const otklik = program(worldOf(folder));
  otklik.commands.find((one) => one.name() === command)!.configureOutput({ writeErr: (text) => void told.push(text) });
  for (const threads of [String(availableParallelism() + 1), "two", ""]) {
    await expect(otklik.parseAsync([command, "--company", folder.dir, "--threads", threads], { from: "user" })).rejects.toThrow("--threads");
  }
  const refused = "error: option '--threads <n>' argument";
  expect(told.filter((line) => line.startsWith(refused)).map((line) => line.slice(refused.length + 1).trim())).toEqual([
    `'${availableParallelism() + 1}' is invalid. give 0 to ${availableParallelism()}: this machine has ${counted(availableParallelism(), "core")}.`,
    "'two' is invalid. give a whole number, 0 or more.",
    "'' is invalid. give a whole number, 0 or more.",
  ]);
});
