import type { Warehouse } from "../warehouse.ts";

const tables: Readonly<Record<string, string>> = {
  "ops.text_score": `text_hash varchar, model_version varchar, language varchar, language_confidence double,
    sentiment double, sentiment_label varchar, sentiment_confidence double, reason varchar, reason_confidence double,
    feedback_kind varchar, feedback_kind_confidence double, repeat_reason varchar, repeat_confidence double, is_thanks boolean, redacted varchar, context_hash varchar`,
  "ops.text_aspect": "text_hash varchar, sentence integer, aspect varchar, sentiment double, sentiment_label varchar",
  "ops.text_promise": `text_hash varchar, position integer, kind varchar, quote varchar, value double, detail varchar,
    is_promise boolean, about varchar, starts_at integer`,
  "ops.text_phrase": "text_hash varchar, phrase varchar, shown varchar",
  "ops.text_model": `version varchar, head varchar, language varchar, trained_on integer, texts integer, n_held_out integer,
    macro_f1 double, base_macro_f1 double, accuracy double, base_accuracy double, answered double, answered_right double, base_answered double, base_answered_right double, serves boolean,
    recent_macro_f1 double, recent_count integer, trained_at timestamp, labels_hash varchar, phrases_hash varchar, tried_hash varchar, rules_version varchar, classes varchar[],
    trust_slope double, trust_intercept double, bytes blob`,
};

/** Of schema ops: what was read of each text. */
export const scoreTables = ["text_score", "text_aspect", "text_promise", "text_phrase"] as const;

interface Column {
  name: string;
  type: string;
}

/** Columns of one of the tables, in order. */
export function columnsOf(table: string): Column[] {
  return tables[table]!.split(",").map((column) => {
    const [name, type] = column.trim().split(/\s+/);
    return { name: name!, type: type! };
  });
}

/**
 * The tables that reading texts fills. One of another shape gets the columns it should have and keeps its rows: those of
 * texts that were removed since cannot be made again.
 */
export async function prepareTextTables(warehouse: Warehouse): Promise<void> {
  for (const [table, columns] of Object.entries(tables)) {
    const found = (
      await warehouse.rows<{ column_name: string }>(
        "select column_name from duckdb_columns() where schema_name || '.' || table_name = $table order by column_index",
        { table },
      )
    ).map(({ column_name }) => column_name);
    const wanted = columnsOf(table);
    if (found.length === 0) await warehouse.run(`create table ${table} (${columns})`);
    else if (found.join() !== wanted.map(({ name }) => name).join()) {
      const kept = wanted.map(({ name, type }) => (found.includes(name) ? name : `cast(null as ${type}) as ${name}`));
      await warehouse.run(`create or replace table ${table} as select ${kept.join(", ")} from ${table}`);
    }
  }
}
