/** What an English clause does to the tones after it, beside ../cues.ts; the notation is in ../compile.ts. */
export type Wish = "wish" | "regard" | "lack";

export const wishes = `
# what is wished is lacking, and its lack is blamed
wish: if_only would_be_nice_if would_be_nice_to_have would_be_good_if would_be_great_if would_be_better_if would_be_helpful_if would_help_if would've_been_nice would_have_been_nice would_have_been_better would've_been_better would_have_been_good would_have_been_great
# a wish where a past tense follows: "I wish they were kinder", not "I wish you luck"
regard: wish. wishing. wished.
# what should be is not
lack: would_be_nice_to. would_be_good_to. could_be. could_have_been could've_been should_be. should_have_been should've_been needs_to_be. need_to_be. was_meant_to_be were_meant_to_be is_meant_to_be supposed_to_be. was_supposed_to_be. were_supposed_to_be. is_supposed_to_be. are_supposed_to_be. supposed_to_have
# what follows in the clause is denied, as in ../cues.ts
denial: not_exactly. not_one_of not_a_single none_of. not_exactly_what far_from. not_what_i'd_call not_what_i_would_call wouldn't_exactly_call i'd_hardly_call would_hardly_call hardly_what
`;
