import { expect, test } from "vitest";
import { companyFolder } from "./company-folder.ts";

test("HTML in what people wrote is plain text in the record, stands as it came in the raw row, and other texts keep their every letter", async () => {
  const folder = companyFolder("");
  folder.sources(`
answers:
  files: answers.csv
  record: survey_response
  key: response_id
  fields: { response_id: id, question: =nps, score: mark, scale: 0-10, answered_at: day, comment: text, region: place }
mail:
  files: mail.csv
  record: message
  key: message_id
  fields: { message_id: id, conversation_id: id, author_kind: =customer, sent_at: day, text: text }`);
  const lines = [
    "id,mark,day,place,text",
    '1,9,2026-10-01,R&amp;D,"Всё &quot;ок&quot; &lt;3<br>спасибо"',
    "2,1,2026-10-01,Tver,a < b  и <3 AT&T",
    "3,5,2026-10-01,Tver,<p>&nbsp;</p>",
  ];
  folder.write("answers.csv", lines.join("\n"));
  folder.write("mail.csv", ["id,day,text", '7,2026-10-01,"<div>Hello &amp; <b>goodbye</b></div><div>Anna</div>"'].join("\n"));
  await folder.ingest();
  expect(await folder.rows("select response_id, comment, region from staging.survey_response order by 1")).toEqual([
    { response_id: "1", comment: 'Всё "ок" <3\nспасибо', region: "R&amp;D" },
    { response_id: "2", comment: "a < b  и <3 AT&T", region: "Tver" },
    { response_id: "3", comment: null, region: "Tver" },
  ]);
  expect(await folder.rows("select text from staging.message")).toEqual([{ text: "Hello & goodbye\nAnna" }]);
  expect(await folder.rows("select _row from raw.answers__survey_response where _row like '%&lt;3<br>%'")).toHaveLength(1);
  // the same texts read anew are the same records
  folder.write("answers.csv", [...lines, "4,5,2026-10-02,Tver,ok"].join("\n"));
  expect((await folder.ingest(["answers"]))[0]).toMatchObject({ loaded: 1, unchanged: 3 });
});
