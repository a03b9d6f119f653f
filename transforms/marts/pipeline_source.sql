-- one row per source: what it brought since the start and how fresh it is
-- key: source
-- columns:
--   source: source
--   label_en: its name in English
--   label_ru: its name in Russian
--   records: canonical records it fills
--   last_run_at: last time it was read; null before the first
--   ok: the last reading succeeded; null before the first
--   error: what went wrong in it; null when nothing did
--   read: rows read
--   loaded: rows new or changed
--   unchanged: rows known already
--   quarantined: rows refused, those too that passed when they were read again
--   waiting: rows that are refused still, as status counts them in quarantine
--   newest_at: newest instant among its data; null before there are any
--   fresh_within_seconds: its promise; null when it makes none
--   is_fresh: the promise is kept; null without one and before there are any data
--   complete_until_at: instant up to which its data are complete; null without a promise, and of a promise before there are any data
-- check: nothing disappears: select * from marts.pipeline_source where read <> loaded + unchanged + quarantined
with counted as (
  select
    source,
    sum(read) as read, sum(loaded) as loaded, sum(unchanged) as unchanged, sum(quarantined) as quarantined,
    max(started_at) as last_run_at,
    last_by(ok, started_at) as ok,
    last_by(error, started_at) as error
  from ops.run_source
  group by source
),

held as (
  select source, count(*) as waiting from ops.quarantine group by source
),

filled as (
  select source, string_agg(record, ', ' order by record) as records from config.source_record group by source
)

select
  source.name as source,
  source.label_en,
  source.label_ru,
  filled.records,
  counted.last_run_at,
  counted.ok,
  counted.error,
  cast(coalesce(counted.read, 0) as bigint) as read,
  cast(coalesce(counted.loaded, 0) as bigint) as loaded,
  cast(coalesce(counted.unchanged, 0) as bigint) as unchanged,
  cast(coalesce(counted.quarantined, 0) as bigint) as quarantined,
  cast(coalesce(held.waiting, 0) as bigint) as waiting,
  source.newest_at,
  source.fresh_within_seconds,
  source.is_fresh,
  source.complete_until_at
from config.source
left join counted on counted.source = source.name
left join held on held.source = source.name
left join filled on filled.source = source.name
order by source.name
