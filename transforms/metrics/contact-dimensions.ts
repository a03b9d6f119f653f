/** By what contacts, and the issues they are about, can be told apart. */
export const contactDimensions = { channel: "channel", reason: "reason", branch: "branch", region: "region", segment: "segment", team: "team" };
