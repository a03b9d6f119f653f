-- one row per contact: an episode in which a customer wanted something; thanks after the end is none
-- key: contact_id
-- columns:
--   contact_id: the episode's id
--   conversation_id: conversation
--   episode_index: episode within the conversation
--   person_id: the person, null when unknown
--   person_key: person_id, or anonymous and the conversation's id
--   channel: channel
--   team: team of the first replier
--   reason: contact reason
--   branch: topmost branch the reason lies in, itself where it lies in none
--   region: region
--   segment: value segment of the customer
--   order_id: order it is about
--   category: product category of that order
--   started_at: beginning
--   started_on: its local day
--   was_transferred: more than one agent took part
--   is_heard: the customer said something, or did not leave unanswered as far as known; false for a caller who hung up in the queue
--   is_solved_flag: the agent or the system said it was solved
select
  episode.episode_id as contact_id,
  episode.conversation_id,
  episode.episode_index,
  episode.person_id,
  episode.person_key,
  episode.channel,
  episode.team,
  episode.reason,
  episode.branch,
  episode.region,
  episode.segment,
  episode.order_id,
  coalesce(purchase.category, 'unknown') as category,
  episode.started_at,
  episode.started_on,
  episode.was_transferred,
  episode.has_customer_words or not coalesce(episode.is_abandoned, false) as is_heard,
  conversation.is_solved_flag
from core.episode
join core.conversation on conversation.conversation_id = episode.conversation_id
left join core.purchase on purchase.order_id = episode.order_id
where not episode.is_thanks_only
