import { InvalidArgumentError } from "commander";
import { computeMetric, type Grain, grains, type MetricRow, whyNone } from "../metric.ts";
import { metricNamed, metrics, type Unit } from "../../transforms/metrics.ts";
import { count, table, written } from "../terminal.ts";
import { isDay } from "../company/words.ts";
import { UsageError } from "../user-error.ts";
import { inWarehouse, jsonRows, type CompanyOption, type Register, withCompany } from "./command.ts";

interface MetricOptions extends CompanyOption {
  by: string[];
  grain: Grain;
  from?: string;
  to?: string;
  asOf?: string;
  list?: boolean;
  json?: boolean;
}

export const metric: Register = (program, world) => {
  withCompany(program.command("metric"))
    .description("one metric by period and dimensions, with n, 95 % interval and status")
    .argument("[name]", "a metric of the catalogue")
    .option("--by <dimensions>", "dimensions, comma-separated", commaSeparated, [])
    .option("--grain <grain>", grains.join(" | "), oneOfGrains, "month")
    .option("--from <date>", "first local day, YYYY-MM-DD", localDate)
    .option("--to <date>", "last local day, YYYY-MM-DD", localDate)
    .option("--as-of <date>", "local day (its end) or local date and time for which settled and provisional are told")
    .option("--list", "names, units and dimensions of all metrics")
    .option("--json", "print rows as a JSON array")
    .action(async (name: string | undefined, options: MetricOptions) => {
      if (options.list) {
        const rows = metrics.map(({ name, unit, good, label, dimensions }) => ({ name, unit, good, label: label.en, dimensions: Object.keys(dimensions) }));
        world.print(options.json ? jsonRows(rows) : table(rows.map((row) => ({ ...row, dimensions: row.dimensions.join(" ") }))));
        return;
      }
      if (!name) throw new UsageError("which metric?", { remedy: "npx otklik metric --list names them all" });
      const { rows, why } = await inWarehouse(options.company, { readOnly: true }, async (company, warehouse) => {
        const rows = await computeMetric(warehouse, company, name, { by: options.by, grain: options.grain, from: options.from, to: options.to, asOf: options.asOf });
        return { rows, why: rows.length === 0 ? await whyNone(warehouse, name, options) : null };
      });
      if (why !== null) world.log.note(why);
      if (why === null || options.json) world.print(options.json ? jsonRows(rows) : table(told(rows, metricNamed(name)!.unit)));
    });
};

/** Decimals that a figure of the unit bears; a share is of one. Money under a hundred has its hundredths. */
const decimals: Record<Unit, number> = { points: 1, share: 3, seconds: 0, score: 2, money: 0, count: 0, per_100: 1 };

/** For people: figures as exact as they mean something; `--json` gives them whole. */
export function told(rows: readonly MetricRow[], unit: Unit): Record<string, unknown>[] {
  const isSmallMoney = unit === "money" && rows.every(({ value }) => Math.abs(value ?? 0) < 100);
  const figure = (value: number | null) => (value === null ? null : written(value, isSmallMoney ? 2 : decimals[unit]));
  return rows.map((row) => ({ ...row, value: figure(row.value), n: count(row.n), low: figure(row.low), high: figure(row.high) }));
}

function commaSeparated(text: string): string[] {
  return text.split(",").map((part) => part.trim()).filter(Boolean);
}

function oneOfGrains(text: string): Grain {
  const grain = grains.find((known) => known === text);
  if (!grain) throw new InvalidArgumentError(`give one of: ${grains.join(", ")}.`);
  return grain;
}

function localDate(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError("give a date as YYYY-MM-DD.");
  return text;
}
