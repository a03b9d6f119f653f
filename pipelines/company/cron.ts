import cron from "node-cron";
import { z } from "zod";
import { fault } from "./fault.ts";

/** Fields of a cron line from its end, with how many steps each has. */
const sizes = [["weekdays", 7], ["months", 12], ["days", 31], ["hours", 24], ["minutes", 60], ["seconds", 60]] as const;

const example = "write minute hour day month weekday, for example */15 * * * * (every quarter of an hour) or 0 6 * * 1-5 (06:00 on working days)";

export const cronLine = z.string().superRefine((line, context) => {
  if (!cron.validate(line)) fault(context, "is not a cron line", { value: line, remedy: example });
  else {
    const wide = tooWide(line);
    if (wide) fault(context, `steps over ${wide.step} ${wide.unit}, more than there are: it would run once in ${wide.size} of them`, { value: line, remedy: wide.remedy });
  }
});

/** A step that is larger than its field begins anew with every field: every 90 minutes is every hour. */
function tooWide(line: string): { unit: string; step: number; size: number; remedy: string } | null {
  for (const [i, field] of line.trim().split(/\s+/).reverse().entries()) {
    const [unit, size] = sizes[i] ?? ["seconds", 60];
    const step = Math.max(...field.split(",").map((part) => Number(part.split("/")[1] ?? 0)));
    if (step <= size) continue;
    return { unit, step, size, remedy: unit === "minutes" ? `write whole hours: 0 */${Math.ceil(step / 60)} * * *` : example };
  }
  return null;
}
