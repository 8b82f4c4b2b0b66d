// The columns of the table of contents: kinds of assistance that ask for the same things.
import type { AssistanceKind } from "../assistance.ts";

/** In the order of the table: service, statement, video, records, electronic data, search, locate, custody, attendance, trace, restrain, confiscate. */
export const COLUMNS = ["SRV", "STM", "VC", "DOC", "ELE", "SRCH", "LOC", "CUST", "ATT", "TRC", "RST", "CNF"] as const;
export type Column = (typeof COLUMNS)[number];

/** Kinds the table does not name stand with the one they are nearest to; what has no near one asks for the floor alone. */
const OF_KIND: Readonly<Record<AssistanceKind, Column | undefined>> = {
  "locate-person": "LOC",
  "locate-item": "LOC",
  statement: "STM",
  "video-testimony": "VC",
  documents: "DOC",
  "judicial-records": "DOC",
  "lend-exhibit": "DOC",
  "preserve-data": "ELE",
  "disclose-data": "ELE",
  "search-and-seizure": "SRCH",
  "service-of-process": "SRV",
  attendance: "ATT",
  "transfer-in-custody": "CUST",
  "trace-proceeds": "TRC",
  restraint: "RST",
  confiscation: "CNF",
  "return-or-share": "CNF",
  "examine-site-or-object": undefined,
  expert: undefined,
  "spontaneous-information": undefined,
  other: undefined,
};

export function columnOf(kind: AssistanceKind): Column | undefined {
  return OF_KIND[kind];
}
