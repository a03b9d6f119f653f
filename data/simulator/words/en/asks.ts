import type { Reason } from "../reasons.ts";

/** What people ask (calm), what they complain of (angry), and what they add. `[a|b]` one of, `{slot}` filled in. */
export const asks: Record<Reason, { question: readonly string[]; complaint: readonly string[]; detail: readonly string[] }> = {
  delivery_late: {
    question: ["[where is|can you tell me where] [my order|my parcel|order {order}] [now|at the moment|]?", "when [will|is] [my order|the {item}] [arrive|going to arrive|be delivered]?", "[delivery was due|it was promised for] {weekday}, [nothing yet|no news so far|the courier hasn't called]", "[tracking|the status] [hasn't changed|has been stuck] for {days}, [is that normal|what's going on]?", "[is it coming|will it come] today? [I have to go to work|need to know whether to wait in]", "[could you check|please check] order {order}, [no update since {date}|not sure when it's due]", "[what time|roughly when] will the courier [be here|come]?"],
    complaint: ["[where is my order|where's my parcel]?! it's {days} late [and nobody cares|and not a word from you]", "[still waiting|I've been waiting {days}] for my {item}, [this is ridiculous|absolutely useless]", "courier [never showed up|didn't even call], [wasted my whole day|I took a day off for nothing]", "[third time|again] you [moved|changed] the delivery date, [I'm fed up|this is a joke]", "app says [delivered|handed over], [it was not|I got nothing], [where is it|that's a lie]", "it was a [birthday present|gift], [now it's too late|party is over], [thanks for nothing|really upset]", "[I think you lost my parcel|my order has vanished] and [support keeps sending templates|nobody knows anything]"],
    detail: ["order number {order}", "ordered on {date}", "address is correct, I checked", "my phone was on all day", "tracking shows nothing", "I'm in {city}", "already paid in full"],
  },
  delivery_change: {
    question: ["can I [change|correct] the [delivery address|phone number] for order {order}?", "[please move|can you move] my delivery to {weekday}?", "how do I [cancel|stop] order {order}?", "can I [add|include] [one more thing|a {item}] to the order?", "[I won't be home|I'm away], could it come [in the evening|on {weekday}]?", "can I [pick it up|collect it] myself instead?", "can I remove [one item|the {item}] from my order?"],
    complaint: ["I asked to [change the address|reschedule] and [nobody did anything|it still went to the old one]", "I [can't cancel|cannot change] the order, the button [does nothing|is greyed out], [terrible|so annoying]", "cancelled on {date} and you [shipped it anyway|still packed it], [what's the point|unbelievable]", "the courier went to the [wrong|old] address [even though I warned you|again], [what a mess|awful]"],
    detail: ["order {order}", "same building, different flat", "home after seven", "{weekday} suits best", "not urgent"],
  },
  damaged: {
    question: ["my [parcel|box] arrived [damaged|crushed], what [should I do|happens now]?", "the {item} is [cracked|dented|scratched], [can it be replaced|how do I report it]?", "[packaging was torn|box was open], should I [refuse it|keep it]?", "do you need [photos|pictures] of the [damage|broken {item}]?"],
    complaint: ["the {item} came [smashed|in pieces|broken], [do you pack anything at all|disgraceful]", "[everything leaked|the bottle leaked] over [the rest|the whole order], [awful|what a mess]", "[second time in a row|again] something [broken|damaged], [I'm done|no trust left]", "the courier [threw|dropped] the box, my {item} is [ruined|broken], [rude and careless|shameful]"],
    detail: ["I have photos", "order {order}", "kept the packaging", "no bubble wrap at all", "the rest is fine"],
  },
  wrong_item: {
    question: ["I got [the wrong item|a different colour|the wrong size], how do I [swap|exchange] it?", "[something is missing|the {item} is missing] from the box, [will you send it|what now]?", "[this isn't my order|I received someone else's order], [who collects it|where do I return it]?", "ordered a {item}, [received something else|got another model], [can you help|please advise]"],
    complaint: ["[wrong item again|you sent the wrong thing], [does anyone check|who packs these]?", "instead of a {item} I got [rubbish|somebody's socks], [seriously|I'm shocked]", "waited {days} and it's [not what I ordered|the wrong size], [so disappointed|useless]", "you [forgot|left out] the {item} but [charged for it|took the money], [that's cheating|not ok]"],
    detail: ["order {order}", "the invoice is right, the content is not", "tags still on", "can send a photo", "I need my own size"],
  },
  refund: {
    question: ["when will I [get|receive] my refund for [order {order}|the {item}]?", "how can I [return|send back] [the {item}|an item], [it doesn't fit|changed my mind]?", "I [returned it|sent it back] on {date}, [has the money been sent|any update on the money]?", "how long does a refund [take|usually take]?", "where do I find the return [form|label]?", "refund is {sum}, [less than I paid|why so little]?"],
    complaint: ["[give me my money back|where is my refund]! it's been {days} [and nothing|of silence]", "no goods and no money, [nice business|this is theft]", "you [refused|rejected] my return [for no reason|because of the box], [that's illegal|outrageous]", "[sent in circles|everyone says something different], [still no refund|I'm exhausted]", "you refunded {sum} less, [where is the rest|cheats]"],
    detail: ["same card", "order {order}", "dropped it off on {date}", "amount {sum}", "my bank sees nothing"],
  },
  payment: {
    question: ["[payment doesn't go through|my card is declined], is it [you or the bank|a known issue]?", "[I was charged|money left my account] but the order [is unpaid|doesn't exist], [what now|please check]", "I was [charged twice|billed two times], {sum}, [will you refund it|is that an error]?", "can I pay [on delivery|in instalments|with a foreign card]?", "please send a [receipt|invoice] for order {order}", "the [code|text message] never arrives when I pay"],
    complaint: ["tried to pay [five times|for an hour], [errors every time|nothing works], [hopeless|do you even want my money]", "you took {sum} and [cancelled the order|there is no order], [give it back now|outrageous]", "charged [twice|double] and [nobody reacts|no answer], [shame on you|terrible]", "because of your [payment error|broken checkout] [I lost the discount|it sold out], [so angry|great]"],
    detail: ["another card fails too", "amount {sum}", "it says try again later", "I have a screenshot", "same on my phone"],
  },
  price: {
    question: ["why is the [price in the basket|total] [higher|different] than [on the page|in the list]?", "my [promo code|voucher] [doesn't work|isn't accepted], [is it still valid|what's wrong]?", "will there be a [discount|sale] on the {item}?", "the {item} was cheaper [yesterday|last week], [why|is that permanent]?", "is there a discount for [regulars|a second order]?", "is delivery free [above some amount|for {sum}]?"],
    complaint: ["prices [went up again|are crazy now], {item} for {sum}, [no thanks|goodbye]", "[fake discount|you raised it first and then cut it], [do you think we're stupid|cheating]", "promo code [invalid|not working], [why send it then|so disappointing]", "the price [jumped at checkout|changed while I paid], [not fair|shameful]", "[too expensive now|other shops are a third cheaper], [I'm leaving|why stay]"],
    detail: ["code from your email", "basket says {sum}", "I have a loyalty card", "kept a screenshot"],
  },
  product_question: {
    question: ["is the {item} [in stock|available|coming back]?", "what [size|colour|material] is [this one|the {item}]?", "is the {item} [safe for kids|machine washable|hypoallergenic]?", "what's the difference between [the two models|this {item} and the old one]?", "how long is the [warranty|guarantee] on the {item}?", "[can you recommend|help me choose] a {item} [for my mum|as a gift]", "can I see the {item} in [a shop|your store in {city}]?"],
    complaint: ["the description [says nothing|is useless], [how am I to choose|who writes this]?", "it says in stock and then you [cancel|say it isn't], [annoying|stop fooling people]", "the {item} has been sold out for [months|ages], [ridiculous|fed up]"],
    detail: ["it's a gift", "I'm 165 cm if that matters", "can't tell from the photo", "saw the {item} at a friend's"],
  },
  account: {
    question: ["I can't [log in|sign in] to my account, [please help|what do I do]?", "forgot my password and the [reset email|code] [never arrives|doesn't come]", "how do I [change|update] my [phone|email|surname]?", "please [delete my account|remove my data]", "my [orders|history] [disappeared|are gone], [temporary|will it be back]?", "please [unsubscribe me|take me off the list]", "I seem to have two accounts, can you [merge|join] them?"],
    complaint: ["can't log in [for three days|since morning], [no code, no email|nothing works], [infuriating|awful]", "[someone got into|my account was hacked], [orders that aren't mine|strange address], [how do you keep data|scary]", "asked [five times|again and again] to unsubscribe, [still spam|stop it]"],
    detail: ["my email is {email}", "old phone number", "checked the spam folder", "tried two phones"],
  },
  loyalty: {
    question: ["why [didn't I get|are there no] points for [order {order}|my last order]?", "can I [spend|use] my points on the {item}?", "when do the points [expire|run out]?", "I lost my card, [can you restore it|what now]?", "how many points do I have?", "how do I add the card to the app?"],
    complaint: ["my points [expired without warning|are gone], [over a thousand|nice trick]", "[no points again|never credited], [have to beg every time|cheating]", "the shop [refused my card|wouldn't take points], [embarrassing|paid in full]"],
    detail: ["can read you the card number", "bought in store on {date}", "had 840 points", "the app shows zero"],
  },
  quality: {
    question: ["the {item} [stopped working|broke|faded] after {days}, [is it under warranty|where do I go]?", "there's a [defect|loose seam], [can you exchange it|how does warranty work]?", "the {item} [smells odd|is noisy|gets hot], [is that normal|should it]?", "it [shrank|faded] after one wash, [can I return it|any advice]?"],
    complaint: ["the {item} [fell apart|died] after {days}, [terrible quality|waste of money]", "[cheap fake|pure junk], [nothing like the photo|smells of plastic], [refund|ashamed to sell this]", "used to be great, now the {item} is [rubbish|awful], [you've gone downhill|sad]", "got a rash from the {item}, [who tests this|horrible]"],
    detail: ["I have the receipt", "bought on {date}", "used with care", "can make a video"],
  },
  site: {
    question: ["the [site|app] [won't load|freezes|crashes], is it [just me|maintenance]?", "how do I [find|filter] {item} [on the site|in the app]?", "my basket keeps [emptying|disappearing], [why|what can I do]?", "the [buy|checkout] button [is grey|doesn't react], why?", "photos [don't load|are blank] on my phone"],
    complaint: ["the [site|app] has been [down|slow] all day, [impossible to order|come on]", "the new design is [awful|a mess], [can't find anything|bring the old one back]", "basket lost [for the third time|at the last step], [an hour wasted|argh]", "search [is useless|shows the wrong stuff], [hopeless|gave up]"],
    detail: ["android phone", "updated the browser", "same on a computer", "screenshot attached"],
  },
};
