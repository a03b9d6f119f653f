-- one row per month, dimension and value: orders abandoned or cancelled by the last contact before it, and the money in them
-- Each dimension holds all lost orders once, so rows of two dimensions are never added. Values that fewer than privacy.suppress_below people share
-- are folded into "other", with the next smallest where the folded are still too few: no difference of rows tells of fewer. Orders without a contact give
-- way last, and what is folded with them is "any": "other" holds contacts alone. A reason of too few is folded into the branch above it first, and on upwards
-- until they are enough; a branch's row holds what tells no closer reason and what was folded into it.
-- key: month, dimension, value
-- columns:
--   month: first day of the month of ordering
--   dimension: fate; contact_channel, contact_reason, contact_promise, contact_mood: of the last contact in the window before the loss; afterwards
--   value: abandoned, cancelled; channel; reason or a branch above it; none, same_day, one_day, two_three_days, four_seven_days, over_week; negative, neutral, positive, unknown (nothing was said); bought_soon (bought all the same within the window), not_bought. no_contact without a contact, other for contacts that are folded, any for those folded with what has none
--   order_count: orders lost
--   amount: their value
--   person_count: people who lost them; does not add up
-- check: nobody is told alone: select * from marts.lost_order where person_count < (select suppress_below from config.run)
with recursive lost as (
  select
    order_fate.*, month_of(ordered_on) as month,
    case when last_contact_sentiment is null then 'unknown' when last_contact_sentiment < -0.15 then 'negative' when last_contact_sentiment > 0.15 then 'positive' else 'neutral' end as mood
  from core.order_fate
  where is_lost
),

told as (
  select month, 'fate' as dimension, fate as value, '' as last_contact_id, person_id, gross_amount from lost
  union all
  select month, 'contact_channel', last_contact_channel, last_contact_id, person_id, gross_amount from lost
  union all
  select month, 'contact_reason', last_contact_reason, last_contact_id, person_id, gross_amount from lost
  union all
  select month, 'contact_promise', last_contact_promise, last_contact_id, person_id, gross_amount from lost
  union all
  select month, 'contact_mood', mood, last_contact_id, person_id, gross_amount from lost
  union all
  select month, 'afterwards', case when is_recovered then 'bought_soon' else 'not_bought' end, '', person_id, gross_amount from lost
),

named as (
  select month, dimension, case when last_contact_id is null then 'no_contact' else value end as value, person_id, gross_amount from told
),

folding as (
  select named.*, (select coalesce(max(level), 1) from config.reason) as level from named
  union all
  select
    folding.month, folding.dimension,
    folded_upward(folding.value, reason.parent, reason.level = folding.level, folding.person_id, (folding.month, folding.dimension, folding.value), run.suppress_below),
    folding.person_id, folding.gross_amount, folding.level - 1
  from folding
  cross join config.run
  left join config.reason on reason.key = case when folding.dimension = 'contact_reason' then folding.value end
  where folding.level > 1
),

sized as (
  select folding.*, count(distinct person_id) over (partition by month, dimension, value) as person_count
  from folding
  where level = 1
),

judged as (
  select sized.*, is_folded_of(person_id, value, person_count, (month, dimension), run.suppress_below, last := value = 'no_contact') as is_folded
  from sized
  cross join config.run
),

folded as (
  select judged.*, max(case when is_folded and value = 'no_contact' then 1 else 0 end) over (partition by month, dimension) = 1 as folds_without
  from judged
)

select
  month,
  dimension,
  case when is_folded and folds_without then 'any' when is_folded then 'other' else value end as value,
  cast(count(*) as integer) as order_count,
  coalesce(sum(gross_amount), 0) as amount,
  cast(count(distinct person_id) as integer) as person_count
from folded
group by 1, 2, 3
having count(distinct person_id) >= (select suppress_below from config.run)
order by 1, 2, 3
