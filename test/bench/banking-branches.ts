/** The 77 intents of banking77 under branches invented by their names alone, to measure answers of a branch. Nothing of it is shipped. */
const branches: Readonly<Record<string, readonly string[]>> = {
  identity: ["unable_to_verify_identity", "verify_my_identity", "why_verify_identity", "verify_source_of_funds"],
  account: ["age_limit", "country_support", "edit_personal_details", "terminate_account", "lost_or_stolen_phone", "passcode_forgotten"],
  getting_a_card: [
    "activate_my_card", "card_about_to_expire", "card_arrival", "card_delivery_estimate", "card_linking", "get_physical_card", "getting_spare_card", "order_physical_card",
    "supported_cards_and_currencies", "visa_or_mastercard",
  ],
  virtual_card: ["disposable_card_limits", "get_disposable_virtual_card", "getting_virtual_card", "virtual_card_not_working"],
  card_trouble: ["card_acceptance", "card_not_working", "card_swallowed", "change_pin", "compromised_card", "contactless_not_working", "lost_or_stolen_card", "pin_blocked", "apple_pay_or_google_pay"],
  card_payment: [
    "card_payment_fee_charged", "card_payment_not_recognised", "card_payment_wrong_exchange_rate", "declined_card_payment", "direct_debit_payment_not_recognised", "extra_charge_on_statement",
    "pending_card_payment", "reverted_card_payment?", "transaction_charged_twice",
  ],
  refund: ["Refund_not_showing_up", "request_refund"],
  cash: ["atm_support", "cash_withdrawal_charge", "cash_withdrawal_not_recognised", "declined_cash_withdrawal", "pending_cash_withdrawal", "wrong_amount_of_cash_received", "wrong_exchange_rate_for_cash_withdrawal"],
  top_up: [
    "automatic_top_up", "pending_top_up", "top_up_by_bank_transfer_charge", "top_up_by_card_charge", "top_up_by_cash_or_cheque", "top_up_failed", "top_up_limits", "top_up_reverted", "topping_up_by_card",
    "verify_top_up", "balance_not_updated_after_cheque_or_cash_deposit",
  ],
  transfer: [
    "balance_not_updated_after_bank_transfer", "beneficiary_not_allowed", "cancel_transfer", "declined_transfer", "failed_transfer", "pending_transfer", "receiving_money", "transfer_fee_charged",
    "transfer_into_account", "transfer_not_received_by_recipient", "transfer_timing",
  ],
  exchange: ["exchange_charge", "exchange_rate", "exchange_via_app", "fiat_currency_support"],
};

/** Intent → its branch. */
export const bankingBranches: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(branches).flatMap(([branch, intents]) => intents.map((intent) => [intent, branch])));
