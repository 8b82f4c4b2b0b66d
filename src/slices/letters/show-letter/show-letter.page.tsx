// One letter: its paper as a page, its state, and what can be done with it.
import { randomUUID } from "node:crypto";
import type { ComponentChildren } from "preact";
import type { FastifyReply } from "fastify";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { Sheet } from "../../../platform/letters/index.ts";
import { addressOf, ChoiceField, DataTable, DateField, DateText, ErrorSummary, FormToken, Link, LongTextField, Notice, PageHead, problemOf, SelectField, SummaryList, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import { mayUse, notThere, officeDay, type DeskContext, type Sent } from "../../accounts/index.ts";
import { actorName, instrumentTitle, withLetter, type OpenedLetter } from "../asked-letter.ts";
import { stepTakenWith, takesDespatchStep } from "../despatch-letter/despatch-step.ts";
import { informationToSend } from "../despatch-letter/send-information.ts";
import { crumbsOf } from "../letter-crumbs.ts";
import { sectionOf } from "../letter-home.ts";
import { signatoryOf } from "../letter-office.ts";
import { CHANNELS, listDespatches, type StoredDespatch } from "../letters.store.ts";
import { stateOf } from "../list-letters/list-letters.page.tsx";
import { composeDraft, mayWrite } from "../make-letter/make-letter.ts";
import { printedCode } from "../verification-code.ts";
import { signedSheet } from "../signed-sheet.ts";
import { sayRefusal, wordsOf, type LetterWords } from "../words/index.ts";
import { SheetView } from "./sheet.view.tsx";

type Shown = OpenedLetter & { readonly despatches: readonly StoredDespatch[]; readonly sheet: Sheet | null; readonly cannot: readonly string[] };

/** What was sent and is wrong: shown again with everything typed. */
export type Tried = { readonly sent: Sent; readonly problems: readonly FieldProblem[]; readonly status: number };

export async function showLetter(context: DeskContext): Promise<FastifyReply> {
  return await sendLetter(context, { sent: {}, problems: [], status: 200 });
}

export async function sendLetter(context: DeskContext, tried: Tried): Promise<FastifyReply> {
  const shown = await withLetter(context, async (tx, opened) => await load(tx, context, opened));
  if (shown === undefined) return await notThere(context);
  const words = wordsOf(context.language);
  const { letter, loaded: { request }, sheet } = shown;
  const state = stateOf(letter, new Map(shown.despatches.map(({ id }) => [letter.id, id])));
  const name = words.templates[letter.template] ?? letter.template;
  return await context.reply.sendPage(
    { title: `${name}: ${letter.reference}`, crumbs: crumbsOf(words, context.language, shown.loaded), density: "desk", section: sectionOf(letter.of), unlisted: true, status: tried.status },
    <>
      <PageHead kicker={`${request.reference} · ${request.title}`} title={`${name} ${letter.reference}`} state={words.states[state]} actions={<Actions shown={shown} words={words} />} dated={false} />
      <ErrorSummary problems={tried.problems} />
      <Facts context={context} shown={shown} words={words} />
      <Sign context={context} shown={shown} words={words} />
      <Despatches context={context} shown={shown} words={words} tried={tried} />
      {shown.cannot.length === 0 ? null : <Notice title={words.show.cannot} tone="problem">{shown.cannot.map((line) => <p key={line}>{line}</p>)}</Notice>}
      {sheet === null ? null : <><h2>{words.show.paper}</h2>{letter.signed === null ? <p>{words.show.previewText}</p> : null}<SheetView sheet={sheet} /></>}
      <Withdraw context={context} shown={shown} words={words} tried={tried} />
    </>,
  );
}

async function load(tx: ScopedTransaction, context: DeskContext, opened: OpenedLetter): Promise<Shown> {
  const { letter, loaded, office } = opened;
  const despatches = await listDespatches(tx, letter.id);
  if (letter.signed !== null) return { ...opened, despatches, sheet: signedSheet(letter.signed.sheet, letter), cannot: [] };
  const composed = await composeDraft(tx, context, office, loaded, letter);
  const naming = { words: wordsOf(context.language), language: context.language, title: instrumentTitle(office, loaded, context.today), actor: (by: string) => actorName(office, by) };
  return { ...opened, despatches, sheet: composed.ok ? composed.sheet : null, cannot: composed.ok ? [] : composed.refusals.map((refusal) => sayRefusal(refusal, naming)) };
}

type PartProps = { readonly shown: Shown; readonly words: LetterWords };
type FormProps = PartProps & { readonly context: DeskContext };

function Actions({ shown: { letter, loaded, sheet }, words: { show } }: PartProps) {
  const path = `/desk/letters/${letter.id}`;
  return (
    <>
      {sheet === null ? null : <><Link to={`${path}/pdf`} class="button">{letter.signed === null ? `${show.preview} (${show.pdf})` : show.pdf}</Link> <Link to={`${path}/docx`} title={show.docxNote}>{show.docx}</Link></>}
      {mayWrite(loaded) && letter.supersededBy === null ? <Link to={`${path}/change`}>{letter.signed === null ? show.change : show.changeSigned}</Link> : null}
    </>
  );
}

function Facts({ context: { installation }, shown: { letter, office }, words }: FormProps) {
  const { show, markings, languages } = words;
  const { signed, withdrawn } = letter;
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [show.marking, markings[letter.marking]],
    [show.language, languages[letter.language]],
    [show.madeBy, <>{actorName(office, letter.madeBy)}, <DateText date={officeDay(letter.madeAt, installation.timeZone)} /></>],
    ...(signed === null ? [] : [[show.signedBy, <>{actorName(office, signed.by)}, <DateText date={signed.on} /></>] as const, [show.code, <strong class="figures">{printedCode(signed.code)}</strong>] as const, [show.sha, <code class="hash">{signed.sha256}</code>] as const]),
    ...(letter.supersedes === null ? [] : [[show.replaces, <Link to={`/desk/letters/${letter.supersedes}`}>{show.reference}</Link>] as const]),
    ...(letter.supersededBy === null ? [] : [[show.replacedBy, <Link to={`/desk/letters/${letter.supersededBy}`}>{show.reference}</Link>] as const]),
  ];
  return (
    <>
      <SummaryList rows={rows.map(([label, value]) => ({ key: label, label, value }))} />
      {withdrawn === null ? null : <Notice tone="caution">{show.withdrawn(actorName(office, withdrawn.by), withdrawn.because)}</Notice>}
    </>
  );
}

function Sign({ context, shown: { letter, loaded, office, sheet }, words: { show } }: FormProps) {
  const signatory = signatoryOf(office, context, context.today);
  if (sheet === null || letter.signed !== null || letter.withdrawn !== null || letter.supersededBy !== null || signatory === undefined || !loaded.actors.has("approver") || !mayUse("request.approve", context)) return null;
  return (
    <form method="post" action={addressOf(context.request.place, `/desk/letters/${letter.id}/sign`)} class="form">
      <FormToken />
      <p>{show.signText(`${signatory.title}, ${signatory.unit}`)}</p>
      <p class="form-actions"><button type="submit" class="button">{show.sign}</button></p>
    </form>
  );
}

function Despatches({ context, shown: { letter, loaded, office, despatches }, words: { show }, tried: { sent, problems } }: FormProps & { readonly tried: Tried }) {
  if (letter.signed === null) return null;
  const was = (name: string, usual = "") => sent[name]?.[0] ?? usual;
  const field = (name: string) => ({ name, problem: problemOf(problems, name) });
  const request = loaded.whole.kind === "request" ? loaded.whole.loaded : undefined;
  const taken = request === undefined ? undefined : stepTakenWith(request.steps, letter.id);
  const offers = request !== undefined && takesDespatchStep(request, letter);
  const may = letter.withdrawn === null && letter.supersededBy === null && loaded.actors.has("desk") && mayUse("request.examine", context);
  return (
    <>
      <h2>{show.sent}</h2>
      {taken === undefined ? null : <p role="status">{show.stepTaken(taken.number)} <Link to={`/desk/requests/${letter.of.id}/history`} fragment={`step-${taken.number}`}>{show.stepLook}</Link></p>}
      {taken === undefined && despatches.length > 0 && offers ? <Notice tone="caution"><p>{show.stepWaits} <Link to={`/desk/requests/${letter.of.id}/steps/despatch`}>{show.step}</Link></p></Notice> : null}
      {despatches.length === 0 ? <p>{show.none}</p> : (
        <DataTable caption={show.sent} captionHidden rows={despatches} rowKey={({ id }) => id} columns={[
          { key: "on", header: show.columns.on, kind: "date", cell: ({ on }) => <DateText date={on} /> },
          { key: "channel", header: show.columns.channel, namesRow: true, cell: ({ channel }) => show.channels[channel] },
          { key: "to", header: show.columns.to, cell: ({ addressee }) => addressee },
          { key: "copies", header: show.columns.copies, kind: "number", cell: ({ copies }) => copies },
          { key: "proof", header: show.columns.proof, cell: ({ proof }) => proof },
          { key: "by", header: show.columns.by, cell: ({ by }) => actorName(office, by) },
        ]} />
      )}
      {may ? (
        <details class="more" open={despatches.length === 0}>
          <summary>{show.despatch}</summary>
          <form method="post" action={addressOf(context.request.place, `/desk/letters/${letter.id}/despatch`)} class="form">
            <FormToken />
            <input type="hidden" name="once" value={was("once", randomUUID())} />
            <SelectField {...field("channel")} label={show.channel} value={was("channel", "diplomatic")} choices={CHANNELS.map((value) => ({ value, label: show.channels[value] ?? value }))} />
            <TextField {...field("addressee")} label={show.addressee} value={was("addressee")} width="full" required />
            <TextField {...field("copies")} label={show.copies} value={was("copies", "1")} kind="whole-number" width="short" required />
            <DateField {...field("on")} label={show.sentOn} value={was("on", context.today)} required />
            <TextField {...field("proof")} label={show.proof} hint={show.proofHint} value={was("proof")} width="full" required />
            {informationToSend(loaded, letter) === undefined ? null : <p>{show.sendsInformation}</p>}
            {offers ? <ChoiceField name="step" label={show.step} hint={show.stepHint} values={problems.length > 0 ? (sent["step"] ?? []) : ["yes"]} choices={[{ value: "yes", label: show.stepTick }]} /> : null}
            <p class="form-actions"><button type="submit" class="button">{show.despatch}</button></p>
          </form>
        </details>
      ) : null}
    </>
  );
}

function Withdraw({ context, shown: { letter, loaded }, words: { show }, tried: { sent, problems } }: FormProps & { readonly tried: Tried }) {
  const may = letter.withdrawn === null && (letter.signed === null ? mayWrite(loaded) : loaded.actors.has("approver"));
  if (!may) return null;
  return (
    <details class="more">
      <summary>{show.withdraw}</summary>
      <form method="post" action={addressOf(context.request.place, `/desk/letters/${letter.id}/withdraw`)} class="form">
        <FormToken />
        <p>{show.withdrawText}</p>
        <LongTextField name="reason" label={show.reason} value={sent["reason"]?.[0] ?? ""} rows={2} required problem={problemOf(problems, "reason")} />
        <p class="form-actions"><button type="submit" class="button">{show.withdraw}</button></p>
      </form>
    </details>
  );
}
