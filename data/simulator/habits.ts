import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { day, localDay, startOfDay } from "./clock.ts";
import { encodeWindows1251 } from "./encoding.ts";
import { makeRandom, seedOf, type Random } from "./random.ts";
import type { Line } from "./writers.ts";

/** What a source must say after reading everything: rows read, different rows kept, rows seen again, rows refused. */
export interface Expected {
  files: number;
  read: number;
  distinct: number;
  unchanged: number;
  quarantined: number;
  planted: Record<string, number>;
}

/** How one kind of export is laid out on disk, and the faults it comes with. */
interface Export {
  source: string;
  path: RegExp;
  header?: string;
  byteOrderMark?: boolean;
  windows1251?: boolean;
  /** The whole file is one JSON array. */
  array?: boolean;
  /** The next file begins with the last days of this one again. */
  repeatedDays?: number;
  /** Chance that a line stands twice. */
  doubled: number;
  /** Chance per file of each fault, and what it does to a line. */
  faultShare: number;
  faults: Record<string, (line: string, random: Random) => string>;
}

const cells = (line: string, delimiter: string, change: (cells: string[]) => void): string => {
  const parts = line.split(delimiter);
  change(parts);
  return parts.join(delimiter);
};
const half = (line: string): string => line.slice(0, Math.max(8, Math.floor(line.length * 0.4)));
const fresh = (cell: string, random: Random): string => `${cell.slice(0, 2)}99${String(random.int(1e8)).padStart(8, "0")}`;

export const exportKinds: readonly Export[] = [
  {
    source: "survey_answers",
    path: /^inbox\/surveys\/answers-/,
    header: "Номер ответа;Номер приглашения;Опрос;Точка контакта;Канал;Вопрос;Оценка;Шкала от;Шкала до;Комментарий;Дата ответа;Клиент;E-mail;Телефон;Заказ;Обращение;Регион;Вес",
    windows1251: true,
    repeatedDays: 2,
    doubled: 0.002,
    faultShare: 0.8,
    faults: {
      half_a_line: (_, random) => `A-99${String(random.int(1e8)).padStart(8, "0")}-1;I-9999999999;После дост`,
      impossible_date: (_, random) => `A-99${String(random.int(1e8)).padStart(8, "0")}-1;;После доставки;Доставка;письмо;NPS;9;0;10;;31.02.2026 10:00:00;;;;;;Центр;1,00`,
      score_is_text: (_, random) => `A-99${String(random.int(1e8)).padStart(8, "0")}-1;;О товаре;Товар;письмо;NPS;н/д;0;10;;01.02.2026 10:00:00;;;;;;Центр;1,00`,
    },
  },
  {
    source: "survey_invitations",
    path: /^inbox\/surveys\/invitations-/,
    header: "Номер приглашения;Опрос;Точка контакта;Канал;Отправлено;Клиент;E-mail;Телефон;Заказ;Обращение",
    windows1251: true,
    repeatedDays: 1,
    doubled: 0.0004,
    faultShare: 0.5,
    faults: {
      impossible_date: (_, random) => `I-99${String(random.int(1e8)).padStart(8, "0")};После доставки;Доставка;письмо;32.01.2026 10:00:00;;;;;`,
      no_time: (_, random) => `I-99${String(random.int(1e8)).padStart(8, "0")};После доставки;Доставка;письмо;;;;;;`,
    },
  },
  {
    source: "chats",
    path: /^inbox\/chats\//,
    doubled: 0.001,
    faultShare: 0.03,
    faults: {
      half_a_line: half,
      impossible_time: (_, random) => JSON.stringify({ id: `CH-99${String(random.int(1e8)).padStart(8, "0")}`, created_at: "2026-02-30T10:00:00+03:00", closed_at: null, state: "closed", visitor: {}, messages: [] }),
    },
  },
  {
    source: "calls",
    path: /^inbox\/calls\/index-/,
    array: true,
    doubled: 0,
    faultShare: 0.4,
    faults: {
      impossible_time: (_, random) => JSON.stringify({ call_id: `CL-99${String(random.int(1e8)).padStart(8, "0")}`, queued_at: "2026-02-30 25:61:00", answered_at: null, ended_at: null, result: "abandoned", phone: "+7 900 000-00-00", transcript: null }),
      no_number: () => JSON.stringify({ call_id: null, queued_at: "2026-02-01 10:00:00", answered_at: null, ended_at: null, result: "abandoned", phone: "", transcript: null }),
    },
  },
  {
    source: "orders",
    path: /^inbox\/sales\/orders-/,
    header: "order_id,ordered_at,status,amount,currency,customer_id,email,phone,loyalty_card,cookie,name,region,channel,promised_on,delivered_at,cancelled_at",
    repeatedDays: 0,
    doubled: 0.0006,
    faultShare: 0.4,
    faults: {
      amount_is_text: (line, random) => cells(line, ",", (parts) => { parts[0] = fresh(parts[0]!, random); parts[3] = "уточняется"; }),
      unknown_status: (line, random) => cells(line, ",", (parts) => { parts[0] = fresh(parts[0]!, random); parts[2] = "???"; }),
    },
  },
  {
    source: "sales",
    path: /^inbox\/sales\/\d/,
    header: "order_id,line,operation,at,sku,product,category,quantity,unit_price,amount,customer_id,email,loyalty_card,region,channel",
    doubled: 0.0008,
    faultShare: 0.04,
    faults: {
      quantity_is_text: (_, random) => `R-99${String(random.int(1e8)).padStart(8, "0")},1,sale,2026-02-01 10:00:00,SK-1010,Без названия,Дом,две,100.00,200.00,,,,Центр,site`,
      impossible_date: (_, random) => `R-99${String(random.int(1e8)).padStart(8, "0")},1,sale,2026-13-45 10:00:00,SK-1010,Без названия,Дом,2,100.00,200.00,,,,Центр,site`,
    },
  },
  {
    source: "web",
    path: /^inbox\/web\//,
    doubled: 0.0003,
    faultShare: 0.03,
    faults: { half_a_line: half },
  },
  {
    source: "campaigns",
    path: /^inbox\/campaigns\//,
    header: "contact_id;campaign;kind;channel;arm;sent_at;client;email;phone",
    byteOrderMark: true,
    doubled: 0.0005,
    faultShare: 0.6,
    faults: { impossible_date: (_, random) => `O-99${String(random.int(1e8)).padStart(8, "0")};autumn-sale;campaign;email;treated;00.13.2025 10:30;;;` },
  },
];

/** Lays closed files out as their systems would, with repetitions and faults, and counts what a reader should find. */
export function makeHabits(root: string, seed: number) {
  const expected: Record<string, Expected> = {};
  const carried = new Map<string, Line[]>();

  function finish(path: string, sorted: Line[]): void {
    const kind = exportKinds.find((each) => each.path.test(path));
    if (!kind) throw new Error(`no export kind for ${path}`);
    const random = makeRandom(seed, seedOf(path));
    const counts = (expected[kind.source] ??= { files: 0, read: 0, distinct: 0, unchanged: 0, quarantined: 0, planted: {} });
    const plant = (what: string, by = 1) => (counts.planted[what] = (counts.planted[what] ?? 0) + by);
    counts.files++;

    const written: string[] = [];
    const write = (line: Line, seen: boolean) => {
      written.push(line.text);
      counts.read += 1 + line.nested;
      if (line.refused) {
        counts.quarantined += 1;
        plant("out_of_scale");
      } else if (seen) counts.unchanged += 1 + line.nested;
      else counts.distinct += 1 + line.nested;
    };
    for (const line of carried.get(kind.source) ?? []) {
      write(line, true);
      plant("exported_again");
    }
    const faults = Object.entries(kind.faults).filter(() => random.chance(kind.faultShare));
    const faultAt = new Map(faults.map((fault) => [random.int(sorted.length), fault]));
    sorted.forEach((line, index) => {
      write(line, false);
      if (random.chance(kind.doubled)) {
        write(line, true);
        plant("line_twice");
      }
      const fault = faultAt.get(index);
      if (fault) {
        written.push(fault[1](line.text, random));
        counts.read += 1;
        counts.quarantined += 1;
        plant(fault[0]);
      }
    });
    const last = sorted.at(-1);
    if (kind.repeatedDays && last) {
      const from = startOfDay(localDay(last.at)) - (kind.repeatedDays - 1) * day;
      carried.set(kind.source, sorted.filter((line) => line.at >= from));
    }
    lay(kind, path, written);
  }

  function lay(kind: Export, path: string, lines: string[]): void {
    const body = kind.array ? `[\n${lines.join(",\n")}\n]\n` : `${kind.header ? `${kind.header}\n` : ""}${lines.join("\n")}\n`;
    const text = kind.byteOrderMark ? `\ufeff${body}` : body;
    writeFileSync(join(root, path), kind.windows1251 ? encodeWindows1251(text) : text);
  }

  return { finish, expected };
}
