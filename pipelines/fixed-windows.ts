/** Lengths of time that no company sets: models read them from config.run, and pages say them. */
export const fixedWindows = {
  /** Months of which reasons to act are told, the running one among them. */
  affected_months: 4,
};
