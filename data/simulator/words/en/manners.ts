/** What stands around the matter itself. */
export const greetings = ["hello", "hi", "hi there", "good morning", "good afternoon", "hey", "good evening", "hello?", "hi team", "dear support", "anyone there?"];
export const callGreetings = ["hello", "hi", "good afternoon", "yes hello", "good morning"];
export const pleas = ["please help", "thanks in advance", "looking forward to your answer", "please reply soon", "would appreciate it", "thank you", "many thanks", "I'd be grateful", "hope you can help"];
export const demands = ["[I want|I demand] [an answer|a manager|my money]", "call me back today", "[otherwise|or] [I'll leave a review everywhere|I'm never ordering again]", "[fix it|sort it out] [now|today|please]", "get me a [human|real person]"];
export const anger = ["[terrible|awful|shocking|disgraceful]", "[very|extremely] [disappointed|unhappy|frustrated]", "[never again|never ordering again]", "[what a joke|are you kidding]", "[worst service ever|worst shop ever]", "[damn it|for heaven's sake|what the hell]", "I'm [speechless|so angry]", "[shame on you|you should be ashamed]"];
export const warmth = ["[I like your shop|usually you're great], [but this is odd|just a question]", "[you always help|last time you were quick], [hope you can again|thanks]", "[everything else is fine|otherwise all good]"];
export const thanks = ["[thanks|thank you|many thanks|thx|ty]", "[got it|it arrived|received everything], [thanks|thank you]", "thank you [very much|so much|for your help]", "[great|perfect], thanks", "[you're the best|brilliant], thank you", "[refund is here|money arrived|works now], thanks!", "thanks, [have a nice day|all the best|take care]", "[cheers|much appreciated]", "all [good|sorted] now, thank you"];
export const grudging = ["ok", "fine", "I see", "alright, I'll wait", "understood", "we'll see", "ok waiting", "hope so", "right"];
export const sour = ["[templates again|just promises]", "[no use|useless]", "[of course|as always]", "[I don't believe it|heard that before]", "[is that all|that's your whole answer]?", "[you solved nothing|still no idea what to do]"];
export const fillers = ["well", "so", "look", "you know", "I mean", "um", "listen", "basically"];
export const smiles = ["🙂", "🙏", "😊", "❤️", "👍", "🎉"];
export const frowns = ["😡", "🤬", "😤", "😞", "🤦", "💔", "👎"];
export const neutrals = ["🤔", "🙏", "📦"];
