// Recorded facts in a few words.
import type { ActionType, AttestedStatus } from "../../../../domain/treaty-law/index.ts";

const acts: Readonly<Record<ActionType, string>> = {
  ratification: "ratification",
  acceptance: "acceptance",
  approval: "approval",
  accession: "accession",
  succession: "succession",
  definitiveSignature: "definitive signature",
  formalConfirmation: "formal confirmation",
  simplifiedProcedure: "consent by simplified procedure",
  consentToBeBound: "consent to be bound",
  exchange: "exchange of instruments",
  notificationOfCompletion: "notification that its procedures are complete",
  signature: "signature",
  signatureAdReferendum: "signature ad referendum",
  confirmation: "confirmation",
  successionToSignature: "succession to the signature",
  declarationNotToBecomeParty: "declaration not to become a party",
  provisionalApplication: "provisional application",
  endOfProvisionalApplication: "end of provisional application",
  armedConflict: "engaged in an armed conflict",
  territorialApplication: "territorial application",
  notification: "notification",
  denunciation: "denunciation",
  withdrawal: "notice of withdrawal",
  revocation: "revocation",
  lossOfMembership: "end of membership",
  suspension: "suspension",
  endOfSuspension: "end of suspension",
  termination: "termination",
  extinction: "end of the State",
  reservation: "reservation",
  declaration: "declaration",
  declarationOfQuality: "declaration of a quality",
  objection: "objection",
  acceptanceOfReservation: "acceptance of a reservation",
  withdrawalOfReservation: "withdrawal of a reservation",
  withdrawalOfObjection: "withdrawal of an objection",
  acceptanceOfAccession: "acceptance of an accession",
  objectionToAccession: "objection to an accession",
};

const attested: Readonly<Record<AttestedStatus, string>> = {
  "in-force": "in force",
  "not-in-force": "not in force",
  signed: "signed",
  terminated: "ended",
  "not-concluded": "not concluded",
  consented: "consented",
  listed: "listed, without saying whether in force",
};

export const fact = {
  acts,
  attested,
  unnamed: "a recorded fact",
  act: (kind: string, who: string | null, day: string) => (who === null ? `${kind}, ${day}` : `${kind} by ${who}, ${day}`),
  attestation: (status: string, by: string, printed: string) => `"${status}", says ${by} (${printed})`,
  published: (day: string) => `entry into force published as ${day}`,
  publishedNone: "published as not in force",
  kind: (kind: string) => kind.replaceAll("-", " "),
};

export const proof = { unknownBecause: "Unknown, because", conflict: "Sources disagree", moreFacts: (n: number) => `and ${n} more: see the table of parties` };
