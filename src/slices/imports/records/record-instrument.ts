// A record of another register as an instrument: title, dates and participants as printed. No consent is made of it and no
// role is guessed: territories and successors stand among its participants beside parties.
import { exactDay, firstPossibleDay } from "../../../domain/kernel/index.ts";
import { resolveParty, type PartyCode, type PartyIndex, type ReadingTime } from "../../../domain/parties/index.ts";
import type { Form } from "../../treaties/index.ts";
import type { PrintedRecord } from "./printed-record.ts";

/** Only where an English title begins by saying so. */
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
export type RecordInstrument = {
  /** What the record says, as a document's instrument without its name and source: the same again as long as the record is. */
  readonly printed: Readonly<Record<string, unknown>>;
  /** Names that lead to nobody for certain. */
  readonly unresolved: readonly string[];
};

export function instrumentOf(record: PrintedRecord, parties: PartyIndex): RecordInstrument {
  const participants = participantsOf(record, parties);
  const day = record.adoptedOn ?? record.signedOn;
  const english = record.titles.find(({ language }) => language === "en")?.text ?? "";
  const description = {
    form: record.form ?? FORMS.find(([shape]) => shape.test(english))?.[1] ?? "other",
    participation: record.participation,
    binding: record.binding ?? "not-recorded",
    subjects: [record.subject ?? "other-matters"],
    ...(day === undefined ? {} : { adoptedOn: day }),
    ...(record.signedAt === undefined ? {} : { adoptedAt: record.signedAt }),
  };
  const printed = {
    description,
    titles: record.titles.map((title) => ({ ...title, kind: "as-printed" })),
    coverage: { extent: "partial" },
    participants: { named: participants },
    publishedDates: publishedDates(record),
    notes: [...new Set(record.remarks)].map((text) => ({ text, kind: "remark" })),
  };
  return { printed, unresolved: participants.filter(({ party }) => party === null).map((participant) => participant.printed) };
}

function participantsOf(record: PrintedRecord, parties: PartyIndex): Participant[] {
  const time = readingTime(record);
  return record.participants.map((printed) => {
    const found = resolveParty(printed, parties, time);
    return { printed, party: found.kind === "found" ? found.party : null };
  });
}

/** Of a list of two each took part on the day; to a longer one others came later. */
function readingTime({ signedOn, adoptedOn, entryIntoForceOn, participation }: PrintedRecord): ReadingTime {
  const day = signedOn ?? entryIntoForceOn ?? adoptedOn;
  if (day === undefined) return undefined;
  const exact = exactDay(day);
  return participation === "bilateral" && exact !== undefined ? { on: exact } : { since: firstPossibleDay(day) };
}

function publishedDates({ entryIntoForceOn, terminatedOn }: PrintedRecord): object[] {
  return [
    ...(entryIntoForceOn === undefined ? [] : [{ what: "entryIntoForce", date: entryIntoForceOn }]),
    ...(terminatedOn === undefined ? [] : [{ what: "termination", date: terminatedOn }]),
  ];
}
