// what happened to English customers, told with words of one's own between, on folded words and marks, one space between each

import { around, framesOf, some } from "../frames.ts";
import { kindnesses } from "./kindnesses.ts";
import { mishaps } from "./mishaps.ts";

const number = "(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|several|many|multiple|countless|so many|a dozen|a few|a couple of)";
const when = "(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last \\p{L}+|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|the \\d+";
/** For how long, or since when. */
const long = `(?:for (?:over |almost |nearly |more than |about |at least |the last |the past )?(?:(?:${number}|an?|half a) )?(?:\\p{L}+ )?(?:hours|days|weeks?|months?|years?|ages)|since (?:${when}))`;
const goods = "(?:price|fee|rent|premium|rate|charge|bill|tariff|subscription|cost|fare|deductible|excess)s?";
const deniedBefore = "(?<!(?:n't|not|never|hardly|barely|without|no)(?: \\p{L}+){0,3} )";

/** What somebody had to do over and over. */
const efforts = framesOf(
  around(`(?:had|have|having|made me|makes me|make us|made us)(?: to)?(?: \\p{L}[\\p{L}'-]*){1,7} ${number} `, "times", "(?! (?:a|per|each|every|daily)(?!\\p{L}))"),
  around(`(?:called|rang|phoned|emailed|asked|wrote|written|messaged|contacted|complained|explained|requested|chased|rung|reported|told)(?: (?!me|us)\\p{L}+){0,4} ${number} `, "times", "(?! (?:a|per|each|every)(?!\\p{L}))"),
  around(`(?:transferred|redirected|referred|passed|bounced|rescheduled|postponed|changed|moved|put back|pushed back)${some(3)} ${number} `, "times", "(?!\\p{L})"),
  around("how many ", "times", " (?:do|must|does|have|should|did) (?:i|we) (?:\\p{L}+ ){0,3}(?:explain|send|call|ask|tell|repeat|ring|email|say|contact|phone|chase|complain|submit|upload|fill|asked|told|explained|called)"),
  around(`had to (?:call|ring|phone|ask|explain|email|write|send|go|come|contact|repeat|remind|return|do|fill|queue|drive|travel|clean|buy|pay|restart|order|fix)${some(5)} `, "twice|again|myself|ourselves", "(?!\\p{L})"),
  around(`(?:explained|told|spoke|spoken|talked|repeated|passed|sent|transferred|bounced|described|explain|given|got|had|heard)${some(4)} ${number} `, "different", " (?:people|agents?|advisers|advisors|departments|operators|reps|managers|staff|numbers|answers|stories|versions|explanations|excuses)"),
  around("(?:made|make|makes|making) (?:me|us|my \\p{L}+)(?: \\p{L}+){1,6} ", "twice|again", "(?!\\p{L})"),
  around(`(?:passed|sent|transferred|moved|put through|referred|spoken|talked)(?: me| us)? (?:to|through|between) ${number} (?:different )?`, "departments|people|agents|advisers|advisors|offices|desks|managers|counters|teams|branches", "(?!\\p{L})"),
  "(?:passed|bounced|shunted|kicked|fobbed|shuffled|palmed)(?: me| us)? (?:around|off|back and forth|between|from (?:one|person|department|pillar|desk|agent))",
);

/** What was mended and is not, what was agreed for an hour and came at another, what was asked for and what came. */
const clock = "(?:\\d[\\d:.]*(?: ?[ap]m)?|noon|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half (?:past )?\\p{L}+|quarter (?:past|to) \\p{L}+|(?:mon|tues|wednes|thurs|fri|satur|sun)day)";
const otherwise = framesOf(
  around("(?:fixed|repaired|replaced|serviced|mended|trued|adjusted|cleaned|sealed|unblocked)(?<!(?:be|get|have|not|n't|never) \\p{L}+)(?: \\p{L}+){1,6} (?:, )?(?:and|but) (?:(?:now )?(?:it's|they're|it is|they are|the \\p{L}+ is|it|they) )(?:\\p{L}+ ){0,3}", "again|still|already", "(?!\\p{L})(?! (?:as new|going strong|perfect|great|works?|working|running|fine))"),
  around("still (?:\\p{L}+ )?(?:broken|buckled|leaking|leaks|loose|bent|noisy|rattling|rattles|squeaking|squeaks|blocked|dripping|wobbly|wobbles|cold|faulty|crooked|stiff|slow)(?: \\p{L}+){0,3} ", "after", " (?:you|they|he|she|the (?:engineer|repair|technician|plumber|mechanic|service|visit)|your \\p{L}+|two|three|a)(?!\\p{L})"),
  around(`(?:booked|appointment|reservation|table|slot|scheduled|reserved|booking)(?: \\p{L}+){0,3} (?:for|at|was) ${clock}(?: \\p{L}+)? , (?:and |but )?(?:i |we |they |he |she |i was |we were |was |were )*(?:only |finally |not )*`, "seen|seated|called|started|arrived|came|sat|got in|let in|turned up|served", `(?: \\p{L}+){0,2} (?:at|by|after|until|till|around|gone|nearly) (?:\\p{L}+ )?${clock}`),
  around("(?:ordered|asked for|chose|paid for|booked|wanted) (?:an? |the |two )?(?:\\p{L}+ ){1,3}, (?:and )?(?:but )?", "got|received|they sent|it was|came|was given|were given|you sent|they brought", " (?:me |us )?(?:an? |the |one )?(?!confirmation|an? email|text|code|receipt|invoice|tracking|it|everything|exactly|them|what|both|all|quickly|early|here|more|even|in|on|at|with|within|next|same)\\p{L}{3,}(?: \\p{L}+)?(?= [.,!]|$| instead)"),
  around(`(?:you said|they said|said|promised|told me|told us|told)(?: \\p{L}+){0,6} ${clock} , (?:and |but )?`, "it's|it is|now it's|today is", ` (?:now |already |nearly )*(?:${clock}|the \\d+|the next|\\p{L}+day)`),
);

/** What lasted, and what one went without. */
const delays = framesOf(
  around(`(?:claim|ticket|case|complaint|request|application|order|query|dispute|issue|report|refund|transfer|payment|parcel|package|delivery|repair)${some(2)} (?:has been|is|was|been|'s|it's)${some(2)} `, "pending|sitting|outstanding|unresolved|unanswered|under review|in transit|processing|open", `${some(4)} ${long}`),
  `(?:sitting|sat|stuck|lying)${some(5)} ${long}`,
  `(?:kept|held|keep)(?<!(?:i|we|i've|we've|have|and) (?:kept|held|keep)) (?:my|our|onto my)${some(3)} for (?:over )?(?:${number}|a|nearly a) (?:days|weeks?|months?)`,
  `without (?:\\p{L}+ ){0,2}(?:internet|power|water|heating|electricity|gas|signal|broadband|tv|wifi|wi-fi|card|car|phone|service|money|medication|hob|fridge|boiler|access) ${long}`,
  around("(?:paid|pay|paying|ordered|booked|chose)(?: extra)?(?: for)?(?: the)? ", "next day|next-day|same day|same-day|express|priority", `${some(3)}(?: [,.-])?(?: \\p{L}+){0,3} (?:${number} )?(?:later|late|still|days?|weeks?|nothing|hasn't|didn't|never)`),
  around(`(?:an?|half an|${number})(?: \\p{L}+)? `, "hours?|minutes", "(?: and (?:a|an) (?:half|quarter|hour))? for (?:an? |one |two |three |four |\\d+ |my |our |some |just |cold )*(?:burgers?|pizzas?|coffees?|drinks?|starters?|mains|food|meals?|sandwich(?:es)?|teas?|pints?|beers?|salads?|soups?|steaks?|chips|noodles|curry|kebabs?|refill|taxi|cab|reply|response|callback)(?!\\p{L})"),
  `takes?${some(2)} (?:${number}|a) (?:minutes?|hours?|days) (?:just |even )?to (?:load|log|boot|respond|start up|refresh|sync)`,
  `(?:takes|took|taking) (?:them|you|you guys|support|the \\p{L}+|your \\p{L}+) (?:over |almost |nearly |more than |at least |around |another )?(?:${number}|a) (?:days|weeks?|months?|years?)`,
  around(`(?:only|just|with) (?:one|two|1|2|a single)${some(1)} `, "tills?|desks?|windows?|cashiers?|counters?|checkouts?|waiter|waitress|receptionist|tellers?|toilet|lift", "(?: \\p{L}+)? (?:open|working|on|serving|staffed|available|for|with)"),
  around("one ", "till|desk|window|cashier|counter|checkout", " (?:open|working|staffed)"),
);

/** What was paid beyond what was due, and what was got below it. */
const losses = framesOf(
  `(?:doubled|tripled|trebled|quadrupled|hiked|jacked up|upped|bumped up|put up|raised|whacked up|increased)(?: \\p{L}+){0,3} ${goods}(?!\\p{L})(?! on (?:my |the |our )?savings)`,
  around(`${goods}${some(5)} `, "doubled|tripled|trebled|quadrupled|skyrocketed|rocketed|(?:gone|went|goes|shot|crept|jumped|keeps going|keep going) up", "(?!\\p{L})"),
  "charged (?:me |us |my \\p{L}+ )?(?:\\p{L}+ )?(?:the )?full (?:price|fare|amount|whack)",
  around(`(?:charged|took|billed|debited|taken|(?:had|have|made me|made us|asked me|asked us|told me) to pay)${some(3)} \\d[\\d.,]*(?: \\p{L}+){0,2} `, "instead", " of \\d"),
  around(`(?:quoted|agreed|advertised|shelf|listed|website|online|menu|sign)${some(3)} \\d[\\d.,]*(?: [\\p{L},.]+){0,7} `, "charged|billed|till|checkout|paid", "(?: \\p{L}+){0,3} \\d"),
  around("only (?:\\p{L}+ )?", "refunded|credited|returned|delivered|covered|reimbursed|compensated|paid (?:out|me|us)", `${some(3)} (?:half|a third|a quarter|part|a fraction|some|one|two|\\d)`),
  `(?:pushed|forced|foisted|imposed|sneaked|snuck|dumped)${some(5)} (?:on|onto|upon|into) (?:me|us|my|him|her|people|customers|our)(?!\\p{L})`,
  around("(?:put|signed|enrolled|added|sold|switched|moved|subscribed|upgraded|renewed|charged|changed)(?: \\p{L}+){1,6} (?:i|we) ", "never|didn't|don't|did not", " (?:even )?(?:agree|agreed|ask|asked|want|wanted|need|needed|order|ordered|request|requested|approve|authorise|authorize|consent|sign)"),
  around(`(?:slower|smaller|shorter|worse|higher|dearer|longer|thinner|older|weaker|darker|poorer|costlier)${some(2)} than${some(3)} `, "advertised|promised|agreed|stated|described|quoted|claimed|ordered|pictured|shown|listed|booked", "(?!\\p{L})"),
  around(`(?:speed|quality|internet|broadband|signal|battery|mileage|range|capacity|weight|salary|refund|payout|rate|limit|got|received|portions?)${some(4)} (?:lower|less|fewer) than${some(3)} `, "advertised|promised|agreed|stated|described|quoted|claimed|ordered|shown|listed", "(?!\\p{L})"),
  around("(?:want|wants|wanted|asked|asking|demand(?:s|ed|ing)?)(?<!(?:i|we|i'd) (?:\\p{L}+ )?\\p{L}+)(?: me| us)?(?: for)? ", "another|extra", " \\d"),
  around("(?:pay|paid|paying) for(?: \\p{L}+)? \\d+(?: \\p{L}+){0,2} (?:, )?(?:and|but) (?:only |i )?", "get|got|getting|receive|received", "(?: \\p{L}+)? \\d"),
  around("(?:was|were|is|came|arrived|\\p{L}+ed|me|us) (?:\\p{L}+ )?\\d[\\d.,]*(?: \\p{L}+)? ", "short", "(?= of| on|$| [.,!])"),
  around("(?:i|we) (?:was|were|have been|had been|am) ", "promised", "(?<!(?:what|as|everything|exactly|than|all) (?:i|we) (?:was|were|have been|had been|am) promised)"),
  around("(?:blocked|frozen|suspended|locked|cut (?:me|us) off|disconnected|deactivated|disabled|restricted|fined|charged|billed|penalised|evicted|cut off)(?: \\p{L}+){0,2} ", "while|although|though|despite|even though", " (?:i|we|my|having|paying)(?!\\p{L})"),
);

/** Things that broke, came used, spoilt or in part, and who was not heard. */
const wear = "(?:peel\\p{L}*|fad(?:ed|ing|es)|stretched|shrank|shrunk|bobbled|snapped|ripped|unravel\\p{L}*|frayed|split|discolou?red|rusted|bent|loosened|conked|died|leaked|cracked|bled|wore|packed (?:in|up)|gave (?:up|out))";
const spoils = framesOf(
  `${wear}(?<=${deniedBefore}${wear})${some(3)} (?:after|within|in) (?:just |only |less than |barely |about |the |my |its )?(?:(?:${number}|an?|first|second) )?(?:first |second |\\p{L}+ )?(?:wash|washes|washing|wears?|uses?|day|days|weeks?|months?|hours?|outings?|trips?|walks?)(?!\\p{L})`,
  around("(?:box|package|parcel|packet|bottle|envelope|seal|packaging|lid|bag|jar|letter|tin)(?: (?:had|has|was|is|been|already|arrived|came|looked|and|were|which|clearly|obviously|half))+ ", "opened|unsealed|resealed|taped|tampered", "(?! by me| by us| with care| (?:at|by) (?:customs|security))"),
  around(`(?:sent|came|arrived|delivered|received|served|supplied)(?<!(?:i|we) (?:\\p{L}+ )?(?:came|arrived))${some(4)} `, "without", " (?:the|its|any|my|a|an|half)(?! (?:scratch|problem|problems|hitch|issue|issues|delay|delays|fuss|mark|word|fault|damage|hassle|trouble|single|dent|leak|receipt|booking|appointment))(?!\\p{L})"),
  around("with (?:an?|one|the|two|its|half)(?: \\p{L}+){1,3} ", "gone|snapped|bent|hanging|detached|smashed", "(?!\\p{L})"),
  around("(?:arrived|came|delivered|turned up|got here|showed up|received)(?<!(?:i|we|who|guests) (?:\\p{L}+ )?(?:arrived|came|turned up|got here|showed up))(?: \\p{L}+){0,2} after (?:\\p{L}+ ){0,2}", "christmas|birthday|party|wedding|anniversary|deadline|funeral", "(?!\\p{L})"),
  "turned (?:my|our|her|his|the)(?: \\p{L}+){1,2} (?:pink|gr[ea]y|yellow|green|black|blue|brown|orange)",
  around("", "half", " (?:of )?(?:the|my|our|your|them|it|their)(?: \\p{L}+){0,4} (?:missing|broken|empty|don't|doesn't|didn't|gone|mouldy|rotten|closed|out of order|wasn't|weren't|raw|cold|eaten|wrong|stale|isn't|aren't|never)(?!\\p{L})"),
  "(?:wiped|erased|corrupted)(?: out)?(?: all| half)?(?: of)? (?:my|our)(?!\\p{L})|(?:deleted|removed|took down|disabled)(?<!(?:i|we|i've|we've|just|have|accidentally|be|get|been|and) (?:deleted|removed|took down|disabled)) (?:all )?(?:my|our|the) (?:one |only |best |whole )?(?:review|reviews|comment|comments|post|photos|data|feature|features|option|button|rating|listing|account|playlist|history|settings|files)(?!\\p{L})",
  "so (?:hot|cold|loud|tight|thin|small|dark|weak|bright|heavy|narrow|salty|spicy|hard|stiff|noisy|tiny|dim|faint|blurry|sour|dry) (?:that )?(?:you|i|we|nobody) (?:can't|cannot|couldn't|can|could)(?!\\p{L})",
  "(?:leg|sleeve|side|shoe|strap|earphone|speaker|foot|arm|boot|lens|ear|curtain|wheel|end|earbud) (?:is |was |came )?(?:\\p{L}+er) than the other",
  around(`(?:showers?|water|food|room|tea|coffee|soup|meals?|chips|pizza|plates?|bath|radiators?|fries|burgers?)(?: (?:is|was|were|are|came|arrived|always|went|ran|all|be|still|turned|only|too))+ (?:stone |ice |freezing |already |always )*`, "cold|freezing", "(?! drinks| and refreshing)"),
  around("(?:we|everyone|all|both|made (?:me|us)|family|kids|husband|wife|guests)(?: were| was| got| felt| fell| all| been)* (?:violently |really )?", "sick|ill|poorly", "(?: \\p{L}+){0,3} (?:after|next day|the next|all night|for days|from|that night|following|afterwards)"),
  around("(?:still|makes?|making|keeps?|now)(?: \\p{L}+){0,2} (?:the |that |this )", "same", " (?:noise|sound|smell|rattle|grinding|message|story|thing|documents?|question|questions|form|forms|mistake)"),
  around("(?:keep|keeps|kept) asking(?: me| us)? for the ", "same", "(?!\\p{L})"),
  "(?:didn't|doesn't|never|wouldn't|won't|hasn't|hadn't|don't|did not|didnt|doesnt)(?<!(?:i|we|you'd|and|that) (?:didn't|doesn't|never|wouldn't|won't|hasn't|hadn't|don't|did not|didnt|doesnt)) even (?:look|say|reply|answer|listen|call|apologi[sz]e|respond|ask (?:me|us|if|why|what|how)|bother|try|check|open (?:the|it|my)|knock|ring|read|acknowledge|know what|know how|care|offer|explain|greet|smile|come|show|turn|start|fit|last|warn|tell)(?!\\p{L})",
);

const mostly = framesOf(
  around(`(?:arrived|came|turned up|delivered|here|ready|finished|done|shipped|landed)(?<!(?:i|we) (?:\\p{L}+ )?(?:arrived|came|turned up))(?<!(?:be|not|never|been|to|will|should have|should've|must have|could have)(?: \\p{L}+)? (?:delivered|ready|finished|done|shipped|arrived|here|come))${some(4)} `, "early|earlier", "(?= than| and| so|$| [.,!])"),
  around("(?:knocked|took|taken|gave|got)(?<!to (?:take|get)(?:n|t)?)(?: me| us)?(?: [\\p{L}\\d.]+){1,4} ", "off", " (?:my|our|the) (?:bill|price|order|total|rent|premium|tariff|subscription|bills|cost|invoice)"),
  around(`(?:found|replied|answered|came|helped|replaced|picked up|responded|served|noticed|gave|put|let|offered|sent|apologised|rang|called|knew|diagnosed|spotted|understood|saw|recogni[sz]ed|fixed|mended)(?<!(?:i|we|i've|be|to|not|n't|never|been)(?: \\p{L}+)? (?:found|replied|answered|came|helped|replaced|picked up|responded|served|noticed|gave|put|let|offered|sent|apologised|rang|called))${some(7)} `, "straight|immediately|instantly", "(?: away|$| [.,!]| and)"),
  around("(?:battery|charge|food|veg|vegetables|bread|milk|fruit|salad|flowers|candle|scent|colour|ink|tube|bottle)(?: life)? (?:easily |really |still )?", "lasts?|lasted|goes|does|holds|runs", ` (?:me |us |for |at least |over )*(?:all (?:day|week|month)|ages|forever|a (?:week|month)|(?:two|three|four|five|six|seven|ten|\\d+) (?:days|weeks|months|years))`),
  around("(?:hasn't|haven't|didn't|never|not|no)(?: \\p{L}+)? ", "faded|fade|shrunk|shrink|peeled|peel|stretched|bobbled|rusted", `${some(3)} (?:after|even|in|at all|yet|with)`),
  around("(?:came out|replied|answered|picked up|answered the phone|rang back|called back|helped(?: me| us)?|fixed it|turned up)(?: to us| to me)?(?: even)? (?:on a |on |at |over )", "sunday|christmas|midnight|weekend|saturday|bank holiday|boxing day", "(?!\\p{L})"),
  around("(?:explains?|explained) (?:\\p{L}+ ){0,2}(?:every|each) ", "step|detail|fee|option|stage|line", "(?!\\p{L})"),
  "(?:bought|ordered|got) (?:\\p{L}+ ){0,2}for (?:me|myself) and (?:\\p{L}+ ){0,3}for (?:my )?(?:friends|family|mates|everyone|relatives)",
  around("(?:she|he|they|staff|agent|advis[eo]r|nurse|doctor|engineer|girl|guy|lady|man|lad|technician|assistant)(?: \\p{L}+)? ", "spent", "(?: \\p{L}+){1,3} (?:hours?|minutes|ages|time|afternoon|evening|morning)(?: \\p{L}+)? (?:finding|helping|explaining|showing|going|with|making|fixing|looking)"),
  around("(?:wait|queue|queues|lines|waiting)(?: \\p{L}+)? ", "shorter", " than"),
);

const strength = 2;
/** The strength of what each tells. */
export const blamedEvents: readonly (readonly [strength: number, pattern: RegExp])[] = [efforts, otherwise, delays, losses, spoils, mishaps].flat().map((pattern) => [-strength, pattern]);
export const praisedEvents: readonly (readonly [strength: number, pattern: RegExp])[] = [mostly, kindnesses].flat().map((pattern) => [strength, pattern]);
