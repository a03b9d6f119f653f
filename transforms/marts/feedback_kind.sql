-- one row per month, kind of feedback, channel and touchpoint
-- key: month, kind, channel, touchpoint
-- columns:
--   month: first day of the month
--   kind: complaint, idea, question, praise or referral; unknown for texts that are none of the five, as answers in a talk mostly are
--   channel: channel
--   touchpoint: touchpoint of the survey; unknown for messages
--   text_count: texts
select month_of(on_date) as month, coalesce(feedback_kind, 'unknown') as kind, channel, touchpoint, count(*) as text_count
from core.text
group by month_of(on_date), coalesce(feedback_kind, 'unknown'), channel, touchpoint
order by month, kind, channel, touchpoint
