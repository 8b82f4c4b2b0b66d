// The register's lists and changes for other programs: CSV, Atom, iCalendar.
import { stringify } from "csv-stringify/sync";
import type { FastifyReply } from "fastify";
import { addYears } from "../../../domain/kernel/index.ts";
import { changes, nextKnownChanges, partyStatus, type Change } from "../../../domain/treaty-law/index.ts";
import { badInput, unknownAddress } from "../../../platform/web/problems.ts";
import { histories } from "../api/answer.ts";
import { readFilter } from "../answers/read-filter.ts";
import { selectTreaties, titleOf } from "../answers/select-treaties.ts";
import { findTreaty, partyName } from "../public-view.ts";
import type { PageContext } from "../routes.ts";
import { changeText, treatyTitle } from "../show-changes/show-changes.page.tsx";
import { partyRows } from "../show-treaty/parties-table.tsx";
import { wordsOf } from "../words/index.ts";
import { atomText } from "./atom.ts";
import { icalendarText } from "./icalendar.ts";

/** With a byte order mark, so that spreadsheets read it as UTF-8; text that starts like a formula is defused. */
const CSV = { header: true, bom: true, escape_formulas: true } as const;

/** `/treaties.csv`: the list with the filters of its address. */
export async function sendTreatiesCsv({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const { filter, problems } = readFilter(place.query, view, wordsOf(place.language));
  if (problems.length > 0) return await reply.sendProblem(badInput(problems, place.words));
  const rows = selectTreaties(view, filter, place.dates.on, place.language.code).rows.map((row) => ({
    id: row.entry.slug,
    title: titleOf(row, place.language.code),
    form: row.entry.form,
    participation: row.entry.participation,
    subjects: row.entry.subjects.join(" "),
    between: row.entry.between.join(" "),
    on: place.dates.on,
    standing: row.stands.standing,
    basis: row.stands.basis,
    adopted_on: row.entry.adoptedOn ?? "",
    entry_into_force: row.history.entryIntoForce.date ?? "",
  }));
  return await send(reply, "text/csv; charset=utf-8", stringify(rows, CSV), "treaties.csv");
}

/** `/treaties/:slug/parties.csv`: every State on the list. */
export async function sendPartiesCsv({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const treaty = findTreaty(view, (request.params as { slug: string }).slug);
  if (treaty === undefined) return await reply.sendProblem(unknownAddress(request.url, place.words));
  const rows = partyRows(view, place, treaty).map((row) => {
    const { status, basis } = partyStatus(treaty.history, row.code, place.dates.on);
    return { code: row.code, state: row.name, on: place.dates.on, status, basis, signed: row.signed ?? "", consent: row.consented ?? "", in_force: row.inForce ?? "", until: row.until ?? "" };
  });
  return await send(reply, "text/csv; charset=utf-8", stringify(rows, CSV), `${treaty.entry.slug}-parties.csv`);
}

/** `/changes.atom`: changes of status in the year up to the day. */
export async function sendChangesAtom({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language);
  const { on } = place.dates;
  const latest = changes(histories(view), addYears(on, -1), on).filter(({ kind }) => kind === "change").reverse().slice(0, 100);
  const entries = latest.map((change) => ({
    id: idOf(change),
    title: told(change),
    updated: `${change.on}T00:00:00Z`,
    link: `/${place.language.code}/treaties/${change.treaty}?on=${change.on}`,
    summary: changeText(change, place),
  }));
  const text = atomText({ id: "tag:comity,2026:changes", title: `${words.site.register}: ${words.changes.title}`, updated: `${latest[0]?.on ?? on}T00:00:00Z`, self: `/${place.language.code}/changes.atom`, author: words.site.register, entries });
  return await send(reply, "application/atom+xml; charset=utf-8", text);

  function told(change: Change): string {
    const who = change.party === null ? "" : `, ${partyName(view, change.party, on, place.language.code)}`;
    return `${treatyTitle(view, change.treaty, place)}${who}: ${changeText(change, place)}`;
  }
}

/** `/calendar.ics`: what is known to change after the day. */
export async function sendCalendar({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const events = nextKnownChanges(histories(view), place.dates.on).map((change) => {
    const who = change.party === null ? "" : `, ${partyName(view, change.party, place.dates.on, place.language.code)}`;
    return { uid: idOf(change), on: change.on, summary: `${treatyTitle(view, change.treaty, place)}${who}`, description: changeText(change, place) };
  });
  return await send(reply, "text/calendar; charset=utf-8", icalendarText(wordsOf(place.language).site.register, events, place.now.toString({ smallestUnit: "second" })));
}

/** The same change keeps its id whenever it is told. */
function idOf({ on, treaty, party, aspect }: Change): string {
  return `tag:comity,2026:${treaty}/${party ?? "treaty"}/${aspect}/${on}`;
}

async function send(reply: FastifyReply, type: string, text: string, file?: string): Promise<FastifyReply> {
  if (file !== undefined) reply.header("content-disposition", `attachment; filename="${file}"`);
  return await reply.type(type).send(text);
}
