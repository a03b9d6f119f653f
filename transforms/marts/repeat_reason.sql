-- one row per month, cause of the repeat, channel and reason: settled issues by why the customer came again
-- key: month, repeat_reason, channel, reason
-- columns:
--   month: first day of the month of the first contact
--   repeat_reason: misunderstanding, not_fixed, status or new_question; unknown when neither words nor the conversation tell
--   channel: channel of the first contact
--   reason: contact reason
--   issue_count: issues with a repeat
select month_of(first_on) as month, repeat_reason, channel, reason, count(*) as issue_count
from core.issue
where is_settled and repeat_reason is not null
group by month_of(first_on), repeat_reason, channel, reason
order by month, repeat_reason, channel, reason
