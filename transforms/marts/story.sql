-- one row per single story that is told, of a person who has no name in it
-- key: story_id
-- columns:
--   story_id: place in the selection
--   kind: why it was chosen: lost_order, detractor (called back) or long_journey
--   month: first day of the local month in which it ends
--   language: en, ru or unknown: in which the customer writes
--   region: region of the customer; unknown where few live there
--   outcome: bought, lost_order or none, of the orders in it
--   reason: contact reason before the lost order, or the touchpoint that the detractor marked; null for journeys
--   promise: what was promised in the lost order's last contact, as in lost_order; null for others
--   amount: of the lost order, else of the orders in it, to two figures; null without orders
--   event_count: rows of it in marts.story_event
--   channel_count: channels in it
--   days: whole days from its first event to its last
-- audiences: officer, engineer
with told as (
  select
    story_id, count(*) as event_count, count(distinct case when channel <> 'unknown' then channel end) as channel_count, max(offset_seconds) as length_seconds,
    sum_where(amount, kind in ('ordered', 'abandoned')) as amount
  from marts.story_event
  group by story_id
),

ordered as (
  select story.story_id, count_where(order_fate.is_lost) as lost_count, count_where(not coalesce(order_fate.is_lost, false)) as kept_count, max(order_fate.ordered_at) as ordered_at
  from core.story
  join core.order_fate on order_fate.person_id = story.person_id and order_fate.ordered_at between story.from_at and story.until_at
  group by story.story_id
),

ended as (
  select story.story_id, max(event.on_date) as last_on
  from core.story
  join core.event on event.person_id = story.person_id and event.happened_at between story.from_at and story.until_at
  group by story.story_id
),

spoken as (
  select story.story_id, text.language
  from core.story
  join core.text on text.person_id = story.person_id and text.language in ('en', 'ru')
  group by story.story_id, text.language
  qualify row_number() over (partition by story.story_id order by count(*) desc, text.language) = 1
),

region as (
  select region from core.customer cross join config.run group by region having count(*) >= min(run.suppress_below)
)

select
  story.story_id,
  story.kind,
  month_of(ended.last_on) as month,
  coalesce(spoken.language, 'unknown') as language,
  coalesce(region.region, 'unknown') as region,
  case when ordered.kept_count > 0 then 'bought' when ordered.lost_count > 0 then 'lost_order' else 'none' end as outcome,
  coalesce(order_fate.last_contact_reason, survey_answer.touchpoint) as reason,
  order_fate.last_contact_promise as promise,
  two_figures(coalesce(order_fate.gross_amount, told.amount)) as amount,
  cast(told.event_count as integer) as event_count,
  cast(told.channel_count as integer) as channel_count,
  cast(floor(told.length_seconds / 86400) as integer) as days
from core.story
join told on told.story_id = story.story_id
join ended on ended.story_id = story.story_id
left join ordered on ordered.story_id = story.story_id
left join spoken on spoken.story_id = story.story_id
left join core.customer on customer.person_id = story.person_id
left join region on region.region = customer.region
left join core.order_fate on order_fate.order_id = story.order_id
left join core.survey_answer on survey_answer.answer_id = story.answer_id
order by story.story_id
