// What a letter of information begins with: what the record and the office know already.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { StoredInformation } from "../../information/index.ts";
import { basisOf, paragraphs } from "../bound-by-information.ts";
import { stateName } from "../instrument-names.ts";
import { letterheadOf, type LetterOffice } from "../letter-office.ts";

type Known = { readonly information: StoredInformation; readonly office: LetterOffice; readonly today: CalendarDate };
type Data = Readonly<Record<string, unknown>>;

/** Data for the template; what is not known is empty, and the form asks for it. */
export function prefillOfInformation(template: string, known: Known): Data {
  return template === "information-transmission" ? transmission(known) : receipt(known);
}

function transmission({ information, office: { register, installation }, today }: Known): Data {
  const [ours, theirs] = [installation.ownState, information.country].map((code) => stateName(register, code, today));
  return {
    giving: { state: ours, name: `the Central Authority of ${ours}` }, receiving: { state: theirs, name: information.theirAuthority }, basis: basisOf(information) ?? {}, matter: information.title, origin: information.ourAuthority === "" ? null : information.ourAuthority, information: information.about, persons: [],
    useLimits: paragraphs(information.useLimits), confidentiality: paragraphs(information.confidentiality), replyTo: letterheadOf(installation).address.join("\n"),
  };
}

function receipt({ information, office: { installation } }: Known): Data {
  const { theirReference, on, reference, title, conditions, useLimits, confidentiality } = information;
  return { theirs: { number: theirReference, dated: "" }, receivedOn: on, ourReference: reference, matter: title, accepted: conditions === "accepted" ? [...paragraphs(useLimits), ...paragraphs(confidentiality)] : [], notAccepted: [], next: null, contact: letterheadOf(installation).address.join("\n") };
}
