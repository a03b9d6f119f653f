import { UnreadableFile } from "../../sources/bytes.ts";
import { cellMark, rowMark, withoutMarks, type Load, type Page } from "../../sources/source.ts";
import { messageOf } from "../user-error.ts";
import type { Warehouse } from "../warehouse.ts";
import { literal } from "../sql-text.ts";

/** Rows of one batch of loads as text, in temporary tables, before anything is made of them. */
export interface Staged {
  files: StagedFile[];
  /** Files of one layout share their columns. The first one, null, is of documents. */
  layouts: (Layout | null)[];
  notices: { file: string; text: string }[];
  /** Files that could not be opened; nothing is remembered of them. */
  failed: string[];
}

/** How the rows of a delimited file are laid out. */
export interface Layout {
  columns: readonly string[];
  delimiter: string;
}

export interface StagedFile {
  id: number;
  load: Load;
  layout: number;
}

/** Cells of delimited rows stand in `c`; documents in `doc`. */
const tables = [
  "create or replace temp table load_row (file_id INTEGER, line BIGINT, doc VARCHAR)",
  "create or replace temp table load_refused (file_id INTEGER, line BIGINT, doc VARCHAR, reason VARCHAR)",
];

/** A batch is closed when its files reach this size or number: each batch is one transaction. */
const batchBytes = 256 * 1024 * 1024;
const batchFiles = 4_000;

/** Groups loads into batches. */
export function* batchesOf(loads: Iterable<Load>): Generator<Load[]> {
  let batch: Load[] = [];
  let size = 0;
  for (const load of loads) {
    batch.push(load);
    size += load.unchanged ? 0 : load.size;
    if (size < batchBytes && batch.length < batchFiles) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Reads every load into the temporary tables. A file that cannot be read is one refused row of line 0. */
export async function stage(warehouse: Warehouse, loads: readonly Load[], progress: (bytes: number) => void): Promise<Staged> {
  for (const table of tables) await warehouse.run(table);
  const writer = await pageWriter(warehouse, loads);
  const layouts: Staged["layouts"] = [null];
  const layoutOf = new Map<string, number>();
  const files: StagedFile[] = [];
  const notices: Staged["notices"] = [];
  const failed: string[] = [];
  for (const [id, load] of loads.entries()) {
    const file: StagedFile = { id, load, layout: 0 };
    try {
      for await (const page of load.read()) {
        if (page.kind === "header") {
          const { columns, delimiter } = page;
          const key = JSON.stringify([columns, delimiter]);
          file.layout = layoutOf.get(key) ?? layouts.push({ columns, delimiter }) - 1;
          layoutOf.set(key, file.layout);
        } else if (page.kind === "notice") notices.push({ file: load.origin, text: page.text });
        else await writer.write(id, page);
      }
    } catch (fault) {
      if (isSystemFault(fault)) {
        failed.push(`${load.origin}: ${fault.message}`);
        continue;
      }
      if (!(fault instanceof UnreadableFile)) throw fault;
      await writer.write(id, { kind: "refused", line: 0, text: "", reason: fault.message });
    }
    files.push(file);
    progress(load.size);
  }
  await writer.flush();
  if (failed.length > 0) await warehouse.run(`delete from load_refused where file_id not in (${[-1, ...files.map(({ id }) => id)].join(", ")})`);
  await refuseBrokenRows(warehouse, files, layouts);
  return { files, layouts, notices, failed };
}

/** The file is there and may not be read, or went while it was being read. */
function isSystemFault(fault: unknown): fault is Error {
  return fault instanceof Error && "code" in fault && typeof fault.code === "string" && "syscall" in fault;
}

/** Small pages of one kind are sent to the engine together: a statement costs more than a row. */
async function pageWriter(warehouse: Warehouse, loads: readonly Load[]) {
  const { connection } = warehouse;
  const consecutive = await connection.prepare(
    `insert into load_row select $file, $line + generate_subscripts(rows, 1) - 1, unnest(rows) from (select string_split($text, ${literal(rowMark)}) as rows)`,
  );
  const numbered = await connection.prepare(
    `insert into load_row select cast(split_part(place, ':', 1) as integer), cast(split_part(place, ':', 2) as bigint), doc
     from (select unnest(string_split($places, ',')) as place, unnest(string_split($text, ${literal(rowMark)})) as doc)`,
  );
  const refused = await connection.prepare(
    `insert into load_refused select cast(split_part(place, ':', 1) as integer), cast(split_part(place, ':', 2) as bigint), doc, reason
     from (select unnest(string_split($places, ',')) as place, unnest(string_split($texts, ${literal(rowMark)})) as doc, unnest(string_split($reasons, ${literal(rowMark)})) as reason)`,
  );
  let bad: { place: string; text: string; reason: string }[] = [];
  let rows: string[] = [];
  /** file:line of every row. */
  let places: string[] = [];
  let size = 0;
  const flushRefused = async () => {
    if (bad.length === 0) return;
    const joined = (pick: (row: (typeof bad)[number]) => string) => bad.map((row) => withoutMarks(pick(row))).join(rowMark);
    refused.bind({ places: bad.map(({ place }) => place).join(","), texts: joined(({ text }) => text), reasons: joined(({ reason }) => reason) });
    bad = [];
    await refused.run();
  };
  const flush = async () => {
    await flushRefused();
    if (rows.length === 0) return;
    numbered.bind({ places: places.join(","), text: rows.join(rowMark) });
    rows = [];
    places = [];
    size = 0;
    await numbered.run();
  };
  return {
    async write(file: number, page: Exclude<Page, { kind: "header" | "notice" }>): Promise<void> {
      if (page.kind === "refused") {
        bad.push({ place: `${file}:${page.line}`, text: page.text, reason: page.reason });
        if (bad.length >= 1_000) await flushRefused();
      } else if (page.kind === "parquet") {
        await readParquet(warehouse, file, page).catch((cause: unknown) => {
          // where the file lies may be secret
          throw new UnreadableFile(`the file is not readable Parquet: ${firstLine(cause).replaceAll(page.path, loads[file]?.origin ?? "")}`, { cause });
        });
      } else if (typeof page.lines === "number" && page.text.length > 100_000) {
        consecutive.bind({ file, line: BigInt(page.lines), text: page.text });
        await consecutive.run();
      } else {
        const { lines } = page;
        for (const [i, row] of page.text.split(rowMark).entries()) {
          places.push(`${file}:${typeof lines === "number" ? lines + i : (lines[i] ?? 0)}`);
          rows.push(row);
        }
        size += page.text.length;
        if (size > 500_000) await flush();
      }
    },
    flush,
  };
}

async function readParquet(warehouse: Warehouse, file: number, { path, rows }: { path: string; rows?: number }): Promise<void> {
  await warehouse.run(
    `insert into load_row select ${file}, file_row_number + 1, cast(to_json(struct_pack(*columns(* exclude (file_row_number)))) as varchar)
     from read_parquet(${literal(path)}, file_row_number = true)${rows === undefined ? "" : ` limit ${rows}`}`,
  );
}

function firstLine(cause: unknown): string {
  return messageOf(cause).split("\n", 1)[0] ?? "";
}

/** Half of a character of two: its escapes go in pairs, and a reader of JSON takes neither alone. */
const high = "\\\\u[dD][89abAB][0-9a-fA-F]{2}";
const low = "\\\\u[dD][c-fC-F][0-9a-fA-F]{2}";
const notJson = `case
  when regexp_matches(regexp_replace(doc, '${high}${low}', '', 'g'), '${high}|${low}') then 'a character in the line is cut in half: an escape such as \\ud83d stands without its other half'
  else 'the line is not valid JSON' end`;

/** Lines with too few or too many cells, and texts that are no JSON, go to the refused ones. */
async function refuseBrokenRows(warehouse: Warehouse, files: readonly StagedFile[], layouts: Staged["layouts"]): Promise<void> {
  await warehouse.run("create or replace temp table load_layout (file_id INTEGER, layout INTEGER, width INTEGER, delimiter VARCHAR)");
  const values = files.map(({ id, layout }) => `(${id}, ${layout}, ${layouts[layout]?.columns.length ?? 0}, ${literal(layouts[layout]?.delimiter ?? null)})`);
  for (let i = 0; i < values.length; i += 1000) await warehouse.run(`insert into load_layout values ${values.slice(i, i + 1000).join(", ")}`);
  await warehouse.run(
    `create or replace temp table load_native as
     select file_id, line, layout, doc, c,
       case
         when layout = 0 then case when not json_valid(doc) then ${notJson} when left(ltrim(doc), 1) not in ('{', '[') then 'the row is not a JSON object' end
         when len(c) < width then 'the line breaks off: it has ' || len(c) || ' columns, the header ' || width
         when len(c) > width and trim(array_to_string(c[width + 1:], '')) <> '' then 'the line has ' || len(c) || ' columns, the header ' || width || ': a delimiter inside a value needs quotes'
       end as reason
     from (
       select row.file_id, row.line, layout, width, doc, case when layout > 0 then string_split(doc, ${literal(cellMark)}) end as c
       from load_row row join load_layout using (file_id)
       where trim(doc, ' ' || chr(9) || chr(10) || chr(13) || chr(31)) <> '')`,
  );
  await warehouse.run("insert into load_refused select file_id, line, coalesce(replace(doc, chr(31), delimiter), doc), reason from load_native join load_layout using (file_id) where reason is not null");
  await warehouse.run("delete from load_native where reason is not null");
}
