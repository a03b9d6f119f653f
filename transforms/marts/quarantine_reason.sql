-- one row per source, record, field and reason of refusal
-- key: source, record, field, reason
-- columns:
--   source: source
--   record: canonical record; unknown when the line was not even read
--   field: offending field; unknown when it is the whole row
--   reason: why the row was refused
--   row_count: rows
--   newest_at: last time
--   example_place: file and line of the newest, without its values
-- audiences: engineer
select
  source,
  coalesce(record, 'unknown') as record,
  coalesce(field, 'unknown') as field,
  reason,
  count(*) as row_count,
  max("at") as newest_at,
  last_by(concat(file, coalesce(':' || cast(line as varchar), '')), "at") as example_place
from ops.quarantine
where reason is not null and source in (select name from config.source)
group by source, coalesce(record, 'unknown'), coalesce(field, 'unknown'), reason
order by row_count desc, source, record, field, reason
