// The letters of a request: what was made, signed and sent; what can be made; and bases that somebody asks to name all the same.
import { randomUUID } from "node:crypto";
import type { ComponentChildren } from "preact";
import type { FastifyReply } from "fastify";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, DataTable, DateText, Empty, ErrorSummary, FormToken, Link, LongTextField, Notice, problemOf, Quiet, SelectField, type FieldProblem } from "../../../platform/web/index.ts";
import { idOf, mayUse, notThere, officeDay, sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { InformationFrame } from "../../information/index.ts";
import { loadRequestView, RequestFrame, type RequestView } from "../../requests/index.ts";
import { actorName, instrumentTitle, withHome, type OpenedHome } from "../asked-letter.ts";
import { crumbsOf } from "../letter-crumbs.ts";
import { pathOf, sectionOf, type LetterHome } from "../letter-home.ts";
import { askEngine } from "../held-bases.ts";
import { loadLetterOffice } from "../letter-office.ts";
import { listLetters, listOverrides, listSent, type StoredLetter, type StoredOverride } from "../letters.store.ts";
import { mayWrite } from "../make-letter/make-letter.ts";
import { agreeOverride, askOverride } from "../override-basis/override-basis.ts";
import { templatesFor } from "../templates/index.ts";
import { wordsOf, type LetterWords } from "../words/index.ts";

type Listed = OpenedHome & { readonly letters: readonly StoredLetter[]; readonly sent: ReadonlyMap<string, unknown>; readonly overrides: readonly StoredOverride[] };
type Asked = { readonly instrument: string; readonly reason: string; readonly problems: readonly FieldProblem[] };

export async function showLetters(context: DeskContext): Promise<FastifyReply> {
  return await sendList(context, { instrument: "", reason: "", problems: [] });
}

async function sendList(context: DeskContext, asked: Asked): Promise<FastifyReply> {
  const found = await withHome(context, async (tx, opened): Promise<Listed> => {
    const { of } = opened.loaded;
    return { ...opened, letters: await listLetters(tx, of), sent: await listSent(tx, of), overrides: await listOverrides(tx, of.id) };
  });
  if (found === undefined) return await notThere(context);
  const words = wordsOf(context.language);
  const { request, of } = found.loaded;
  const writes = mayWrite(found.loaded);
  const view = await loadRequestView(context);
  return await context.reply.sendPage(
    { title: `${words.list.title}: ${request.reference}`, crumbs: crumbsOf(words, context.language, found.loaded).slice(0, 2), density: "desk", section: sectionOf(of), unlisted: true, status: asked.problems.length > 0 ? 422 : 200 },
    <Around context={context} home={found.loaded} view={view}>
      <ErrorSummary problems={asked.problems} />
      <Table context={context} found={found} words={words} />
      {writes ? <Making words={words} home={found.loaded} /> : null}
      {of.kind === "request" ? <Overrides context={context} found={found} words={words} asked={asked} writes={writes} /> : null}
    </Around>,
  );
}

/** What stands around the letters: the frame of what they hang on. */
function Around({ context, home: { whole }, view, children }: { readonly context: DeskContext; readonly home: LetterHome; readonly view: RequestView; readonly children: ComponentChildren }) {
  if (whole.kind === "information") return <InformationFrame context={context} opened={whole.opened} view={view} tab="letters">{children}</InformationFrame>;
  return <RequestFrame context={context} loaded={whole.loaded} view={view} tab="letters">{children}</RequestFrame>;
}

type PartProps = { readonly context: DeskContext; readonly found: Listed; readonly words: LetterWords };

function Table({ context: { installation }, found: { letters, sent }, words }: PartProps) {
  const { list, states, templates, languages } = words;
  if (letters.length === 0) return <Empty title={list.none}><p>{list.noneText}</p></Empty>;
  return (
    <DataTable
      caption={list.count(letters.length)}
      rows={letters}
      rowKey={({ id }) => id}
      columns={[
        { key: "reference", header: list.columns.reference, namesRow: true, cell: ({ id, reference }) => <Link to={`/desk/letters/${id}`}>{reference}</Link> },
        { key: "kind", header: list.columns.kind, cell: ({ template }) => templates[template] ?? template },
        { key: "language", header: list.columns.language, cell: ({ language }) => languages[language] ?? language },
        { key: "made", header: list.columns.made, kind: "date", cell: ({ madeAt }) => <DateText date={officeDay(madeAt, installation.timeZone)} /> },
        { key: "state", header: list.columns.state, cell: (letter) => states[stateOf(letter, sent)] },
      ]}
    />
  );
}

export function stateOf({ id, signed, withdrawn, supersededBy }: StoredLetter, sent: ReadonlyMap<string, unknown>): keyof LetterWords["states"] {
  if (withdrawn !== null) return "withdrawn";
  if (supersededBy !== null) return "superseded";
  return sent.has(id) ? "sent" : signed === null ? "draft" : "signed";
}

function Making({ words, home: { of, whole } }: { readonly words: LetterWords; readonly home: LetterHome }) {
  const templates = templatesFor(whole.kind === "request" ? whole.loaded.request.direction : whole.opened.information.way);
  return (
    <>
      <h2>{words.list.make}</h2>
      <p>{words.list.makeText}</p>
      <ul class="letter-kinds">{templates.map(({ name }) => <li key={name}><Link to={`${pathOf(of)}/letters/new/${name}`}>{words.templates[name] ?? name}</Link></li>)}</ul>
    </>
  );
}

function Overrides({ context, found, words, asked, writes }: PartProps & { readonly asked: Asked; readonly writes: boolean }) {
  const { loaded, office, overrides } = found;
  const title = instrumentTitle(office, loaded, context.today);
  const own = words.overrides;
  const { request } = loaded;
  const not = writes ? askEngine(office.register, request, office.installation.ownState, context.today).carrying.not.filter(({ instrument }) => !overrides.some((one) => one.instrument === instrument.id)) : [];
  if (overrides.length === 0 && not.length === 0) return null;
  const mayAgree = loaded.actors.has("approver") && mayUse("request.approve", context);
  return (
    <>
      <h2>{own.title}</h2>
      <p>{own.intro}</p>
      {overrides.map((override) => (
        <Notice key={override.id} title={title(override.instrument)} tone={override.agreed === null ? "caution" : "note"}>
          <p>{override.reason} <Quiet>{override.agreed === null ? own.waits(actorName(office, override.askedBy)) : own.agreed(actorName(office, override.agreed.by))}</Quiet></p>
          {override.agreed === null && mayAgree && override.askedBy !== context.actor ? (
            <form method="post" action={addressOf(context.request.place, `/desk/requests/${request.id}/letters/overrides/${override.id}/agree`)}><FormToken /><button type="submit" class="button">{own.agree}</button></form>
          ) : null}
        </Notice>
      ))}
      {not.length === 0 ? null : (
        <details class="more" open={asked.problems.length > 0}>
          <summary>{own.ask}</summary>
          <form method="post" action={addressOf(context.request.place, `/desk/requests/${request.id}/letters/overrides`)} class="form">
            <FormToken />
            <input type="hidden" name="once" value={randomUUID()} />
            <SelectField name="instrument" label={own.instrument} value={asked.instrument} none={words.form.choose} choices={not.map(({ instrument }) => ({ value: instrument.id, label: title(instrument.id) }))} problem={problemOf(asked.problems, "instrument")} />
            <LongTextField name="reason" label={own.reason} hint={own.reasonHint} value={asked.reason} rows={3} problem={problemOf(asked.problems, "reason")} />
            <p class="form-actions"><button type="submit" class="button">{own.send}</button></p>
          </form>
        </details>
      )}
    </>
  );
}

export async function sendOverride(context: DeskContext): Promise<FastifyReply> {
  const request = idOf(context, "request");
  if (request === undefined) return await notThere(context);
  const sent = sentBy(context);
  const [instrument, reason] = [typed(sent, "instrument"), typed(sent, "reason").slice(0, 4000)];
  const office = await loadLetterOffice(context.db, context.installation);
  const once = typed(sent, "once");
  const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(once) ? once : randomUUID();
  const outcome = await withinScope(context.db, context.scope, async (tx) => await askOverride(tx, context, office, request, { id, instrument, reason }));
  if (outcome.ok) return await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${request}/letters`), 303);
  const { code } = outcome.refusal;
  if (code === "not-there") return await notThere(context);
  return await sendList(context, { instrument, reason, problems: [{ field: code === "reason-needed" ? "reason" : "instrument", message: wordsOf(context.language).refusals[code] ?? code }] });
}

export async function sendAgreement(context: DeskContext): Promise<FastifyReply> {
  const [request, override] = [idOf(context, "request"), idOf(context, "override")];
  if (request === undefined || override === undefined) return await notThere(context);
  const outcome = await withinScope(context.db, context.scope, async (tx) => await agreeOverride(tx, context, request, override));
  if (outcome.ok) return await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${request}/letters`), 303);
  const { code } = outcome.refusal;
  if (code === "not-there") return await notThere(context);
  return await sendList(context, { instrument: "", reason: "", problems: [{ field: "instrument", message: wordsOf(context.language).refusals[code] ?? code }] });
}
