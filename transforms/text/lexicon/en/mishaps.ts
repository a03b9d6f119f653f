// what firms did amiss to English customers, told with words of one's own between, on folded words and marks, one space between each

import { around, framesOf } from "../frames.ts";

const number = "(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|several|many)";
const day = "(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|next (?:week|month|day)|an? (?:hour|week|month)|two (?:hours|days|weeks)|later";
/** Those who serve, and what they send. */
const firm = "(?:they|he|she|it|doctor|dentist|nurse|technician|engineer|plumber|electrician|builder|courier|driver|rider|cab|taxi|bus|parcel|package|order|delivery|food|money|refund|card|letter|email|code|callback|call|payment|shop|store|bank|insurer|company|airline|support|agent|manager|staff|waiter|waitress|reception|receptionist|landlord|teacher|tutor|seller|clinic|hotel|garage|school|gym)";
const whose = "(?:my|our|the|an|a|his|her|their)";

/** What was not done, or would not be. */
const omissions = framesOf(
  around(`${firm} (?:just |simply |have |has |had |still )*`, "never", " (?:even |once |actually )?(?:came|arrived|showed|turned up|called|rang|replied|answered|looked|apologi[sz]ed|explained|told|checked|worked|said|sent|paid|received|delivered|fixed|got|booked|processed|registered|activated|cancelled|returned|refunded|responded|phoned|emailed|started|finished|opened|reached|appeared|collected|picked up|gave|passed|read)(?! (?:me |us )?(?:down|so|such|better|cold|late|wrong|upset|a problem|any|anything|sick))(?!\\p{L})"),
  around(`${firm} (?:just |simply |still |now )?`, "won't|wouldn't|refused|refuses|refuse", " (?:to )?(?:even )?(?:pay|cover|refund|let (?:me|us)(?! down| pay| leave)|give|accept|take (?:it|the|my|our|any|back)|tell|help|replace|exchange|honou?r|listen|cancel|speak|talk|put me|come|deliver|repair|fix|send|serve|return|reimburse|budge|say|explain|release|allow|change|open|sell|treat|admit|apologi[sz]e|answer|reply|start|charge|connect|switch on|turn on|close|stop|go away|load)(?! (?:an?y? )?(?:penny|deposit|tip|extra))(?!\\p{L})"),
  around("", "nobody|no one|noone", " (?:\\p{L}+ ){0,4}(?:did(?= |$)|has(?= [.,!]|$)|came|looked|read|called|rang|replied|answered|picked up|spoke|checked|offered|bothered|asked(?! (?:me |us )?(?:for|to))|gave|took(?! advantage)|said|helped|responded|listened|showed|turned up|picks up|cleaned|smiled|tells|answers|replies|comes|reads|checks|cares|helps)(?! (?:worse|rude|unkind))(?!\\p{L})"),
  around("found out (?:\\p{L}+ ){0,4}", "from", " (?:another|a (?:friend|neighbou?r|stranger|sign|post)|the news|facebook|twitter|social|my (?:neighbou?r|friend|bank|tenant)|other|someone)|only (?:found|find) out (?:when|after|from|by)"),
  around(`${firm} (?:\\p{L}+ ){0,7}and (?:just |then |simply )?`, "left|went home|drove off|walked off|hung up|disappeared", "(?= (?:me|us|without|it (?:there|on|in|at|outside))|$| [.,!;])"),
  around("", "marked", ` (?:\\p{L}+ ){0,4}(?:as )?(?:complete|completed|delivered|done|solved|resolved|fixed|closed|attended|paid)(?!\\p{L})[^?]*(?: never| not| no one| nobody|n't| still)`),
);

/** What was asked for, told or agreed, and what came of it. */
const mismatches = framesOf(
  around(`(?:ordered|asked for|paid for|booked|requested|reserved)(?: \\p{L}[\\p{L}'’-]*){1,6} (?:\\d+ )?(?:, |; |and |but |then |, and |, but )(?:i |we |only |they )?`, "got|received|given|sent|gave", " (?:me |us )?(?!it|them|one in|mine|exactly|everything|what|more|extra|free|that|the (?:same|next)|my|a free|even|so much|back|home|there|here|to|into|through|in|out|up|well|better|help|both|all|an upgrade|a lovely|confirmation|a (?:reply|refund|receipt|text|code|email))\\p{L}"),
  around("(?:bill|invoice|statement|receipt|website|site|app|menu|advert|ad|label|contract|quote|meter|ticket|letter|email|text|screen|shelf|agent|he|she|they|order)(?: \\p{L}+){0,2} (?:is|was|says|said|shows|showed|states|stated|has)(?: for)?(?: \\p{L}+)? \\d[^.!?]{0,24} (?:, |and |but |while )?(?:the |my |your |our )?", "meter|menu|till|contract|website|site|receipt|sign|label|quote|app|advert|invoice|courier|driver|shop", "(?: \\p{L}+){0,2} (?:is|was|says|said|shows|showed|states|stated|charged|took|wanted|has)(?: \\p{L}+)? \\d"),
  around(`(?:${day}) , (?:and |but )?`, "then|now", `(?: \\p{L}+){0,3} (?:${day})(?!\\p{L})`),
  around("(?:wasn't|isn't|was not|is not|nothing like) (?:the one |the \\p{L}+ |what )?(?:that )?(?:i|we)(?:'d| had)? ", "ordered|booked|chose|tried|paid|asked|agreed|saw|bought|picked|requested|wanted", "(?!\\p{L})"),
  around("(?:gave|giving|dispensed|paid out|sent|delivered|got|received)(?: [\\p{L}\\d.,]+){1,4} but ", "took|charged|billed|debited|deducted", "(?! it)(?!\\p{L})"),
);

/** To whom it went, where it was left, what one saw and heard. */
const misplaced = framesOf(
  around("(?:went|goes|sent|gave|given|delivered|handed|emailed|posted|sold|going|left)(?<!(?:i|we|i've|accidentally) (?:went|sent|gave|posted|sold|left|emailed))(?: \\p{L}+){0,4} (?:to|with) (?:the |a |my |our )?", "someone|somebody|another|stranger|wrong|man|random|old", "(?: (?:else|customer|patient|house|flat|address|person|client|guest|number|email|account|family|city|branch|shop|door|man|woman|guy)|(?! \\p{L})| in the (?:street|road|hall|lobby))"),
  around("(?:given|gave me|got|received|sent me|charged for|billed for)(?: \\p{L}+){1,3} (?:of|for|meant for|belonging to) ", "another|someone|somebody", " (?:else|customer|patient|person|client|guest|man|woman|lady|house|flat|family|account)"),
  around(`(?:they|he|driver|courier|postman|rider|you|parcel|package|it|box|order|food|bag) (?:was |just |were |got )?(?:\\p{L}+ and )?`, "left|dumped|dropped|threw|thrown|chucked", `(?: (?:it|them|${whose} \\p{L}+))?(?: \\p{L}+)? (?:in the (?:rain|street|hall|hallway|bin|road|bushes|snow|mud|garden|wet|sun|stairwell)|on the (?:street|road|pavement|stairs|doorstep|drive|floor)|by the (?:bins|road)|outside (?:in|for|the (?:building|block))|with a (?:man|woman|stranger|random|passer)|over the (?:fence|wall|gate))`),
  around("(?:view|room|window|balcony|table|seat|seats|one|bed)(?: \\p{L}+){0,3} (?:of|over|above|onto|facing|next to|beside|by|under|overlooking|opposite) (?:\\p{L}+ ){0,3}", "wall|bins|lift|kitchen|bar|club|nightclub|toilets?|car park|generator|building site|disco|motorway|skip", "(?! of| with)(?!\\p{L})"),
  around(`(?:${firm}|housekeeping|cleaner|cleaners|maid) (?:\\p{L}+ )?`, "walked|barged|burst|came", " in (?:on (?:me|us)|without knocking|while (?:i|we))|walked in on (?:me|us)"),
  around("(?:i|we) (?:then |nearly |almost |so )?", "missed|miss", " (?:my|our|the) (?:\\p{L}+ )?(?:train|flight|bus|connection|wedding|interview|ferry|funeral|concert|plane|party|ceremony|transfer|coach)(?!\\p{L})"),
);

/** What happens anew, and what grows worse with time. */
const worsening = framesOf(
  around("(?:this is |it's |that's |now |already |^)?(?:the |my |our )?", "second|third|fourth|fifth|sixth|2nd|3rd|4th|5th", " (?:new |different |faulty )?(?:replacement|repair|complaint|reminder|excuse|breakdown|cancellation|outage|chaser|(?<=(?:third|fourth|fifth|sixth|[345](?:rd|th)) (?:new |different |faulty )?)(?:router|engineer|technician|plumber|handset|charger))(?!\\p{L})(?! (?:free|works|fixed|solved|sorted|found|was))"),
  around("(?:bills?|premiums?|prices?|rent|fees?|quote|cost|renewal|insurance|subscription|tariff)(?: \\p{L}+){0,4} (?:higher|more|dearer|up|double|expensive)(?: \\p{L}+){0,3} ", "after|despite|every", " (?:\\p{L}+ ){0,2}(?:year|years|month|months|loyal|claim|no)"),
  around(`(?:out|off|shut|closed|down|broken|dead|blocked|cold|empty|missing)(?<=(?:is|are|was|been|'s|'ve been|still|were) (?:out|off|shut|closed|down|broken|dead|blocked|cold|empty|missing))(?: of (?:order|use|action|stock))? `, "since", `(?: \\p{L}+){0,2} (?:${day}|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|new|yesterday|last|morning|lunch|noon|summer|winter|spring|autumn|\\d)`),
  around(`(?:teacher|tutor|manager|driver|trainer|adviser|advisor|carer|doctor|timetable|schedule|price|room|gate|date|story|rules|menu|app|layout)s?(?: has| have| was| were| had)?(?: been)? (?:changed|moved|swapped|replaced) (?:${number} )?`, "times|again|without", "(?!\\p{L})"),
  around("", "already", " (?:sagging|sags|split|splitting|gone|dead|cracked|faded|fading|worn|scratched|coming (?:off|apart|undone)|falling (?:off|apart)|peeling|rusty|rusting|leaking|wobbly|wobbles|loose|torn|bent|bobbling|stained|frayed)(?!\\p{L})|(?:sags?|sagging|split|cracked|faded|wobbles?|rusting|leaking|squeaks?|creaks?|peeling|torn|worn)(?: \\p{L}+){0,3} already"),
  around(`(?:back|returned|again|still|and|with|has|had)(?: \\p{L}+){0,3} `, "same", " (?:fault|problem|issue|error|leak|crack|noise|mistake|thing again|bug)(?!\\p{L})(?! (?:as|fixed|before))"),
  around("(?:ask|asks|asking|asked|makes (?:me|us)|make (?:me|us)|have to|forget|forgets|crash|crashes|drops?|freezes?|lose|loses|cuts? out|disconnects|logs me out|late|wrong|missing)(?: \\p{L}+){0,6} ", "every", " (?:single )?(?:time|day|night|week|morning|evening|month)(?!\\p{L})"),
);

/** What it cost a customer beyond what was agreed. */
const burdens = framesOf(
  around("(?:i|we|mum|mom|dad|husband|wife|kids|guests|everyone|customers|people|and|then|so) (?:then |also |both |all )?had to (?:just |even )?", "drive|queue|walk|climb|beg|carry|chase|borrow|rebook|stand|sleep (?:in|on)|throw|start (?:over|again|from)|go (?:elsewhere|all the way|back (?:to|again|twice|home))|take (?:a|another) (?:taxi|cab|day)|buy (?:a new|another|new|my own|our own)|pay (?:again|twice|extra|for (?:a|another))|cancel (?:my|our) (?:trip|holiday|plans)|prove|wait outside", "(?! in to)(?!\\p{L})"),
  around("(?:told|telling|tells|asked|said)(?: me| us)? to (?:come|call|try|ring|go|phone|email|check|wait)(?: \\p{L}+)? (?:back |again )?(?:in |on )?(?:an? |the )?", "tomorrow|another|next|later|elsewhere|somewhere", "(?= |$)(?! if| when)"),
  around("(?:charged|billed|fined|taken|debited|invoiced|deducted)(?: \\p{L}+){0,5} ", "when|though|even though|although", " (?:i|we|it|the) (?:was|were|am|had|have|wasn't|didn't|hadn't|never|am not|already|only)"),
  around("", "because", "(?<=(?:fine|fined|ticket|fee|penalty|interest|overdraft|charge|charged|late|missed|lost|cold|wet|shut|locked out)(?: \\p{L}+){0,4} because) (?:of )?(?:your|you|they|their|the (?:system|machine|app|driver|bank|site))(?!\\p{L})|because (?:you|they|your \\p{L}+|their \\p{L}+|the (?:driver|bank|site|app|system|courier|machine)) (?:\\p{L}+ )?(?:didn't|don't|forgot|never|lost|failed|couldn't|can't|won't|was (?:off|down|closed|shut|late|out|wrong|broken)|were (?:off|down|closed|shut|late|out|wrong)|is (?:off|down|closed|wrong))"),
  around(`(?:taken|took|charged|debited|closed|shut|cut off|left|expired|ended|stopped)(?<!(?:i|we) (?:\\p{L}+ )?(?:left|took|stopped|closed|ended))(?: \\p{L}+){0,4} `, "early", "(?= (?:without|and|but)|$| [.,!])"),
  around("(?:cut|cuts|switched|turned|shut)(?<!(?:i|we) (?:cut|switched|turned|shut)) ", "off", " (?:my|our) (?:\\p{L}+ )?(?:line|phone|internet|broadband|gas|power|water|electricity|heating|card|supply|number|service|access|account)(?!\\p{L})"),
  around("(?:took|takes|taking|drove|went) (?:me |us |the )?(?:on |by )?(?:a |the )?", "long|longest|scenic", " (?:way|route|road)|(?:took|went) (?:\\p{L}+ ){0,3}the long way"),
  "wear and tear(?<=(?:say|says|said|claim|claims|claimed|call|called|calls|blame|blamed|down)(?: \\p{L}+){0,6} wear and tear)",
);

/** What does not do what it is for, and what there is less of than was due. */
const things = "(?:it|they|this|that|he|she|(?:the|my|our|his|her|your|this|that) (?:\\p{L}+ )?\\p{L}+)";
const failings = framesOf(
  around(`${things} (?:just |even |still |simply )?`, "doesn't|didn't|won't|wouldn't|don't|doesnt|didnt", " (?:even |always |quite |really |fully )?(?<!(?:i|we|you|we both) \\p{L}+ )(?:close|open|fit|reach|match|come with|lock|charge|connect|turn on|switch on|start|load|heat|ring|add up|stick|stay|seal|drain|spin|flush|arrive|exist|wear (?:a mask|gloves)|knock|light|cool|cover it|reply|stop (?:leaking|beeping|ringing|crying)|get (?:hot|warm|through|cold|past))(?! any (?:problem|more questions))(?!\\p{L})"),
  around(`(?:${things} )`, "no longer", " (?:works?|connects?|opens?|accepts?|serves?|stocks?|offers?|delivers?|picks?|answers?|charges?|fits?|loads?|starts?|available|possible|supported|included|what it was|recogni[sz]es?|takes?|closes?|holds?)(?!\\p{L})"),
  around("(?:it|they|he|she|this|that|which|(?:the|my|our) (?:\\p{L}+ )?\\p{L}+) (?:was|were) ", "meant|supposed", " to (?:be|have|come|arrive|start|include|last|deliver|call|get|go|open|take|fit|land|ring|pick|leave|work)(?!\\p{L})"),
  around("(?:it|they|he|she|this|(?:the|my|our) (?:\\p{L}+ )?\\p{L}+) ", "should have|should've", " (?:been|arrived|come|had|taken|got|told|started|called|landed|worked|checked|said|warned|asked|known|noticed)(?!\\p{L})"),
  "used to (?:be|take|cost|come) (?:free|included|cheaper|cleaner|bigger|quicker|open|with|half|less|five|ten|two|a (?:day|minute|few)|minutes|friendly|quiet|fresh)(?!\\p{L})",
  "only (?:\\p{L}+|\\d+) (?:out )?of (?:the |my |our |those )?(?:[\\p{L}\\d]+ ){1,3}(?:arrived|came|works?|worked|delivered|fit|fits|fitted|open|opened|turned up|was|were|received|lit)(?!\\p{L})",
  around("(?:they|you|shop|restaurant|bar|kitchen|hotel|caf[eé]|canteen|buffet|water|data|battery|ink|it|machine)(?: had| have| has)?(?: already| always)? ", "ran out|run out", "(?!\\p{L})"),
  around("(?:someone|somebody|others|another \\p{L}+)(?: else)? had (?:already |clearly |obviously )?", "used|worn|opened|eaten|slept|smoked|taken|drunk|bitten", "(?!\\p{L})"),
  around("(?:wasn't|isn't|weren't|was not|were not|is not)(?: even)? (?:in|on) (?:the|their|your|any) ", "system|list|computer|books?|sheet|register", "(?!\\p{L})"),
  around("(?:i|we|you|she|he|mum|everyone|my \\p{L}+) (?:could not|couldn't|couldnt|could hardly|could barely) ", "hear|breathe|log|connect|access|concentrate", "(?!\\p{L})(?! (?:any better|wait))"),
);

/** What was taken, given to others or done in haste, and what never stays the same. */
const slights = framesOf(
  around("", "sent|gave|delivered|served|brought|shipped|poured|charged|received|handed|sold", "(?<!(?:i|we|i've|we've|to|be) (?:\\p{L}+ )?\\p{L}+)(?: (?:me|us))?(?: \\p{L}+){1,5} instead of (?:a |an |the |my |our |two |what )?(?!usual|week|month)\\p{L}"),
  around("", "gave|given|sold|released|cancelled|lost", "(?<!(?:i|we|i've|we've|to|be) (?:\\p{L}+ )?\\p{L}+) (?:my|our) (?:\\p{L}+ )?(?:table|room|seats?|slot|place|booking|appointment|reservation|tickets?|parcel|order|desk|bed|number)(?: away| to| twice|$| [.,!])"),
  around("(?:they|he|she|landlord|hotel|shop|bank|garage|agency|company|gym|seller|airline|still) (?:\\p{L}+ )?", "kept|keeping|withheld|pocketed", " (?:my|our|the|half|all|some|most)(?: of)?(?: \\p{L}+)? (?:deposit|money|change|fee|bond|payment|refund|difference|tip|cash)"),
  around("(?:keep|keeps|kept)(?<!(?:i|we) (?:keep|kept)) ", "moving|changing|slipping|going up|failing|dropping|breaking|stopping|falling|jumping|spinning|freezing|losing|cancelling|missing|ignoring|passing|sending me (?:to|round)|putting|turning (?:off|up late)|getting (?:longer|worse|lost|colder|slower|smaller|the wrong)", "(?! (?:on )?up with)(?!\\p{L})"),
  around("(?:every|each) (?:single )?(?:call|time|day|week|lesson|visit|agent|person|letter|email|month|delivery|class|appointment|reply)(?: \\p{L}+){0,5} ", "different|another|new", " (?:person|answer|story|agent|reason|excuse|price|teacher|doctor|driver|man|woman|one|trainer|number|amount|advis[eo]r|figure|date)(?!\\p{L})"),
  around("(?:asks?|asked|asking|sent|send|says?|told|fill\\p{L}*|explain\\p{L}*|charged|enter|type|repeat\\p{L}*|wants?)(?: \\p{L}+){0,3} same(?: \\p{L}+)? ", "twice|over and over|again and again", "(?!\\p{L})"),
  around("(?:he|she|they|doctor|nurse|driver|staff|waiter|agent|dentist|engineer) (?:was |were |seemed |always |clearly )*in (?:a|such a|too much of a) ", "hurry|rush", "(?!\\p{L})"),
  around("(?:twice|double|triple|times|more than|over|above) (?:what |the (?:\\p{L}+ )?)?(?:they |he |she |you |i was |we were |was |been )*", "quoted|quote|estimate|agreed|advertised", "(?!\\p{L})"),
  around("(?:wanted|want|wants|charged|asked|quoted|cost|costs)(?: me| us)? \\d[\\d.]*(?: \\p{L}+)? for (?:a |an |just )?(?:\\d+|five|ten|two|one|fifteen|twenty) ", "minutes?|screws?|bulb|photo|page|phone call", "(?!\\p{L})"),
  around("(?:water|rain|damp|smoke|sewage|draught|wind) (?:\\p{L}+ )?", "comes|coming|came|drips|dripping|dripped|pours|poured|pouring|leaks|leaking|leaked", " (?:in |down |up )?(?:through|under|into) (?:the|my|our) (?:\\p{L}+ )?(?:ceiling|roof|walls?|floor|windows?|door|lights?|vent|drain|socket)"),
  around("^(?:only )?(?:\\d[\\d.]*|\\p{L}+) ", "pounds|euros|dollars|quid|bucks", " for (?:an?|one|two|three|half|this|that|some)(?! (?:month|year|week|day|night))(?!\\p{L})"),
);

export const mishaps = [omissions, mismatches, misplaced, worsening, burdens, failings, slights].flat();
