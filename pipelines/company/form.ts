/** How keys of company.yaml are written: the right form of each that holds more than one value, as one line. */
export const forms: Readonly<Record<string, string>> = {
  sources: "sources: { answers: { files: inbox/answers.csv, record: survey_response } }",
  reasons: 'reasons: [{ key: late, label: Late, examples: ["where is my order"] }]',
  examples: 'examples: ["where is my order", "it has not come"]',
  label: "label: { en: Late, ru: Опоздание }",
  aspects: "aspects: [{ key: packaging, label: Packaging, words: [gift wrap, box*] }]",
  words: "words: [gift wrap, box*]",
  kinds: 'kinds: { complaint: { examples: ["this is unacceptable"], tags: [claim] } }',
  complaint: 'complaint: { examples: ["this is unacceptable"], tags: [claim] }',
  idea: 'idea: { examples: ["it would be good if"], tags: [wish] }',
  question: 'question: { examples: ["how do I"], tags: [info] }',
  praise: 'praise: { examples: ["you did well"], tags: [thanks] }',
  referral: 'referral: { examples: ["a friend told me of you"], tags: [recommended] }',
  tags: "tags: [claim, refund]",
  repeats: 'repeats: { status: { examples: ["any news on my request"], tags: [status] } }',
  misunderstanding: 'misunderstanding: { examples: ["that is not what I asked"] }',
  not_fixed: 'not_fixed: { examples: ["it broke again"] }',
  new_question: 'new_question: { examples: ["one more thing"] }',
  status: 'status: { examples: ["any news on my request"] }',
  touchpoints: "touchpoints: [{ key: delivery, label: { en: Delivery, ru: Доставка } }]",
  business_hours: 'business_hours: { mon-fri: "09:00-18:00" }',
  holidays: "holidays: [2026-01-01]",
  targets: "targets: { nps: 40 }",
  windows: "windows: { repeat_days: 7 }",
  answer_within: "answer_within: { chat: 5m }",
  loop: "loop: { business: 2h }",
  privacy: "privacy: { suppress_below: 5 }",
  audiences: "audiences: { leaders: [overview] }",
  retention: "retention: { chats: 30d }",
  labels: "labels: { region: { msk: Moscow } }",
  publish: "publish: { keep_releases: 5 }",
  identity: "identity: { link_threshold: 0.99 }",
  fields: "fields: { answered_at: Date, question: =nps }",
  records: "records: { order: { fields: { order_id: Number, ordered_at: Date } } }",
  values: "values: { theirs: ours }",
  lookup: "lookup: { people: { files: people.csv, match: { id: person } } }",
  match: "match: { id: person }",
};

const single: Readonly<Record<string, (key: string) => string>> = {
  array: (key) => `${key}: [first, second]`,
  object: (key) => `${key}: { name: value }`,
  record: (key) => `${key}: { name: value }`,
  boolean: (key) => `${key}: true, or ${key}: false`,
  number: (key) => `${key}: 7`,
  int: (key) => `${key}: 7`,
  string: (key) => `${key}: "text"`,
};

/** “write reasons: […]”, for the key that the path leads to or lies in; `kind` is what zod expects there. */
export function rightForm(path: readonly PropertyKey[], kind: string): string | undefined {
  const name = path.findLast((key): key is string => typeof key === "string");
  if (name === undefined) return kind === "object" ? "write it as keys: name: Company, time_zone: Europe/Moscow, sources: …" : undefined;
  const isWhole = typeof path.at(-1) === "string";
  const known = kind === "array" || kind === "object" || kind === "record" || !isWhole ? forms[name] : undefined;
  const form = known ?? (isWhole ? single[kind]?.(name) : single.array!(name));
  return form && `write ${form}`;
}
