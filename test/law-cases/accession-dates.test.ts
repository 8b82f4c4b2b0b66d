// Accessions to which the parties may object: the acceding State's own date.
// Apostille Convention 1961, art. 12: six months from the day the others were told, then the sixtieth day, towards those that
// did not object. The table at hand prints deposits but not when the others were told, so the day is known within bounds.
// Sources: Tractatenblad 2012, 56 (deposit and entry into force); for China the depositary's notification (HCCH, status table,
// notifications, csid 914): the six months end on 8 September 2023, in force on 7 November 2023; for Estonia under the
// Convention on the Protection of Adults the HCCH status table (cid 71).
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { addDays, addMonths, calendarDateOf, type CalendarDate } from "../../src/domain/kernel/index.ts";
import { deriveTreaty, partyStatus, type PartyHistory, type TreatyFacts } from "../../src/domain/treaty-law/index.ts";
import { depositaryCases } from "../support/depositary-cases.ts";

const day = calendarDateOf;

const IN_FORCE: Readonly<Record<string, string>> = {
  HU: "1973-01-18", CY: "1973-04-30", BN: "1987-12-03", AR: "1988-02-18", BZ: "1993-04-11", AM: "1994-08-14", AU: "1995-03-16", SV: "1996-05-31",
  AD: "1996-12-31", CO: "2001-01-30", BG: "2001-04-29", EE: "2001-09-30", GD: "2002-04-07", AL: "2004-05-09", HN: "2004-09-30", AZ: "2005-03-02",
  EC: "2005-04-02", CK: "2005-04-30", GE: "2007-05-14", DO: "2009-08-30", CR: "2011-12-14",
};

function caseOf(id: string): TreatyFacts {
  const found = depositaryCases().get(id);
  assert.ok(found, id);
  return found.facts;
}

const apostille = caseOf("hcch-12-apostille-1961");

function told(code: string, notifiedOn: CalendarDate, facts = apostille): TreatyFacts {
  return { ...facts, actions: facts.actions.map((act) => (act.state === code && act.type === "accession" ? { ...act, notifiedOn } : act)) };
}

function party(facts: TreatyFacts, code: string): PartyHistory {
  const found = deriveTreaty(facts).parties.get(code);
  assert.ok(found, code);
  return found;
}

describe("the dates of accession to the Apostille Convention that the depositary prints", () => {
  for (const [code, printed] of Object.entries(IN_FORCE)) {
    test(`${code}: ${printed} is not before the earliest day, and within the time in which the answer is unknown`, () => {
      const { memberships, periods } = party(apostille, code);
      assert.ok((memberships[0]?.from ?? "9999-12-31") <= printed);
      const open = periods.find(({ unknown }) => unknown.some((one) => one.code === "start-not-exact"));
      assert.ok(open !== undefined && open.from !== null && open.until !== null && open.from <= printed && printed < open.until);
    });
    test(`${code}: with the day the others were told, counted back from it, it is the sixtieth day after six months`, () => {
      const { memberships, periods } = party(told(code, addMonths(addDays(day(printed), -60), -6)), code);
      assert.equal(memberships[0]?.from, printed);
      assert.ok(periods.every(({ unknown }) => unknown.every((one) => one.code !== "start-not-exact")));
    });
  }
});

test("China, told to the others on the day of deposit, 8 March 2023: six months to 8 September, in force on 7 November 2023", () => {
  const facts = told("CN", day("2023-03-08"));
  const history = deriveTreaty(facts);
  const status = (on: string) => partyStatus(history, "CN", day(on)).status;
  assert.deepEqual([status("2023-03-07"), status("2023-03-08"), status("2023-11-06"), status("2023-11-07")], ["unknown", "consented", "consented", "party"]);
  const why = history.parties.get("CN")?.memberships[0]?.why;
  assert.deepEqual([why?.rule, why?.params["ends"], why?.params["date"]], ["party.after-objections", "2023-09-08", "2023-11-07"]);
});

test("a ratification of the same convention waits for no objections: Denmark, sixty days after 30 October 2006", () => {
  assert.equal(party(apostille, "DK").memberships[0]?.from, "2006-12-29");
});

test("Estonia and the Protection of Adults: printed as 1 November 2011, between the earliest day and the latest", () => {
  const facts = caseOf("hcch-35-adults-2000");
  const { memberships } = party(facts, "EE");
  assert.equal(memberships[0]?.from, "2011-10-01");
  assert.equal(partyStatus(deriveTreaty(facts), "EE", day("2011-11-01")).status, "unknown");
  // Told in January 2011, on any day of it, the printed date follows (art. 57(2)(b)).
  for (const on of ["2011-01-05", "2011-01-20"]) assert.equal(party(told("EE", day(on), facts), "EE").memberships[0]?.from, "2011-11-01");
});

test("Adoption Convention, art. 46(2)(a): an accession waits for no objections, which only keep it out between two", () => {
  const facts = caseOf("hcch-33-adoption-1993");
  const later = { ...facts.clause?.laterParties, objectionPeriodFor: ["accession"] as const, objectionMonths: 6, objectionsAwaited: false };
  const aware = { ...facts, clause: { ...facts.clause, laterParties: later } };
  assert.equal(party(aware, "KZ").memberships[0]?.from, "2010-11-01");
  assert.deepEqual(party(aware, "KZ").memberships.map(({ from }) => from), party(facts, "KZ").memberships.map(({ from }) => from));
});
