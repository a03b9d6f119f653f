-- one row per known person, as of the as-of instant
-- key: person_id
-- columns:
--   person_id: the person
--   first_purchase_on: local day of the first counted purchase
--   last_purchase_on: local day of the last counted purchase
--   purchase_count: counted purchases
--   revenue: value kept over the whole life
--   revenue_12m: value kept in the 365 days before the as-of instant
--   segment: A, B or C by cumulative revenue (80 and 95 %); potential without a purchase
--   stage: potential, one_time, regular or lost
--   region: region of the latest order, else of the latest answer or conversation
-- check: segments follow purchases: select * from core.customer where (segment = 'potential') <> (purchase_count = 0)
with bought as (
  select
    person_id,
    min_where(ordered_on, is_counted) as first_purchase_on,
    max_where(ordered_on, is_counted) as last_purchase_on,
    count_where(is_counted) as purchase_count,
    sum_where(amount, is_counted) as revenue,
    sum_where(amount, is_counted and ordered_on > days_after(run.as_of_on, -365)) as revenue_12m
  from core.purchase
  cross join config.run
  where person_id is not null
  group by person_id
),

-- share of all revenue that greater customers bring
ranked as (
  select
    person_id,
    ratio_of(
      coalesce(sum(revenue) over (order by revenue desc, person_id rows between unbounded preceding and 1 preceding), 0),
      sum(revenue) over ()
    ) as share_above
  from bought
  where purchase_count > 0 and revenue > 0
),

place as (
  select person_id, region, ordered_at as seen_at, 1 as rank, order_id as tie from core.purchase where region is not null and person_id is not null
  union all
  select record_person.person_id, survey_response.region, survey_response.answered_at, 2, joined(survey_response.source, survey_response.source_key)
  from staging.survey_response
  join core.record_person on record_person.record = 'survey_response'
    and record_person.source = survey_response.source and record_person.source_key = survey_response.source_key
  cross join config.run
  where survey_response.region is not null and survey_response.answered_at < run.as_of_at
  union all
  select record_person.person_id, conversation.region, conversation.started_at, 2, joined(conversation.source, conversation.source_key)
  from staging.conversation
  join core.record_person on record_person.record = 'conversation'
    and record_person.source = conversation.source and record_person.source_key = conversation.source_key
  cross join config.run
  where conversation.region is not null and conversation.started_at < run.as_of_at
),

home as (
  select person_id, region from place
  qualify row_number() over (partition by person_id order by rank, seen_at desc, tie) = 1
)

select
  person.person_id,
  bought.first_purchase_on,
  bought.last_purchase_on,
  cast(coalesce(bought.purchase_count, 0) as integer) as purchase_count,
  bought.revenue,
  case when bought.purchase_count > 0 then coalesce(bought.revenue_12m, 0) end as revenue_12m,
  case
    when coalesce(bought.purchase_count, 0) = 0 then 'potential'
    when ranked.share_above < run.abc_a_share then 'A'
    when ranked.share_above < run.abc_b_share then 'B'
    else 'C'
  end as segment,
  case
    when coalesce(bought.purchase_count, 0) = 0 then 'potential'
    when days_between(bought.last_purchase_on, run.as_of_on) > inactivity_window.window_days then 'lost'
    when bought.purchase_count = 1 then 'one_time'
    else 'regular'
  end as stage,
  coalesce(home.region, 'unknown') as region
from core.person
cross join config.run
cross join core.inactivity_window
left join bought on bought.person_id = person.person_id
left join ranked on ranked.person_id = person.person_id
left join home on home.person_id = person.person_id
where person.first_seen_at < run.as_of_at
