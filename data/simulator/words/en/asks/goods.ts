import type { Asks } from "../../asks.ts";
import type { Reason } from "../../reasons.ts";

export const goods: Record<Extract<Reason, "product_question" | "quality">, Asks> = {
  product_question: {
    question: [
      "is the {item} [in stock|available|coming back]?",
      "what [size|colour|material] is [this one|the {item}]?",
      "is the {item} [safe for kids|machine washable|hypoallergenic]?",
      "what's the difference between [the two models|this {item} and the old one]?",
      "how long is the [warranty|guarantee] on the {item}?",
      "[can you recommend|help me choose] a {item} [for my mum|as a gift]",
      "can I see the {item} in [a shop|your store in {city}]?",
      "what's the [volume|weight|length], [the page shows two numbers|couldn't find it]?",
      "does the {item} [fit the old model|suit sensitive skin|work for a teenager]?",
      "could you [hold|reserve] a {item} until {weekday}?",
      "is there an alternative to the {item}?",
      "where is it made, [is it original|do you have a certificate]?",
      "are [batteries|spare heads] included?",
    ],
    complaint: [
      "the description [says nothing|is useless], [how am I to choose|who writes this]?",
      "it says in stock and then you [cancel|say it isn't], [annoying|stop fooling people]",
      "the {item} has been sold out for [months|ages], [ridiculous|fed up]",
      "asked three times about the {item}, [nobody knows the product|staff have no clue], [sad|train them]",
      "photo says one thing, reviews another, [whom to trust|so confusing, hate it]",
    ],
    detail: ["it's a gift", "I'm 165 cm if that matters", "can't tell from the photo", "saw the {item} at a friend's"],
  },
  quality: {
    question: [
      "the {item} [stopped working|broke|faded] after {days}, [is it under warranty|where do I go]?",
      "there's a [defect|loose seam], [can you exchange it|how does warranty work]?",
      "the {item} [smells odd|is noisy|gets hot], [is that normal|should it]?",
      "it [shrank|faded] after one wash, [can I return it|any advice]?",
      "the [zip|button|seam] came off on day three, [repair or exchange|what do you suggest]?",
      "it [won't switch on|doesn't hold charge|leaks], [can it be checked|service?]",
      "the [smell|colour] is different from last time, [new batch|is it genuine]?",
      "does an inspection cost money, how long is it?",
    ],
    complaint: [
      "the {item} [fell apart|died] after {days}, [terrible quality|waste of money]",
      "[cheap fake|pure junk], [nothing like the photo|smells of plastic], [refund|ashamed to sell this]",
      "used to be great, now the {item} is [rubbish|awful], [you've gone downhill|sad]",
      "got a rash from the {item}, [who tests this|horrible]",
      "worked twice, now the {item} goes in the bin, [money wasted|shameful]",
      "[out of date|expired] product, [you poison people|dangerous], [I'll report it|horrible]",
      "the replacement {item} has the same fault, [no quality control|giving up]",
      "[single-use quality|made in a garage], [never again|yuck]",
    ],
    detail: ["I have the receipt", "bought on {date}", "used with care", "can make a video"],
  },
};
