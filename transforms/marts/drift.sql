-- one row per column that appeared in or vanished from a source's files
-- key: source, column_name, kind, seen_at
-- columns:
--   source: source
--   column_name: column
--   kind: appeared or vanished
--   seen_at: when it was seen
-- audiences: engineer
select distinct source, "column" as column_name, kind, seen_at
from ops.drift
order by seen_at desc, source, column_name
