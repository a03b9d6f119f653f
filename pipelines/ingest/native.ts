import { cellMark } from "../../sources/source.ts";
import type { RecordMapping, SourceSettings } from "../company/mapping.ts";
import { ident, literal, literals, trimmed } from "../sql-text.ts";
import { neededLookups } from "./mapped-columns.ts";

/** The native rows of one layout as a relation whose columns are named as the mapping names them. */
export interface Native {
  /** Stands after FROM. Besides the columns: __file, __line, __at (place within the line), __row (as it came, JSON), __whole (the line's own text). Wanted columns that are missing are null. */
  from: string;
  has(column: string): boolean;
}

/** Stands before a value that is an object or a list where a text is asked for; no text has this sign. */
export const nestedMark = literal(cellMark);

const everywhere = ["_file", "_stem", "_line"];

/** Columns that every row has, whatever its file. */
export function builtIn(mapping: RecordMapping, source: SourceSettings): string[] {
  return [...everywhere, ...(mapping.each ? ["_position"] : []), ...(mapping.unpivot ? ["_name", "_value"] : []), ...captures(source)];
}

/** Columns that the file's path carries. */
export function captures(source: SourceSettings): string[] {
  return [...(source.path?.source.matchAll(/\(\?<([A-Za-z_]\w*)>/g) ?? [])].map((match) => match[1] ?? "");
}

interface Layout {
  id: number;
  /** Of delimited files; null for documents. */
  header: readonly string[] | null;
}

interface Columns {
  wanted: readonly string[];
  /** Of these an object or a list is marked. */
  prose: ReadonlySet<string>;
}

/** Rows of one layout with the `wanted` columns. An element of `each` and a pair of `unpivot` is a row. */
export function nativeOf(mapping: RecordMapping, source: SourceSettings, { id, header }: Layout, { wanted, prose }: Columns): Native {
  const always = new Set(builtIn(mapping, source));
  const { each } = mapping;
  const inElement = (column: string) => each !== null && !always.has(column) && !column.startsWith("/") && lookupOf(column, source) === null;
  const cell = header === null ? null : cellsOf(header);
  const has = (column: string) => {
    if (always.has(column) || inElement(column) || lookupOf(column, source)) return true;
    return cell === null || cell(outer(column)) !== null;
  };
  const lookups = neededLookups(wanted, source.lookups);
  const present = [...new Set([...wanted, ...lookups.flatMap(({ match }) => Object.values(match))])].filter(has);
  const rootPaths = cell ? [] : present.filter((column) => !always.has(column) && !inElement(column) && !lookupOf(column, source));
  const elementPaths = present.filter(inElement);
  const pairs = mapping.unpivot ? pairsOf(mapping.unpivot, cell) : [];
  const itemText = each?.turns ? (cell ? (cell(outer(each.path)) ?? "null") : `json_extract_string(doc, ${literal(jsonPath(outer(each.path)))})`) : null;
  const items = !each ? null : itemText !== null ? turnsSql(itemText, each.speaker) : itemsSql(outer(each.path), cell);

  const base = `select file_id, line, doc${cell ? ", c" : ""}${rootPaths.length > 0 ? `, json_extract_string(doc, [${literals(rootPaths.map((path) => jsonPath(outer(path))))}]) as _root` : ""}${items ? `, ${items} as _items` : ""} from load_native where layout = ${id}`;
  const spread = items
    ? `select * exclude (_items), unnest(_items) as _item, generate_subscripts(_items, 1) as _place from (${base})`
    : mapping.unpivot
      ? `select *, unnest([${pairs.map(({ name, value }) => `struct_pack(n := ${literal(name)}, v := ${value})`).join(", ")}]::struct(n varchar, v varchar)[]) as _pair from (${base})`
      : base;
  const leaves = elementPaths.length > 0 ? `select *, json_extract_string(_item, [${literals(elementPaths.map((path) => jsonPath(path)))}]) as _leaf from (${spread})` : spread;

  const marked = (column: string, document: string | null, value: string): string =>
    document === null || each?.turns || !prose.has(column) ? value : `case when json_type(${document}, ${literal(jsonPath(column))}) in ('OBJECT', 'ARRAY') then ${nestedMark} || ${value} else ${value} end`;
  const expression = (column: string): string => {
    if (column === "_line") return "cast(line as varchar)";
    if (column === "_position") return "cast(_place as varchar)";
    if (column === "_name") return "_pair.n";
    if (column === "_value") return cleaned("_pair.v", source);
    if (always.has(column)) return `file.${ident(column)}`;
    const looked = lookupOf(column, source);
    if (looked) return cleaned(`json_extract_string(${ident(`_lookup_${looked.name}`)}.found, ${literal(jsonPath(looked.column))})`, source);
    if (inElement(column)) return marked(column, "_item", cleaned(`_leaf[${elementPaths.indexOf(column) + 1}]`, source));
    return marked(outer(column), cell ? null : "native.doc", cleaned(cell ? (cell(outer(column)) ?? "null") : `_root[${rootPaths.indexOf(column) + 1}]`, source));
  };
  const row = items ? "cast(_item as varchar)" : mapping.unpivot ? "cast(to_json(_pair) as varchar)" : cell ? rowJson(header ?? []) : "native.doc";
  const order = items ? "_place" : mapping.unpivot ? `list_position([${literals(pairs.map(({ name }) => name))}]::varchar[], _pair.n)` : "1";
  const columns = [...new Set(wanted)].map((column) => `${has(column) ? expression(column) : "cast(null as varchar)"} as ${ident(column)}`);
  const joins = lookups.map(({ name, match }) => {
    const mine = Object.values(match).map((column) => expression(column));
    return `left join ${ident(`load_lookup_${name}`)} as ${ident(`_lookup_${name}`)} on ${ident(`_lookup_${name}`)}.key = ${joined(mine)}`;
  });
  return {
    from: `(select file_id as __file, line as __line, cast(${order} as bigint) as __at, ${row} as __row, native.doc as __whole${columns.length > 0 ? `, ${columns.join(", ")}` : ""} from (${leaves}) native join load_file file using (file_id) ${joins.join(" ")})`,
    has,
  };
}

/** Several values as one text that cannot be mistaken for another row of values. */
export function joined(values: readonly string[]): string {
  return values.length === 1 ? `${values[0]}` : values.map((value) => `replace(replace(${value}, '\\', '\\\\'), '|', '\\|')`).join(" || '|' || ");
}

/** The elements of an array in a document, or in a cell that holds JSON. */
function itemsSql(path: string, cell: ((column: string) => string | null) | null): string {
  if (!cell) return `json_extract(doc, ${literal(`${jsonPath(path)}[*]`)})`;
  const text = cell(path) ?? "null";
  return `case when json_valid(${text}) then json_extract(${text}, '$[*]') end`;
}

/** In `each`, a leading / is the enclosing row; everything else means it anyway. */
function outer(column: string): string {
  return column.startsWith("/") ? column.slice(1) : column;
}

function lookupOf(column: string, source: SourceSettings): { name: string; column: string } | null {
  const cut = column.indexOf(".");
  const name = column.slice(0, cut);
  return cut > 0 && source.lookups.some((lookup) => lookup.name === name) ? { name, column: column.slice(cut + 1) } : null;
}

/** Cells by column name: exactly as written, else without regard to case. */
export function cellsOf(layout: readonly string[]): (column: string) => string | null {
  const exact = new Map(layout.map((name, i) => [name, `c[${i + 1}]`]));
  const folded = new Map([...layout].reverse().map((name) => [name.toLowerCase(), exact.get(name) ?? ""]));
  return (column) => exact.get(column) ?? folded.get(column.trim().toLowerCase()) ?? null;
}

/** The first of each name's columns that the file has; a name without any yields no rows. */
function pairsOf(unpivot: Record<string, string[]>, cell: ((column: string) => string | null) | null): { name: string; value: string }[] {
  return Object.entries(unpivot).flatMap(([name, columns]) => {
    const value = cell ? columns.map(cell).find((found) => found !== null) : `coalesce(${columns.map((column) => `json_extract_string(doc, ${literal(jsonPath(column))})`).join(", ")})`;
    return value ? [{ name, value }] : [];
  });
}

function cleaned(value: string, source: SourceSettings): string {
  const text = trimmed(value);
  const nulls = source.reading.nulls.filter((token) => token.trim() !== "");
  return nulls.length === 0 ? text : `case when ${text} not in (${literals(nulls)}) then ${text} end`;
}

/** A delimited row as a JSON object. */
export function rowJson(layout: readonly string[], cells = "c"): string {
  return `cast(json_object(${layout.map((name, i) => `${literal(name)}, ${cells}[${i + 1}]`).join(", ")}) as varchar)`;
}

/** `client.tags[0]`, `[1]`, `.` or `"a.b".c` as the engine's JSON path. */
export function jsonPath(path: string): string {
  if (path === "." || path === "") return "$";
  let result = "$";
  for (const [piece] of path.matchAll(/"(?:[^"])*"|\[\d+\]|[^.[\]"]+/g)) {
    result += piece.startsWith("[") ? piece : `.${piece.startsWith('"') ? piece : `"${piece}"`}`;
  }
  return result;
}

/** `**Agent:** … **Customer:** …`, else lines `Agent: …`, as a list of {speaker, text}; a text without such marks is one turn of nobody known. */
function turnsSql(text: string, speaker: string | null): string {
  const bold = "\\*\\*([^*:\\n]{1,40})(?::\\*\\*|\\*\\*:)";
  const lead = "(?:^|\\n)[ \\t]*([^\\s:\\[\\]{}\"][^:\\n]{0,40}):[ \\t]";
  const pattern = speaker !== null ? literal(speaker) : null;
  const split = (mark: string) =>
    `list_transform(list_zip(regexp_extract_all(${text}, ${mark}, 1), (string_split_regex(${text}, ${mark}))[2:]), lambda turn: cast(to_json(struct_pack(speaker := trim(turn[1]), text := trim(turn[2], ' ' || chr(9) || chr(10) || chr(13)))) as varchar))`;
  const by = (mark: string) => `when regexp_matches(${text}, ${mark}) then ${split(mark)}`;
  const unmarked = `when trim(${text}, ' ' || chr(9) || chr(10) || chr(13)) <> '' then [cast(to_json(struct_pack(speaker := cast(null as varchar), text := trim(${text}, ' ' || chr(9) || chr(10) || chr(13)))) as varchar)]`;
  return `case ${pattern !== null ? by(pattern) : `${by(literal(bold))} ${by(literal(lead))}`} ${unmarked} end`;
}
