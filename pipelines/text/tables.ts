import type { Warehouse } from "../warehouse.ts";

const tables = {
  "ops.text_score": `text_hash varchar, model_version varchar, language varchar, language_confidence double,
    sentiment double, sentiment_label varchar, reason varchar, reason_confidence double,
    feedback_kind varchar, repeat_reason varchar, is_thanks boolean, redacted varchar, context_hash varchar`,
  "ops.text_aspect": "text_hash varchar, sentence integer, aspect varchar, sentiment double, sentiment_label varchar",
  "ops.text_promise": `text_hash varchar, position integer, kind varchar, quote varchar, value double, detail varchar,
    is_promise boolean, about varchar, starts_at integer`,
  "ops.text_phrase": "text_hash varchar, phrase varchar, shown varchar",
  "ops.text_model": `version varchar, head varchar, language varchar, trained_on integer, n_held_out integer,
    macro_f1 double, base_macro_f1 double, accuracy double, base_accuracy double, serves boolean,
    recent_macro_f1 double, recent_count integer, trained_at timestamp, labels_hash varchar, rules_version varchar, bytes blob`,
};

/** The tables that reading texts fills. They hold nothing that cannot be made again: one of another shape is made anew. */
export async function prepareTextTables(warehouse: Warehouse): Promise<void> {
  for (const [table, columns] of Object.entries(tables)) {
    const wanted = columns.split(",").map((column) => column.trim().split(" ")[0]);
    const found = await warehouse.rows<{ column_name: string }>(
      "select column_name from duckdb_columns() where schema_name || '.' || table_name = $table order by column_index",
      { table },
    );
    const isCurrent = found.length === wanted.length && found.every(({ column_name }, i) => column_name === wanted[i]);
    if (!isCurrent) await warehouse.run(`create or replace table ${table} (${columns})`);
  }
}
