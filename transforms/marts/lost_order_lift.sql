-- one row per stage, dimension and value: orders with a contact of that sort against like orders without: parts of a lift (association, not cause)
-- Orders are alike when they were placed in the same month, region and channel, are both a first purchase or both not, and, for a contact after ordering,
-- were still open and without a contact as many hours after they were placed [risk sets: Li, Propert, Rosenbaum 2001].
-- Each dimension holds all orders with a contact once, so rows of two dimensions are never added. Values that fewer than privacy.suppress_below people share
-- are folded into "other"; a reason of too few into the branch above it first, and on upwards until they are enough. Where the folded of one stage and dimension
-- are too few together, their orders are left out of every dimension: they would else hide the next smallest value, and the other dimensions' sums would tell
-- of them. What that leaves too few folds with the next smallest. The lift and its interval are worked out in transforms/effect.ts.
-- key: stage, dimension, value
-- columns:
--   stage: before_order (the last contact in the window before ordering) or after_order (the first one after it)
--   dimension: contact_channel, contact_reason or contact_promise
--   value: channel; reason or a branch above it; none, same_day, one_day, two_three_days, four_seven_days, over_week; cancelling, in channel and promise, for contacts whose reason cancels orders; other for what is folded
--   is_cancelling: such contacts are how an order is cancelled, not why it is lost
--   order_count: orders with such a contact that have like orders
--   person_count: people who placed them; does not add up
--   unmatched_count: orders with such a contact that have none like them; null when they, or what could be worked out of them, are too few to be told
--   lost_count: of order_count those abandoned or cancelled after the contact
--   lost_amount: their value; null when they, or what could be worked out of them, are too few to be told
--   expected_count: how many would be lost at the rate of their like
--   lost_variance: variance of lost_count about its expectation times the lift, people and not orders taken as independent
--   expected_variance: variance of expected_count, likewise
--   expected_amount: value that would be lost at the rate of their like
-- check: nobody is told alone: select * from marts.lost_order_lift where person_count < (select suppress_below from config.run)
with recursive placed as (
  select
    order_fate.order_id, order_fate.person_id, month_of(order_fate.ordered_on) as month, order_fate.region, order_fate.channel, order_fate.is_first,
    order_fate.is_lost, order_fate.fate, coalesce(order_fate.gross_amount, 0) as gross_amount,
    order_fate.contact_id, order_fate.contact_day, order_fate.contact_channel, order_fate.contact_reason, order_fate.contact_promise,
    coalesce(reason.cancels_orders, false) as is_cancelling,
    cast(floor(seconds_between(order_fate.ordered_at, contact.started_at) / 3600) as integer) as contact_hour,
    case when order_fate.is_lost then cast(floor(seconds_between(order_fate.ordered_at, order_fate.lost_at) / 3600) as integer)
      else coalesce(order_fate.open_days * 24 + 23, 1000000) end as end_hour
  from core.order_fate
  left join core.contact on contact.contact_id = order_fate.contact_id
  left join config.reason on reason.key = order_fate.contact_reason
  where order_fate.has_both_fates
),

-- before ordering all orders of a cell are open; afterwards an order is, until it has its contact or its end
staged as (
  select 'before_order' as stage, *, coalesce(contact_day < 0, false) as is_exposed, 0 as hour from placed
  union all
  select 'after_order', *, contact_day is not null, case when contact_day is null then end_hour else contact_hour end
  from placed
  where fate <> 'abandoned' and coalesce(contact_day >= 0, true)
),

leaving as (
  select stage, month, region, channel, is_first, hour,
    count(*) as order_count, count_where(is_lost) as lost_count,
    count_where(is_exposed) as exposed_count, count_where(is_exposed and is_lost) as exposed_lost
  from staged
  group by stage, month, region, channel, is_first, hour
),

open_still as (
  select stage, month, region, channel, is_first, hour,
    sum(order_count) over later - exposed_count as alike_count,
    sum(lost_count) over later - exposed_lost as alike_lost
  from leaving
  window later as (partition by stage, month, region, channel, is_first order by hour desc rows between unbounded preceding and current row)
),

usual as (
  select stage, ratio_of(count_where(is_lost and not is_exposed), count_where(not is_exposed)) as lost_share from staged group by stage
),

-- how much more the losses of a cell spread than if each order were another person's: who leaves one basket often leaves the next [Kish 1965]
person_in_cell as (
  select stage, month, region, channel, is_first, person_id, count(*) as order_count, count_where(is_lost) as lost_count
  from staged
  where not is_exposed
  group by stage, month, region, channel, is_first, person_id
),

clustered as (
  select stage, greatest(1, coalesce(ratio_of(sum(residual * residual), sum(order_count * cell_share * (1 - cell_share))), 1)) as design_effect
  from (
    select stage, order_count, cell_share, lost_count - order_count * cell_share as residual
    from (
      select person_in_cell.*, ratio_of(sum(lost_count) over cell, sum(order_count) over cell) as cell_share
      from person_in_cell
      window cell as (partition by stage, month, region, channel, is_first)
    ) as shared
  ) as person
  group by stage
),

-- a cell of few is drawn to the usual share where its spread is told: none lost of three does not mean that none can be
alike as (
  select open_still.*,
    ratio_of(alike_lost, alike_count) as lost_share,
    (alike_lost + 2 * usual.lost_share) / (alike_count + 2) as steadied_share
  from open_still
  join usual on usual.stage = open_still.stage
),

compared as (
  select staged.stage, staged.order_id, staged.person_id, staged.contact_channel, staged.contact_reason, staged.contact_promise, staged.is_cancelling,
    staged.month, staged.region, staged.channel, staged.is_first, staged.is_lost, staged.gross_amount,
    alike.alike_count > 0 as is_matched, alike.lost_share,
    case when alike.alike_count > 0 then sqrt(clustered.design_effect * alike.steadied_share * (1 - alike.steadied_share) / alike.alike_count) end as deviation
  from staged
  join clustered on clustered.stage = staged.stage
  join alike on alike.stage = staged.stage and alike.month = staged.month and alike.region = staged.region
    and alike.channel = staged.channel and alike.is_first = staged.is_first and alike.hour = staged.hour
  where staged.is_exposed
),

folding as (
  select stage, order_id, case when is_matched then person_id end as matched_person_id, contact_reason, (select coalesce(max(level), 1) from config.reason) as level
  from compared
  union all
  select
    folding.stage, folding.order_id, folding.matched_person_id,
    folded_upward(folding.contact_reason, reason.parent, reason.level = folding.level, folding.matched_person_id, (folding.stage, folding.contact_reason), run.suppress_below),
    folding.level - 1
  from folding
  cross join config.run
  left join config.reason on reason.key = folding.contact_reason
  where folding.level > 1
),

told as (
  select 'contact_channel' as dimension, case when is_cancelling then 'cancelling' else contact_channel end as value, compared.* from compared
  union all
  select 'contact_reason', folding.contact_reason, compared.*
  from compared
  join folding on folding.stage = compared.stage and folding.order_id = compared.order_id and folding.level = 1
  union all
  select 'contact_promise', case when is_cancelling then 'cancelling' else contact_promise end, compared.* from compared
),

measured as (
  select told.*, count(distinct case when is_matched then person_id end) over (partition by stage, dimension, value) as person_count
  from told
),

few as (
  select distinct stage, order_id
  from (
    select stage, order_id, person_count,
      count(distinct case when person_count < run.suppress_below and is_matched then person_id end) over (partition by stage, dimension) as few_together,
      run.suppress_below
    from measured
    cross join config.run
  ) as folded_alone
  where person_count < suppress_below and few_together < suppress_below
),

sized as (
  select told.*, count(distinct case when told.is_matched then told.person_id end) over (partition by told.stage, told.dimension, told.value) as person_count
  from told
  left join few on few.stage = told.stage and few.order_id = told.order_id
  where few.order_id is null
),

folded as (
  select sized.*,
    case when is_folded_of(case when is_matched then person_id end, value, person_count, (stage, dimension), run.suppress_below) then 'other' else value end as told_value
  from sized
  cross join config.run
),

-- orders of one cell are held against the same like orders, whose spread counts in full for each of them
spread as (
  select stage, dimension, told_value, sum(deviation * deviation) as expected_variance
  from (
    select stage, dimension, told_value, month, region, channel, is_first, coalesce(sum_where(deviation, is_matched), 0) as deviation
    from folded
    group by stage, dimension, told_value, month, region, channel, is_first
  ) as cell
  group by stage, dimension, told_value
),

-- what one person lost counts together
scattered as (
  select stage, dimension, told_value,
    sum(lost_count * lost_count) as lost_squares, sum(lost_count * expected_count) as cross_products, sum(expected_count * expected_count) as expected_squares
  from (
    select stage, dimension, told_value, person_id,
      count_where(is_matched and is_lost) as lost_count, coalesce(sum_where(lost_share, is_matched), 0) as expected_count
    from folded
    group by stage, dimension, told_value, person_id
  ) as person
  group by stage, dimension, told_value
),

summed as (
  select
    stage, dimension, told_value,
    count_where(is_matched) as order_count,
    count(distinct case when is_matched then person_id end) as person_count,
    count_where(not is_matched) as unmatched_count,
    count(distinct case when not is_matched then person_id end) as unmatched_person_count,
    count_where(is_matched and is_lost) as lost_count,
    count(distinct case when is_matched and is_lost then person_id end) as lost_person_count,
    coalesce(sum_where(gross_amount, is_matched and is_lost), 0) as lost_amount,
    coalesce(sum_where(lost_share, is_matched), 0) as expected_count,
    coalesce(sum_where(lost_share * gross_amount, is_matched), 0) as expected_amount,
    told_value <> 'other' and bool_and(is_cancelling) as is_cancelling
  from folded
  group by stage, dimension, told_value
),

weighed as (
  select summed.*,
    lost_person_count > 0 and lost_person_count < run.suppress_below as has_few_lost,
    unmatched_person_count > 0 and unmatched_person_count < run.suppress_below as has_few_unmatched
  from summed
  cross join config.run
  where summed.person_count >= run.suppress_below
),

-- the dimensions share their sums, so what is hidden must be enough together, or the next smallest is hidden with it
hidden as (
  select weighed.*,
    is_folded_with(told_value, lost_person_count, (stage, dimension), has_few_lost, sum_where(lost_person_count, has_few_lost) over one_dimension, run.suppress_below) as hides_amount,
    is_folded_with(told_value, unmatched_person_count, (stage, dimension), has_few_unmatched, sum_where(unmatched_person_count, has_few_unmatched) over one_dimension, run.suppress_below) as hides_unmatched
  from weighed
  cross join config.run
  window one_dimension as (partition by stage, dimension)
)

select
  summed.stage,
  summed.dimension,
  summed.told_value as value,
  summed.is_cancelling,
  cast(summed.order_count as integer) as order_count,
  cast(summed.person_count as integer) as person_count,
  case when not summed.hides_unmatched then cast(summed.unmatched_count as integer) end as unmatched_count,
  cast(summed.lost_count as integer) as lost_count,
  case when not summed.hides_amount then summed.lost_amount end as lost_amount,
  summed.expected_count,
  greatest(
    summed.lost_count * (1 - coalesce(ratio_of(summed.lost_count, summed.order_count), 0)),
    coalesce(scattered.lost_squares - 2 * ratio_of(summed.lost_count, summed.expected_count) * scattered.cross_products
      + ratio_of(summed.lost_count, summed.expected_count) * ratio_of(summed.lost_count, summed.expected_count) * scattered.expected_squares, 0)
  ) as lost_variance,
  spread.expected_variance,
  summed.expected_amount
from hidden as summed
join spread on spread.stage = summed.stage and spread.dimension = summed.dimension and spread.told_value = summed.told_value
join scattered on scattered.stage = summed.stage and scattered.dimension = summed.dimension and scattered.told_value = summed.told_value
order by 1, 2, 3
