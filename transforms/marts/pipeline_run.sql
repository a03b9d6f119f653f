-- one row per finished run of the last sixty; the run that publishes these pages is not among them
-- key: run_id
-- columns:
--   run_id: run
--   command: command that ran
--   started_at: start
--   ended_at: end
--   seconds: how long it took
--   ok: it succeeded
--   error: what went wrong; null when nothing did
--   read: rows read; null where the command reads none
--   loaded: rows new or changed; null where the command reads none
--   unchanged: rows known already; null where the command reads none
--   quarantined: rows refused; null where the command reads none
-- audiences: engineer
with counted as (
  select run_id, sum(read) as read, sum(loaded) as loaded, sum(unchanged) as unchanged, sum(quarantined) as quarantined
  from ops.run_source
  group by run_id
)

select
  run.run_id, run.command, run.started_at, run.ended_at, seconds_between(run.started_at, run.ended_at) as seconds, run.ok, run.error,
  cast(counted.read as bigint) as read,
  cast(counted.loaded as bigint) as loaded,
  cast(counted.unchanged as bigint) as unchanged,
  cast(counted.quarantined as bigint) as quarantined
from ops.run
left join counted on counted.run_id = run.run_id
where run.ended_at is not null
order by run.started_at desc, run.run_id
limit 60
