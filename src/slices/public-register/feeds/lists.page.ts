// The register's lists for spreadsheets: CSV (RFC 4180).
import { stringify } from "csv-stringify/sync";
import type { FastifyReply } from "fastify";
import { partyStatus } from "../../../domain/treaty-law/index.ts";
import { badInput, unknownAddress } from "../../../platform/web/problems.ts";
import { readFilter, readSort } from "../answers/read-filter.ts";
import { selectTreaties } from "../answers/select-treaties.ts";
import { titleOf } from "../answers/title.ts";
import { findTreaty } from "../public-view.ts";
import type { PageContext } from "../routes.ts";
import { partyRows } from "../show-treaty/parties-table.tsx";

/** With a byte order mark, so that spreadsheets read it as UTF-8; text that starts like a formula is defused. */
const CSV = { header: true, bom: true, escape_formulas: true } as const;

/** `/treaties.csv`: the list with the filters of its address. */
export async function sendTreatiesCsv({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const { filter, problems } = readFilter(place, view);
  const wrong = [...problems];
  const sort = readSort(place, wrong);
  if (wrong.length > 0) return await reply.sendProblem(badInput(wrong, place.words));
  const rows = selectTreaties(view, filter, place.dates.on, place.language.code, sort).rows.map((row) => ({
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
  return await send(reply, stringify(rows, CSV), "treaties.csv");
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
  return await send(reply, stringify(rows, CSV), `${treaty.entry.slug}-parties.csv`);
}

async function send(reply: FastifyReply, text: string, file: string): Promise<FastifyReply> {
  return await reply.header("content-disposition", `attachment; filename="${file}"`).type("text/csv; charset=utf-8").send(text);
}
