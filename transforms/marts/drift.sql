-- one row per column that appeared in or vanished from a source's files
-- key: source, column_name, kind, seen_at
-- columns:
--   source: source
--   column_name: column
--   kind: appeared or vanished
--   seen_at: when it was seen
--   is_read: the company's mapping reads it
-- audiences: engineer
select source, "column" as column_name, kind, seen_at, bool_or(coalesce(is_read, true)) as is_read
from ops.drift
group by all
order by seen_at desc, source, column_name
