type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a stream gets colours: NO_COLOR (anything but empty) says no, FORCE_COLOR says yes, or no when it is 0 or false; else a terminal does. */
export function wantsColour(env: Environment, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "") return !["0", "false"].includes(env.FORCE_COLOR);
  return isTerminal && env.TERM !== "dumb";
}
