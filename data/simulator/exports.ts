import type { Random } from "./random.ts";

/** How one kind of export is laid out on disk, and the faults it comes with. */
export interface Export {
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
