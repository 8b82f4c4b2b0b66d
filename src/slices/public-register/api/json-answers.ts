// The register's answers as plain JSON: codes, dates, the basis and the proof. The pages say the same in words.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { partyStatus, type Conflict, type PartyCode, type PartyHistory, type Reason, type UnknownReason } from "../../../domain/treaty-law/index.ts";
import type { Stands } from "../answers/standing.ts";
import type { TreatyRow } from "../answers/select-treaties.ts";
import { titleOf } from "../answers/title.ts";
import { partyName, type PublicView, type Treaty } from "../public-view.ts";

/** A status on a day, with what it rests on. `since` and `until` bound the stretch of days it is given for. */
export type StatusJson = {
  readonly status: string;
  readonly basis: string;
  readonly since: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly unknown: readonly UnknownReason[];
  readonly conflicts: readonly Conflict[];
  readonly why: Reason;
};

export function statusJson({ period }: Pick<Stands, "period">): StatusJson {
  const { status, basis, from, until, unknown, conflicts, why } = period;
  return { status, basis, since: from, until, unknown, conflicts, why };
}

/** A row of a list. */
export function rowJson(row: TreatyRow, language: string) {
  const { entry, history, stands } = row;
  return {
    id: entry.slug,
    title: titleOf(row, language),
    form: entry.form,
    participation: entry.participation,
    binding: entry.binding,
    subjects: [...entry.subjects],
    between: [...entry.between],
    adoptedOn: entry.adoptedOn,
    entryIntoForce: history.entryIntoForce.date,
    standing: stands.standing,
    status: stands.period.status,
    basis: stands.basis,
    links: { self: `/api/treaties/${entry.slug}`, page: `/${language}/treaties/${entry.slug}` },
  };
}

/** One instrument with everything recorded of it that is public, and its status on the day. */
export function treatyJson(treaty: Treaty, stands: Stands, on: CalendarDate, language: string) {
  const { entry, history } = treaty;
  const { id: _, slug, grounds, ...recorded } = entry;
  return {
    id: slug,
    title: titleOf(treaty, language),
    on,
    standing: stands.standing,
    ...statusJson(stands),
    entryIntoForce: history.entryIntoForce.date,
    record: { ends: history.recordEnds, extent: history.extent },
    caveats: history.caveats,
    ...recorded,
    source: grounds.source,
    provenance: grounds.provenance,
  };
}

/** One State under an instrument. */
export function partyJson(view: PublicView, treaty: Treaty, code: PartyCode, on: CalendarDate, language: string) {
  const period = partyStatus(treaty.history, code, on);
  const own: PartyHistory | undefined = treaty.history.parties.get(code);
  return {
    code,
    name: partyName(view, code, on, language),
    ...statusJson({ period }),
    periods: (own?.memberships ?? []).map(({ from, until }) => ({ from, until })),
    provisional: (own?.provisional ?? []).map(({ from, until }) => ({ from, until })),
  };
}
