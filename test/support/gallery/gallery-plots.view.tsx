// The plots with real dates: a bilateral treaty with few acts, a convention with many, counts over years, a matrix.
import { calendarDateOf as day } from "../../../src/domain/kernel/index.ts";
import type { MarkKind } from "../../../src/platform/web/index.ts";
import { CoverageMatrix, TreatyLifePlot, YearsPlot, type MatrixCell, type TreatyLife } from "../../../src/platform/web/plots/index.ts";
import { markWord } from "./gallery-head.view.tsx";

const LIFE_WORDS = { signatures: (n: number) => `${n} signatures`, consents: (n: number) => `${n} consents`, withdrawals: (n: number) => (n === 1 ? "1 withdrawal" : `${n} withdrawals`), date: "Date", event: "What happened" };
const TODAY = { date: day("2026-11-22"), label: "22 November 2026" };

const FEW: TreatyLife = {
  id: "few",
  title: "Life of the treaty between India and Canada (1994)",
  description: "Signed on 24 October 1994; attested in force in the list of 2013-14; the day of entry into force is not recorded.",
  milestones: [{ date: day("2013-12-31"), label: "Attested in force" }],
  signatures: [{ date: day("1994-10-24"), label: "Signed in Ottawa" }],
  consents: [],
  withdrawals: [],
  spans: [{ from: day("2013-12-31"), until: null, kind: "in-force-presumed" }],
  on: TODAY,
  words: LIFE_WORDS,
};

/** The depositary's dates of the Convention against Corruption, as many as show the shape. */
const SIGNED = Array.from({ length: 40 }, (_, index) => ({ date: day(index < 25 ? `2003-12-${String(9 + (index % 3)).padStart(2, "0")}` : `2004-${String(1 + (index % 12)).padStart(2, "0")}-15`), label: `Signature ${index + 1}` }));
const CONSENTS = Array.from({ length: 90 }, (_, index) => ({ date: day(`${2004 + Math.floor(index / 8)}-${String(1 + ((index * 5) % 12)).padStart(2, "0")}-11`), label: `Consent ${index + 1}` }));

const MANY: TreatyLife = {
  id: "many",
  title: "Life of a convention with many acts",
  description: "Adopted in October 2003, in force since December 2005 when thirty States had consented.",
  milestones: [{ date: day("2003-10-31"), label: "Adopted 31 October 2003" }, { date: day("2005-12-14"), label: "In force 14 December 2005" }],
  signatures: SIGNED,
  consents: CONSENTS,
  withdrawals: [{ date: day("2019-03-01"), label: "A withdrawal" }],
  spans: [{ from: day("2005-12-14"), until: null, kind: "in-force" }],
  threshold: { count: 30, label: "30 needed" },
  on: TODAY,
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

const years = Array.from({ length: 40 }, (_, index) => 1987 + index);

export function PlotsOfGallery() {
  return (
    <>
      <h2>Plots</h2>
      <TreatyLifePlot life={FEW} />
      <TreatyLifePlot life={MANY} />
      <YearsPlot
        id="years"
        title="Treaties over the years"
        description="Treaties that hold at the end of each year, and those signed and not yet in force."
        series={[
          { key: "in-force", label: "in force", tone: "good", points: years.map((year, index) => ({ year, count: Math.round(index * 0.9) })) },
          { key: "signed", label: "signed, not in force", tone: "wait", points: years.map((year, index) => ({ year, count: (index * 7) % 6 })) },
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
