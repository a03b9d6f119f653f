/** Common table `place`: where the conversations of messages are told of: in their own source, else in the one that alone has the number, as in core.message. */
export const conversationPlace = `
    conversation as (select distinct source, conversation_id from staging.conversation),
    sole as (select conversation_id, min(source) as source from conversation group by conversation_id having count(*) = 1),
    place as (
      select said.source, said.conversation_id, coalesce(conversation.source, sole.source, said.source) as of_source
      from (select distinct source, conversation_id from staging.message) said
      left join conversation using (source, conversation_id) left join sole on sole.conversation_id = said.conversation_id
    )`;
