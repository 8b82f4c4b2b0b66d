// What the slice says, in English. Other languages have the same keys.
import type { Caution, MembershipAnswer, NameKind, PartyKind, SuccessionKind } from "../../../domain/parties/index.ts";

export const en = {
  kinds: {
    state: "State",
    "former-state": "former State",
    territory: "territory",
    organisation: "organisation",
    "other-participant": "other participant",
  } satisfies Record<PartyKind, string>,
  nameKinds: { short: "name", official: "full name", informal: "also understood as" } satisfies Record<NameKind, string>,
  successions: {
    continuation: { to: "continued by", from: "continues" },
    succession: { to: "succeeded by", from: "successor of" },
    union: { to: "united into", from: "united with" },
    dissolution: { to: "dissolved into", from: "from the dissolution of" },
    separation: { to: "separated off", from: "separated from" },
  } satisfies Record<SuccessionKind, { to: string; from: string }>,
  membership: { yes: "member", presumed: "presumed member", no: "not a member", unknown: "membership unknown" } satisfies Record<MembershipAnswer, string>,
  cautions: {
    "name-of-another-time": "It existed then, under another name.",
    "party-of-another-time": "It did not exist then; nobody else ever bore the name.",
  } satisfies Record<Caution, string>,
  found: (text: string, name: string, code: string, kind: string) => `“${text}” is ${name} (${code}), ${kind}.`,
  others: (names: string) => `Others have gone by that name: ${names}.`,
  ambiguous: (text: string) => `“${text}” can mean more than one party:`,
  giveDate: "A date may decide: --on YYYY-MM-DD.",
  unknown: (text: string) => `Nobody in the register is called “${text}”.`,
  nearest: (names: string) => `Near to it: ${names}.`,
  since: (date: string) => `from ${date}`,
  until: (date: string) => `until ${date}`,
  between: (from: string, until: string) => `${from} to ${until}`,
  existed: "existed",
  dependsOn: "depends on",
  dependedOn: "depended on",
  otherCodes: "other codes",
  variants: "spellings",
  source: "source",
  datesFrom: "dates from",
  unchecked: "not checked against a document",
  listAsOf: (date: string) => `list as of ${date}`,
  loaded: (added: number, changed: number, unchanged: number) => `Reference data: ${added} added, ${changed} changed, ${unchanged} unchanged.`,
  wouldLoad: (added: number, changed: number, unchanged: number) => `Reference data, if loaded: ${added} added, ${changed} changed, ${unchanged} unchanged. Nothing was stored.`,
  notOne: "the name does not lead to one party",
  empty: "The register holds no reference data yet: comity reference load.",
  noSuchCode: (code: string) => `The register has no party with the code ${code}.`,
  /** What the record of what was done says of each event. */
  audit: {
    "reference-data.loaded": "loaded reference data",
    "source.corrected": "corrected a source",
  },
};

export type ReferenceWords = typeof en;
