-- one row per month, kind of feedback, channel and touchpoint
-- key: month, kind, channel, touchpoint
-- columns:
--   month: first day of the month
--   kind: complaint, idea, question, praise or referral
--   channel: channel
--   touchpoint: touchpoint of the survey; unknown for messages
--   text_count: texts
select month_of(on_date) as month, feedback_kind as kind, channel, touchpoint, count(*) as text_count
from core.text
where feedback_kind is not null
group by month_of(on_date), feedback_kind, channel, touchpoint
order by month, kind, channel, touchpoint
