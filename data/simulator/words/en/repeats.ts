import type { Reason, RepeatReason } from "../reasons.ts";

/** What the matter is called when people come back with it. */
export const topics: Record<Reason, readonly string[]> = {
  delivery_late: ["my delivery", "my order", "the parcel"], delivery_change: ["changing my order", "the new address"], damaged: ["the damaged item", "my broken parcel"],
  wrong_item: ["the wrong item", "the exchange"], refund: ["my refund", "the return"], payment: ["the payment", "the double charge"], price: ["the price", "the promo code"],
  product_question: ["availability", "that product"], account: ["my account", "logging in"], loyalty: ["my points", "the loyalty card"], quality: ["the defect", "the warranty case"], site: ["the site error", "the app"],
};

/** Calm and angry ways to come back, by why they do. */
export const repeats: Record<RepeatReason, { calm: readonly string[]; angry: readonly string[] }> = {
  misunderstanding: {
    calm: ["I [wrote|called] [yesterday|earlier] about {topic} but [didn't understand the answer|it answered something else], [can you explain|could you clarify]?", "[one agent said one thing|the chat says one thing], [another|the phone] says [another|the opposite] about {topic}, [which is right|confused]", "[maybe I wasn't clear|that's not what I meant], it's about {topic}", "[I followed the steps|did as told] and got lost, [question|again] about {topic}"],
    angry: ["[you don't read|you send templates], I asked about {topic}, [not that|something else entirely]", "[explaining for the third time|once more, slowly]: it's about {topic}", "everyone [contradicts each other|says something different] about {topic}, [sort it out|ridiculous]"],
  },
  not_fixed: {
    calm: ["me again about {topic}, [still not fixed|nothing has changed]", "[you promised|I was told it would be done], but {topic} [is still open|is the same], [please look again|what next]", "my [ticket|request] was closed but {topic} [is not solved|remains]"],
    angry: ["[nothing was done|still broken]! you promised {topic} by {weekday}, [lies|where is it]", "[third time|how many times must I ask] about {topic}, [only promises|useless]", "you closed my ticket and forgot, {topic} [still not solved|is exactly the same], [shame|disgraceful]"],
  },
  new_question: {
    calm: ["[one more question|another thing] about {topic}: [how long|what about the rest|do you need papers]?", "that's [sorted|clear], thanks, but [now something else|a new issue] with {topic}", "forgot to ask about {topic}, [can I|what if] [do it twice|pick it up myself]?"],
    angry: ["[and now another problem|one thing after another] with {topic}, [unbelievable|tired of this]"],
  },
  status: {
    calm: ["[any news|any update|what's the status] on {topic}?", "[just checking|wanted to know] how [my request|my case] about {topic} is going", "you were going to [answer|get back to me] by {weekday} about {topic}, [anything yet|any information]?"],
    angry: ["how much longer do I wait for {topic}?! [it's been {days}|you said {weekday}]", "[have you forgotten me|does anybody care]? [nothing|not a word] on {topic} for {days}"],
  },
};
