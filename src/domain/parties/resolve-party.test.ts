import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf, impreciseDateOf } from "../kernel/index.ts";
import { buildPartyIndex, resolveParty, type PartyName, type PartyRecord } from "./index.ts";

const date = impreciseDateOf;
const on = (text: string) => ({ on: calendarDateOf(text) });
const since = (text: string) => ({ since: calendarDateOf(text) });

function party(code: string, names: readonly Omit<PartyName, "language">[], more: Partial<PartyRecord> = {}): PartyRecord {
  const base = { kind: "state" as const, variants: [], otherCodes: [], existence: {}, of: [], source: "a-list" };
  return { ...base, code, names: names.map((name) => ({ ...name, language: "en" })), ...more };
}

const short = (name: string, from?: string, until?: string) => ({ kind: "short" as const, name, ...(from && { from: date(from) }), ...(until && { until: date(until) }) });
const informal = (name: string, from?: string, until?: string) => ({ ...short(name, from, until), kind: "informal" as const });

const index = buildPartyIndex(
  [
    party("CG", [short("Congo"), { ...short("Republic of the Congo"), kind: "official" }], { existence: { from: date("1960-08-15") } }),
    party("CD", [short("Democratic Republic of the Congo", "1997-05-17"), short("Zaire", "1971-10-27", "1997-05-17"), informal("Congo")], { existence: { from: date("1960-06-30") } }),
    party("KR", [short("South Korea"), { ...short("Republic of Korea"), kind: "official" }], { variants: ["Korea (South)"] }),
    party("CI", [short("Côte d'Ivoire", "1986"), short("Ivory Coast", undefined, "1986")]),
    party("NL", [short("Netherlands")]),
    party("BA", [short("Bosnia and Herzegovina")]),
    party("HK", [short("Hong Kong")], { kind: "territory", otherCodes: ["HKG"] }),
    party("LC", [short("Saint Lucia")]),
    party("DE", [short("Germany")], { existence: { from: date("1871-01-18") } }),
    party("DDDE", [short("German Democratic Republic"), informal("Germany", "1949-10-07", "1990-10-03")], { kind: "former-state", existence: { from: date("1949-10-07"), until: date("1990-10-03") } }),
    party("YUCS", [short("Yugoslavia")], { kind: "former-state", existence: { from: date("1918-12-01"), until: date("1992-04-27") } }),
    party("YUFR", [short("Serbia and Montenegro", "2003-02-04"), informal("Yugoslavia", "1992-04-27", "2003-02-04")], { kind: "former-state", existence: { from: date("1992-04-27"), until: date("2006-06-03") } }),
    party("VN", [short("Viet Nam")]),
    party("AF", [short("Afghanistan")], { variants: ["Afganistan"] }),
  ],
  [],
);

const found = (code: string, others: readonly string[] = []) => ({ kind: "found", party: code, others });

test("case, accents, punctuation, articles and the order of the words make no difference", () => {
  const spellings: Readonly<Record<string, readonly string[]>> = {
    NL: ["NETHERLANDS THE", "The Netherlands", "netherlands"],
    CI: ["COTE D'IVOIRE", "Cote d’Ivoire", "Ivory Coast"],
    KR: ["Korea, Republic of", "KOREA REPUBLIC OF", "Republic of Korea", "South-Korea", "Korea (South)"],
    BA: ["Bosnia & Herzegovina", "BOSNIA-HERZEGOVINA", "Herzegovina and Bosnia"],
    HK: ["Hongkong SAR", "HONG KONG SAR", "Hong Kong Special Administrative Region"],
    LC: ["ST LUCIA", "St. Lucia", "saint lucia"],
    VN: ["Vietnam", "VIET-NAM", "Viet Nam"],
  };
  for (const [code, texts] of Object.entries(spellings)) for (const text of texts) assert.deepEqual(resolveParty(text, index), found(code), text);
});

test("a code is understood in either case, and so is its three-letter form", () => {
  for (const text of ["HK", "hk", " HKG "]) assert.deepEqual(resolveParty(text, index), found("HK"), text);
});

test("Congo alone is ambiguous, and a date before either existed does not decide it", () => {
  assert.deepEqual(resolveParty("Congo", index), { kind: "ambiguous", candidates: ["CG", "CD"] });
  assert.deepEqual(resolveParty("Congo", index, on("1930-01-01")), { kind: "ambiguous", candidates: ["CG", "CD"] });
  assert.deepEqual(resolveParty("Congo", index, on("1960-07-01")), found("CD", ["CG"]));
  assert.deepEqual(resolveParty("Congo, Republic of", index), found("CG"));
});

test("Germany is today's State, and ambiguous on a day when there were two", () => {
  assert.deepEqual(resolveParty("Germany", index), found("DE", ["DDDE"]));
  assert.deepEqual(resolveParty("GERMANY", index, on("1925-10-16")), found("DE", ["DDDE"]));
  assert.deepEqual(resolveParty("Germany", index, on("1970-08-12")), { kind: "ambiguous", candidates: ["DE", "DDDE"] });
  assert.deepEqual(resolveParty("Germany", index, on("1990-10-03")), found("DE", ["DDDE"]));
});

test("Yugoslavia is decided by the date, and without one it is ambiguous", () => {
  assert.deepEqual(resolveParty("Yugoslavia", index, on("1950-01-01")), found("YUCS", ["YUFR"]));
  assert.deepEqual(resolveParty("Yugoslavia", index, on("1995-12-14")), found("YUFR", ["YUCS"]));
  assert.deepEqual(resolveParty("Yugoslavia", index), { kind: "ambiguous", candidates: ["YUCS", "YUFR"] });
});

test("a name used before or after its time is found with a caution that says so", () => {
  assert.deepEqual(resolveParty("Zaire", index, on("1965-01-01")), { ...found("CD"), caution: "name-of-another-time" });
  assert.deepEqual(resolveParty("German Democratic Republic", index, on("1925-10-16")), { ...found("DDDE"), caution: "party-of-another-time" });
});

test("a list of participants may name one that came after the treaty's day, without caution", () => {
  assert.deepEqual(resolveParty("Zaire", index, since("1949-08-12")), found("CD"));
  assert.deepEqual(resolveParty("Yugoslavia", index, since("1949-08-12")), found("YUCS", ["YUFR"]), "the one that bore the name on that day comes first");
});

test("a known misspelling resolves; an unknown one is not followed but suggested", () => {
  assert.deepEqual(resolveParty("Afganistan", index), found("AF"));
  assert.deepEqual(resolveParty("Netherlnads", index), { kind: "unknown", suggestions: [{ party: "NL", name: "Netherlands" }] });
  assert.deepEqual(resolveParty("Atlantis", index), { kind: "unknown", suggestions: [] });
  assert.deepEqual(resolveParty("  –  ", index), { kind: "unknown", suggestions: [] });
});

test("two parties with one code, or a link to a party that is not there, stop the index from being built", () => {
  assert.throws(() => buildPartyIndex([party("AA", [short("One")]), party("BB", [short("Two")], { otherCodes: ["AA"] })], []), /names both AA and BB/);
  assert.throws(() => buildPartyIndex([party("AA", [short("One")])], [{ from: "AA", to: "ZZ", kind: "union", source: "a-list" }]), /no such party: ZZ/);
});
