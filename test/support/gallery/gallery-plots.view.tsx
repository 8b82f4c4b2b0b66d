// The plots with real dates: a bilateral treaty with few acts, a convention with many, counts over years, a matrix.
import { calendarDateOf as day } from "../../../src/domain/kernel/index.ts";
import type { MarkKind } from "../../../src/platform/web/index.ts";
import { CoverageMatrix, TreatyLifePlot, YearsPlot, type MatrixCell, type TreatyLife } from "../../../src/platform/web/plots/index.ts";
import { actsOf, LIST_OF } from "./convention.ts";
import { markWord } from "./gallery-head.view.tsx";

const LIFE_WORDS = { signatures: (n: number) => `${n} signatures`, consents: (n: number) => `${n} consents`, withdrawals: (n: number) => (n === 1 ? "1 withdrawal" : `${n} withdrawals`), date: "Date", event: "What happened" };
const TODAY = { date: day("2026-11-22"), label: "22 November 2026" };

const FEW: TreatyLife = {
  id: "few",
  title: "Life of the treaty between India and the United States of America",
  description: "Signed on 17 October 2001, ratified on 1 July 2005, in force since the exchange of instruments on 3 October 2005.",
  milestones: [{ date: day("2005-10-03"), label: "Exchange of instruments, in force" }],
  signatures: [{ date: day("2001-10-17"), label: "Signed" }],
  consents: [{ date: day("2005-07-01"), label: "Ratified" }],
  withdrawals: [],
  spans: [{ from: day("2005-10-03"), until: null, kind: "in-force" }],
  on: TODAY,
  words: LIFE_WORDS,
};

const MANY: TreatyLife = {
  id: "many",
  title: "Life of the United Nations Convention against Corruption",
  description: "Adopted on 31 October 2003, in force since 14 December 2005, when thirty States had consented; acts as published on 14 March 2015.",
  milestones: [{ date: day("2003-10-31"), label: "Adopted 31 October 2003" }, { date: day("2005-12-14"), label: "In force 14 December 2005" }],
  signatures: actsOf("signature"),
  consents: actsOf("consent"),
  withdrawals: [],
  spans: [{ from: day("2005-12-14"), until: null, kind: "in-force" }],
  threshold: { count: 30, label: "30 needed" },
  on: { date: LIST_OF, label: "14 March 2015" },
  words: LIFE_WORDS,
};

const cell = (kind: MarkKind, count = 1): MatrixCell => ({ kind, word: markWord(kind), proof: { to: "/gallery" }, count });

/** Cooperation with ASEAN States as the division's page of 2013-14 gives it. */
const ASEAN = [
  { key: "BN", label: "Brunei Darussalam", cells: {} },
  { key: "KH", label: "Cambodia", cells: { drugs: cell("in-force-presumed") } },
  { key: "ID", label: "Indonesia", cells: { mla: cell("signed-not-in-force"), drugs: cell("in-force-presumed") } },
  { key: "LA", label: "Lao People’s Democratic Republic", cells: { drugs: cell("in-force-presumed") } },
  { key: "MY", label: "Malaysia", cells: { mla: cell("in-force-presumed") } },
  { key: "MM", label: "Myanmar", cells: { mla: cell("in-force-presumed"), drugs: cell("in-force-presumed", 2) } },
  { key: "PH", label: "Philippines", cells: { mla: cell("unknown") } },
  { key: "VN", label: "Viet Nam", cells: { mla: cell("in-force-presumed"), drugs: cell("in-force-presumed") } },
];

/** How many had signed and how many had consented at the end of each year. */
const atEndOf = (kind: "signature" | "consent") =>
  Array.from({ length: 12 }, (_, index) => ({ year: 2003 + index, count: actsOf(kind).filter(({ date }) => date < `${2004 + index}-01-01`).length }));

export function PlotsOfGallery() {
  return (
    <>
      <h2>Plots</h2>
      <TreatyLifePlot life={FEW} />
      <TreatyLifePlot life={MANY} />
      <YearsPlot
        id="years"
        title="The convention over the years"
        description="States that had signed, and States that had consented, at the end of each year."
        series={[
          { key: "consented", label: "had consented", tone: "good", points: atEndOf("consent") },
          { key: "signed", label: "had signed", tone: "wait", points: atEndOf("signature") },
        ]}
        words={{ year: "Year" }}
      />
      <h2>Coverage</h2>
      <CoverageMatrix
        caption="India with the members of ASEAN"
        corner="State"
        columns={[
          { key: "mla", label: "Mutual legal assistance" },
          { key: "extradition", label: "Extradition" },
          { key: "transfer", label: "Transfer of sentenced persons" },
          { key: "drugs", label: "Narcotic drugs" },
        ]}
        rows={ASEAN.map((row) => ({ ...row, target: { to: `/states/${row.key}` } }))}
        emptyWord="no instrument recorded"
      />
    </>
  );
}
