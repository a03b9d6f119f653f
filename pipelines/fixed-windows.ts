/** Lengths of time that no company sets: models read them from config.run, and pages say them. */
export const fixedWindows = {
  /** Months of which reasons to act are told, the running one among them. */
  affected_months: 4,
  /** Days after a campaign's message in which a purchase counts as its effect, and before it in which one is compared. */
  campaign_days: 14,
  /** Days after a low mark in which its author is called back; purchases count after them. */
  follow_up_delay_days: 7,
  /** Days of purchases after these, and before the mark, that are compared. */
  follow_up_days: 60,
};
