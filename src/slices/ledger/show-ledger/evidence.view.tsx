// Pieces of evidence: what each is, where it is now, what it may be used for, and when an original must be back.
import { randomUUID } from "node:crypto";
import { addressOf, ChoiceField, DataTable, DateField, DateText, FormToken, problemOf, Quiet, SelectField, Tag, TextField, usePlace, writtenDate, type Column, type FieldProblem } from "../../../platform/web/index.ts";
import { typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import type { LoadedRequest } from "../../requests/index.ts";
import { CUSTODY_KINDS, type CustodyEvent, type EvidencePiece } from "../evidence.store.ts";
import { limitsOf } from "../evidence-limits.ts";
import type { LedgerWords } from "../words/index.ts";

export type LedgerProps = { readonly context: DeskContext; readonly loaded: LoadedRequest; readonly own: boolean; readonly sent: Sent; readonly problems: readonly FieldProblem[]; readonly words: LedgerWords };
type EvidenceProps = LedgerProps & { readonly pieces: readonly EvidencePiece[]; readonly custody: readonly CustodyEvent[] };

export function Evidence(props: EvidenceProps) {
  const { pieces, own, words } = props;
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{words.evidence.title}</h2>
      {pieces.length === 0 ? <p><Quiet>{words.evidence.none}</Quiet></p> : <Pieces {...props} />}
      {own ? <PieceForm {...props} /> : null}
      {own && pieces.length > 0 ? <CustodyForm {...props} /> : null}
    </section>
  );
}

function Pieces({ pieces, custody, words, context, loaded }: EvidenceProps) {
  const columns: readonly Column<EvidencePiece>[] = [
    { key: "number", header: words.evidence.number, kind: "number", cell: ({ number }) => number },
    { key: "description", header: words.evidence.description, namesRow: true, cell: (piece) => <>{piece.description} {piece.isOriginal ? <Tag>{words.evidence.originalTag}</Tag> : null}<Loan piece={piece} custody={custody} words={words} context={context} /></> },
    { key: "where", header: words.evidence.where, cell: (piece) => <Where events={custody.filter((event) => event.piece === piece.id)} words={words} /> },
    { key: "restrictions", header: words.evidence.restrictions, cell: (piece) => <Limits limits={limitsOf(piece, loaded.items)} words={words} /> },
  ];
  return <DataTable<EvidencePiece> caption={words.evidence.title} captionHidden columns={columns} rows={pieces} rowKey={({ id }) => id} />;
}

function Limits({ limits, words }: { readonly limits: readonly string[]; readonly words: LedgerWords }) {
  if (limits.length === 0) return <Quiet>{words.evidence.unrestricted}</Quiet>;
  return <>{limits.map((text) => <p key={text} class="fine">{text}</p>)}</>;
}

/** An original that is not back: until when, or since when it should be. */
function Loan({ piece, custody, words, context: { today, language } }: { readonly piece: EvidencePiece; readonly custody: readonly CustodyEvent[]; readonly words: LedgerWords; readonly context: DeskContext }) {
  const isBack = custody.findLast(({ piece: of, kind }) => of === piece.id && kind !== "restriction-lifted")?.kind === "returned";
  if (piece.loanUntil === null || isBack) return null;
  const on = writtenDate(piece.loanUntil, language);
  return <p class="fine">{piece.loanUntil < today ? <strong class="late">{words.evidence.late(on)}</strong> : words.evidence.back(on)}</p>;
}

function Where({ events, words }: { readonly events: readonly CustodyEvent[]; readonly words: LedgerWords }) {
  const line = ({ kind, holder, on, receipt }: CustodyEvent) => <>{words.custody.kinds[kind]}: {holder}, <DateText date={on} />{receipt === "" ? null : <Quiet> {receipt}</Quiet>}</>;
  const last = events.at(-1);
  if (last === undefined) return <Quiet>{words.evidence.nowhere}</Quiet>;
  return (
    <>
      {line(last)}
      {events.length < 2 ? null : <details><summary>{words.evidence.history(events.length)}</summary><ol>{events.map((event) => <li key={event.id}>{line(event)}</li>)}</ol></details>}
    </>
  );
}

function PieceForm({ loaded, sent, problems, words }: EvidenceProps) {
  const place = usePlace();
  const { evidence } = words;
  return (
    <details class="more" open={problems.some(({ field }) => field.startsWith("piece-"))}>
      <summary>{evidence.add}</summary>
      <form method="post" action={addressOf(place, `/desk/requests/${loaded.request.id}/ledger/evidence`)} class="form">
        <FormToken />
        <input type="hidden" name="once" value={randomUUID()} />
        <TextField name="piece-description" label={evidence.description} hint={evidence.descriptionHint} value={typed(sent, "piece-description")} width="full" problem={problemOf(problems, "piece-description")} />
        <SelectField name="piece-item" label={evidence.item} none={evidence.anyItem} value={typed(sent, "piece-item")} choices={loaded.items.map(({ id, number, target }) => ({ value: id, label: `${number}. ${target}` }))} />
        <ChoiceField name="piece-original" label={evidence.original} values={sent["piece-original"] ?? []} choices={[{ value: "yes", label: evidence.originalTag }]} />
        <DateField name="piece-loan" label={evidence.loan} value={typed(sent, "piece-loan")} problem={problemOf(problems, "piece-loan")} />
        <TextField name="piece-restrictions" label={evidence.restrictions} hint={evidence.restrictionsHint} value={typed(sent, "piece-restrictions")} width="full" problem={problemOf(problems, "piece-restrictions")} />
        <p class="form-actions"><button type="submit" class="button">{evidence.save}</button></p>
      </form>
    </details>
  );
}

function CustodyForm({ loaded, pieces, sent, problems, words }: EvidenceProps) {
  const place = usePlace();
  const { custody } = words;
  return (
    <details class="more" open={problems.some(({ field }) => field.startsWith("custody-"))}>
      <summary>{custody.title}</summary>
      <form method="post" action={addressOf(place, `/desk/requests/${loaded.request.id}/ledger/custody`)} class="form">
        <FormToken />
        <input type="hidden" name="once" value={randomUUID()} />
        <SelectField name="custody-piece" label={custody.piece} value={typed(sent, "custody-piece")} choices={pieces.map(({ id, number, description }) => ({ value: id, label: `${number}. ${description}` }))} problem={problemOf(problems, "custody-piece")} />
        <SelectField name="custody-kind" label={custody.kind} value={typed(sent, "custody-kind")} choices={CUSTODY_KINDS.map((value) => ({ value, label: custody.kinds[value] }))} problem={problemOf(problems, "custody-kind")} />
        <DateField name="custody-on" label={custody.on} value={typed(sent, "custody-on")} problem={problemOf(problems, "custody-on")} />
        <TextField name="custody-holder" label={custody.holder} value={typed(sent, "custody-holder")} problem={problemOf(problems, "custody-holder")} />
        <TextField name="custody-receipt" label={custody.receipt} hint={custody.receiptHint} value={typed(sent, "custody-receipt")} problem={problemOf(problems, "custody-receipt")} />
        <p class="form-actions"><button type="submit" class="button">{custody.save}</button></p>
      </form>
    </details>
  );
}
