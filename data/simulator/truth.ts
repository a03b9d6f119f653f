import { isoUtc } from "./clock.ts";
import type { Said } from "./speech.ts";
import { scriptOf } from "./style.ts";
import type { Writers } from "./writers.ts";

/** What really happened, written apart from the inputs. */
export interface Truth {
  row(file: TruthFile, values: readonly (string | number | boolean | null)[]): void;
  text(key: string, said: Said, author: "customer" | "agent"): void;
}

const truthHeaders = {
  "people.csv": "person,kind,value,is_shared",
  "persons.csv": "person,language,region,name,household,joined_on",
  "records.csv": "record,source_key,person",
  "contacts.csv": "conversation,episode,person,channel,started_at,reason,tag,issue,is_thanks,is_repeat,repeat_reason,region",
  "first_reply.csv": "conversation,episode,channel,started_at,first_human_reply_at,first_bot_reply_at,is_abandoned",
  "churn.csv": "person,event,on,reason",
  "orders.csv": "order_id,person,ordered_on,is_purchase",
  "nps.csv": "response,person,survey,touchpoint,question,score,answered_on,is_counted",
} as const;
export type TruthFile = keyof typeof truthHeaders;

export const csvField = (value: string): string => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

export function makeTruth(writers: Writers): Truth {
  return {
    row(file, values) {
      const line = values.map((value) => (value === null ? "" : csvField(String(value)))).join(",");
      writers.append(`truth/${file}`, line, truthHeaders[file]);
    },
    text(key, said, author) {
      const line = { key, text: said.text, language: said.language, script: scriptOf(said.text), sentiment: said.sentiment, reason: said.reason, kind: said.kind, is_thanks: said.isThanks, promise: said.promise, author };
      writers.append("truth/texts.jsonl", JSON.stringify(line));
    },
  };
}

export const instant = (at: number | null): string | null => (at === null ? null : isoUtc(at));
