// Spontaneous information sent and received, by year and State.
import { DataTable, Quiet } from "../../../platform/web/index.ts";
import type { InformationCount } from "../../information/index.ts";
import type { ReportWords } from "../words/index.ts";

type Row = { readonly key: string; readonly year: number; readonly country: string; readonly received: number; readonly sent: number };

export function InformationTable({ counts, country, words: { information: words, year } }: { readonly counts: readonly InformationCount[]; readonly country: (code: string) => string; readonly words: ReportWords }) {
  const rows = [...Map.groupBy(counts, (one) => `${one.year} ${one.country}`)].map(([key, of]): Row => {
    const count = (way: InformationCount["way"]) => of.find((one) => one.way === way)?.count ?? 0;
    return { key, year: of[0]?.year ?? 0, country: country(of[0]?.country ?? ""), received: count("received"), sent: count("sent") };
  });
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="information">
      <h2 id="information">{words.title}</h2>
      <p class="fine"><Quiet>{words.text}</Quiet></p>
      <DataTable<Row>
        caption={words.title}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "year", header: year, cell: (row) => String(row.year) },
          { key: "country", header: words.country, namesRow: true, cell: (row) => row.country },
          { key: "received", header: words.received, kind: "number", cell: ({ received }) => received },
          { key: "sent", header: words.sent, kind: "number", cell: ({ sent }) => sent },
        ]}
      />
    </section>
  );
}
