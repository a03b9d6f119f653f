-- one row per touch of a known person: a visit to the site, a contact, an order, a rating, a message from the company
-- Events of one visit, and marks of one questionnaire, are one touch; it ends after half an hour without another.
-- key: touch_id
-- columns:
--   touch_id: event_id of its first event
--   person_id: the person
--   touch: site, chat, phone or another channel of contacts; order, lost_order (abandoned, or cancelled later), rating, message
--   detail: contact reason, order channel, survey or campaign; the furthest step of a visit
--   started_at: first event
--   started_on: its local day
--   ended_at: last event
--   event_count: events in it
--   order_id: order, of an order or a lost one
--   previous_touch: touch before it within the repeat window; null when the journey begins here
--   waited_seconds: from the end of that one to the beginning of this one
--   journey_id: touch_id of the first touch of its journey: touches less than the repeat window apart
--   step: place in the journey, from 1
with kept as (
  select *,
    case when kind in ('viewed', 'added', 'checkout_begun', 'left') then 'visit' when kind = 'contacted' then 'contact'
      when kind in ('ordered', 'abandoned', 'cancelled') then 'order' when kind = 'rated' then 'rating' else 'message' end as sort
  from core.event
  where kind in ('viewed', 'added', 'checkout_begun', 'left', 'contacted', 'ordered', 'abandoned', 'cancelled', 'rated', 'campaign', 'follow_up', 'approached')
),

gapped as (
  select *,
    case when sort not in ('visit', 'rating') then 1
      when coalesce(seconds_between(lag(happened_at) over (partition by person_id, sort, coalesce(session_id, '') order by happened_at, event_id), happened_at), 1e9) > 1800 then 1
      else 0 end as begins
  from kept
),

gathered as (
  select *, row_number() over (partition by person_id order by happened_at, event_id) as place, sum(begins) over (partition by person_id, sort, coalesce(session_id, '') order by happened_at, event_id rows between unbounded preceding and current row) as visit_index
  from gapped
),

touched as (
  select
    first_by(event_id, place) as touch_id, person_id, sort,
    first_by(kind, place) as first_kind, first_by(channel, place) as channel, first_by(topic, place) as topic, first_by(order_id, place) as order_id,
    min(happened_at) as started_at, min(on_date) as started_on, max(happened_at) as ended_at, count(*) as event_count,
    max(case kind when 'checkout_begun' then 3 when 'added' then 2 when 'viewed' then 1 else 0 end) as furthest
  from gathered
  group by person_id, sort, coalesce(session_id, ''), visit_index
),

named as (
  select
    touch_id, person_id, started_at, started_on, ended_at, event_count, case when sort = 'order' then order_id end as order_id,
    case sort when 'visit' then 'site' when 'contact' then channel when 'order' then case when first_kind in ('abandoned', 'cancelled') then 'lost_order' else 'order' end else sort end as touch,
    case sort when 'visit' then case furthest when 3 then 'checkout' when 2 then 'basket' else 'look' end when 'order' then channel else coalesce(topic, 'unknown') end as detail
  from touched
),

followed as (
  select named.*,
    lag(touch) over (partition by person_id order by started_at, touch_id) as before_touch,
    seconds_between(lag(ended_at) over (partition by person_id order by started_at, touch_id), started_at) as gap_seconds,
    run.repeat_window_days * 86400 as window_seconds
  from named
  cross join config.run
),

begun as (
  select *, case when gap_seconds is null or gap_seconds >= window_seconds then 1 else 0 end as starts from followed
),

numbered as (
  select *, sum(starts) over (partition by person_id order by started_at, touch_id rows between unbounded preceding and current row) as journey_index
  from begun
)

select
  touch_id,
  person_id,
  touch,
  detail,
  started_at,
  started_on,
  ended_at,
  cast(event_count as integer) as event_count,
  order_id,
  case when starts = 0 then before_touch end as previous_touch,
  case when starts = 0 then greatest(gap_seconds, 0) end as waited_seconds,
  first_value(touch_id) over (partition by person_id, journey_index order by started_at, touch_id rows between unbounded preceding and current row) as journey_id,
  cast(row_number() over (partition by person_id, journey_index order by started_at, touch_id) as integer) as step
from numbered
