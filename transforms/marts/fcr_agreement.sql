-- one row per pair of measures of first-contact resolution: how far they agree, over all settled issues that have both
-- key: pair
-- columns:
--   pair: inferred_flagged, inferred_survey or flagged_survey
--   both_yes: both say solved
--   first_only: only the first says solved
--   second_only: only the second says solved
--   both_no: both say not solved
--   issue_count: issues that have both answers
--   agreement: share of issues on which they agree
--   kappa: Cohen's kappa: agreement beyond chance, 1 complete, 0 none; null when one of them never varies [Cohen 1960]
with answer as (
  select inferred, flagged, survey, issue_count from marts.resolution_agreement
),

pairing as (
  select 'inferred_flagged' as pair, inferred as one, flagged as other, issue_count from answer
  union all select 'inferred_survey', inferred, survey, issue_count from answer
  union all select 'flagged_survey', flagged, survey, issue_count from answer
),

matrix as (
  select
    pair,
    coalesce(sum_where(issue_count, one = 1 and other = 1), 0) as both_yes,
    coalesce(sum_where(issue_count, one = 1 and other = 0), 0) as first_only,
    coalesce(sum_where(issue_count, one = 0 and other = 1), 0) as second_only,
    coalesce(sum_where(issue_count, one = 0 and other = 0), 0) as both_no
  from pairing
  where one is not null and other is not null
  group by pair
),

chance as (
  select
    *,
    both_yes + first_only + second_only + both_no as issue_count,
    ratio_of(both_yes + both_no, both_yes + first_only + second_only + both_no) as agreement,
    ratio_of(
      (both_yes + first_only) * (both_yes + second_only) + (both_no + first_only) * (both_no + second_only),
      (both_yes + first_only + second_only + both_no) * (both_yes + first_only + second_only + both_no)
    ) as expected
  from matrix
)

select
  pair,
  cast(both_yes as integer) as both_yes,
  cast(first_only as integer) as first_only,
  cast(second_only as integer) as second_only,
  cast(both_no as integer) as both_no,
  cast(issue_count as integer) as issue_count,
  agreement,
  ratio_of(agreement - expected, 1 - expected) as kappa
from chance
order by pair
