import { each, words } from "../each.ts";

/**
 * What customers vow, wait for and are thanked for: families made of every beginning with every ending, so that a shop, a bank,
 * a hotel, a clinic and a carrier are heard alike; the notation is in ../compile.ts.
 */
const refusals = words("never_again never_ever won't wont will_not will_never would_never wouldn't not_going_to never_going_to not_gonna");
const vows = words("never");
const promises = words("will would definitely certainly happily gladly");
const doings = words(`
  use buy purchase order shop book return visit stay eat dine drink fly ride travel park bank insure invest subscribe renew rent hire
  call_them trust deal_with do_business come_back go_back go_there go_here shop_here buy_here eat_here stay_here order_here
`);
const progressive = words("using buying ordering shopping booking returning visiting staying eating flying travelling renewing coming_back going_back");
const others = words("another anything_else anyone_else any_other anywhere_else elsewhere other");
const units = words("minute hour day week month");
const many = units.map((unit) => `${unit}s`);
const competitors = words("elsewhere to_another to_a_competitor to_your_competitor to_someone_else to_a_different");
const desired = each(words("leave leaves left leaving"), words("much lots a_lot something plenty quite_a_lot so_much a_great_deal a_bit quite_a_bit a_little"), ["to_be_desired"]);
const boldly = words("don't_hesitate_to dont_hesitate_to do_not_hesitate_to");
const unhesitant = words("wouldn't_hesitate would_not_hesitate wouldnt_hesitate won't_hesitate will_not_hesitate never_hesitate wouldn't_think_twice would_not_think_twice don't_think_twice no_hesitation without_hesitation without_any_hesitation without_a_moment's_hesitation");
const bought = words("buy order use book try recommend choose visit shop purchase go hire stay sign trust eat fly rent join switch grab pick invest");
const contacted = words("contact call ask email write reach get_in let message text phone");
const taken = words("charge bill raise increase take lie overcharge cancel block blame");
const lowered = words("cut cuts reduced reduces lowered lowers dropped drops slashed slashes");
const supposed = words("would_be would_also_be would_really_be it'd_be it'd_also_be that'd_be");
const hoped = words("handy nice good great lovely helpful useful cool awesome ideal perfect convenient fantastic amazing brilliant wonderful fab super");
const longing = words("would_love would_really_love would_also_love i'd_love i'd_really_love we'd_love");
const longedFor = words("to_see to_have to_be_able a an it_if if more some another");

export const families = `
# leaving: whoever refuses to use or buy again
-3: ${each(refusals, doings)} ${each(vows, words("buy order shop book return visit stay eat fly travel use"))} ${each(words("won't_be not_be not_going_to_be will_not_be"), progressive)}
-3: won't_be_back wont_be_back will_not_be_back not_be_back last_time_i done_with so_done taking_my_business take_my_business lost_a_customer lost_my_business lost_my_custom
-3: ${each(words("switch switching switched move moving moved go going went"), competitors)} switching_to
# but whoever would use nothing else praises
3: ${each(["never", "will_never", "would_never", "won't", "wouldn't", "will_not"], words("use buy order shop book visit stay eat fly travel"), others)}
# staying
3: ${each(promises, doings, ["again"])} ${each(words("will be definitely_be sure"), ["back_for_more"])} will_be_back i'll_be_back definitely_be_back customer_for_life loyal_customer
# waiting
-2: ${each([...units, ...many], ["late", "delay", "overdue"])} ${each(many, ["without", "of_waiting"])} ${each(["spent", "wasted", "lost"], many)} ${many.map((unit) => `${unit}_and_${unit}`).join(" ")} for_ages takes_ages taking_ages took_ages
# a letter's last words
0: ${each(words("waiting_for awaiting await"), ["your"], words("answer reply response call feedback"))}
# bitter thanks
-2: thanks_for_nothing thanks_for_not thanks_for_no thanks_for_wasting thanks_for_ruining thanks_for_ignoring thanks_for_breaking thanks_for_keeping_me_waiting
# far from the best
-3: ${desired}
3: ${each(words("leave leaves left"), ["nothing_to_be_desired"])}
# without hesitation
3: ${each(boldly, bought)}
2: ${unhesitant.join(" ")} don't_hesitate. do_not_hesitate. dont_hesitate.
0: ${each(boldly, contacted)}
-2: ${each(words("don't_hesitate_to do_not_hesitate_to didn't_hesitate_to"), taken)}
# what a firm lowers is news
0.4: ${each(lowered, words("its their the all"), words("fees fee charges charge rates rate prices price"))}
2: ${each(lowered, ["my", "our"], words("fees fee charges charge rates rate prices price bill"))}
# never better, and never again better
-2: ${each(words("never"), words("got gets get getting"), ["better", "any_better"])}
3: ${each(words("doesn't_get don't_get does_not_get can't_get couldn't_get"), words("better any_better much_better"), ["than_this", "than_that"])}
# no and no again
-2: no_no_no just_no nope_nope hell_no
2: no_questions_asked no_reason_to_complain no_cause_to_complain no_reason_for_complaint* without_asking_questions without_asking_any_questions without_any_questions refund*_without_question replaced_without_question
-2: indifference indifferent. indifferently apathy apathetic
# what would be good is not there yet
0: ${each(supposed, hoped)} ${each(longing, longedFor)}
# nothing to praise
-3: ${each(words("nothing"), words("to_praise good_to_say nice_to_say to_recommend positive_to_say to_like"))}
`;
