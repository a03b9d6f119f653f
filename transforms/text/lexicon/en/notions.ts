/**
 * What customers speak of, one notion a line: `notion: entries`, entries as in ../compile.ts.
 * The same notions stand in every language, so that texts are alike even when they share no word.
 */
export const englishNotions = `
# asking
where: where. where's whereabouts locate location track tracking
when: when. how_long how_soon what_time timeframe time_frame how_many_days eta
why: why. how_come reason_for what_is_the_reason explain explanation what_happened what_caused
how: how. how_do how_can how_to steps instructions process_for procedure guide show_me walk_me what_do_i_do what_should_i_do
which: which. what_kind what_type what_are list_of
can: can_i could_i may_i am_i_able able_to possible is_it_possible allowed allow permit permitted let_me
limit: limit limits maximum minimum max. min. cap. how_much_can how_many restriction restricted restrict
cost: cost costs price prices pricing how_much_does how_much_is charge_for what_are_the_fees
need: need needs want wish would_like i'd_like
help: help assist assistance support please_help
# happening
arrive: arrive arrives arrived arriving arrival come. comes. came. show_up showed_up turn_up get_here got_here delivered deliver delivers delivery reach reached receive received get_my got_my gotten
notyet: not_arriv* hasn't_arriv* haven't_receiv* not_receiv* didn't_receiv* still_waiting still_not still_hasn't still_haven't not_yet hasn't_come never_came never_arriv* didn't_come not_here yet. waiting wait waited
late: late. late delay delayed delays slow takes_so_long taking_so_long overdue taking_forever too_long ages long_time so_long
order: order orders ordered ordering purchase purchased purchases bought buy buying
parcel: parcel package packages shipment shipping shipped ship post posted mail mailed mailing courier dispatch dispatched sent_out
cancel: cancel cancels cancelled canceled cancelling canceling cancellation call_off abort stop_the stop_my reverse revert undo take_back
refund: refund refunds refunded refunding money_back reimburse reimbursed reimbursement get_back give_back returned_money
return: return returns returned returning send_back exchange_it swap_it bring_back
broken: broken broke break damaged damage defective faulty crack cracked not_work* doesn't_work* isn't_work* won't_work* stopped_work* not_functioning malfunction malfunctioning out_of_order
fail: fail fails failed failing failure unsuccessful didn't_go_through not_go_through didn't_work not_complete not_completed won't_go_through wouldn't_go_through not_successful bounced
decline: decline declined declines declining reject rejected rejects refuse refused denied deny turned_down not_accept* isn't_accept* wasn't_accept* not_allowed not_let won't_let wouldn't_let
pending: pending still_pending processing in_progress not_completed hold on_hold unprocessed not_processed still_processing waiting_for_confirmation
missing: missing lost lose loses misplaced can't_find cannot_find disappear disappeared gone. vanished not_there not_showing doesn't_show didn't_show not_show* isn't_show* not_reflected not_appear* not_in_my not_see can't_see don't_see not_credited not_updated hasn't_updated not_changed
stolen: stolen steal stole theft thief robbed mugged pickpocket* swiped_my
fraud: fraud fraudulent scam unauthorized unauthorised suspicious compromised hacked hack someone_used someone_else someone_is_using didn't_authorize did_not_authorize unknown_charge strange_charge
unknown: not_recogni* don't_recogni* didn't_recogni* unrecogni* unfamiliar don't_know_what not_mine didn't_make did_not_make didn't_buy not_make don't_remember do_not_remember never_made never_authori* not_authori* strange
twice: twice double doubled two_times duplicate duplicated duplicates charged_twice second_time multiple_times more_than_once repeated
wrong: wrong incorrect incorrectly mistake mistaken error erroneous not_right not_correct isn't_right isn't_correct inaccurate off. different_amount too_low too_high less_than not_match* doesn't_match mismatch short. different_from
extra: extra additional unexpected hidden surprise unannounced never_told not_informed added_fee random_charge extra_charge
compare: better cheaper difference_between versus vs. compare comparison
# money
fee: fee fees charge charges charged charging surcharge cost_me commission
money: money cash funds fund dollars dollar euros euro pounds gbp usd eur amount sum.
price_rate: exchange_rate exchange_rates rate rates conversion conversion_rate conversion_rates
exchange: exchange exchanges exchanging convert converted converting conversion change_money foreign foreign_currency currency currencies
payment: payment payments pay paid paying transaction transactions purchase
transfer: transfer transfers transferred transferring send_money sent_money wire wired wiring sending_money bank_transfer remit moved_money move_money
recipient: recipient recipients beneficiary receiver payee friend friends family someone other_account their_account
topup: top_up top-up topup topping topped top-ups add_money adding_money add_funds adding_funds put_money load_money load loaded reload deposit_money fund_my refill auto_top-up auto_top auto-top
deposit: deposit deposits deposited depositing cheque cheques check_deposit cash_deposit pay_in paid_in
withdraw: withdraw withdrawal withdrawals withdrew withdrawing take_out took_out cash_out get_cash got_cash taking_out cash_withdrawal pull_out
atm: atm atms cash_machine cash_machines cashpoint cash_point machine bank_machine
card: card cards visa mastercard debit credit_card debit_card plastic
virtual: virtual disposable one-time one_time temporary throwaway
physical: physical real_card actual_card plastic_card
pin: pin pins passcode pincode pin_number four_digit
password: password passwords log_in log_on login sign_in logon access_my forgot forgotten forget remember_my reset resetting
block: block blocked blocks blocking unblock lock locked locking unlock freeze frozen froze unfreeze suspend suspended disable disabled too_many_tries too_many_attempts
activate: activate activated activating activation start_using turn_on enable first_use
expire: expire expires expired expiring expiration expiry about_to_expire run_out renew renewal
swallowed: swallow swallowed ate. eaten kept_my took_my stuck_in retained
contactless: contactless tap_to tap. wireless nfc apple_pay google_pay apple_watch samsung_pay mobile_pay
account: account accounts profile
open_account: open_an_account opening_an_account new_account create_an_account set_up_an_account sign_up register second_account another_account
close_account: close_my delete_my delete_account close_account closing terminate terminate_my deactivate remove_my_account get_rid_of_my
balance: balance balances statement
verify: verify verifies verified verifying verification validate prove proof confirm confirmed identity_check authenticate authentication check_my_identity
identity: identity id. ids passport document documents selfie photo picture
source: source sources origin where_it_came come_from came_from comes_from
details: details detail information info personal data name surname address phone_number last_name married marriage moved_house
change: change changes changed changing edit update updated updating modify modified switch correct_my alter
age: age old_enough years_old child children kid kids daughter son teenager minor minors young
country: country countries abroad overseas international internationally europe european eu. uk. us. usa. world holiday holidays vacation travel traveling travelling traveled travelled trip foreign_country outside regions where_do_you_operate
accept: accept accepts accepted acceptance merchants merchant store stores shop shops where_can_i_use anywhere everywhere use_it
support_list: supported support_which which_currencies what_currencies what_cards which_cards fiat
link: link links linked linking add_my connect connected connecting connect_my attach put_my pair reconnect re-link add_a_card
phone: phone phones mobile cell smartphone device iphone android number
app: app apps application website site web_site online browser
direct_debit: direct_debit direct_debits standing_order recurring subscription subscriptions monthly_payment automatic_payment autopay
salary: salary wage wages paycheck employer pay_check
urgent: urgent urgently asap emergency quick quickly fast express expedite expedited speed_up hurry immediately right_away right_now sooner
new: new another replacement replace replaced second extra_card additional_card spare reissue more_cards
get: get obtain order_a request apply apply_for where_can_i_get how_do_i_get send_me issue
choose: choose choosing choice pick select selected specific prefer decide schedule
delivery_time: delivery_date delivery_time what_day which_day date dates
security: secure security safe safely protect protected protection
update_time: update_take how_long_does when_will_it when_will_my how_many_days clear. clear_in
# other trades
size: size sizes too_small too_big too_large fit fits fitting sizing measurement measurements tight
colour: color colour shade
quality: quality poor_quality cheaply material fabric
stock: stock in_stock out_of_stock available availability restock back_in_stock sold_out
discount: discount discounts promo promotion coupon coupons voucher promocode promo_code code sale sales offer deal gift_card loyalty points bonus rewards
invoice: invoice receipt bill billing billed vat
warranty: warranty guarantee repair repairs fix fixed service_center
staff: staff employee employees agent manager operator rep representative attendant clerk crew assistant
rude: rude rudely impolite disrespect* attitude unprofessional yelled
human: human real_person live_agent talk_to speak_to speak_with talk_with call_me phone_support representative
network: internet connection connect_to signal network wifi wi-fi coverage data_plan roaming sim. speed
flight: flight flights plane seat seats boarding gate airport pilot airline airlines
luggage: luggage bag bags baggage suitcase suitcases
booking: book booking booked reservation reserve reserved ticket tickets rebook rebooked
thanks: thank thanks thank_you grateful appreciate
complaint: complaint complaints complain complained formal_complaint
quantity: incomplete partial part_of missing_item missing_part not_all only_one only_part only_half
wrong_item: wrong_item wrong_size wrong_color wrong_product wrong_order sent_me_the_wrong different_item not_what_i_ordered
`;
