// What a new letter's form begins with: everything that the request, its draft, its basis and the office know already.
import type { AssistanceKind } from "../../../domain/casework/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { legalBasisWords } from "../../legal-basis/index.ts";
import { certificatesFor } from "../../../domain/casework/index.ts";
import { ledgerWords, limitsOf, type EvidencePiece, type Preservation } from "../../ledger/index.ts";
import type { LoadedRequest, StoredReference, StoredSubject } from "../../requests/index.ts";
import { askEngine } from "../held-bases.ts";
import { stateName } from "../instrument-names.ts";
import { letterheadOf, type LetterOffice } from "../letter-office.ts";
import type { StoredLetter } from "../letters.store.ts";

export type Known = {
  readonly loaded: LoadedRequest;
  readonly subjects: readonly StoredSubject[];
  readonly references: readonly StoredReference[];
  readonly letters: readonly StoredLetter[];
  /** The pieces that came of the request. */
  readonly pieces: readonly EvidencePiece[];
  /** Data kept for it. */
  readonly preserved: readonly Preservation[];
  readonly office: LetterOffice;
  readonly today: CalendarDate;
};

type Data = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, string>>;

/** Data for the template, as far as they are known; what is not known is empty, and the form asks for it. */
export function prefill(template: string, known: Known): Data {
  return PREFILLS[template]?.(known) ?? {};
}

const orNull = (text: string | undefined) => (text === undefined || text.trim() === "" ? null : text.trim());

function ours({ office: { register, installation }, today }: Known) {
  const state = stateName(register, installation.ownState, today);
  return { state, name: `the Central Authority of ${state}` };
}

function theirs({ loaded: { request }, office: { register }, today }: Known) {
  const state = stateName(register, request.country, today);
  return { state, name: `the Central Authority of ${state}` };
}

/** The basis that the request rests on, if the engine holds it today; else none, and the officer chooses. */
function basisOf({ loaded, office: { register, installation }, today }: Known): Data {
  const stored = loaded.basis?.basis ?? {};
  const proved = stored["instrument"];
  const id = typeof proved === "object" && proved !== null && "id" in proved && typeof proved["id"] === "string" ? proved["id"] : undefined;
  if (id === undefined) return stored["rank"] === "reciprocity" ? { on: "reciprocity" } : {};
  const held = askEngine(register, loaded.request, installation.ownState, today).carrying.bases.find(({ instrument }) => instrument?.id === id);
  if (held === undefined) return {};
  const articles = [...new Set([...held.kinds.values()].flatMap((coverage) => ("articles" in coverage ? coverage.articles : [])))];
  return { on: "instrument", instrument: id, articles };
}

const draftOf = ({ loaded }: Known): Fields => loaded.content.fields;
const replyTo = ({ office: { installation } }: Known) => letterheadOf(installation).address.join("\n");
const theirNumber = ({ references }: Known) => references.findLast(({ kind }) => kind === "other-state")?.number ?? "";

/** The request as it went out: the signed letter, else the request's own number. */
function ourLetter({ letters, loaded: { request } }: Known): Data {
  const sent = letters.findLast(({ template, signed }) => signed !== null && ["letter-of-request", "service-request", "forwarding-note"].includes(template));
  return { number: request.reference, dated: sent?.signed?.on ?? "" };
}

function personsOf({ subjects }: Known): readonly Data[] {
  return subjects.filter(({ kind }) => kind === "person").map(({ name, variants, details }) => {
    const told = (key: string) => orNull(typeof details[key] === "string" ? details[key] : undefined);
    return { name, role: told("role"), aliases: variants, born: told("bornOn") ?? told("born"), nationality: told("nationality"), identity: told("identity"), address: told("address") };
  });
}

/** Fields of an item's draft that have no place of their own in a letter's item. */
const DETAILS: readonly (readonly [field: string, label: string])[] = [
  ["recordHolder", "Holder of the records"], ["accountAndPeriod", "Account and period"], ["preservation", "Preservation"], ["placeToSearch", "Place"], ["property", "Property"], ["domesticOrder", "Order of the court"], ["finalOrder", "Final order"], ["questions", "Questions"],
  ["videoPlan", "Video link"], ["prisonerConsent", "Consent of the prisoner"], ["custodyUndertakings", "Custody"], ["safeConduct", "Safe conduct"], ["noPenalty", "No penalty"], ["allowances", "Allowances"], ["dataProtection", "Personal data"],
];

function itemsOf({ loaded: { items, content } }: Known): readonly Data[] {
  return items.filter(({ state }) => state === "open" || state === "part").map((item) => {
    const fields: Fields = content.items[item.id] ?? {};
    const details = DETAILS.flatMap(([field, label]) => (orNull(fields[field]) === null ? [] : [{ label, value: fields[field] }]));
    const person = [fields["person"], fields["address"]].flatMap((text) => orNull(text) ?? []).join(", ");
    return { title: titleOf(item.kind, item.target), description: fields["description"] ?? "", purpose: orNull(fields["purpose"]), persons: person === "" ? [] : [person], procedure: orNull(fields["cautionAndOath"]), by: item.dueOn, details };
  });
}

/** By the name under which the office knows the kind. */
function titleOf(kind: AssistanceKind, target: string): string {
  const name = legalBasisWords({ code: "en" }).kinds[kind];
  const said = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return target === "" ? said : `${said}: ${target}`;
}

function hearingOf({ loaded: { request } }: Known): Data | null {
  return request.hearingOn === null ? null : { on: request.hearingOn, why: "" };
}

/** Piece by piece with what each may be used for; limits of its item go with it. */
function delivery(known: Known): Data {
  const { loaded: { request, items }, pieces } = known;
  const { kinds } = ledgerWords({ code: "en" }).certificates;
  return {
    request: request.direction === "outgoing" ? ourLetter(known) : { number: request.reference, dated: "" }, matter: request.title, deliveredTo: "", certificates: certificatesFor(items.map(({ kind }) => kind), request.country).map(({ certificate }) => kinds[certificate]), restrictions: [], returnTo: ours(known).name,
    pieces: pieces.map((piece) => ({ number: String(piece.number), description: piece.description, original: piece.isOriginal, backBy: piece.loanUntil, restrictions: orNull(limitsOf(piece, items).join("\n")) })),
  };
}

/** What was asked to be kept for the request and is not over: who holds it and which account, as they were written down with it. */
function preservedOf({ preserved }: Known): readonly Data[] {
  return preserved.filter(({ direction, kind }) => direction === "out" && kind !== "ended").map(({ provider, target }) => ({ holder: provider, target, what: "", from: null, until: null }));
}

const PREFILLS: Readonly<Record<string, (known: Known) => Data>> = {
  "letter-of-request": (known) => {
    const draft = draftOf(known);
    const { request } = known.loaded;
    return {
      requesting: ours(known), requested: theirs(known), basis: basisOf(known), besides: [], conducting: draft["authorityConducting"] ?? "", stage: request.stage, matter: request.title, caseReference: draft["caseReference"] ?? "", court: null, accused: [], certified: true,
      facts: draft["facts"] ?? "", offences: request.offences.map((name) => ({ name: name.replaceAll("-", " "), provision: "", text: draft["offences"] ?? "", penalty: null })), dualCriminality: orNull(draft["dualCriminality"]), persons: personsOf(known), items: itemsOf(known), procedure: null, hearing: hearingOf(known),
      confidential: orNull(draft["confidentiality"]), retention: null, costs: orNull(draft["costs"]), undertakings: [draft["assurances"]].flatMap((text) => orNull(text) ?? []), earlier: [draft["earlierContacts"]].flatMap((text) => orNull(text) ?? []), replyTo: replyTo(known),
    };
  },
  "service-request": (known) => ({
    requesting: ours(known), requested: theirs(known), basis: basisOf(known), matter: known.loaded.request.title, court: "", caseReference: draftOf(known)["caseReference"] ?? "", offence: null, documents: [], person: personsOf(known)[0] ?? {}, manner: null, safeConduct: false, replyTo: replyTo(known),
    hearing: known.loaded.request.hearingOn === null ? null : { on: known.loaded.request.hearingOn, place: "" },
  }),
  concurrence: (known) => ({
    proposal: { number: draftOf(known)["caseReference"] ?? "", dated: "" }, requestedState: theirs(known).state, matter: known.loaded.request.title, basis: basisOf(known), court: null, caseReference: orNull(draftOf(known)["caseReference"]), conditions: [], copies: 3, validUntil: null,
    provision: known.loaded.request.procedureCode === "CRPC" ? "section 166A of the Code of Criminal Procedure, 1973" : "section 112 of the Bharatiya Nagarik Suraksha Sanhita, 2023",
  }),
  acknowledgement: (known) => ({ theirs: { number: theirNumber(known), dated: "" }, receivedOn: known.loaded.request.openedOn, ourReference: known.loaded.request.reference, matter: known.loaded.request.title, next: null, contact: replyTo(known) }),
  reminder: (known) => ({ ours: ourLetter(known), theirReference: orNull(theirNumber(known)), matter: known.loaded.request.title, remindedOn: known.letters.flatMap(({ template, signed }) => (template === "reminder" && signed !== null ? [signed.on] : [])), open: itemsOf(known).map(({ title }) => title), hearingOn: known.loaded.request.hearingOn, contact: replyTo(known) }),
  "forwarding-note": (known) => ({ what: "", issuer: "", issuedOn: "", matter: known.loaded.request.title, basis: known.loaded.request.direction === "outgoing" ? basisOf(known) : null, asks: null, papers: [], restrictions: [], replyTo: orNull(replyTo(known)) }),
  refusal: (known) => ({ theirs: { number: theirNumber(known), dated: "" }, matter: known.loaded.request.title, outcome: "refused-in-part", concerns: [], grounds: [], consulted: null, stillGiven: [], reviewOn: null }),
  "certificate-of-service": (known) => ({ certifying: ours(known), documents: [], person: personsOf(known)[0]?.["name"] ?? "", outcome: {}, remarks: null }),
  "conditions-accepted": (known) => ({ theirs: { number: theirNumber(known), dated: "" }, matter: known.loaded.request.title, accepted: [], declined: [] }),
  "delivery-note": delivery,
  "preservation-request": (known) => {
    const draft = draftOf(known);
    const { request } = known.loaded;
    return {
      requesting: ours(known), requested: theirs(known), basis: basisOf(known), conducting: draft["authorityConducting"] ?? "", matter: request.title, caseReference: orNull(draft["caseReference"]), offence: draft["offences"] ?? "", facts: draft["facts"] ?? "", data: preservedOf(known), necessity: "", keepUntil: null, confidential: orNull(draft["confidentiality"]), replyTo: replyTo(known),
    };
  },
  withdrawal: (known) => ({ ours: ourLetter(known), matter: known.loaded.request.title, items: [], reason: null }),
};
