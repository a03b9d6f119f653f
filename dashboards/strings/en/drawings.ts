/** What drawings say: titles as findings, subtitles, headings of their data. */
export const drawings = {
  waits: {
    title: (channel: string) => `How long customers wait: ${channel}`,
    found: (channel: string, after: string, parts: { label: string; share: string }[]) => `${capital(channel)}, after ${after}: ${parts.map(({ label, share }) => `${share} still wait ${label}`).join(", ")}`,
    subtitle: (goal: string | null) => `Still waiting for a human, share by length of wait${goal === null ? "" : `; dotted: goal ${goal}`}`,
    part: "part of the day",
    seconds: "waited, s",
    waiting: "share still waiting",
  },
  act: {
    title: (count: number): string => (count === 1 ? "One reason to act" : count === 2 ? "Two reasons to act" : "Three reasons to act"),
    subtitle: "Ordered by what the customers affected bought in the last twelve months",
    none: "No problem touched enough customers in this period to be named.",
    name: { detractor: "low scores", left_waiting: "left without a timely answer", repeated: "had to come again", lost: "Customers lost" } as Record<string, string>,
    said: (problem: string, count: string, amount: number): string => {
      const who = `${count} ${amount === 1 ? "customer" : "customers"}`;
      return { detractor: `${who} gave a score that warns others off.`, left_waiting: `${who} were not answered within the promised time.`, repeated: `${who} came back with the same question.`, lost: `${who} stopped buying; the sum is what they bought in the year before.` }[problem] ?? `${who}.`;
    },
  },
  trend: {
    title: (metric: string, now: string, month: string, extreme: string) => (now === "" ? metric : `${metric}: ${now} in ${month}${extreme ? `; best was ${extreme}` : ", the best so far"}`),
    subtitle: (metric: string, goal: string | null) => `${metric} by month, 95% interval${goal === null ? "" : `; dotted: goal ${goal}`}`,
    many: (metric: string, per: string) => `${metric} ${per}, month by month`,
    ownScale: (goal: string | null) => `Each on its own scale${goal === null ? "" : `; dotted: goal ${goal}`}`,
    sameScale: (goal: string | null) => `All on one scale${goal === null ? "" : `; dotted: goal ${goal}`}`,
  },
  quotes: {
    negative: "What unhappy customers say",
    positive: "What happy customers say",
    subtitle: "In their own words; names, numbers and addresses taken out",
    score: (score: string) => `mark ${score}`,
    /** What stands in place of personal data; a kind that is not here stands as it is. */
    removed: {} as Record<string, string>,
  },
  load: {
    title: "When customers come, and when they wait",
    found: (slot: string, share: string, count: string) => `${slot} misses most: ${count} not answered in time, ${share} of those who came`,
    subtitle: "Figures: contacts an hour; the darker, the more of them were not answered in time; underlined: open",
    cell: (slot: string, contacts: string, share: string) => `${slot}: ${contacts} contacts an hour, ${share} not answered in time`,
    weekday: "weekday", hour: "hour", contacts: "contacts", due: "due", missed: "not in time",
  },
  resolution: {
    title: "Solved at the first contact, by three measures",
    found: (gap: string) => `What counts as solved depends on whom you ask: ${gap} points apart`,
    subtitle: (days: number) => `No further contact within ${days} days; marked as solved by the agent; said by the customer. 95% interval; hollow: the period before`,
    measure: { first_contact_resolution: "no further contact", flagged_contact_resolution: "marked by the agent", survey_contact_resolution: "said by the customer" } as Record<string, string>,
    kappa: (pair: string, kappa: string, agreement: string) => `${{ inferred_flagged: "Contacts and agents", inferred_survey: "Contacts and customers", flagged_survey: "Agents and customers" }[pair] ?? pair} agree on ${agreement} (kappa ${kappa}).`,
    which: "measure",
  },
  repeats: {
    title: "Why customers come again",
    found: (reason: string, share: string) => `Most come again for one reason: ${reason}, ${share}`,
    subtitle: (unknown: string, benchmark: string | null) => `Share of repeats whose texts tell why (${unknown} do not); hollow: the period before${benchmark === null ? "" : `; misunderstanding elsewhere: ${benchmark}`}`,
    why: "reason of the repeat",
  },
  teams: {
    found: (team: string, points: string, isAbove: boolean) => `${team} answers ${points} points ${isAbove ? "more" : "less"} in time than its mix of cases explains`,
    even: "No team differs from what its mix of cases explains",
    subtitle: "Expected: the company’s rates with the team’s own mix of channels and reasons (indirect standardisation)",
    expected: "expected",
    gap: "difference",
  },
  flow: {
    title: "Customers gained and lost",
    found: (month: string, net: string, isUp: boolean) => `${month}: ${net} more customers ${isUp ? "came than left" : "left than came"}`,
    subtitle: "Up: new, above them won back; down: lost; ring: the balance; pale: can still change",
    month: (month: string, joined: string, back: string, lost: string) => `${month}: ${joined} new, ${back} won back, ${lost} lost`,
    joined: "new", back: "won back", lost: "lost",
  },
  cohorts: {
    title: "Who buys again",
    found: (share: string) => `${share} buy again in the month after their first purchase`,
    subtitle: "Share of each month’s new customers who bought in the n-th month after, %; months not over stay blank",
    cell: (cohort: string, month: number, share: string, n: string) => `New in ${cohort}, month ${month}: ${share} of ${n} bought`,
    cohort: "new in", month: "months after", customers: "customers", active: "bought",
  },
  survival: {
    title: "How long customers stay",
    half: (days: number) => `Half of the customers are lost ${days} days after their first purchase`,
    found: (share: string, days: number) => `${share} are still customers ${days} days after their first purchase`,
    subtitle: (days: number) => `Share not yet lost (${days} days without a purchase), by value class of today, Kaplan–Meier, 95% interval`,
    months: (months: number) => (months === 0 ? "0" : `${months} mo`),
    group: "customers", day: "day", atRisk: "observed",
  },
  classes: {
    title: "Value by regularity",
    found: (share: string) => `Customers who buy regularly bring ${share} of the revenue`,
    subtitle: (day: string) => `Customers and their share of a year’s revenue on ${day}; ▲ came into the cell, ▼ left it since the quarter before`,
    xyz: { X: "X, evenly", Y: "Y, unevenly", Z: "Z, rarely evenly", one_time: "bought once" } as Record<string, string>,
    revenue: (share: string) => `${share} of revenue`,
    value: "value", evenness: "regularity", money: "revenue", came: "came", left: "left",
  },
  detractors: {
    found: (touchpoint: string, share: string, answers: string) => `${touchpoint} gives ${share} of all detractors and ${answers} of answers`,
    even: "Detractors come from where answers come from",
    subtitle: "Share of all detractors, 95% interval; hollow: share of all answers",
    detractors: "detractors", share: "share of detractors", answers: "answers", answerShare: "share of answers",
  },
  drivers: {
    title: "What weighs in the score",
    urgent: (driver: string, share: string) => `${driver} weighs most (${share}) and is done worse than the rest`,
    heaviest: (driver: string, share: string) => `${driver} weighs most in the score: ${share}`,
    relationship: "the relationship NPS",
    subtitle: (outcome: string, explained: string, n: string) => `Share in what explains ${outcome} (Johnson’s relative weights, 95% interval; together ${explained} of its variance, n ${n}) against the mean mark, 0–100`,
    how: "Johnson’s relative weights against the mean mark",
    refused: "Too few customers answered several questions to weigh them against each other.",
    driver: "driver", importance: "Importance", performance: "mean mark",
  },
  kinds: {
    title: "What customers write for",
    found: (kind: string, share: string) => `Customers write most often with one thing: ${kind}, ${share}`,
    subtitle: "Share of texts whose kind is known, 95% interval; hollow: the period before",
    kind: "kind",
  },
  terms: {
    found: (terms: string[]) => `New in customers’ mouths: ${terms.map((term) => `“${term}”`).join(", ")}`,
    none: "No new words beyond chance",
    nothing: "No word is used more than before beyond chance.",
    subtitle: (span: string) => `Words used more than before in ${span}: log-odds with an informative prior, false discoveries held at one in twenty; count before → now`,
    how: "Log-odds with an informative prior, false discoveries held at one in twenty",
    term: "word",
  },
  quality: {
    title: "How well the texts are read",
    subtitle: "Measured on texts the model has not seen; sentiment never comes from the score beside the text",
    read: (count: string) => `${count} texts read`,
    measured: (f1: string, n: string) => `macro-F1 ${f1} on ${n} held-out texts`,
    unmeasured: "not measured yet for lack of labelled texts",
    unknownReason: (share: string) => `reason unknown for ${share}`,
    texts: "texts", heldOut: "held out", unknown: "reason unknown", model: "model",
  },
  pipeline: {
    failed: (names: string[]) => `${list(names)} could not be read`,
    stale: (names: string[]) => `${list(names)} ${names.length === 1 ? "is" : "are"} late`,
    fine: (count: number) => (count === 1 ? "The only source was read and is fresh" : `All ${count} sources were read and are fresh`),
    lede: (read: string, refused: string) => `${read} rows read so far, ${refused} of them refused and kept for mending.`,
    balanced: "Nothing disappears: read = loaded + unchanged + refused, for every source",
    unbalanced: "Rows are missing: read is not loaded + unchanged + refused",
    sourcesSubtitle: "Since the start; newest: the latest instant among a source’s data; promise: how old the newest may be",
    source: "source", state: "state", newest: "newest", promise: "promise", read: "read", loaded: "loaded", unchanged: "unchanged", refused: "refused",
    ok: "fine", notOk: "failed", notFresh: "late", running: "running",
    record: "record", field: "field", reason: "reason", rows: "rows", place: "newest example",
    refusedMost: (field: string, rows: string) => `Most refusals come from one field: ${field}, ${rows} rows`,
    nothingRefused: "Nothing was refused",
    refusedSubtitle: "Rows the contract refuses; otklik quarantine lists them, and replays them after a fix",
    noRuns: "No run is recorded yet",
    allRuns: (count: number) => (count === 1 ? "The last run succeeded" : `The last ${count} runs succeeded`),
    someRuns: (failed: number, count: number) => (count === 1 ? "The last run failed" : `${failed} of the last ${count} runs failed`),
    runsSubtitle: (longest: string) => `Height: duration (square root), the longest ${longest}; ✕ failed`,
    started: "started", command: "command", seconds: "seconds", error: "error",
    allRefused: "all refused",
    noneEnded: "The first run is under way",
    /** Reasons of the contract in the reader's language: a pattern, and what is said instead. */
    refusals: [] as [RegExp, string][],
    noDrift: "No source has changed its columns",
    drifted: (count: number) => (count === 1 ? "One column appeared or vanished" : `${count} columns appeared or vanished`),
    driftSubtitle: "Columns that appeared in or vanished from a source’s files",
    column: "column", what: "what", seen: "seen",
    drift: { appeared: "appeared", vanished: "vanished" } as Record<string, string>,
  },
  lineage: {
    title: (records: number, models: number) => `From ${records} records to figures through ${models} tables`,
    subtitle: "Read from the models’ own queries; point at a table to see what hangs on it",
    rows: (count: string) => `${count} rows`,
    model: "table", dependsOn: "reads",
  },
  dictionary: {
    title: "What every figure means",
    lede: "Definitions, formulas and origins, printed from the catalogue that also computes the figures.",
    formula: "Formula", good: "Good", goal: "Goal", benchmark: "Elsewhere", settles: "Settles", dimensions: "Split by", model: "Computed from", records: "Records", source: "Definition after",
    direction: { up: "more is better", down: "less is better", neither: "neither more nor less is better" },
    days: (days: number) => (days === 1 ? "after a day" : `after ${days} days`),
    atOnce: "at once",
  },
};

function list(items: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(items);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("en-GB") + text.slice(1);
}
