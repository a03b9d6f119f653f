import { parseTimestamps } from "subtitle";
import { openBytes, UnreadableFile } from "./bytes.ts";
import type { FilePages } from "./csv.ts";
import { withoutMarks, type Page } from "./source.ts";
import { textBytes, type Decoder } from "./text.ts";

/** One stretch of speech. Times are seconds since the recording began. */
export interface Turn {
  speaker: string | null;
  text: string;
  start: number | null;
  end: number | null;
}

export interface Transcript {
  turns: Turn[];
  /** Other fields of a JSON transcript. */
  more: Record<string, unknown>;
  broken: { line: number; text: string; reason: string }[];
}

const longestTranscript = 64 * 1024 * 1024;

/** One file is one call: its row is `{…fields, …other fields of a JSON transcript, turns: […]}`; `fields` is a JSON object. */
export function readTranscript(path: string, encoding: string, fields: string): FilePages {
  const bytes = openBytes(path);
  async function* pages(): AsyncGenerator<Page> {
    const text = await wholeText(bytes.chunks, encoding);
    if (text.trim() === "") yield { kind: "notice", text: "the transcript is empty" };
    const { turns, more, broken } = parseTranscript(text, path);
    for (const refused of broken) yield { kind: "refused", ...refused };
    const object = [fields, JSON.stringify(more)].map((one) => one.trim().slice(1, -1).trim()).filter((inner) => inner !== "");
    yield { kind: "rows", text: withoutMarks(withTurns(`{${object.join(",")}}`, JSON.stringify(turns))), lines: 1 };
  }
  return { pages: pages(), hash: bytes.hash };
}

async function wholeText(chunks: AsyncIterable<Buffer>, encoding: string): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  let decoder: Decoder | undefined;
  for await (const chunk of textBytes(chunks, encoding, (chosen) => (decoder = chosen))) {
    size += chunk.length;
    if (size > longestTranscript) throw new UnreadableFile(`the transcript is larger than ${longestTranscript / 1048576} MB`);
    parts.push(chunk);
  }
  if (!decoder) return "";
  const text = decoder.decode(Buffer.concat(parts));
  if (text === null) throw new UnreadableFile(`the transcript is not valid ${decoder.encoding}: check encoding`);
  return text.replaceAll(/\r\n?/g, "\n");
}

/** By the file's ending: .vtt and .srt by cues, .json by its list of turns, anything else as plain text. */
export function parseTranscript(text: string, path: string): Transcript {
  const ending = /\.(\w+)(?:\.gz)?$/.exec(path.toLowerCase())?.[1];
  if (ending === "json") return fromJson(text);
  if (ending === "vtt" || ending === "srt" || /^WEBVTT/.test(text)) return fromCues(text);
  return { turns: fromLines(text), more: {}, broken: [] };
}

/** WebVTT and SRT: blocks between empty lines. A broken cue loses only itself. */
function fromCues(text: string): Transcript {
  const turns: Turn[] = [];
  const broken: Transcript["broken"] = [];
  let line = 1;
  for (const block of text.split(/\n(?=[ \t]*\n)/)) {
    const lead = /^\s*/.exec(block)?.[0] ?? "";
    const first = line + lead.split("\n").length - 1;
    line += block.split("\n").length;
    const lines = block.slice(lead.length).split("\n");
    if (lines[0] === "" || /^(?:WEBVTT|NOTE|STYLE|REGION)\b/.test(lines[0] ?? "")) continue;
    const timing = lines[0]?.includes("-->") ? 0 : 1;
    const cue = timesOf(lines[timing] ?? "");
    if (cue) turns.push(...voices(lines.slice(timing + 1).join("\n"), cue.start, cue.end, turns.at(-1)?.speaker ?? null));
    else broken.push({ line: first, text: block.slice(lead.length), reason: "not a cue: a line such as 00:00:01.000 --> 00:00:03.500 is missing or broken" });
  }
  return { turns, more: {}, broken };
}

function timesOf(line: string): { start: number; end: number } | null {
  if (!/^\s*(?:\d+:)?\d{2}:\d{2}[.,]\d{3}\s+-->\s+(?:\d+:)?\d{2}:\d{2}[.,]\d{3}/.test(line)) return null;
  const { start, end } = parseTimestamps(line.trim());
  return { start: start / 1000, end: end / 1000 };
}

/** `<v Name>` begins a voice; without one, `Name:` at the beginning; without either, the voice goes on. */
function voices(text: string, start: number, end: number, before: string | null): Turn[] {
  const pieces = text.split(/<v(?:\.[^\s>]+)*\s+([^>]+)>/);
  const turns: Turn[] = [];
  for (let i = 0; i < pieces.length; i += 2) {
    const said = plainText(pieces[i] ?? "");
    if (said === "") continue;
    if (i > 0) turns.push({ speaker: (pieces[i - 1] ?? "").trim(), text: said, start, end });
    else turns.push({ ...named(said, before), start, end });
  }
  return turns;
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": " ", "&lrm;": "", "&rlm;": "" };

function plainText(cue: string): string {
  return cue
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => entities[entity] ?? entity)
    .trim();
}

function named(text: string, before: string | null): { speaker: string | null; text: string } {
  const match = /^([\p{L}][\p{L}\p{N} ._-]{0,40}):\s+([\s\S]+)$/u.exec(text);
  return match ? { speaker: match[1] ?? before, text: match[2] ?? "" } : { speaker: before, text };
}

/** `Name: text` begins a turn, with an optional `[00:01:23]` before it; other lines go on with the turn. */
function fromLines(text: string): Turn[] {
  const turns: Turn[] = [];
  for (const line of text.split("\n")) {
    const match = /^\s*(?:[[(]?(?:(\d+):)?(\d{1,2}):(\d{2}(?:[.,]\d+)?)[\])]?\s+)?(?:\*\*)?([\p{L}][\p{L}\p{N} ._-]{0,40}?):(?:\*\*)?\s+(\S.*)$/u.exec(line);
    const last = turns.at(-1);
    if (match) {
      const [, hours, minutes, seconds, speaker, said] = match;
      const start = seconds === undefined ? null : Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."));
      turns.push({ speaker: speaker ?? null, text: (said ?? "").trim(), start, end: null });
    } else if (last && line.trim() !== "") last.text += `\n${line.trim()}`;
    else if (line.trim() !== "") turns.push({ speaker: null, text: line.trim(), start: null, end: null });
  }
  return turns;
}

const listNames = ["turns", "segments", "utterances", "messages", "transcript", "results"];
const textNames = ["text", "content", "transcript"];
const itsShape = `an object with its words under ${textNames.join(", ")}`;

function fromJson(text: string): Transcript {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new UnreadableFile(`the transcript is not valid JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const object = Array.isArray(document) ? { turns: document } : isObject(document) ? document : {};
  const name = listNames.find((one) => Array.isArray(object[one])) ?? listNames.find((one) => object[one] === null);
  if (name === undefined) throw new UnreadableFile(`the transcript has no list of turns: name it one of ${listNames.join(", ")}`);
  const list = (object[name] ?? []) as unknown[];
  const items = list.filter(isObject);
  if (list.length > 0 && !items.some(hasWords)) throw new UnreadableFile(`no turn of the transcript holds words: a turn is ${itsShape}`);
  const more = Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
  const broken = list.filter((item) => !isObject(item)).map((item) => ({ line: 1, text: JSON.stringify(item), reason: `not a turn: a turn is ${itsShape}` }));
  return { turns: items.map(turnOf), more, broken };
}

/** null says that nothing was said. */
function hasWords(item: Record<string, unknown>): boolean {
  return textNames.some((name) => name in item && (item[name] === null || typeof item[name] !== "object"));
}

function turnOf(item: Record<string, unknown>): Turn {
  const words = (...names: string[]) => names.map((name) => item[name]).find((value) => typeof value === "string" || typeof value === "number");
  const seconds = (...names: string[]) => {
    const value = words(...names);
    return value === undefined || Number.isNaN(Number(value)) ? null : Number(value);
  };
  const speaker = words("speaker", "role", "author", "channel");
  return {
    speaker: speaker === undefined ? null : String(speaker),
    text: String(words(...textNames) ?? "").trim(),
    start: seconds("start", "start_time", "offset"),
    end: seconds("end", "end_time"),
  };
}

/** Adds the list of turns to a JSON object without reading the object. */
export function withTurns(object: string, turns: string): string {
  const inner = object.trim().slice(1, -1).trim();
  return inner === "" ? `{"turns":${turns}}` : `{${inner},"turns":${turns}}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
