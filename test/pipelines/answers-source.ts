/** A source of answers whose rows have a key. */
export const keyed = `
answers:
  files: inbox/*.csv
  record: survey_response
  key: response_id
  fields: { response_id: id, answered_at: day, question: =nps, score: mark, scale: 0-10, comment: text }
`;
/** The same without a key. */
export const unkeyed = keyed.replace("  key: response_id\n", "");
export const head = "id,day,mark,text\n";

/** A source of marks alone, from a file that is called like it. */
export const marksSource = (name: string) => `
${name}:
  files: ${name}.csv
  record: survey_response
  key: response_id
  fields: { response_id: id, answered_at: day, question: =nps, score: mark, scale: 0-10 }
`;
