import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { calendarDateOf } from "../../domain/kernel/index.ts";
import { buildPartyIndex, isMemberOn, membersOn, nameOn, resolveParty, type BodyRecord } from "../../domain/parties/index.ts";
import { projectRoot } from "../../platform/config/index.ts";
import { readReferenceSeeds } from "./seed-files.ts";

const seeds = readReferenceSeeds();
const index = buildPartyIndex(seeds.parties, seeds.successions);
const day = calendarDateOf;

function meant(text: string, on?: string): string {
  const resolution = resolveParty(text, index, on === undefined ? undefined : { on: day(on) });
  if (resolution.kind === "found") return resolution.party;
  return resolution.kind === "ambiguous" ? resolution.candidates.join(" or ") : "unknown";
}

function body(code: string): BodyRecord {
  const found = seeds.bodies.find((record) => record.code === code);
  assert.ok(found, code);
  return found;
}

const members = (code: string, date: string) => membersOn(body(code), day(date)).flatMap(({ party, answer }) => (answer === "yes" ? [party] : [])).sort();

test("every record names a source that is recorded, and every code is written as its scheme says", () => {
  const sources = new Set(seeds.sources.map(({ id }) => id));
  const cited = [
    ...seeds.parties.flatMap((party) => [party.source, ...(party.datesSource === undefined ? [] : [party.datesSource])]),
    ...seeds.successions.map((link) => link.source),
    ...seeds.bodies.flatMap((record) => [record.source, ...record.memberships.map((membership) => membership.source)]),
  ];
  assert.deepEqual([...new Set(cited)].filter((id) => !sources.has(id)), []);
  const scheme = /^([A-Z]{2}|[A-Z]{4}|[A-Z]{2}-[A-Z0-9]{1,3}|X-[A-Z]{4}|IGO:[A-Z-]+)$/;
  assert.deepEqual(seeds.parties.map(({ code }) => code).filter((code) => !scheme.test(code)), []);
});

test("members of a body are parties of the register", () => {
  const strangers = seeds.bodies.flatMap((record) => record.memberships.map(({ party }) => party)).filter((party) => !index.parties.has(party));
  assert.deepEqual(strangers, []);
});

test("a name or dependency that ends before it begins is not in the seeds", () => {
  const stretches = seeds.parties.flatMap((party) => [party.existence, ...party.names, ...party.of].map((stretch) => ({ code: party.code, ...stretch })));
  assert.deepEqual(stretches.filter(({ from, until }) => from !== undefined && until !== undefined && until < from), []);
});

test("the spellings of the division's page are understood", () => {
  const printed = { Afganistan: "AF", "Hongkong SAR": "HK", "Laos PDR": "LA", "Kyrgyz Republic": "KG", "Bosnia & Herzegovina": "BA", UAE: "AE", USA: "US", "South Korea": "KR", Vietnam: "VN", Russia: "RU" };
  for (const [text, code] of Object.entries(printed)) assert.equal(meant(text), code, text);
});

test("old names lead to the State that bore them", () => {
  const old = { Burma: "MM", Ceylon: "LK", Zaire: "CD", Siam: "TH", Persia: "IR", Swaziland: "SZ", Turkey: "TR", "Upper Volta": "BF", Dahomey: "BJ", Abyssinia: "ET", "Cape Verde": "CV", "Ivory Coast": "CI" };
  for (const [text, code] of Object.entries(old)) assert.equal(meant(text), code, text);
  const myanmar = index.parties.get("MM");
  assert.ok(myanmar);
  assert.equal(nameOn(myanmar, day("1980-01-01"), "en"), "Burma");
});

test("common ways of writing are understood", () => {
  const written = { UK: "GB", "NETHERLANDS THE": "NL", "Viet Nam": "VN", Türkiye: "TR", Turkiye: "TR", Macedonia: "MK", "Cote d'Ivoire": "CI", "Holy See": "VA", Vatican: "VA", "Federal Republic of Germany": "DE", USSR: "SUHH", China: "CN", IND: "IN", "Republic of India": "IN", CSXX: "YUFR" };
  for (const [text, code] of Object.entries(written)) assert.equal(meant(text), code, text);
});

test("what two parties could mean is ambiguous until a date decides", () => {
  assert.equal(meant("Congo"), "CD or CG");
  assert.equal(meant("Korea"), "KP or KR");
  assert.equal(meant("Korea", "1905-01-01"), "X-KORE");
  assert.equal(meant("Yugoslavia"), "YUCS or YUFR");
  assert.equal(meant("Yugoslavia", "1980-01-01"), "YUCS");
  assert.equal(meant("Germany", "1970-01-01"), "DE or DDDE");
  assert.equal(meant("China", "1960-01-01"), "CN or CN-ROC");
  assert.equal(meant("China", "1930-01-01"), "CN");
  assert.equal(meant("Republic of China", "1930-01-01"), "CN");
  assert.equal(meant("Russia", "1907-08-31"), "X-RUEM");
  assert.equal(meant("Russia", "2010-01-01"), "RU");
  assert.equal(meant("Austria", "1900-01-01"), "X-AUHU");
  assert.equal(meant("Serbia and Montenegro", "2004-01-01"), "YUFR");
});

test("a territory is never taken for its sovereign", () => {
  for (const text of ["Gold Coast", "Southern Rhodesia", "Isle Of Man", "Netherlands Antilles", "French Overseas Territories", "All Territories under UK Sovereignty", "Hong Kong"]) {
    assert.equal(index.parties.get(meant(text))?.kind, "territory", text);
  }
});

test("ASEAN had ten members at the end of 2013, and Timor-Leste from 26 October 2025", () => {
  assert.deepEqual(members("ASEAN", "2013-12-31"), ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"]);
  assert.equal(members("ASEAN", "2025-10-26").includes("TL"), true);
});

test("SAARC began with seven in 1985 and Afghanistan came in 2007; BIMSTEC has seven", () => {
  assert.deepEqual(members("SAARC", "2007-04-02"), ["BD", "BT", "IN", "LK", "MV", "NP", "PK"]);
  assert.equal(isMemberOn(body("SAARC"), "AF", day("2008-08-03")), "yes");
  assert.deepEqual(members("BIMSTEC", "2013-12-31"), ["BD", "BT", "IN", "LK", "MM", "NP", "TH"]);
});

test("the European Union had fifteen members when its mutual assistance convention was signed, and lost one in 2020", () => {
  assert.equal(members("EU", "2000-05-29").length, 15);
  assert.equal(members("EU", "2007-12-13").length, 27);
  assert.equal(isMemberOn(body("EU"), "GB", day("2020-01-31")), "yes");
  assert.equal(isMemberOn(body("EU"), "GB", day("2020-02-01")), "no");
});

test("where only founders or part of a list are recorded, nobody else is said not to be a member", () => {
  assert.equal(isMemberOn(body("UN"), "IN", day("1945-10-30")), "yes");
  assert.equal(isMemberOn(body("UN"), "BD", day("2013-12-31")), "unknown");
  assert.equal(isMemberOn(body("COE"), "JP", day("2013-12-31")), "unknown");
});

test("every party of the depositaries' histories is in the register under its code, and its printed name leads to it", () => {
  const folder = join(projectRoot(), "test", "law-cases", "depositaries");
  const parties = readdirSync(folder)
    .filter((file) => !file.startsWith("_"))
    .flatMap((file) => (JSON.parse(readFileSync(join(folder, file), "utf8")) as { parties: readonly { code: string; state?: string }[] }).parties);
  assert.ok(parties.length > 7000, String(parties.length));
  assert.deepEqual(parties.filter(({ code }) => !index.parties.has(code)), []);
  const elsewhere = parties.filter(({ code, state }) => meant(state ?? code) !== code).map(({ code, state }) => `${state} is ${meant(state ?? code)}, not ${code} alone`);
  assert.deepEqual([...new Set(elsewhere)].sort(), ["Congo is CD or CG, not CG alone", "Yugoslavia is YUCS or YUFR, not YUCS alone"]);
  for (const code of ["CSHH", "DDDE", "YUCS", "SUHH", "CN-ROC", "AE-1", "SAAR", "YUFR", "EU"]) assert.ok(index.parties.has(code), code);
});

test("participants of a real national register resolve, and the few that do not are these", () => {
  const file = join(projectRoot(), "test", "reference", "uk-treaties-online-participants.json");
  const printed = JSON.parse(readFileSync(file, "utf8")) as readonly (readonly [string, number])[];
  const count = (wanted: (kind: string) => boolean) => printed.reduce((sum, [text, times]) => sum + (wanted(resolveParty(text, index).kind) ? times : 0), 0);
  const unknown = printed.filter(([text]) => resolveParty(text, index).kind === "unknown").map(([text]) => text);
  assert.deepEqual(unknown, ["Oceanic Colonies", "Overseas Territories", "Pacific Islands", "Port Moresby", "Territories Including Pacific Islands"]);
  assert.equal(printed.length, 657);
  // Read without dates; the import knows the day of each treaty and leaves fewer open.
  assert.ok(count((kind) => kind === "found") / count(() => true) >= 0.985, String(count((kind) => kind === "found") / count(() => true)));
});
