const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** `90s`, `5m`, `24h`, `7d`, `2w` or a sum such as `1h30m` → seconds; null when it is none of these. */
export function parseDuration(text: string): number | null {
  const trimmed = text.replaceAll(" ", "");
  if (!/^(?:\d+(?:\.\d+)?[smhdw])+$/.test(trimmed)) return null;
  let seconds = 0;
  for (const [, amount, unit] of trimmed.matchAll(/(\d+(?:\.\d+)?)([smhdw])/g)) seconds += Number(amount) * (units[unit ?? ""] ?? 0);
  return seconds;
}
