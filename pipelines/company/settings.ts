import { DateTime } from "luxon";
import { z } from "zod";
import { channels } from "../../sources/records/conversation.ts";
import { fault, nearest, strict } from "./fault.ts";
import { businessHours, holidays } from "./hours.ts";
import { reasons } from "./reason.ts";
import { sources } from "./source.ts";
import { aspects, kinds, repeats } from "./voice.ts";
import { country, currency, day, duration, key, label, listOf, timeZone } from "./words.ts";

const touchpoint = z.union([key.transform((name) => ({ key: name, label: { en: name, ru: name } })), strict({ key, label: label.optional() }).transform((one) => ({ key: one.key, label: one.label ?? { en: one.key, ru: one.key } }))]);

function unique<T extends { key: string }>(what: string) {
  return (list: readonly T[], context: z.RefinementCtx) => {
    const seen = new Set<string>();
    list.forEach((one, i) => {
      if (seen.has(one.key)) fault(context, `the ${what} is declared twice`, { path: [i], value: one.key, remedy: "keep one of them" });
      seen.add(one.key);
    });
  };
}

export interface Target {
  /** Valid from this day; null: ever since. */
  from: string | null;
  value: number;
}

const target = z
  .union([
    z.number().transform((value): Target[] => [{ from: null, value }]),
    z.array(strict({ from: day.optional(), value: z.number() }).transform((one): Target => ({ from: one.from ?? null, value: one.value }))).min(1),
  ])
  .transform((list) => [...list].sort((a, b) => (a.from ?? "").localeCompare(b.from ?? "")));

const localTime = z.string().transform((text) => text.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, "$1T")).superRefine((text, context) => {
  if (/^\d{4}-\d{2}-\d{2}/.test(text) && DateTime.fromISO(text).isValid) return;
  fault(context, "is not a date or time", { value: text, remedy: "write it as 2026-11-16T00:00, local" });
});

const days = z.number().positive();

/** company.yaml as a whole: loose in, strict out. */
export const settings = strict({
  name: label,
  locale: z.enum(["en", "ru"]).optional(),
  time_zone: timeZone,
  currency: currency.optional(),
  phone_region: country.optional(),
  as_of: localTime.optional(),
  business_hours: businessHours.optional(),
  holidays: holidays.optional(),
  sources,
  touchpoints: z.array(touchpoint).superRefine(unique("touchpoint")).optional(),
  reasons: reasons.optional(),
  aspects: aspects.superRefine(unique("aspect")).optional(),
  kinds: kinds.optional(),
  repeats: repeats.optional(),
  targets: z.record(z.string(), target).optional(),
  windows: strict({
    repeat_days: days.optional(),
    inactivity_days: z.union([days, z.literal("learned")]).optional(),
    lost_order_contact_days: days.optional(),
  }).optional(),
  answer_within: z.record(z.string(), duration).optional(),
  loop: strict({ business: duration.optional(), otherwise: duration.optional(), repair: duration.optional() }).optional(),
  privacy: strict({ suppress_below: z.int().min(0).optional(), grey_below: z.int().min(0).optional() }).optional(),
  audiences: z.record(z.string(), z.array(z.string())).optional(),
  retention: z.record(z.string(), duration).optional(),
  backups: listOf(z.string().min(1)).optional(),
  labels: z.record(z.string(), z.record(z.string(), label)).optional(),
  publish: strict({ keep_releases: z.int().min(1).optional() }).optional(),
  identity: strict({ link_threshold: z.number().min(0).max(1).optional(), review_above: z.number().min(0).max(1).optional() }).optional(),
})
  .superRefine(({ answer_within, retention, sources: named }, context) => {
    for (const channel of Object.keys(answer_within ?? {})) {
      if (!(channels as readonly string[]).includes(channel)) {
        fault(context, `“${channel}” is not a channel`, { path: ["answer_within", channel], remedy: nearest(channel, channels, "channels") });
      }
    }
    for (const name of Object.keys(retention ?? {})) {
      if (!(name in named)) fault(context, `there is no source “${name}”`, { path: ["retention", name], remedy: nearest(name, Object.keys(named), "sources") });
    }
  })
  .transform((given) => {
    const locale = given.locale ?? "en";
    return {
      name: given.name,
      locale,
      time_zone: given.time_zone,
      currency: given.currency ?? (locale === "ru" ? "RUB" : "EUR"),
      names_currency: given.currency !== undefined,
      phone_region: given.phone_region ?? (locale === "ru" ? "RU" : "US"),
      as_of: given.as_of ?? null,
      business_hours: given.business_hours ?? null,
      holidays: given.holidays ?? [],
      sources: given.sources,
      touchpoints: given.touchpoints ?? [],
      reasons: given.reasons ?? [],
      aspects: given.aspects ?? [],
      kinds: given.kinds ?? {},
      repeats: given.repeats ?? {},
      targets: given.targets ?? {},
      windows: { repeat_days: 7, inactivity_days: 90 as number | "learned", lost_order_contact_days: 3, ...given.windows },
      answer_within: given.answer_within ?? {},
      loop: { business: 7_200, otherwise: 43_200, repair: 86_400, ...given.loop },
      privacy: { suppress_below: 5, grey_below: 30, ...given.privacy },
      audiences: given.audiences ?? null,
      retention: given.retention ?? {},
      backups: given.backups ?? [],
      /** Dimension → value as it stands in the data → its name on pages. */
      labels: given.labels ?? {},
      publish: { keep_releases: 5, ...given.publish },
      identity: { link_threshold: 0.99, review_above: 0.5, ...given.identity },
    };
  });

export type CompanySettings = z.output<typeof settings>;
