import { expect, test } from "vitest";
import { kinds, type Kind } from "../../transforms/identity/identifier.ts";
import { parseName } from "../../transforms/identity/name.ts";
import { settle, type Bridge, type Evidence } from "../../transforms/identity/settle.ts";
import { gatherStars, type LinkGraph } from "../../transforms/identity/star.ts";
import fc from "../property.ts";

/** A record: identifiers by kind, the name beside them, and how many such records there are. */
type Saying = Partial<Record<Kind, string>> & { name?: string; times?: number };

interface Outcome {
  /** Each person as its identifiers. */
  persons: string[][];
  held: { value: string; reason: Bridge["reason"] }[];
}

function resolve(sayings: Saying[], hand: { merges?: [string, string][]; splits?: [string[], string[]][]; common?: string[] } = {}): Outcome {
  const values = [...new Set(sayings.flatMap((saying) => kinds.flatMap((kind, i) => (saying[kind] ? [`${i} ${saying[kind]}`] : []))))].sort();
  const nodeOf = (kind: number, value: string) => values.indexOf(`${kind} ${value}`);
  const pairs = new Map<string, number>();
  const named: Record<string, number> = {};
  const names = [...new Set(sayings.flatMap(({ name }) => (name ? [name] : [])))].sort();
  for (const saying of sayings) {
    const nodes = kinds.flatMap((kind, i) => (saying[kind] ? [nodeOf(i, saying[kind])] : []));
    nodes.forEach((a, i) => nodes.slice(i + 1).forEach((b) => pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + (saying.times ?? 1))));
    if (!saying.name) continue;
    for (const node of nodes) {
      const key = `${node} ${names.indexOf(saying.name)}`;
      named[key] = (named[key] ?? 0) + (saying.times ?? 1);
    }
  }
  const links = [...pairs].map(([pair, records]) => [...pair.split(" ").map(Number), records] as [number, number, number]).sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const graph: LinkGraph = {
    kind: Uint8Array.from(values, (value) => Number(value[0])),
    shared: new Uint8Array(values.length),
    a: Int32Array.from(links, ([a]) => a),
    b: Int32Array.from(links, ([, b]) => b),
    records: Int32Array.from(links, ([, , records]) => records),
  };
  const any = (value: string) => values.findIndex((known) => known.slice(2) === value);
  const order = Object.keys(named).map((key) => key.split(" ").map(Number)).sort(([a, x], [b, y]) => a! - b! || x! - y!);
  const evidence: Evidence = {
    named: { node: order.map(([node]) => node!), name: order.map(([, name]) => name!), records: order.map((key) => named[key.join(" ")]!) },
    names: names.map(parseName),
    common: (hand.common ?? []).map((name) => parseName(name)!),
    merges: (hand.merges ?? []).map(([a, b]) => [any(a), any(b)] as const),
    splits: (hand.splits ?? []).flatMap((sides, split) => sides.flatMap((side, i) => side.map((value) => ({ node: any(value), split, side: i })))),
  };
  const { group, bridges } = settle(graph, gatherStars(graph), evidence);
  const persons = new Map<number, string[]>();
  group.forEach((at, node) => at >= 0 && persons.set(at, [...(persons.get(at) ?? []), values[node]!.slice(2)]));
  return {
    persons: [...persons.values()].map((one) => one.sort()).sort((x, y) => (x.join() < y.join() ? -1 : 1)),
    held: bridges.map(({ node, reason }) => ({ value: values[node]!.slice(2), reason })),
  };
}

test("identifiers chain through records into one person", () => {
  expect(resolve([{ email: "e", phone: "p" }, { phone: "p", cookie: "c" }, { customer_id: "K", cookie: "c" }]).persons).toEqual([["K", "c", "e", "p"]]);
});

test("a family phone joins nobody when the names differ", () => {
  expect(
    resolve([
      { customer_id: "K1", phone: "home", name: "Анна Петрова" },
      { customer_id: "K2", phone: "home", name: "Пётр Петров" },
      { phone: "home", cookie: "c" },
    ]),
  ).toEqual({ persons: [["K1"], ["K2"], ["c"]], held: [{ value: "home", reason: "names differ" }] });
});

test("two accounts with one phone and one name are one person", () => {
  expect(
    resolve([
      { customer_id: "K1", phone: "p", email: "a", name: "Наташа Иванова" },
      { customer_id: "K2", phone: "p", email: "b", name: "Ivanova Natalia" },
    ]).persons,
  ).toEqual([["K1", "K2", "a", "b", "p"]]);
});

test("two accounts with one phone and no names stay two, with one e-mail they are one", () => {
  expect(resolve([{ customer_id: "K1", phone: "p" }, { customer_id: "K2", phone: "p" }])).toEqual({
    persons: [["K1"], ["K2"]],
    held: [{ value: "p", reason: "two accounts" }],
  });
  expect(resolve([{ customer_id: "K1", email: "e" }, { customer_id: "K2", email: "e" }]).persons).toEqual([["K1", "K2", "e"]]);
});

test("a name that many bear does not make two accounts with one phone one person, with one e-mail it does", () => {
  const both = (shared: Saying): Saying[] => [{ ...shared, customer_id: "K1", name: "Елена Иванова" }, { ...shared, customer_id: "K2", name: "Ivanova Lena" }];
  expect(resolve(both({ phone: "p" }), { common: ["Иванова Елена"] })).toEqual({ persons: [["K1"], ["K2"]], held: [{ value: "p", reason: "two accounts" }] });
  expect(resolve(both({ phone: "p" }), { common: ["Елена Петрова"] }).persons).toEqual([["K1", "K2", "p"]]);
  expect(resolve(both({ email: "e" }), { common: ["Иванова Елена"] }).persons).toEqual([["K1", "K2", "e"]]);
});

test.each([["Елена", "Елена"], ["Иванова", "Иванова"], ["Елена И.", "Елена Иванова"], ["Елена", "Елена Иванова"]])("«%s» and «%s» are too little of a name for two accounts with one phone", (one, other) => {
  expect(resolve([{ customer_id: "K1", phone: "p", name: one }, { customer_id: "K2", phone: "p", name: other }])).toEqual({ persons: [["K1"], ["K2"]], held: [{ value: "p", reason: "two accounts" }] });
});

test("one name does not make one person of four accounts with one phone, nor of three that two phones chain", () => {
  const accounts = ["1", "2", "3", "4"].map((i): Saying => ({ customer_id: `K${i}`, email: `e${i}`, phone: "p", name: "Елена Иванова" }));
  expect(resolve(accounts)).toEqual({ persons: [["K1", "e1"], ["K2", "e2"], ["K3", "e3"], ["K4", "e4"]], held: [{ value: "p", reason: "several accounts" }] });
  const chained = resolve([
    { customer_id: "K1", phone: "p", name: "Елена Иванова" },
    { customer_id: "K2", phone: "p", name: "Елена Иванова" },
    { customer_id: "K2", phone: "q", name: "Елена Иванова" },
    { customer_id: "K3", phone: "q", name: "Елена Иванова" },
  ]);
  expect(chained.persons).toEqual([["K1"], ["K2"], ["K3"]]);
  expect(chained.held).toEqual([{ value: "p", reason: "several accounts" }, { value: "q", reason: "several accounts" }]);
});

test("an e-mail of three accounts joins them only when each bears the one full name", () => {
  const three = (...names: (string | undefined)[]) => resolve(names.map((name, i): Saying => ({ customer_id: `K${i + 1}`, email: "family", phone: `p${i + 1}`, ...(name && { name }) })));
  const apart = [["K1", "p1"], ["K2", "p2"], ["K3", "p3"]];
  expect(three(undefined, undefined, undefined)).toEqual({ persons: apart, held: [{ value: "family", reason: "several accounts" }] });
  expect(three("Елена", "Елена", undefined)).toEqual({ persons: apart, held: [{ value: "family", reason: "several accounts" }] });
  expect(three("Елена Иванова", "Лена Иванова", undefined).persons).toEqual([["K1", "K2", "p1", "p2"], ["K3", "p3"]]);
  expect(three("Елена Иванова", "Лена Иванова", "Елена Иванова").persons).toEqual([["K1", "K2", "K3", "family", "p1", "p2", "p3"]]);
});

test("what is shared by two accounts still joins those of one name", () => {
  const { persons } = resolve([
    { customer_id: "K1", phone: "home", name: "Анна Петрова" },
    { customer_id: "K2", phone: "home", name: "Аня Петрова" },
    { customer_id: "K3", phone: "home", name: "Пётр Петров" },
  ]);
  expect(persons).toEqual([["K1", "K2"], ["K3"]]);
});

test("what nothing is known of is laid at no sharer's door", () => {
  expect(
    resolve([
      { customer_id: "K1", phone: "home", name: "Анна Петрова" },
      { customer_id: "K2", phone: "home", name: "Пётр Петров" },
      { email: "whose", phone: "home" },
    ]),
  ).toEqual({ persons: [["K1"], ["K2"], ["whose"]], held: [{ value: "home", reason: "names differ" }] });
});

test("a telephone answered under two names joins no unnamed browser to the one with an account", () => {
  expect(
    resolve([
      { customer_id: "K1", phone: "home", name: "Анна Петрова" },
      { phone: "home", name: "Пётр Петров" },
      { phone: "home", email: "whose" },
    ]),
  ).toEqual({ persons: [["K1"], ["whose"]], held: [{ value: "home", reason: "names differ" }] });
});

test("an initial that fits two sharers fits neither", () => {
  const { persons } = resolve([
    { customer_id: "K1", phone: "home", name: "Анна Петрова" },
    { customer_id: "K2", phone: "home", name: "Алла Петрова" },
    { customer_id: "K3", phone: "home", name: "А. Петрова" },
  ]);
  expect(persons).toEqual([["K1"], ["K2"], ["K3"]]);
});

test("a woman who took another surname keeps her telephone", () => {
  const both = { customer_id: "K1", phone: "p" };
  expect(resolve([{ ...both, name: "Анна Иванова" }, { ...both, name: "Анна Петрова" }, { customer_id: "K2", phone: "p", name: "Анна Петрова" }])).toEqual({ persons: [["K1", "K2", "p"]], held: [] });
});

test("an identifier of many is nobody's, even without names", () => {
  const { persons, held } = resolve(["a", "b", "c", "d", "e"].map((email) => ({ email, phone: "shop" })));
  expect(persons).toHaveLength(5);
  expect(held).toEqual([{ value: "shop", reason: "shared by many" }]);
});

test("a number mistyped once stays its owner's", () => {
  expect(
    resolve([
      { customer_id: "K1", phone: "p", name: "Анна Петрова", times: 30 },
      { customer_id: "K2", phone: "p", name: "Олег Сидоров", times: 1 },
    ]),
  ).toEqual({ persons: [["K1", "p"], ["K2"]], held: [] });
});

test("a family card leads nobody's own e-mail to the other's account: the card is what is shared", () => {
  expect(
    resolve([
      { customer_id: "K1", card: "family", email: "pyotr@", name: "Пётр Петров", times: 5 },
      { customer_id: "K2", email: "anna@", name: "Анна Петрова" },
      { card: "family", email: "anna@", name: "Анна Петрова" },
    ]),
  ).toEqual({ persons: [["K1", "pyotr@"], ["K2", "anna@"]], held: [{ value: "family", reason: "names differ" }] });
});

test("one cookie does not join two large groups of strangers", () => {
  const large = (prefix: string): Saying[] => Array.from({ length: 14 }, (_, i) => ({ email: `${prefix}@`, cookie: `${prefix}${i}` }));
  const { persons, held } = resolve([...large("a"), ...large("b"), { email: "a@", cookie: "x" }, { email: "b@", cookie: "x" }]);
  expect(persons.map((one) => one.length)).toEqual([15, 15]);
  expect(held).toEqual([{ value: "x", reason: "two large groups" }]);
});

test("a phone does not join two large groups, whatever their names", () => {
  const name = "Александр Иванов";
  const large = (side: string): Saying[] => Array.from({ length: 16 }, (_, i) => ({ customer_id: side, card: `${side}d${i}`, cookie: `${side}c${i}`, name }));
  const { persons, held } = resolve([...large("A"), ...large("B"), { customer_id: "A", phone: "p", name }, { customer_id: "B", phone: "p", name }]);
  expect(persons.map((one) => one.length)).toEqual([33, 33]);
  expect(held).toEqual([{ value: "p", reason: "two large groups" }]);
  const browsers = (side: string): Saying[] => Array.from({ length: 16 }, (_, i) => ({ email: side, cookie: `${side}c${i}`, name }));
  expect(resolve([...browsers("A"), ...browsers("B"), { email: "A", phone: "p" }, { email: "B", phone: "p" }]).held).toEqual([{ value: "p", reason: "two large groups" }]);
});

test("many links among few identifiers are no large group", () => {
  const busy = (side: string): Saying => ({ customer_id: side, card: `${side}d`, email: `${side}e`, cookie: `${side}c`, phone: "p", name: "Семён Рябинин", times: 9 });
  expect(resolve([busy("A"), busy("B")]).persons).toEqual([["A", "Ac", "Ad", "Ae", "B", "Bc", "Bd", "Be", "p"]]);
});

test("phones that chain contradicting names are held, whichever is looked at first", () => {
  const { persons } = resolve([
    { email: "a", phone: "p1", name: "Анна Петрова" },
    { email: "b", phone: "p1" },
    { email: "b", phone: "p2" },
    { email: "c", phone: "p2", name: "Пётр Сидоров" },
  ]);
  expect(persons).toEqual([["a"], ["b"], ["c"]]);
});

test("a merge by hand joins what nothing else links, a split parts what a record linked", () => {
  expect(resolve([{ customer_id: "K1", email: "a" }, { customer_id: "K2", email: "b" }], { merges: [["K1", "b"]] }).persons).toEqual([["K1", "K2", "a", "b"]]);
  expect(resolve([{ customer_id: "K", email: "a", phone: "p" }, { email: "b", phone: "p" }], { splits: [[["K", "a"], ["p", "b"]]] }).persons).toEqual([["K", "a"], ["b", "p"]]);
});

const someone = fc.constantFrom("Анна Петрова", "Пётр Петров", "Аня Петрова", "Oleg Sidorov");
const saying = fc.record(
  {
    customer_id: fc.constantFrom("K1", "K2", "K3", "K4"),
    card: fc.constantFrom("d1", "d2", "d3"),
    email: fc.constantFrom("e1", "e2", "e3", "e4", "e5"),
    phone: fc.constantFrom("p1", "p2", "p3", "p4"),
    cookie: fc.constantFrom("c1", "c2", "c3", "c4", "c5", "c6"),
    name: someone,
  },
  { requiredKeys: [] },
);

test("the order of arrival decides nothing", () => {
  fc.assert(
    fc.property(fc.array(saying, { maxLength: 25 }).chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
      expect(resolve(shuffled)).toEqual(resolve(all));
    }),
    { numRuns: 400 },
  );
});

test("nobody is joined across a split made by hand", () => {
  fc.assert(
    fc.property(fc.array(saying, { minLength: 1, maxLength: 25 }), (all) => {
      const { persons } = resolve(all, { splits: [[["K1"], ["K2"]]] });
      expect(persons.some((one) => one.includes("K1") && one.includes("K2"))).toBe(false);
    }),
    { numRuns: 200 },
  );
});
