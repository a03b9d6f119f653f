/** What is praised and blamed in one trade and hardly in another: as many words for each; the notation is in ../compile.ts. */
export const trades: Readonly<Record<string, string>> = {
  shops: `
2: true_to_size fits_like_a_glove as_pictured as_in_the_picture well_packed nicely_packed carefully_packed back_in_stock gift-wrapped nicely_wrapped looks_expensive easy_returns
-2: wrong_size wrong_colour wrong_item wrong_order out_of_stock sold_out not_as_pictured nothing_like_the_picture runs_small runs_large knockoff knock-off missing_part missing_parts missing_pieces shrunk shrank threadbare
`,
  delivery: `
2: delivered_early delivered_earlier arrived_sooner came_sooner ahead_of_time delivered_to_my_door straight_to_my_door left_it_safely kept_me_posted kept_me_informed well_protected live_tracking
-2: didn't_show_up didn't_turn_up never_showed never_turned_up no_show no-show left_in_the_rain left_outside thrown_over crushed squashed half_empty wrong_address wrong_house not_delivered undelivered never_delivered
`,
  banks: `
2: no_fees fee-free fee_free no_hidden_fees no_commission interest-free good_rate great_rate best_rate instant_transfer money_arrived approved cashback
-2: overdraft_fee hidden_charge hidden_charges account_blocked blocked_my froze_my frozen_account money_disappeared money_vanished unauthorised_charge unauthorized_charge bounced extortionate loan_shark declined_again wouldn't_release no_branch
`,
  telecoms: `
2: strong_signal good_signal great_signal full_signal good_reception great_reception great_coverage good_coverage fast_internet fast_broadband rock_solid unlimited_data
-2: no_signal weak_signal bad_signal poor_signal no_reception bad_reception poor_reception no_coverage dropped_call drops_calls dead_zone buffering throttl* keeps_dropping keeps_cutting cuts_out no_internet no_dial_tone roaming_charges
`,
  hotels: `
2: great_view lovely_view sea_view late_checkout comfy_bed home_from_home home_away_from_home feels_like_home felt_at_home well_appointed warm_welcome great_location
-2: double_booked double-booked thin_walls no_hot_water no_towels no_window building_noise noisy_neighbours noisy_neighbors dingy musty damp mould mouldy cockroach* run-down room_not_ready draughty
`,
  food: `
2: mouth-watering mouthwatering melt_in piping_hot freshly_made freshly_baked cooked_to_perfection juicy crispy flavourful flavorful generous_portion
-2: flavourless flavorless lukewarm raw_inside burnt_to greasy rancid small_portion tiny_portion small_portions tiny_portions watery overdone over-salted too_salty food_poisoning hair_in_my rubbery
`,
  travel: `
2: smooth_journey smooth_ride smooth_crossing smooth_trip on_schedule ran_on_time plenty_of_legroom extra_legroom great_crew lovely_crew scenic well_organised
-2: overcrowded packed_like standing_room no_seats no_legroom no_air_conditioning bumpy missed_my missed_connection lost_luggage lost_baggage no_announcement no_announcements rail_replacement reckless drove_past ran_late rip-off_fare
`,
  health: `
2: put_me_at_ease put_at_ease gentle listened_to_me took_the_time explained_everything reassuring reassured soothing caring_nurse thorough_exam bedside_manner
-2: misdiagnos* wrong_diagnosis side_effect side_effects rash allergic rushed_me rushed_through brushed_off dismissive unhygienic unsterile no_appointments no_appointment_available wrong_dose wrong_prescription unwell
`,
  software: `
2: bug-free well_documented clean_interface clear_interface easy_to_set_up synced_perfectly dark_mode_at_last no_ads ad-free offline_mode_works rock-solid well_thought-out
-2: blank_screen black_screen error_message error_messages spammy too_many_ads full_of_ads logs_me_out logged_me_out keeps_crashing keeps_freezing keeps_logging infinite_loop data_loss lost_my_data bloated bloatware paywall
`,
  repairs: `
2: fixed_first_time first_time_fix tidied_up cleaned_up_after left_no_mess neat_work tidy_work on_budget under_budget good_workmanship great_workmanship like_new
-2: botched botch_job bodge* shoddy slapdash half-done overran over_budget left_a_mess made_a_mess leaking_again broke_again still_broken still_leaking poor_workmanship bad_workmanship half_finished unfinished
`,
  utilities: `
2: paid_out claim_approved claim_paid settled_quickly accurate_bill lower_bill power_restored cheaper_tariff fully_covered no_quibble peace_of_mind fair_settlement
-2: claim_denied claim_rejected wouldn't_pay_out won't_pay_out small_print loophole loopholes wrong_bill overbilled estimated_bill power_cut power_cuts blackout blackouts brown_water no_heating no_water auto-renewed
`,
  learning: `
2: great_teacher great_tutor great_course well_explained well_structured well_equipped motivating motivated learned_a_lot learnt_a_lot good_pace eye-opening
-2: badly_explained hard_to_follow overcrowded_class outdated_material poorly_structured waste_of_a_term unqualified inexperienced broken_machines broken_equipment class_cancelled cancelled_class auto_renewed locked_into_a_contract can't_follow no_feedback no_materials
`,
};
