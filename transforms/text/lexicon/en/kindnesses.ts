// what went well for English customers, told with words of one's own between, on folded words and marks, one space between each

import { around, framesOf } from "../frames.ts";

const number = "(?:\\d[\\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|several|a few|a couple of)";
/** Up to so many words. */
const some = (count: number): string => `(?: \\p{L}[\\p{L}'’-]*){0,${count}}`;
const server = "(?:they|he|she|driver|nurse|doctor|dentist|waiter|waitress|waiters|rider|courier|receptionist|reception|lady|man|guy|girl|lad|chap|woman|staff|manager|engineer|technician|trainer|teacher|tutor|agent|adviser|advisor|cashier|vet|plumber|electrician|mechanic|owner|chef|barber|hairdresser|steward|crew|landlord|hotel|shop|bank|team)";
const relative = "(?:mum|mom|nan|nana|gran|grandma|granny|grandmother|dad|grandad|granddad|grandpa|grandfather|mother|father|kid|kids|son|daughter|child|children|toddler|baby|husband|wife|lad|boy|girl|parents|dog|cat|neighbou?r|boss|sister|brother|aunt|uncle|family)";

/** What was done in little time. */
const speed = framesOf(
  around(`(?:replied|reply|answer|answered|response|fixed|mended|repaired|sorted|done|refunded|refund|paid|arrived|here|delivered|found|through to \\p{L}+(?: \\p{L}+){0,2}|connected|in and out|served|seated|seen|online|set (?:it )?up|put (?:it )?together|back (?:on|with|up)|replaced|unlocked|ready|booked|checked in|settled|approved)(?<!(?:be|get|have|want|to|not|need|only|n't|never|nothing|nobody|should|will)(?: \\p{L}+){0,2} (?:reply|answer|done|refund|fixed|paid|here|sorted|seen|served|ready|delivered|replaced|booked|approved|arrived|replied|answered|response))${some(5)} ?(?:within|inside|in) (?:just |only |about |barely |all of )?(?:under |less than )?(?:the |an? |half an |a few |${number} )?`, "seconds|secs|minutes?|mins|hours?", "(?= flat| on| from| of| with| all| by| and| without|$| [.,!])(?! (?:late|later|more))"),
  around(`${number} `, "minutes|mins|seconds", " flat(?!\\p{L})"),
  around(`(?:claim|refund|money|expenses|paid|compensation)(?: was| were| has been| had been)?(?: paid| settled| back| refunded| returned| in my account| on my card)+ (?:within|inside|in) (?:just |only |under )?(?:a |the |${number} )?(?:working )?`, "days?|week", "(?!\\p{L})"),
  around(`(?:rang|called|told|warned|fixed|sorted|spotted|noticed|refunded|replied|answered|ready|brought|replaced|offered|knew|done|waiting|mended|caught|changed|moved|put|came|back on)(?<!(?:i|we|to|n't|not|be|never) (?:\\p{L}+ )?(?:rang|called|told|came|put|changed|noticed|moved))${some(7)} `, "before", " (?:i|we)(?:'d| had)? (?:even |ever )?(?:asked|noticed|knew|realised|realized|finished|hung|said|had to|put the phone|sat down|got (?:home|in|back)|could (?:ask|say|blink)|saw|seen|left the)"),
);

/** Those who serve and do for a customer more than they are paid for. */
const care = framesOf(
  around(`${server} (?:\\p{L}+ ){0,3}`, "brought|lent|saved|carried|bought|cooked|drove|walked|cycled|climbed|ran", "(?:(?: all)?(?: \\p{L}+){0,2} (?:flights|floors|storeys|stairs)(?!\\p{L})| (?:me |us |it |them |back |her |him |my \\p{L}+ |our \\p{L}+ |all )*(?:an? |some |another |the |his |her |their |out |round |across |all |up |down |over |after |back |home |upstairs )(?!wrong|cold|bill|late|hour|dirty|half|broken|dead|battery|red|long|meter|light|other|raw|empty|old)\\p{L})"),
  around(`${server} (?:even |then |kindly |also |all )?`, "waited|stayed|stays|stopped|held|kept", " (?:\\p{L}+ ){0,2}(?:while (?:i|we|my|mum|dad)|with (?:me|us|my|her|him|mum|dad)|until (?:i|we|my|everything|it|the|everyone) (?:\\p{L}+ )?(?:was|were|had|got|worked|felt|found|understood)|the (?:shop|kitchen|door|gate|desk|bar|bus|lift|pharmacy) open|after (?:class|hours|closing|work|lessons?|her shift|his shift)|the meter|late (?:to|for|so)|open (?:for|so))(?! outside)"),
  around(`${server} (?:has |have |already |even |all )*`, "learnt|learned|knew|knows|know|remembers|remember|remembered", " (?:my|our|everyone's|every|the kids'?|my \\p{L}+'s) (?:names?|dog|order|usual|child|customer|allerg\\p{L}+)"),
  around(`${server} (?:then |even |kindly )?(?:turned|came|rang|called|drove|popped|came round|got)(?: round| back| out| in| across)?(?: (?:the )?(?:next|same|town|evening|morning|day|later|again|twice|just))* (?:just )?to `, "finish|check (?:on|if|that|how|it|everything)|see (?:if|how|that)|apologi[sz]e|return|drop|bring|help|show|say thank|explain|tell (?:me|us) (?:it|they) (?:was|were|had)", "(?!\\p{L})"),
  around(`${server} (?:then |even |kindly )?(?:turned|came|drove|ran)(?: round| back| out| in| across)? (?:\\p{L}+ ){0,2}and `, "brought|fixed|returned|gave|helped|finished", "(?!\\p{L})"),
  around(`${server} `, "showed|helped|filled|talked|walked|guided|took", `(?: out| in)? (?:me|the (?:whole |entire )?form in|us|my ${relative}|our ${relative}|her|him|the (?:whole |entire )?form|the forms)(?: \\p{L}+)? (?:how|through|fill|find|choose|set|with|in with|out with|for (?:my|our)|step|around|round)(?! (?:around in|round in))`),
  around("(?:told|advised|said to|persuaded)(?: me| us)? (?:\\p{L}+ ){0,3}(?:not to |didn't |don't |no |without )", "need|spend|buy|bother|waste|replace|pay", " (?:a new|new|replac\\p{L}*|repair\\p{L}*|fixing|any|it|to (?:pay|buy|spend|replace|come)|on (?:a )?new|more|money|the (?:expensive|dearer|whole))"),
  around(`(?:upgraded|moved|bumped|switched|put|let)${some(3)} (?:to|into|in|on) (?:an? |the )?`, "bigger|better|suite|nicer|cheaper|larger|quieter|first class|business class|top floor|sea view", "(?! (?:than|one i))(?!\\p{L})"),
  around(`(?:took|exchanged|accepted|swapped|refunded|replaced|changed|returned)${some(2)} (?:it|them|my \\p{L}+|the \\p{L}+)(?: back)? (?:with no|without(?: an?| the| any)?|no) `, "receipt|box|questions?|fuss|quibbles?|argument|tags?|packaging|proof|hassle", "(?!\\p{L})"),
);

/** What came of it: who can do again what he could not, what holds, what it saves. */
const gains = framesOf(
  around(`(?:i|we|he|she|${relative}) (?:can|could) (?:now |finally |actually |at last )?(?:walk|climb|sleep|see|hear|run|eat|breathe|drive|smile|bend|lift|play|dance|swim|read|kneel|chew|feel|stand|move|sit|wear|laugh|cycle|taste)(?: \\p{L}+){0,3} `, "again", "(?= |$)"),
  around(`${relative}(?: \\p{L}+)? `, "stopped|no longer", " (?:crying|cries|limping|limps|scratching|coughing|screaming|snoring|hiding|shaking|dreads)"),
  around("(?:son|daughter|lad|boy|girl|he|she|i|child|marks?|grades?|score|reading|english|maths|band|results?) (?:has |have )?(?:went|gone|jumped|moved|improved|climbed|rose|up)(?: up)? ", "from", " (?:an? )?(?:\\p{L}|\\d[\\d.]*|failing|bottom|fail) (?:to|in) (?:an? )?(?:\\p{L}|\\d[\\d.]*|top|passing|pass)(?!\\p{L})"),
  around(`(?:paying|pay|paid|spend|spending|costs?|saves?|save|saving|saved)(?: me| us)? (?:about |around |over |nearly )?(?:${number}|a \\p{L}+|pounds|\\d+ \\p{L}+)(?: \\p{L}+){0,2} `, "less|month|year|bills?", "(?<=(?:less|sav\\p{L}* .{1,34}))(?!\\p{L})(?! than (?:promised|agreed))"),
  around(`${number} (?:years|winters|summers|seasons|washes|moves)(?: on| later| in| old| now| and)*(?: ,)? (?:and )?(?:it's |it is |it |they're |they |the \\p{L}+ |my \\p{L}+ )?(?:is |are )?`, "still", " (?:(?:fits?|looks?|works?|runs?|keeps?|feels?|holds?) (?:me |us |like |as |the |fine|well|warm|dry|great|perfectly|good|new)?|going|working|running|perfect|strong|as (?:good|new|sharp|soft)|like new|wear|wearing|love|using|use it|sharp|soft|warm|dry|in use)(?! (?:on it|on the|out))(?!\\p{L})"),
  around("", "even", ` (?:my|our|the) (?:\\p{L}+ |\\d+ year old |\\d+-year-old )?${relative}(?: \\p{L}+)? (?:can(?! (?:see|tell|smell|hear))|could(?! (?:see|tell|smell|hear))|likes?|eats?|ate|managed|enjoy\\p{L}*|uses?|asked for|understood|understands|wears?|drinks?|slept|finished|smiled|set|noticed the (?:difference|improvement))(?!\\p{L})`),
  around(`${relative}(?: ,[^,.!?]{1,20},)? (?:\\p{L}+ ){0,4}(?:set (?:it )?up|managed|did it|put it together|worked it out|figured it out|installed it|uses it)(?: \\p{L}+){0,3} `, "herself|himself|alone|on her own|on his own|without help", "(?!\\p{L})"),
  around(`(?:whole family|all of us|everyone (?:in|at) (?:\\p{L}+ )?(?:office|house|work|family)|all my (?:friends|family)|half the office|both my \\p{L}+) (?:now )?`, "wears?|uses?|go|goes|drinks?|eats?|wants?|asked", " (?:it|them|there|one|the same|for (?:the|more)|you)(?: now| too| all|$| [.,!])"),
  around("(?:mended|fixed|repaired|cured|found|solved|saved|sorted|did)(?: \\p{L}+){0,7} (?:that|which|what|when|where|after) (?:\\p{L}+ ){0,2}", "others?|everyone else|nobody else|no one else", " (?:\\p{L}+ ){0,2}(?:couldn't|could|had|said|gave|wouldn't|failed|refused|quoted|missed)(?!\\p{L})"),
  around(`${relative}(?: \\p{L}+)? (?:\\p{L}+ )?`, "runs|ran|skips|skipped|races|drags|pulls", " (?:me |us |straight )?(?:to|into|in|through) (?:the |her |his |your )?(?:door|school|class|classes|lessons?|nursery|there|pool|club)"),
  around(`(?:${number}|a hundred|thousands of) (?:\\p{L}+ )?(?:years?|months?|miles|washes|calls|visits|trips|orders|journeys|deliveries)(?: \\p{L}+)? (?:and |, |with )+`, "not (?:one|a single)|never (?:a|one)|no|zero", " (?:single )?(?:problem|fault|breakdown|complaint|hitch|repair|mistake|delay|dropped|outage|late|issue|leak|puncture|missed|crash|scratch|error|wrong)"),
);

export const kindnesses = [speed, care, gains].flat();
