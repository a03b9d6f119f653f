import { each, words } from "../each.ts";

/**
 * What firms and their people did, and what came of it, where no word of it praises or blames: "sorted my order", "read from a script",
 * "the bread was slimy"; the notation is in ../compile.ts.
 */
const mended = words("fixed solved sorted resolved cleared_up sorted_out repaired mended");
const amiss = words("problem problems issue issues bug bugs error errors fault faults leak mistake mistakes complaint trouble mess glitch damage");
const kept = words("keep keeps kept keeping");
const pestering = words("asking pestering nagging forgetting blaming repeating billing debiting bombarding trying_to_sell");
const they = words("they you he she driver courier rider waiter waitress staff kitchen restaurant shop seller");
const theyOf = words("they he she driver courier staff shop manager doctor nurse seller agent adviser engineer");
const rang = words("called rang phoned texted messaged");
const caring = words("ahead to_check to_make_sure to_ask_if to_see_how to_apologise to_apologize to_let_me to_let_us to_explain");
const their = words("their his her your");
const resembles = words("feels_like feel_like felt_like looks_like looked_like smells_like smelled_like smelt_like tastes_like tasted_like");
const rags = words("cardboard plastic rubber a_bin_bag sandpaper dishwater soap a_rag an_ashtray a_prison a_building_site a_dump a_toy chemicals wet_dog");
const fresh = words("new_again brand_new_again as_good_as_new");
const cheaperly = words("lower less cheaper");
const bills = words("bill bills costs premium premiums");
const people = words("husband wife sister brother mum mom mother dad father friend friends neighbour neighbours daughter son colleague colleagues partner boyfriend girlfriend");

export const doings = `
# what was amiss is mended
3: ${each(words("fixed solved resolved sorted cleared_up"), words("my our the"), words("mess query bug bugs error errors fault leak glitch complaint mistake mistakes"))} ${each(mended, words("this that every all_my"), amiss)}
3: ${each(["sorted"], words("my our the"), words("problem problems issue issues"))}
2: sorted_it sorted_me sorted_us sorted_everything sorted_my sorted_our all_sorted was_sorted. got_sorted_out sorted_quickly sorted_straight
0: ${each(words("get getting have need want"), words("it this that my the"), words("sorted sorted_out fixed resolved solved"))} ${each(words("be get getting"), words("sorted sorted_out fixed resolved solved repaired mended replaced"))}
2: there_and_then then_and_there same_evening same_morning same_afternoon while_i_waited while_we_waited while_you_wait on_the_spot right_first_time first_time_round up_and_running got_it_working got_it_going got_the_heating
2: sooner_than_they sooner_than_expected sooner_than_promised sooner_than_planned earlier_than_they earlier_than_promised earlier_than_expected before_the_promised before_the_deadline
2: in_one_piece all_taken_care was_taken_care took_care_of_it took_care_of_everything one_call_and one_phone_call_and one_email_and
3: with_love packed_with_care wrapped_with_care made_with_care done_with_care prepared_with_care handled_with_care
# who cares for a customer
2: ${each(theyOf, rang, caring)} ${each(["out_of"], their, ["way"])} extra_mile stayed_late_to stayed_open_for stayed_behind_to held_my_hand held_her_hand held_his_hand took_his_time took_her_time walked_me_through walked_us_through talked_me_through really_listened actually_listened doctor_listened nurse_listened she_listened he_listened they_listened staff_listened listened_and listened_carefully listened_patiently
2: ${each(words("carried brought"), words("it_up it_upstairs it_all_up everything_up everything_in my_bags our_bags it_inside"))} ${each(["let"], words("us me"), words("check_in_early check_out_late in_early stay_longer stay_late try_it"))} ${each(words("slipped threw chucked tossed"), ["in"], words("a an some extra two"))} put_in_an_extra put_in_a_free put_in_extra put_in_a_little little_gift
2: without_being_asked without_having_to_ask without_me_having_to unprompted off_their_own_bat ${each(words("sent refunded paid"), ["the_difference_back"])} sent_back_the_difference refunded_the_difference waived_the waived_my waived_our only_charged_me_for didn't_charge_me didn't_charge_us didn't_charge_anything never_charged_me wouldn't_take_a_penny without_charging
3: nothing_was_too_much nothing_is_too_much nothing_was_too_much_trouble nothing_is_too_much_trouble never_get_it_wrong never_got_it_wrong never_gets_it_wrong never_get_anything_wrong
2: get_it_right gets_it_right got_it_right got_everything_right know_their_stuff knows_his_stuff knows_her_stuff knew_his_stuff knew_her_stuff knew_their_stuff know_what_they're_doing knows_what_he's_doing knows_what_she's_doing knew_what_he_was_doing knew_what_she_was_doing staff_always_know
2: ${each(["explained_every"], words("fee step charge problem option line detail form cost"))} explained_it_all explained_it_clearly explained_all_the
# what came of it
3: over_the_moon on_cloud_nine like_a_baby like_babies like_a_log like_a_dream going_strong chuffed ${each(words("looks looked looking works worked runs drives feels"), ["like"], ["new", "new_again"])} ${fresh.join(" ")} good_as_new
2: ${each(bills, ["are_down", "is_down", "went_down", "has_gone_down", "have_gone_down"])} ${each(cheaperly, ["than"], words("elsewhere anywhere_else other_shops others_charge the_competition i_used_to i_was_paying we_used_to"))} half_what_i half_what_we half_of_what_i half_of_what_we signal_even works_even_in
2: ${each(words("minutes hours"), ["without"], words("the_manual leaving_home leaving_the_house any_help fuss any_fuss a_hitch any_problems queuing instructions"))} ${each(["don't_need"], words("spreadsheets paper glasses painkillers a_stick crutches another_app three_apps"), ["any_more", "anymore", "now"])}
# who comes back and brings others
3: ${each(words("wouldn't won't would_never will_never never"), words("go look be"), words("anywhere_else elsewhere"))} ${each(words("can't couldn't"), ["stop"], words("eating wearing using playing listening smiling looking reading watching talking"))}
2: ${each(words("i'd we'd i_would we_would i'd_gladly i'd_happily"), ["go_back"])} booked_for_next_year booked_again_for booked_our_next already_booked_again ${each(["already"], words("ordered bought"), words("a_second_one two_more three_more another_pair a_second_pair"))} told_all_my_friends told_all_our_friends told_everyone_about ${each(people, words("wants_one want_one wants_the_same want_the_same bought_one_too ordered_one_too"))}
# who does not listen, and who sends away
-2: ${each(words("read reads reading"), ["from_a_script", "off_a_script"])} canned_repl* canned_respons* canned_answer* copy_and_paste_answer* copy_and_paste_repl* copy-paste_answer* copy-paste_repl* copy-pasted copied_and_pasted template_repl* template_answer* scripted_answer* scripted_repl* automated_repl* ${each(words("don't doesn't didn't never won't wouldn't not"), ["listen", "listening"])}
-2: talked_over_me talks_over_me talked_over_us spoke_over_me talked_down_to talks_down_to laughed_at_me laughed_at_us laughed_when_i laughed_when_we laughed_in_my laughs_at_me rolled_his_eyes rolled_her_eyes rolled_their_eyes shrugged pillar_to_post in_circles wild_goose* talking_to_a_brick_wall talking_to_a_wall ${each(words("closed closes close ended left"), ["the_chat"])} ${each(["closed"], words("my_ticket the_ticket my_case my_complaint the_case my_claim"))} link_to_the_faq link_to_an_faq different_answer_every different_story_every a_different_answer a_different_story sided_with_the took_the_seller's
-2: ${each(words("then and"), words("disappeared vanished"))} nothing_has_happened nothing_happened nothing_ever_happens nothing_has_changed ${each(words("they he she it nobody no_one"), ["never_did"])} had_to_chase having_to_chase have_to_chase had_to_beg had_to_argue had_to_fight had_to_redo had_to_resend had_to_reinstall had_to_complain had_to_take_a_day had_to_take_time_off had_to_take_another_day
-1.5: ${each(kept, pestering)} keeps_saying kept_charging keeps_charging keep_charging keeps_changing keep_changing keep_logging kept_logging you'd_think you_would_think
-2: ${each(they, words("forgot forget forgets"))} ${each(words("driver rider courier"), ["ate"])} tried_to_sell trying_to_sell hard_sell upsell* upselling
# what is worse than it was
-2: went_downhill gone_downhill going_downhill goes_downhill gone_to_the_dogs standards_have_slipped standards_slipped quality_slipped quality_has_slipped not_what_it_was not_what_it_used isn't_what_it_was isn't_what_it_used not_what_they_were got_smaller getting_smaller gets_smaller shrinkflation
# what is spoilt
-2: slimy mushy curdled wilted maggot* mildew gone_off. smelled_off. smelt_off. tasted_off. smells_off. hairs_in hair_in_the hair_on_the a_hair_in hairs_on ${each(resembles, rags)} nothing_like_the_photo nothing_like_the_photos nothing_like_the_pictures nothing_like_the_description nothing_like_what does_nothing. do_nothing. got_logged_out keeps_signing_me_out through_the_walls cold_water_in cold_showers out_of_order already_been_opened already_opened
-1: approved_and_then approved_then accepted_and_then confirmed_and_then approved_but_then
# whatever it names, nothing is amiss
0: mushy_peas accidental_damage photos_of_the_damage photo_of_the_damage pictures_of_the_damage extent_of_the_damage water_damage_cover damage_waiver handle_with_care as_a_gift as_a_present gift_for_my present_for_my a_gift_for need_to_fast fast_before fasting_before drop_it_off drop_off. dropping_off drop_them_off drop_her_off drop_him_off drop_the_car drop_the_keys drop_my_car drop_the_kids drop_my_phone drop_my_laptop will_wait_for i'll_wait i'll_wait_for we'll_wait we'll_wait_for will_wait_until i_can_wait we_can_wait
`;
