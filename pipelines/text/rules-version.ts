/** Raised whenever rules, lexicons or features change what a text scores: what an older version scored is scored anew. */
export const rulesVersion = "71";
