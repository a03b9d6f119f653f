// Made from the marts' models by test/dashboards/write-marts.ts; a change here is overwritten.

/** one row per quarter's end and cell of the grid of value (ABC) and regularity (XYZ): who stands there, and who came and left since the quarter's end before Cells of fewer than privacy.suppress_below people are folded into "other", with the next smallest where the folded are still too few: no difference of rows tells of fewer. Who stayed follows from who came and from who left, so that these are told together or not at all. */
export interface AbcXyzRow {
  /** last day of the quarter, or of what is known */
  on_date: number;
  /** first day of the quarter */
  quarter: number;
  /** A, B or C by revenue of the 365 days before; other for what is folded */
  abc: string;
  /** X, Y or Z by evenness of buying; one_time with a single purchase; other for what is folded */
  xyz: string;
  /** customers */
  customer_count: number;
  /** value they kept in those 365 days */
  revenue: number;
  /** of these customers, those who stood elsewhere at the quarter's end before or had bought nothing in the year; null at the first one, and where fewer than privacy.suppress_below came, left or stayed */
  came_count: number | null;
  /** customers of the cell then who stand elsewhere now or have bought nothing in the year; null as came_count */
  left_count: number | null;
}

/** one row per problem, month and slice of the last months (config.run.affected_months): customers it touched, and what they are worth What a problem is acted on by is the touchpoint of a low mark, the channel of a wait, the reason of a repeat. There each customer counts once a month, in the row where the problem touched them last, so that rows of one month and touchpoint, channel or reason add up; those of two months do not, nor of two problems. Rows of fewer than privacy.suppress_below people are folded into "other", first their region, then what the problem is not acted on by, then all: no row, and no difference of rows, tells of fewer. */
export interface AffectedCustomerRow {
  /** detractor, left_waiting (no answer in time), repeated (came again with the same reason) or lost (stopped buying, and holds no subscription that runs at the as-of instant) */
  problem: string;
  /** first day of the month */
  month: number;
  /** touchpoint; unknown where the problem has none, other for what is folded */
  touchpoint: string;
  /** channel; unknown where the problem has none, other for what is folded */
  channel: string;
  /** region; other for what is folded */
  region: string;
  /** contact reason; unknown where the problem has none, other for what is folded */
  reason: string;
  /** known persons */
  customer_count: number;
  /** what they kept in the 365 days before the as-of instant; for lost ones before they were lost */
  revenue_12m: number;
}

/** one row per aspect and quote: what customers lately said of a side of the company, personal data taken out, the surest first and none that is unsure; a positive one praises or recommends, a negative one does not merely ask */
export interface AspectQuoteRow {
  /** delivery, price, staff, quality, site, returns, or one of the company's own */
  aspect: string;
  /** negative or positive: what the text says of the aspect */
  sentiment_label: string;
  /** 0 to 1, probability that it is the tone of the text */
  sentiment_confidence: number;
  /** language */
  language: string;
  /** place among the aspect's quotes of this tone and language, from 1 */
  place: number;
  /** local day */
  on_date: number;
  /** comment or message */
  kind: string;
  /** channel */
  channel: string;
  /** touchpoint of the survey; unknown for messages */
  touchpoint: string;
  /** region */
  region: string;
  /** contact reason */
  reason: string;
  /** the text is too long to be quoted whole */
  is_cut: boolean;
  /** the text, redacted; numbers of orders and the like taken out too; of one too long the sentences that judge the aspect */
  text: string;
}

/** one row per campaign without a holdout: buying of people written to against like people not written to (matched difference in differences, not causal) Compared is the change in who bought, from config.run.campaign_days before the message to as many after; for those not written to, before and after the middle message of the campaign's month. People are alike when, at that moment of the same month, their last counted purchase was as long ago and they had bought as often in the year before, which is by what addressees are chosen [coarsened exact matching: Iacus, King, Porro 2012]. Each addressee counts once per campaign, with the first message; likes are known by then and had no campaign's message in these days around the moment. The spread of the change is taken within cells of like people, together for all whose last purchase was as long ago. Parts add up over rows. */
export interface CampaignChangeRow {
  /** campaign */
  campaign: string;
  /** how it was made */
  channel: string;
  /** first local day */
  first_on: number;
  /** people written to who have a like one that was not; null when those or the likes are fewer than privacy.suppress_below */
  treated_count: number | null;
  /** the like ones; null likewise */
  control_count: number | null;
  /** sum over people written to of their change less the mean change of their likes: buyers more; null likewise */
  effect_sum: number | null;
  /** variance of effect_sum; null likewise */
  variance_sum: number | null;
  /** people written to without a like one; null when they are too few to be told */
  unmatched_count: number | null;
  /** people written to in months whose days are not over; null when they are too few to be told */
  undecided_count: number | null;
}

/** one row per campaign with a holdout: how many of each arm bought within config.run.campaign_days Everybody drawn counts in the arm drawn for them; people whose days are not over are in neither. */
export interface CampaignEffectRow {
  /** campaign */
  campaign: string;
  /** how it was made */
  channel: string;
  /** first local day */
  first_on: number;
  /** people written to; null when either arm has fewer than privacy.suppress_below people */
  treated_count: number | null;
  /** of them those who bought within these days; null likewise */
  treated_bought: number | null;
  /** what they paid in these days; null when too few bought */
  treated_revenue: number | null;
  /** people held out; null likewise */
  holdout_count: number | null;
  /** of them those who bought within these days; null likewise */
  holdout_bought: number | null;
  /** what they paid in these days; null when too few bought */
  holdout_revenue: number | null;
  /** people whose days are not over; null when they are too few to be told */
  undecided_count: number | null;
}

/** one row per cohort of customers (month of the first purchase) and month of their life, from month 0 Cohorts of fewer than privacy.suppress_below people are left out, with the next smallest of their quarter where they are still too few together, and quarters alike; how many bought is not told where so few did or did not, nor for the next smallest of that month where these are too few together. */
export interface CohortMonthRow {
  /** first day of the month of the first purchase */
  cohort_month: number;
  /** calendar months since then */
  month_index: number;
  /** first day of that calendar month */
  month: number;
  /** customers of the cohort */
  customer_count: number;
  /** of these customers, those who bought in that month; null where too few did or did not */
  active_count: number | null;
  /** value they kept from purchases of that month; null as active_count */
  revenue: number | null;
  /** the month is over at the as-of instant */
  is_complete: boolean;
}

/** one row per month and product category: contacts about its orders, and its purchases */
export interface ContactRateRow {
  /** first day of the month */
  month: number;
  /** main product category of the order; unknown for contacts about no known order, and for purchases of months in which no contact names one */
  category: string;
  /** contacts */
  contact_count: number;
  /** counted purchases */
  order_count: number;
}

/** one row per month, channel and contact reason, leaf or branch of the company's tree: contacts of it, and of it with all that lies within it */
export interface ContactReasonRow {
  /** first day of the month */
  month: number;
  /** channel */
  channel: string;
  /** contact reason; unknown where neither tag nor texts tell */
  reason: string;
  /** topmost branch it lies in, itself where it lies in none */
  branch: string;
  /** contacts of which this is the reason and nothing closer is known */
  own_count: number;
  /** contacts of it and of all reasons within it; adds up over reasons of one level, not over levels */
  contact_count: number;
}

/** one row per month and move between stages: customers whose stage at the end of the month is another than at its start Moves of fewer than privacy.suppress_below people are folded into "other", with the next smallest where the folded are still too few. */
export interface CustomerFlowRow {
  /** first day of the month */
  month: number;
  /** stage at its start: none (not known yet), potential, one_time, regular, lost; other for what is folded */
  from_stage: string;
  /** stage at its end, or at the as-of instant; other for what is folded */
  to_stage: string;
  /** up or down; null for what is folded */
  direction: string | null;
  /** customers */
  customer_count: number;
  /** value they kept in the 365 days before the as-of instant */
  revenue_12m: number;
  /** the month is over at the as-of instant */
  is_complete: boolean;
}

/** one row per column that appeared in or vanished from a source's files */
export interface DriftRow {
  /** source */
  source: string;
  /** column */
  column_name: string;
  /** appeared or vanished */
  kind: string;
  /** when it was seen */
  seen_at: string;
  /** the company's mapping reads it */
  is_read: boolean;
}

export interface DriverRow {
  outcome: string;
  question: string;
  driver: string;
  importance: number | null;
  low: number | null;
  high: number | null;
  performance: number | null;
  mark_count: number;
  respondent_count: number;
  explained: number | null;
  refused: string | null;
}

export interface EmergingTermRow {
  language: string;
  term: string;
  direction: string;
  now_count: number;
  before_count: number;
  unknown_count: number;
  log_odds: number;
  z: number;
  q_value: number;
  example: string | null;
  period_from: number;
  period_to: number;
}

/** one row per pair of measures of first-contact resolution: how far they agree, over all settled issues that have both */
export interface FcrAgreementRow {
  /** inferred_flagged, inferred_survey or flagged_survey */
  pair: string;
  /** both say solved */
  both_yes: number;
  /** only the first says solved */
  first_only: number;
  /** only the second says solved */
  second_only: number;
  /** both say not solved */
  both_no: number;
  /** issues that have both answers */
  issue_count: number;
  /** share of issues on which they agree */
  agreement: number;
  /** Cohen's kappa: agreement beyond chance, 1 complete, 0 none; null when one of them never varies [Cohen 1960] */
  kappa: number | null;
}

/** one row per month, kind of feedback, channel and touchpoint */
export interface FeedbackKindRow {
  /** first day of the month */
  month: number;
  /** complaint, idea, question, praise or referral; unknown for texts that are none of the five, as answers in a talk mostly are */
  kind: string;
  /** channel */
  channel: string;
  /** touchpoint of the survey; unknown for messages */
  touchpoint: string;
  /** texts */
  text_count: number;
}

/** one row per touchpoint: buying of detractors who were contacted after their answer against like detractors who were not (matched difference in differences, not causal) Compared is the change in counted purchases from config.run.follow_up_days before the answer to as many days after the follow_up_delay_days that follow it. Detractors are alike when they answered in the same quarter at the same touchpoint, were as displeased (below four of ten or not), and had bought as often before [coarsened exact matching: Iacus, King, Porro 2012]. Matching on earlier buying is right where it is what decides who is called, as for a list sorted by it; it keeps the fall back to the mean out [Daw, Hatfield 2018]. Each person counts once, with the first low mark. The spread of the change is taken within cells of like people, together for all who had bought as often. Touchpoints where too few can be compared (privacy.suppress_below) are folded into "other", with the next smallest where the folded are still too few. Parts add up over rows. */
export interface FollowUpEffectRow {
  /** touchpoint of the answer; other for what is folded */
  touchpoint: string;
  /** detractors contacted within follow_up_delay_days who have a like one that was not */
  treated_count: number;
  /** the like ones */
  control_count: number;
  /** contacted detractors without a like one; null when they are too few to be told */
  unmatched_count: number | null;
  /** sum over the contacted of their change less the mean change of their like */
  effect_sum: number;
  /** variance of effect_sum */
  variance_sum: number;
  /** purchases of both in the days after */
  purchase_count: number;
  /** their value */
  purchase_amount: number;
}

/** one row per month, first touch, outcome, step and pair of touches: how journeys go on, step by step, and where they end Only what enough people share is told (core.journey); the rest of a journey is "further". What comes into a touch at one step goes out of it at the next. */
export interface JourneyFlowRow {
  /** first day of the month in which the journeys began */
  month: number;
  /** their first touch; other where too few began so */
  first_touch: string;
  /** bought, lost_order or none, of the whole journey */
  outcome: string;
  /** place of the earlier touch, 1 to 5 */
  step: number;
  /** earlier touch */
  from_touch: string;
  /** later touch; end when nothing more came within the repeat window; further when it goes on and is not told */
  to_touch: string;
  /** journeys */
  journey_count: number;
  /** people who made them; does not add up */
  person_count: number;
}

/** one row per month, pair of touches and wait: how people go from one touch to the next, and how long they wait The hops are those that marts.journey_flow tells, all steps together. */
export interface JourneyHopRow {
  /** first day of the month in which the journeys began */
  month: number;
  /** earlier touch */
  from_touch: string;
  /** later touch */
  to_touch: string;
  /** minutes (under an hour), hours (under a day) or days between them; any for those of a pair that would tell of too few people, with the next smallest where they still would */
  wait: string;
  /** hops */
  hop_count: number;
  /** people who made them; does not add up */
  person_count: number;
}

export interface LineageRow {
  model: string;
  depends_on: string;
  layer: string;
  depends_on_layer: string;
}

/** one row per month, weekday, local hour and channel: episodes that began then, and how they were answered Channels in which fewer than privacy.suppress_below people came in an hour are folded into "other", with the next smallest where the folded are still too few; an hour to which fewer came in all has no row. */
export interface LoadHourRow {
  /** first day of the month */
  month: number;
  /** 1 Monday to 7 Sunday */
  weekday: number;
  /** local hour, 0 to 23 */
  hour: number;
  /** channel, or other for those folded */
  channel: string;
  /** episodes */
  episode_count: number;
  /** answered within the deadline; null where too few people's deadline is over */
  in_target_count: number | null;
  /** episodes whose deadline is met or over, where it is told when a human replies; null likewise */
  due_count: number | null;
  /** days of that weekday in the month so far */
  day_count: number;
  /** part of that hour in which the company is open, mean over those days; null without a schedule */
  open_share: number | null;
}

/** one row per month, dimension and value: orders abandoned or cancelled by the last contact before it, and the money in them Each dimension holds all lost orders once, so rows of two dimensions are never added. Values that fewer than privacy.suppress_below people share are folded into "other", with the next smallest where the folded are still too few: no difference of rows tells of fewer. Orders without a contact give way last, and what is folded with them is "any": "other" holds contacts alone. A reason of too few is folded into the branch above it first, and on upwards until they are enough; a branch's row holds what tells no closer reason and what was folded into it. */
export interface LostOrderRow {
  /** first day of the month of ordering */
  month: number;
  /** fate; contact_channel, contact_reason, contact_promise, contact_mood: of the last contact in the window before the loss; afterwards */
  dimension: string;
  /** abandoned, cancelled; channel; reason or a branch above it; none, same_day, one_day, two_three_days, four_seven_days, over_week; negative, neutral, positive, unknown (nothing was said); bought_soon (bought all the same within the window), not_bought. no_contact without a contact, other for contacts that are folded, any for those folded with what has none */
  value: string;
  /** orders lost */
  order_count: number;
  /** their value */
  amount: number;
  /** people who lost them; does not add up */
  person_count: number;
}

/** one row per stage, dimension and value: orders with a contact of that sort against like orders without: parts of a lift (association, not cause) Orders are alike when they were placed in the same month, region and channel, are both a first purchase or both not, and, for a contact after ordering, were still open and without a contact as many hours after they were placed [risk sets: Li, Propert, Rosenbaum 2001]. Each dimension holds all orders with a contact once, so rows of two dimensions are never added. Values that fewer than privacy.suppress_below people share are folded into "other"; a reason of too few into the branch above it first, and on upwards until they are enough. Where the folded of one stage and dimension are too few together, their orders are left out of every dimension: they would else hide the next smallest value, and the other dimensions' sums would tell of them. What that leaves too few folds with the next smallest. The lift and its interval are worked out in transforms/effect.ts. */
export interface LostOrderLiftRow {
  /** before_order (the last contact in the window before ordering) or after_order (the first one after it) */
  stage: string;
  /** contact_channel, contact_reason or contact_promise */
  dimension: string;
  /** channel; reason or a branch above it; none, same_day, one_day, two_three_days, four_seven_days, over_week; cancelling, in channel and promise, for contacts whose reason cancels orders; other for what is folded */
  value: string;
  /** such contacts are how an order is cancelled, not why it is lost */
  is_cancelling: boolean;
  /** orders with such a contact that have like orders */
  order_count: number;
  /** people who placed them; does not add up */
  person_count: number;
  /** orders with such a contact that have none like them; null when they, or what could be worked out of them, are too few to be told */
  unmatched_count: number | null;
  /** of order_count those abandoned or cancelled after the contact */
  lost_count: number;
  /** their value; null when they, or what could be worked out of them, are too few to be told */
  lost_amount: number | null;
  /** how many would be lost at the rate of their like */
  expected_count: number;
  /** variance of lost_count about its expectation times the lift, people and not orders taken as independent */
  lost_variance: number;
  /** variance of expected_count, likewise */
  expected_variance: number;
  /** value that would be lost at the rate of their like */
  expected_amount: number;
}

export interface ModelRow {
  model: string;
  layer: string;
  file: string;
  grain: string;
  row_count: number;
  seconds: number;
  check_count: number;
}

export interface ModelCheckRow {
  model: string;
  check: string;
}

/** one row per finished run of the last sixty; the run that publishes these pages is not among them */
export interface PipelineRunRow {
  /** run */
  run_id: string;
  /** command that ran */
  command: string;
  /** start */
  started_at: string;
  /** end */
  ended_at: string;
  /** how long it took */
  seconds: number;
  /** it succeeded */
  ok: boolean;
  /** what went wrong; null when nothing did */
  error: string | null;
  /** rows read; null where the command reads none */
  read: number | null;
  /** rows new or changed; null where the command reads none */
  loaded: number | null;
  /** rows known already; null where the command reads none */
  unchanged: number | null;
  /** rows refused; null where the command reads none */
  quarantined: number | null;
}

/** one row per source: what it brought since the start and how fresh it is */
export interface PipelineSourceRow {
  /** source */
  source: string;
  /** its name in English */
  label_en: string;
  /** its name in Russian */
  label_ru: string;
  /** canonical records it fills */
  records: string;
  /** last time it was read; null before the first */
  last_run_at: string | null;
  /** the last reading succeeded; null before the first */
  ok: boolean | null;
  /** what went wrong in it; null when nothing did */
  error: string | null;
  /** rows read */
  read: number;
  /** rows new or changed */
  loaded: number;
  /** rows known already */
  unchanged: number;
  /** rows refused, those too that passed when they were read again */
  quarantined: number;
  /** rows that are refused still, as status counts them in quarantine */
  waiting: number;
  /** newest instant among its data; null before there are any */
  newest_at: string | null;
  /** its promise; null when it makes none */
  fresh_within_seconds: number | null;
  /** the promise is kept; null without one and before there are any data */
  is_fresh: boolean | null;
  /** instant up to which its data are complete; null without a promise, and of a promise before there are any data */
  complete_until_at: string | null;
}

/** one row per source, record, field and reason of refusal */
export interface QuarantineReasonRow {
  /** source */
  source: string;
  /** canonical record; unknown when the line was not even read */
  record: string;
  /** offending field; unknown when it is the whole row */
  field: string;
  /** why the row was refused */
  reason: string;
  /** rows */
  row_count: number;
  /** last time */
  newest_at: string;
  /** file and line of the newest, without its values */
  example_place: string;
}

/** one row per question of surveys that is marked on one scale only: its ends */
export interface QuestionScaleRow {
  /** nps, csat, ces, solved, overall, or the name of an attribute */
  question: string;
  /** lowest mark */
  scale_min: number;
  /** highest mark */
  scale_max: number;
}

/** one row per quote: what customers said lately, personal data taken out, the surest of each kind and none that is unsure or beside the opposite mark; a positive one praises or recommends, a negative one does not merely ask */
export interface QuoteRow {
  /** number in the mart */
  quote_id: number;
  /** local day */
  on_date: number;
  /** comment or message */
  kind: string;
  /** channel */
  channel: string;
  /** touchpoint of the survey; unknown for messages */
  touchpoint: string;
  /** region */
  region: string;
  /** contact reason */
  reason: string;
  /** negative or positive */
  sentiment_label: string;
  /** 0 to 1, probability that the label is right */
  sentiment_confidence: number;
  /** complaint, idea, question, praise, referral or null */
  feedback_kind: string | null;
  /** promoter, passive or detractor beside the comment; null without an nps mark */
  band: string | null;
  /** mark beside the comment; null without one */
  score: number | null;
  /** highest mark of its scale; null without one */
  scale_max: number | null;
  /** language */
  language: string;
  /** place among the quotes of what the text is about, of this tone and language, from 1 */
  place: number;
  /** the text is too long to be quoted whole */
  is_cut: boolean;
  /** the text, redacted; numbers of orders and the like taken out too; of one too long the sentences that carry its tone */
  text: string;
}

/** one row per month, cause of the repeat, channel and reason: settled issues by why the customer came again */
export interface RepeatReasonRow {
  /** first day of the month of the first contact */
  month: number;
  /** misunderstanding, not_fixed, status or new_question; unknown when neither words nor the conversation tell */
  repeat_reason: string;
  /** channel of the first contact */
  channel: string;
  /** contact reason */
  reason: string;
  /** issues with a repeat */
  issue_count: number;
}

/** one row per month, channel and combination of the three answers to "was it solved at first contact" */
export interface ResolutionAgreementRow {
  /** first day of the month of the first contact */
  month: number;
  /** channel of the first contact */
  channel: string;
  /** the three answers as text, in the order inferred, flagged, survey: 1, 0 or - when unknown */
  answers: string;
  /** 1 no further contact within the window, 0 there was one */
  inferred: number;
  /** 1 the agent or the system marked it solved, 0 unsolved, null unknown */
  flagged: number | null;
  /** 1 the customer said solved, 0 not solved, null not asked or not answered */
  survey: number | null;
  /** settled issues */
  issue_count: number;
}

/** one row per single story that is told, of a person who has no name in it */
export interface StoryRow {
  /** place in the selection */
  story_id: number;
  /** why it was chosen: lost_order, detractor (called back) or long_journey */
  kind: string;
  /** first day of the local month in which it ends */
  month: number;
  /** en, ru or unknown: in which the customer writes */
  language: string;
  /** region of the customer; unknown where few live there */
  region: string;
  /** bought, lost_order or none, of the orders in it */
  outcome: string;
  /** contact reason before the lost order, or the touchpoint that the detractor marked; null for journeys */
  reason: string | null;
  /** what was promised in the lost order's last contact, as in lost_order; null for others */
  promise: string | null;
  /** of the lost order, else of the orders in it, to two figures; null without orders */
  amount: number | null;
  /** rows of it in marts.story_event */
  event_count: number;
  /** channels in it */
  channel_count: number;
  /** whole days from its first event to its last */
  days: number;
}

/** one row per thing that happened in a single story, in order; no name, number or date of the person: times count from the story's first event What the site saw of one visit is one row per kind, the marks of one questionnaire are one row. Texts are redacted, numbers of orders and the like taken out too; the words with which an agent comes to the phone or the chat are left out unless they promise something: they say a name and nothing else. */
export interface StoryEventRow {
  /** story */
  story_id: number;
  /** place in it, from 1 */
  position: number;
  /** since the story's first event, in whole minutes */
  offset_seconds: number;
  /** of its time the day alone is known: what came first on that day, and by how many hours, is not */
  is_by_day: boolean;
  /** whole local days since the story's first event; null in stories of which all times are known */
  day: number | null;
  /** where it happened; unknown where that is not known */
  channel: string;
  /** viewed, added, checkout_begun, left; contacted, answered, hung_up, approached, said (a message of a contact); ordered, abandoned, cancelled, delivered, returned; invited, rated; campaign, follow_up; subscribed, unsubscribed */
  kind: string;
  /** customer, agent or bot: who said it; null where nothing was said */
  author: string | null;
  /** contact reason, product category, touchpoint, campaign or plan; null where there is none, and of an unsubscription, whose reason is free text */
  detail: string | null;
  /** promoter, passive or detractor of an nps mark; null of anything else */
  band: string | null;
  /** the mark; null where none was given */
  score: number | null;
  /** the highest mark of its scale; null where none was given */
  scale_max: number | null;
  /** value of an order, to two figures; null of anything else */
  amount: number | null;
  /** negative, neutral or positive: of what the customer said; null of anything else */
  sentiment_label: string | null;
  /** the probability that this label is right is below three in five; null where there is no label or it was not told */
  is_unsure: boolean | null;
  /** which of the story's conversations it belongs to, numbered without order; null of what belongs to none */
  talk: number | null;
  /** what was said; null where nothing was */
  text: string | null;
  /** the words in it that promise a time, of several promises the first; in the message that is a turn, those on delivery; null where none do */
  promise: string | null;
  /** same_day, one_day, two_three_days, four_seven_days or over_week; null without a promise */
  promise_band: string | null;
  /** of a lost order's story the loss of that order, and the message that promised its delivery in the last contact before, as core.order_fate finds it */
  is_turn: boolean;
  /** events in the row */
  event_count: number;
}

/** one row per group of customers and week of their life: how many of them are not yet lost Kaplan–Meier from the first purchase to the first loss, customers not lost are censored at the as-of instant [Kaplan, Meier 1958]; limits by Greenwood's formula on the log-log scale. Value segments are those of today: being lost early keeps a customer small. Groups of fewer than privacy.suppress_below people are left out, with the next smallest of their dimension where they are still too few together. A curve is told at its first week while nobody is lost, then at every week by which at least so many were lost since the last told one, as long as so many are observed; a week before which fewer of them, but somebody, ceased to be observed is passed over: no difference of its rows tells of fewer. */
export interface SurvivalRow {
  /** all, segment, region or cohort (quarter of the first purchase) */
  dimension: string;
  /** value of the dimension */
  value: string;
  /** days since the first purchase, by weeks */
  day: number;
  /** customers observed that long and not lost before */
  at_risk: number;
  /** share not lost by that day */
  share: number;
  /** lower 95 % limit */
  low: number;
  /** upper 95 % limit */
  high: number;
  /** customers of the group */
  customer_count: number;
}

/** one row per head that the company itself may teach: what of all texts, or of all repeats, it says something of, and how sure that is */
export interface TextCertaintyRow {
  /** kind (of feedback, of texts) or repeat (why a customer came again, of first repeats) */
  head: string;
  /** texts, or repeats */
  asked_count: number;
  /** of them, those of which something is said */
  told_count: number;
  /** of told_count, those of which words say it; the others follow from what went before */
  words_count: number;
  /** of words_count, those read by a learned model, which says how probable its answer is; rules, the shipped base and nearest examples do not */
  judged_count: number;
  /** of judged_count, those whose answer is right with a probability below three in five */
  unsure_count: number;
}

/** one row per head and language that something was learned for: what serves, and how both measured on the same held-out texts */
export interface TextHeadRow {
  /** sentiment, reason, kind or repeat */
  head: string;
  /** language; any when one model reads all */
  language: string;
  /** version of the learned model; base while the rules or the nearest example serve */
  model_version: string;
  /** the learned model measures better than the base and serves; where they may leave a text unanswered, a wrong answer undoes a right one */
  serves: boolean;
  /** labelled texts it learned from and was measured on, each held out once */
  label_count: number;
  /** mean F1 over its classes, learned */
  macro_f1: number;
  /** the same of the base */
  base_macro_f1: number;
  /** share of texts read right, learned */
  accuracy: number;
  /** the same of the base */
  base_accuracy: number;
  /** share of the texts that the learned model answers where it may say that it does not know; null where it always answers */
  answered_share: number | null;
  /** share of these answers that are right; null where it always answers */
  answered_accuracy: number | null;
  /** share of the texts that the base answers; null where it always answers */
  base_answered_share: number | null;
  /** share of these answers that are right; null where it always answers */
  base_answered_accuracy: number | null;
}

/** one row per language: how many texts customers wrote in it, and how well survey comments are read; what comments taught reads comments only, messages of chats and calls are read untrained and measured nowhere */
export interface TextQualityRow {
  /** language */
  language: string;
  /** version of the sentiment model that reads survey comments in it; base while no learned one serves */
  model_version: string;
  /** texts, comments and messages */
  text_count: number;
  /** of them, survey comments: those that model_version reads and macro_f1 speaks of */
  comment_count: number;
  /** part of them in which no contact reason was recognised */
  unknown_reason_share: number;
  /** part of those with a tone whose tone is right with a probability below three in five; null where none was told */
  unsure_share: number | null;
  /** mean F1 over negative, neutral and positive on held-out survey comments, by the model that serves for comments; null when not measured */
  macro_f1: number | null;
  /** comments it was measured on; null when not measured */
  held_out_count: number | null;
  /** the same on comments that came since it learned; null where none serves or fewer than a hundred came */
  newer_macro_f1: number | null;
  /** these comments; null where newer_macro_f1 is */
  newer_count: number | null;
}

/** one row per month, channel, part of the day and length of wait: how many waits ended, were given up or still run at that length */
export interface WaitCurveRow {
  /** first day of the month in which the wait began */
  month: number;
  /** channel */
  channel: string;
  /** open or closed by business hours; day (08 to 22) or night where the company keeps none */
  part_of_day: string;
  /** upper edge of the length of wait; the last edge holds all longer ones, and those of unknown length */
  seconds: number;
  /** waits that a human reply ended */
  answered_count: number;
  /** waits that ended without one */
  left_count: number;
  /** waits still running at the as-of instant */
  open_count: number;
  /** waits of which nobody knows when or whether a reply came */
  unknown_count: number;
  /** of these the ones of which it is known whether, but not when */
  untimed_count: number;
}

/** Tables of schema marts by name, with what one row of each holds. */
export interface Marts {
  abc_xyz: AbcXyzRow;
  affected_customer: AffectedCustomerRow;
  aspect_quote: AspectQuoteRow;
  campaign_change: CampaignChangeRow;
  campaign_effect: CampaignEffectRow;
  cohort_month: CohortMonthRow;
  contact_rate: ContactRateRow;
  contact_reason: ContactReasonRow;
  customer_flow: CustomerFlowRow;
  drift: DriftRow;
  driver: DriverRow;
  emerging_term: EmergingTermRow;
  fcr_agreement: FcrAgreementRow;
  feedback_kind: FeedbackKindRow;
  follow_up_effect: FollowUpEffectRow;
  journey_flow: JourneyFlowRow;
  journey_hop: JourneyHopRow;
  lineage: LineageRow;
  load_hour: LoadHourRow;
  lost_order: LostOrderRow;
  lost_order_lift: LostOrderLiftRow;
  model: ModelRow;
  model_check: ModelCheckRow;
  pipeline_run: PipelineRunRow;
  pipeline_source: PipelineSourceRow;
  quarantine_reason: QuarantineReasonRow;
  question_scale: QuestionScaleRow;
  quote: QuoteRow;
  repeat_reason: RepeatReasonRow;
  resolution_agreement: ResolutionAgreementRow;
  story: StoryRow;
  story_event: StoryEventRow;
  survival: SurvivalRow;
  text_certainty: TextCertaintyRow;
  text_head: TextHeadRow;
  text_quality: TextQualityRow;
  wait_curve: WaitCurveRow;
}
