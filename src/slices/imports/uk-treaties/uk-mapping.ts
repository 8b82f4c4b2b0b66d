// The mapping of UK Treaties Online, which its file of one JSON record a line does not bring along. Its names are the
// register's own, spelling mistakes among them.
import { mappingSchema, type Mapping, type WrittenMapping } from "../mapping/mapping.ts";

const written: WrittenMapping = {
  register: {
    id: "uk-treaties-online",
    slug: "uk",
    title: "UK Treaties Online",
    address: "https://treaties.fcdo.gov.uk/",
    publisher: "Foreign, Commonwealth and Development Office, United Kingdom",
    note: "Open Government Licence v3.0.",
  },
  dates: ["dd/mm/yyyy"],
  columns: {
    // The source's own number is permanent and says nothing else; its titles repeat and change.
    number: { column: "id", digits: true },
    title: "title",
    signedOn: "signed_event_date",
    adoptedOn: "adopted_event_date",
    signedAt: "signed_event_location",
    entryIntoForceOn: ["definative_eif_event_effective_date", "definative_eif_event_date"],
    terminatedOn: ["terminated_event_effective_date", "terminated_event_date"],
    participants: { columns: ["country_name"], separator: " ; " },
    participation: { column: "field3", values: { BI: "bilateral", MULTI: "multilateral" }, empty: "multilateral" },
    // Subjects as that register prints them; what is not named here is another matter, its printed subject kept.
    subject: {
      column: "subject",
      values: { EXTRADITION: "extradition", DRUGS: "narcotic-drugs", TERRORISM: "terrorism", FIREARMS: "arms-and-explosives", "LEGAL PROCEEDINGS": "civil-matters" },
      otherwise: "other-matters",
    },
  },
  remarks: [
    { column: "subject", label: "Subject as printed" },
    { column: "signed_event_date", label: "Signed", date: true },
    { column: "definative_eif_event_date", label: "Entry into force as printed", date: true },
    { column: "provisional_eif_event_date", label: "Provisional entry into force", date: true },
    { column: "adopted_event_effective_date", label: "Adopted, effective", date: true },
    { column: "terminated_event_date", label: "Terminated as printed", date: true },
    { column: "withdrawn_event_date", label: "Withdrawn", date: true },
    { column: "withdrawn_event_effective_date", label: "Withdrawn, effective", date: true },
    { column: "unofficial_info_event_date", label: "Unofficial information", date: true },
    { column: "references", label: "References" },
    { column: "document_url", label: "Record" },
  ],
  ignore: ["uuid"],
};

export const UK_MAPPING: Mapping = mappingSchema.parse(written);
