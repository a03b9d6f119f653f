import type { Remarks } from "../ru/comments.ts";

/** What people write into a survey's comment field, by touchpoint. */
export const remarks: Record<string, Remarks> = {
  site: {
    praise: [
      "[easy|clear|pretty] site, [found everything in minutes|nice to use]", "[great search|handy filters], [found the {item} at once|no scrolling]",
      "[good photos|detailed descriptions], [you know what you buy|helpful]", "[huge choice|great range], [everything in one place|always find something]",
      "ordered on my phone, [never froze|super smooth]", "nice to see [stock levels|photo reviews|videos]", "[no price surprises|honest totals], [clear basket|easy]",
      "even my mum [managed|understood it], [simple site|five stars]",
    ],
    complaint: [
      "the site is [slow|buggy|confusing], [took me half an hour|gave up twice]", "[search is useless|can't find anything], [shows sold out stuff|wrong results]",
      "[app crashes|basket empties], [so annoying|wasted time]", "[pop-ups everywhere|too many ads], [hard to shop|distracting]",
      "[tiny font|pale buttons], [can't see where to click|eyes hurt]", "filters [reset|lie], [scroll again and again|irritating]",
      "got to the last step and [out of stock|it vanished], [time wasted|let down]", "[fake reviews|you delete bad reviews], [no trust|not nice]",
      "it was simpler before, [why touch it|bring it back]",
    ],
    neutral: [
      "just a website", "[average shop|it's ok], [nothing special|works]", "[used my phone|through the app]", "[looked, didn't buy|took longer than usual to choose]",
      "[know it well|used to it], nothing to add",
    ],
    idea: [
      "[please add|you could add] [dark mode|product comparison|wish lists|photo search]", "it would help to [save filters|see stock by store]",
      "please add [a repeat order button|larger text|ingredient filters]", "[back in stock alerts|notes on items] would help",
    ],
    question: ["will there be [a dark theme|an English app]?", "where did the [sale section|old filter] go?"],
  },
  checkout: {
    praise: [
      "[paid in two clicks|quick checkout], [thanks|easy]", "[receipt came at once|no problems paying], [smooth|all good]", "[address was saved|no retyping], [saves time|nice]",
      "[done in a minute|no useless fields], [love it|well done]", "[discount applied itself|points worked], [nice surprise|super]",
    ],
    complaint: [
      "[payment failed|card declined] [three|five] times, [nerve-racking|nearly quit]", "[charged twice|money stuck], [had to call|waited for days]",
      "[promo code failed|discount vanished] at [the last step|checkout], [unfair|annoying]", "[too many fields|endless form], [why so much|tiring]",
      "the code took [ten minutes|forever], [lost the order|had to start over]", "delivery was added [at the end|after the card], [feel tricked|dishonest]",
      "a subscription box was [pre-ticked|hidden], [watch out|not fair]", "it froze after I paid, [charged or not?|panic]",
    ],
    neutral: ["[paid by card|paid online]", "[standard|usual] checkout", "fine", "[paid with points|bank transfer]", "[ordered at work|used the app]"],
    idea: [
      "please [bring back|add] [cash on delivery|instalments|delivery slots]", "better to [remember my card|show delivery cost early]", "show [delivery cost|points used] in the basket",
      "add [a note to the courier|another recipient]",
    ],
    question: ["can I [pay in instalments|get a company invoice]?", "why is the [fee|delivery cost] [hidden|shown last]?"],
  },
  delivery: {
    praise: [
      "[arrived|delivered] [on time|early|next day], [thanks|very happy]", "the courier was [polite|lovely|careful], [called ahead|carried it upstairs]",
      "[fast delivery|super quick], [well packed|box intact]", "[pick-up point next door|collected in a minute], [convenient|no queue]",
      "expected a week, [came in two days|you beat yourselves], [lovely|wow]", "[updates at every step|courier on the map], [no guessing|easy to plan]",
      "carried a heavy box up, [a star|thank that man]", "delivered [in a snowstorm|on a Sunday], [hats off|thank you]",
    ],
    complaint: [
      "{days} late, [nobody told me|not one call]", "the courier was [rude|careless|on the phone], [left it at the door|bad taste left]",
      "[still not here|never arrived], [promised {weekday}|marked delivered], [awful|horrible]", "[bad packaging|crushed box], [{item} damaged|lucky it survived]",
      "[rescheduled three times|new date every day], [joke|never again]", "waiting since {date}, [status lies|tracking stuck], [patience gone|mood ruined]",
      "courier [made me come down|refused to wait], [baby in my arms|in the rain], [awful|disgraceful]",
      "left [with neighbours|under the door] without [asking|a call], [lucky it wasn't stolen|is that normal?]",
      "brought at [ten at night|seven in the morning], nobody agreed that, [unpleasant|annoying]", "split into four parcels, [wait for each|so inconvenient]",
      "pick-up point [closed|an hour queue], [left without it|lost my lunch]",
    ],
    neutral: [
      "[came on time|delivered]", "[picked it up|by courier]", "[normal delivery|as everywhere]", "[took about four days|came on the third day]", "[evening delivery|to the door]",
      "[usual bag|ordinary box]", "[quiet courier|handed it over and left]",
    ],
    idea: [
      "please [offer evening delivery|add lockers|let us choose the hour]", "couriers could [text first|call an hour before]", "put a locker [by the station|in {city}]",
      "let us [pay for speed|agree the hour with the courier]",
    ],
    question: ["can I [choose the courier|leave it with a neighbour]?", "why does it [go through another city|need my passport]?"],
  },
  product: {
    praise: [
      "the {item} is [excellent|great|lovely], [use it daily|family loves it]", "[good quality|top quality], [as described|same colour as the photo]",
      "[third time buying|always buy] the {item}, [never fails|recommend]", "[my mum loved it|kid is happy], [thanks|so glad]",
      "[soft fabric|smells great|fits like a glove], [second one already|happy]", "[quiet|battery lasts a week], [didn't expect that|great value]",
      "[cat approves|dog is happy|kids love it], [thanks|will reorder]",
    ],
    complaint: [
      "the {item} [broke in a week|disappointed me], [waste of money|weak quality]", "[wrong colour|size is off|smells awful], [nothing like the photo|want to return it]",
      "[faulty|loose threads|cracked lid], [shame at this price|unpleasant]", "[used to be better|quality dropped], [pity|sad]",
      "after [one wash|three days] it [shrank|faded|fell apart], [binned it|sending back]", "they changed the recipe, [worse than before|got a rash]",
      "runs two sizes small, [chart lies|kid can't wear it]", "[loud as a tractor|gets too hot], [scared to use it|can't sleep]",
      "[cheap plastic|crooked seams], [expected more for {sum}|shameful]",
    ],
    neutral: [
      "the {item} is [fine|ok|as expected]", "[haven't tried it yet|not opened yet]", "[average|ordinary], [for the money|nothing special]", "[fine for the cottage|will do]",
      "[expected a bit better|fair for the price]", "[husband likes it, I don't|depends on taste]",
    ],
    idea: [
      "make the {item} in [other colours|a bigger size|a mini size]", "[include|add] [a manual|spare parts|a sample]", "make the [lid tighter|handle longer]",
      "sell [refills|sets|an unscented one]",
    ],
    question: ["how do I [wash|store] the {item}?", "are there [spare parts|refills] for it?"],
  },
  support: {
    praise: [
      "[quick answer|solved in five minutes|agent fixed it], [thanks|lovely]", "[{agent} was great|thank you {agent}], [patient|solved it first time]",
      "[polite|attentive] [staff|people], [all explained|issue solved]", "[they called me back|didn't give up], [impressed|respect]",
      "[didn't know this existed|first time ever]: they [wrote first|refunded on their own], [respect|touched]", "a human, not a robot, [funny and helpful|got it at once]",
      "[half an hour of my questions|explained three times], [patience of a saint|bow]",
    ],
    complaint: [
      "[waited an hour|couldn't get through|twenty minutes of music], [for nothing|still unsolved]", "[templates only|they don't listen], [had to write three times|like a robot]",
      "[promised a call back|said they'd fix it], [nobody called|silence]", "agent was [rude|clueless|in a hurry], [hung up|bad]",
      "[passed from one to another|explain it again every time], [tired|fed up]", "bot goes in circles, [an hour to find a human|want to scream]",
      "reply came [a day later|too late], [no longer needed|why have a chat]", "said one thing, did another, [empty promises|calling again]",
      "[interrupted me|talked through his teeth], [felt stupid|rude]", "ticket closed, [problem still here|nobody asked me], [box ticked|infuriating]",
      "[nobody at night|silence after ten], [gave up|waited {days}]",
    ],
    neutral: [
      "[they answered|looked into it]", "[used the chat|called them]", "[waiting for the result|we'll see]", "[got an answer|info received]", "[five minute talk|long chat]",
      "[passed on|will look into it], [let's see|waiting]",
    ],
    idea: [
      "[add|we need] [a human button|a queue number|messenger support]", "let the bot [call a person sooner|understand typos]", "show [how long the queue is|who's before me]",
      "offer [a call back|chat with history]",
    ],
    question: ["so when will [my issue be solved|you answer]?", "who do I [write to|complain to] if [nobody answers|I disagree]?"],
  },
  returns: {
    praise: [
      "[no questions asked|money back in a day], [pleasantly surprised|thanks]", "[easy return|form filled in for me], [handy|great]", "courier took it, [money sooner than expected|perfect]",
      "swapped on the spot, [human|respect]",
    ],
    complaint: [
      "[waited two weeks for the money|refund took ages], [stressful|not nice]", "[complicated|forms and queues], [easier to throw away|awful]",
      "[refused|took only part of it], [blamed the box|unfair]", "[return postage not refunded|had to pay shipping], [wrong|annoying]",
      "third form already, [print, sign, scan|which century is it], [torture|ugh]", "refunded in points instead of money, [cheating|don't agree]",
      "quality check takes a month, [no item, no money|mockery]",
    ],
    neutral: ["[dropped it off|sent by courier]", "[money returned|usual return]", "[didn't fit|changed my mind]", "[first return|it happens]", "[sum arrived|closed]"],
    idea: ["allow returns [by locker|without paper]", "put the form [in the box|inside the parcel]", "let us try on [at the door|at the point]", "text me when the money leaves"],
    question: ["how long [until the money|does the rest take]?", "can I [return without a receipt|exchange at once]?"],
  },
  relationship: {
    praise: [
      "[long-time customer|three years with you], [love it|favourite shop]", "[good shop|romashka is the best], [recommend|fair prices]",
      "[reliable|steady], [never let me down|good quality]", "[from choice to door|all in all], [a pleasure|no complaints]", "you save me before holidays, [staying|told my friends]",
    ],
    complaint: [
      "[prices keep rising|too expensive now], [quality falls|no point]", "[it used to be better|gone downhill], [support is silent|deliveries late]",
      "[disappointed|can't recommend], [many mistakes|only problems]", "I'd leave but [I'm used to it|habit], [prices bite|service limps]",
      "[pretty ads|big promises], [weak in reality|reality differs]", "every second order [something is off|has a mistake], [tired|thinking of leaving]",
    ],
    neutral: [
      "[a shop like any other|ok]", "[buy when I need|rarely visit]", "[pluses and minuses|some better some worse]", "[middling|solid B|neither fish nor fowl]",
      "[depends on the day|hit and miss]",
    ],
    idea: [
      "[please open|would love] [a store in {city}|more pick-up points|a delivery subscription]", "bring back [gifts|discounts for regulars|paper packaging]",
      "start [a members club|samples in the box]", "more [local brands|things for dogs|large sizes]",
    ],
    question: ["will there be [holiday discounts|new collections]?", "why [do prices rise|is delivery not free]?"],
  },
};

export const referrals = ["[told|recommended you to] [my sister|a friend|colleagues], [she ordered too|they'll order soon]", "[gave your number to|sent the link to] [a friend|my mum], [wants to order|please tell her about the discount]", "[came on the advice of|brought here by] [a friend|my sister], [now I recommend you too|thanks to her]"];
export const mixtures = ["{good}, but {bad}", "{bad}. [Still,|On the bright side,] {good}", "{good}. {bad}", "[overall|generally] {good}, [only|although] {bad}"];
export const ironies = ["[well thanks|brilliant job], [only {days} late|just a week to find my order]", "[wonderful|amazing] service, [nobody picks up|took the money and forgot]", "[bravo|five stars], [never been fooled so well|legendary]"];
export const shorts = { positive: ["great", "excellent", "all good", "thanks", "love it", "👍", "super", "perfect", "top"], negative: ["awful", "bad", "terrible", "no", "disappointing", "never again", "poor", "👎"], neutral: ["ok", "fine", "no comment", "-", "average", "so-so", "n/a", "it's alright"] };
