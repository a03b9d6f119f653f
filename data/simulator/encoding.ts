const above = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї";

const bytes = new Map<number, number>();
for (let i = 0; i < above.length; i++) bytes.set(above.charCodeAt(i), 0x80 + i);
for (let i = 0; i < 64; i++) bytes.set(0x0410 + i, 0xc0 + i);

/** Windows-1251, the code page of Russian office exports. What it cannot hold becomes `?`, as those programs do. */
export function encodeWindows1251(text: string): Buffer {
  const out = Buffer.allocUnsafe(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    out[i] = code < 0x80 ? code : (bytes.get(code) ?? 0x3f);
  }
  return out;
}

/** The text a reader gets back after the round trip. */
export function throughWindows1251(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    out += code < 0x80 || bytes.has(code) ? text[i] : "?";
  }
  return out;
}
