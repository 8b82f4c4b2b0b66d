// A record of UK Treaties Online as an instrument: title, dates and participants as printed. No consent is made of it and no
// role is guessed: territories and successors stand among its participants beside parties.
import { resolveParty, type PartyCode, type PartyIndex } from "../../../domain/parties/index.ts";
import type { Form, Subject } from "../../treaties/index.ts";
import type { UkRecord } from "./uk-record.ts";

export const UK_SOURCE = {
  id: "uk-treaties-online",
  title: "UK Treaties Online",
  address: "https://treaties.fcdo.gov.uk/",
  publisher: "Foreign, Commonwealth and Development Office, United Kingdom",
  note: "Open Government Licence v3.0.",
} as const;

/** Subjects as that register prints them, to ours; what is not named here is another matter, its printed subject kept. */
const SUBJECTS: Readonly<Record<string, Subject>> = { EXTRADITION: "extradition", DRUGS: "narcotic-drugs", TERRORISM: "terrorism", FIREARMS: "arms-and-explosives", "LEGAL PROCEEDINGS": "civil-matters" };

/** Only where the title begins by saying so. */
const FORMS: readonly (readonly [RegExp, Form])[] = [
  [/^exchanges? of (notes|letters)\b/i, "exchange-of-notes"],
  [/^(\w+ ){0,3}convention\b/i, "convention"],
  [/^(\w+ ){0,3}protocol\b/i, "protocol"],
  [/^(\w+ ){0,3}treaty\b/i, "treaty"],
  [/^memorand(um|a) of understanding\b/i, "memorandum-of-understanding"],
  [/^(\w+ ){0,3}agreement\b/i, "agreement"],
  [/^(\w+ ){0,3}arrangement\b/i, "arrangement"],
];

export type Participant = { readonly printed: string; readonly party: PartyCode | null };
export type UkInstrument = { readonly slug: string; readonly instrument: Readonly<Record<string, unknown>>; readonly unresolved: readonly string[] };

/** The record as an instrument document's instrument, and the names that lead to nobody for certain. */
export function instrumentOf(record: UkRecord, parties: PartyIndex): UkInstrument {
  const participants = participantsOf(record, parties);
  const day = record.adopted_event_date ?? record.signed_event_date;
  const subject = SUBJECTS[record.subject ?? ""] ?? "other-matters";
  const description = {
    form: FORMS.find(([shape]) => shape.test(record.title))?.[1] ?? "other",
    participation: record.field3 === "BI" ? "bilateral" : "multilateral",
    binding: "not-recorded",
    subjects: [subject],
    ...(day === undefined ? {} : { adoptedOn: day }),
    ...(record.signed_event_location === undefined ? {} : { adoptedAt: record.signed_event_location }),
  };
  const instrument = {
    // The source's own number is permanent and says nothing else; its titles repeat and change.
    slug: `uk-${record.id}`,
    source: UK_SOURCE.id,
    description,
    titles: [{ language: "en", text: record.title, kind: "as-printed" }],
    coverage: { extent: "partial" },
    participants: { named: participants },
    publishedDates: publishedDates(record),
    notes: notesOf(record).map((text) => ({ text, kind: "remark" })),
  };
  return { slug: `uk-${record.id}`, instrument, unresolved: participants.filter(({ party }) => party === null).map(({ printed }) => printed) };
}

function participantsOf(record: UkRecord, parties: PartyIndex): Participant[] {
  const day = record.signed_event_date ?? record.definative_eif_event_date ?? record.adopted_event_date;
  // In a list of two each took part on the day; in a longer one others came later.
  const time = day === undefined ? undefined : record.field3 === "BI" ? { on: day } : { since: day };
  const names = (record.country_name ?? "").split(" ; ").map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== "").map((printed) => {
    const found = resolveParty(printed, parties, time);
    return { printed, party: found.kind === "found" ? found.party : null };
  });
}

function publishedDates(record: UkRecord): object[] {
  const force = record.definative_eif_event_effective_date ?? record.definative_eif_event_date;
  const end = record.terminated_event_effective_date ?? record.terminated_event_date;
  return [...(force === undefined ? [] : [{ what: "entryIntoForce", date: force }]), ...(end === undefined ? [] : [{ what: "termination", date: end }])];
}

/** What is printed and has no place of its own, so that nothing is dropped in silence. */
function notesOf(record: UkRecord): string[] {
  const printed: readonly (readonly [string, string | undefined])[] = [
    ["Subject as printed", record.subject],
    ["Signed", record.adopted_event_date === undefined ? undefined : record.signed_event_date],
    ["Entry into force as printed", record.definative_eif_event_effective_date === undefined ? undefined : record.definative_eif_event_date],
    ["Provisional entry into force", record.provisional_eif_event_date],
    ["Adopted, effective", record.adopted_event_effective_date],
    ["Terminated as printed", record.terminated_event_effective_date === undefined ? undefined : record.terminated_event_date],
    ["Withdrawn", record.withdrawn_event_date],
    ["Withdrawn, effective", record.withdrawn_event_effective_date],
    ["Unofficial information", record.unofficial_info_event_date],
    ["References", record.references],
    ["Record", record.document_url?.replaceAll("\\", "/")],
  ];
  return printed.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}`]));
}
