import { list } from "./list.ts";

const times = (amount: number, one: string) => `${amount} ${amount === 1 ? one : `${one}s`}`;

/** What the Journeys page says of flows, hops, lost orders and effects. */
export const journeys = {
  touch: { order: "order", lost_order: "lost order", rating: "mark given", message: "our message", other: "others", end: "end", further: "goes on" } as Record<string, string>,
  others: "others together",
  noSource: "They appear when sources in company.yaml bring orders, contacts or visits that belong to the same people.",
  noLift: "After no kind of contact are orders lost more often than like orders without one, beyond chance.",
  held: (span: string, money: string, n: string) => `Orders lost in ${span} held ${money} (n ${n}).`,
  beyond: (money: string, range: string) => `Since the beginning ${money} more was lost than in like orders without a contact (${range}); an association, not proof of a cause.`,
  range: (low: string, high: string) => `${low} to ${high}`,
  flows: {
    title: "How people go from touch to touch",
    worst: (touch: string, share: string, others: string) => `${touch} first: ${share} of these journeys with an order lose it, ${others} of others`,
    most: (touch: string, share: string) => `${touch} first: ${share} of all journeys begin there`,
    subtitle: (journeys: string, single: string, days: number, isOpen: boolean) => `${journeys} journeys of this period, ${single} of one touch are not drawn. Width: journeys; top, blue: bought; middle, rust: an order lost; bottom, grey: no order. A mark at a touch’s foot: journeys that end there. A journey ends after ${days} days of silence${isOpen ? "; this period’s can still go on" : ""}`,
    step: (step: number) => `${["First", "Second", "Third", "Fourth", "Fifth", "Sixth"][step - 1] ?? String(step)} touch`,
    outcome: { bought: "bought", lost_order: "order lost", none: "no order" } as Record<string, string>,
    stop: ({ step, touch, count, from, to, ended }: { step: string; touch: string; count: string; from: string[]; to: string[]; ended: string[] }) =>
      [`${step}, ${touch}: ${count} journeys`, from.length > 0 && `from ${list(from)}`, to.length > 0 && `on to ${list(to)}`, ended.length > 0 && `end here: ${list(ended)}`].filter(Boolean).join("; "),
    none: "No journeys yet: orders, contacts or visits with identifiers that join them to people are needed.",
    first: "begins with", ending: "outcome", stepName: "touch no.", from: "from", to: "to", journeys: "journeys",
  },
  hops: {
    title: "Who goes from where to where",
    found: (pair: string, count: string, quick: string) => `${pair} is the most frequent way: ${count} times${quick ? `, ${quick} within the hour` : ""}`,
    subtitle: "Changes from one touch to another, and the wait between them: share of hops. Not told apart: so few that single people would show",
    pair: "from → to", hops: "hops", waited: "wait",
    wait: { minutes: "minutes", hours: "hours", days: "days", any: "not told apart" } as Record<string, string>,
  },
  lift: {
    found: (after: string, times: string) => `Orders are lost ${times} times as often ${after}`,
    after: {
      promise: (key: string, label: string) => (key === "none" ? "after contacts in which nothing was promised" : `after a promise of ${label}`),
      reason: (_key: string, label: string) => `after contacts about “${label}”`,
      channel: (key: string, label: string) => ({ phone: "after a call", chat: "after a chat", email: "after an e-mail" })[key] ?? `after contacts by ${label}`,
    },
    even: { promise: "No promise stands out before lost orders", reason: "No reason of contact stands out before lost orders", channel: "No channel stands out before lost orders" },
    by: { promise: "What was promised", reason: "Reason of contact", channel: "Channel" },
    subtitle: "Lost for each one lost among like orders without a contact, since the beginning; 95% interval, dotted: as often. At the end: money beyond what was to be expected. An association, not a cause",
    orders: "orders with such a contact", lost: "lost", lift: "times as often", money: "money beyond expectation", beyond: "beyond chance",
    none: "Not known yet: orders that were lost, and contacts before them by the same people, are needed.",
    tooFew: "Too few lost orders have like ones to be held against.",
  },
  last: {
    title: "The last contact before an order was lost",
    found: (money: string, whole: string) => `${money} of ${whole} in lost orders was lost within days of a contact`,
    subtitle: (span: string, isOpen: boolean, soon: string | null) => `Abandoned and cancelled orders of ${span} by the last contact before the loss${isOpen ? "; some of the latest can still be cancelled" : ""}${soon === null ? "" : `; ${soon} was soon bought all the same`}`,
    by: { promise: "What was promised", reason: "Reason", channel: "Channel", mood: "Tone of the customer" } as Record<string, string>,
    without: "no contact", money: "money", orders: "orders", how: "how", dimension: "by",
    fate: { abandoned: "abandoned", cancelled: "cancelled" } as Record<string, string>,
    none: "No lost order of this period had a contact before it.",
    never: "No order has been lost yet, or no source brings abandoned and cancelled orders.",
  },
  campaigns: {
    found: (name: string, points: string) => `${name}: ${points} buyers against those held out`,
    even: (count: number) => (count === 1 ? "The campaign has no effect beyond chance" : `None of ${count} campaigns has an effect beyond chance`),
    subtitle: "Buyers within fourteen days, those written to less those held out by lot; 95% interval, dotted: no difference, ≈: no effect beyond chance",
    silent: (names: string[], fewest: number) => `Not judged yet: ${list(names)}. Fewer than ${fewest} people in an arm, or fourteen days are not over.`,
    none: "No campaign with a group held out. A share of the addressees left out by lot (arm: holdout) is what tells an effect from chance.",
    campaign: "campaign", from: "from", treated: "written to", bought: "bought", holdout: "held out", difference: "difference",
  },
  followUps: {
    title: "What calling back goes along with",
    found: (size: string, money: string, isUp: boolean) => `Dissatisfied customers who are called back buy ${isUp ? "more" : "less"} than like ones who are not: ${size} purchases each${money ? `, ${money}` : ""}`,
    even: "Calling back shows no effect on buying beyond chance",
    subtitle: "Purchases per customer called, the sixty days after against the sixty before, less the same change of like customers who were not called (matched difference-in-differences); 95% interval, ≈: no effect beyond chance. Not causal: nobody drew by lot who was called",
    all: "all touchpoints",
    none: "No dissatisfied customer has been called back long enough ago, or none has a like one who was not.",
    called: "called", like: "like ones not called", without: "without a like one", effect: "purchases more",
  },
};

/** What the single stories say: present tense, nobody’s name. */
export const story = {
  title: "Single stories",
  subtitle: "One person each, without a name: visits, talks, orders and marks on one line. Words are the customers’ own; names, numbers and addresses taken out; sums rounded",
  none: "No story is long enough to be told yet.",
  all: (count: number) => `All ${count} stories`,
  kinds: { lost_order: "Lost orders", detractor: "Dissatisfied, and called back", long_journey: "Long ways" } as Record<string, string>,
  name: (id: number) => `Story ${id}`,
  channels: (count: number) => times(count, "channel"),
  days: (count: number) => (count === 0 ? "within a day" : times(count, "day")),
  before: "story before", after: "next story",
  pause: (unit: "minute" | "hour" | "day", amount: number) => (amount === 0 ? "less than a minute" : times(amount, unit)),
  later: (wait: string) => `${wait} later`,
  talk: (channel: string) => ({ phone: "calls", chat: "writes in the chat", email: "writes an e-mail", social: "writes on social media", form: "fills in the web form", in_person: "comes in person" })[channel] ?? "gets in touch",
  lost: ({ talk, about, promise, wait, kind, amount }: { talk: string; about: string; promise: string; wait: string; kind: string; amount: string }) =>
    `${talk.charAt(0).toUpperCase()}${talk.slice(1)}${about ? ` about “${about}”` : ""}, hears “${promise}”, and ${wait} later ${kind === "abandoned" ? "abandons" : "cancels"} an order${amount ? ` of ${amount}` : ""}`,
  detractor: ({ touchpoint, score, call }: { touchpoint: string; score: string; call: string | null }) => `Gives ${touchpoint ? `“${touchpoint}”` : "us"} a ${score}${call === null ? "; nobody calls back" : `; ${call} later we call back`}`,
  way: (channels: number, days: number, ending: string, amount: string) => `${times(channels, "channel")}${days > 0 ? ` in ${times(days, "day")}` : " in one day"}${ending ? `, and ${ending}` : ""}${amount ? `: ${amount}` : ""}`,
  ending: { bought: "buys in the end", lost_order: "the order is lost in the end", none: "buys nothing" } as Record<string, string>,
  visit: {
    viewed: (count: number) => (count > 1 ? `looks around (${count} pages)` : "looks around"),
    added: (count: number) => (count > 1 ? `puts ${count} things in the basket` : "puts something in the basket"),
    checkout_begun: (_count: number) => "begins to check out",
    left: (_count: number) => "leaves",
  },
  aside: {
    answered: (wait: string) => `answered after ${wait}`,
    hung_up: (wait: string) => `gone without an answer after ${wait}`,
  } as Record<string, (wait: string) => string>,
  event: {
    ordered: ({ amount, detail }) => `Orders${detail ? `: ${detail}` : ""}${amount ? `, ${amount}` : ""}`,
    abandoned: ({ amount }) => `Abandons the order${amount ? ` of ${amount}` : ""}`,
    cancelled: ({ amount }) => `Cancels the order${amount ? ` of ${amount}` : ""}`,
    delivered: () => "The order arrives",
    returned: ({ amount }) => `Sends the goods back${amount ? `, ${amount}` : ""}`,
    invited: ({ detail }) => `Is asked for a mark${detail ? `: ${detail}` : ""}`,
    rated: ({ score, detail, band }) => `Gives a mark${score ? `: ${score}` : ""}${detail ? `, ${detail}` : ""}${band ? ` (${band})` : ""}`,
    campaign: ({ detail }) => `Gets our message${detail ? `: ${detail}` : ""}`,
    follow_up: () => "We call back",
    subscribed: ({ detail }) => `Subscribes${detail ? `: ${detail}` : ""}`,
    unsubscribed: () => "Ends the subscription",
  } as Record<string, (told: { amount: string; detail: string; score: string; band: string }) => string>,
  author: { customer: "customer", agent: "agent", bot: "bot" } as Record<string, string>,
};
