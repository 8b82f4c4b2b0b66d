// Totals that others published, beside one another and beside what the register counts for the same day.
import { compareClaims, type ClaimStatement } from "../../../domain/treaty-law/index.ts";
import { DataTable, Link, Notice, type Column, type Place } from "../../../platform/web/index.ts";
import { explainConflict, treatyWords } from "../../treaties/index.ts";
import { lookOf, sourceOf } from "../answers/proof.tsx";
import type { PublicView } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import { divisionAnswer } from "./division-answer.ts";

export function ClaimsTable({ view, place }: { readonly view: PublicView; readonly place: Place }) {
  const words = wordsOf(place.language).division;
  const compared = compareClaims(view.register.claims, (subject, on) => {
    if (!subject.startsWith("mlas")) return undefined;
    const { mlats } = divisionAnswer(view, on);
    const presumed = mlats.inForce.filter(({ stands }) => stands.basis === "presumed").length;
    return { yes: mlats.inForce.length - presumed, presumed, no: mlats.signedNotInForce.length, unknown: mlats.unknown.length };
  });
  const mlas = compared.find(({ family }) => family === "mlas");
  if (mlas === undefined) return null;
  const columns: Column<ClaimStatement>[] = [
    { key: "words", header: words.claimWords, namesRow: true, cell: ({ claim }) => `“${claim.words}”` },
    { key: "by", header: words.claimBy, cell: ({ claim }) => claim.by },
    { key: "asOf", header: words.claimAsOf, cell: ({ claim }) => claim.asPrinted },
    { key: "register", header: words.claimRegister, kind: "number", cell: ({ derived }) => (derived === null ? words.notCounted : words.registerCount(derived.yes + derived.presumed, derived.unknown)) },
    {
      key: "source",
      header: words.claimSource,
      cell: ({ claim }) => {
        const source = sourceOf(view, claim.id);
        return source === null ? "" : source.href === undefined ? source.label : <Link href={source.href}>{source.label}</Link>;
      },
    },
  ];
  const proofWords = treatyWords(place.language.code).proof;
  return (
    <section id="claims">
      <h2>{words.claims}</h2>
      <p>{words.claimsNote}</p>
      {mlas.conflicts.length === 0 ? null : (
        <Notice tone="caution">
          <ul>
            {mlas.conflicts.map((conflict, n) => (
              <li key={n}>{explainConflict(conflict, lookOf(view, place), proofWords)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <DataTable caption={words.claims} captionHidden class="dense" columns={columns} rows={mlas.statements} rowKey={({ claim }) => claim.id} />
    </section>
  );
}
