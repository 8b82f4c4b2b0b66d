// What States did towards a treaty. Append-only: a correction supersedes, nothing is deleted.
import type { CalendarDate, ImpreciseDate } from "../../kernel/index.ts";
import type { Fact, FactId, PartyCode } from "./fact.ts";

/** Acts by which consent to be bound is expressed (VCLT 11-16; simplified procedure and exchange by agreement). */
export const CONSENT_TYPES = [
  "ratification",
  "acceptance",
  "approval",
  "accession",
  "succession",
  "definitiveSignature",
  "formalConfirmation",
  "simplifiedProcedure",
  "consentToBeBound",
  "exchange",
  "notificationOfCompletion",
] as const;

export const OTHER_ACTION_TYPES = [
  "signature",
  /** Becomes a full signature, as of its own date, when confirmed (VCLT 12(2)(b)). */
  "signatureAdReferendum",
  "confirmation",
  "successionToSignature",
  /** The end of the duty of VCLT 18; the signature stays on record. */
  "declarationNotToBecomeParty",
  "provisionalApplication",
  "endOfProvisionalApplication",
  "territorialApplication",
  "notification",
  "denunciation",
  "withdrawal",
  /** Revokes a notice of withdrawal, or an instrument, before it takes effect (VCLT 68). */
  "revocation",
  /** The organisation's membership ended, and with it participation (ECHR 58(3)). */
  "lossOfMembership",
  /** The State is engaged in an armed conflict, up to `until`: some treaties let nobody leave meanwhile. */
  "armedConflict",
  "suspension",
  "endOfSuspension",
  /** The treaty itself ends: by agreement, later treaty or its own terms (VCLT 54, 59). */
  "termination",
  /** The State ceased to exist or was absorbed: its membership ends. */
  "extinction",
  "reservation",
  "declaration",
  /** With `flag`: a quality the treaty counts ("producer"). */
  "declarationOfQuality",
  "objection",
  "acceptanceOfReservation",
  "withdrawalOfReservation",
  "withdrawalOfObjection",
  /** Acceptance of another State's accession (Hague conventions), or objection to it. */
  "acceptanceOfAccession",
  "objectionToAccession",
] as const;

export type ConsentType = (typeof CONSENT_TYPES)[number];
export type ActionType = ConsentType | (typeof OTHER_ACTION_TYPES)[number];

export type Action = Fact & {
  readonly type: ActionType;
  /** Whose act. `null`: an act of the treaty as a whole (termination, suspension by all). */
  readonly state: PartyCode | null;
  /** The day it takes effect with the depositary: signature, deposit, exchange, receipt. Imprecise where only a year or month is printed. */
  readonly date: ImpreciseDate;
  /** Succession: the day the State succeeded (VCSST 23). */
  readonly successionOn?: CalendarDate;
  /** The predecessor whose participation is continued. */
  readonly predecessor?: PartyCode;
  /** The day from which the act itself says it has effect (withdrawal "with effect from", territorial application). */
  readonly effectiveOn?: CalendarDate;
  /** A date of entry into force fixed for this State by a decision of the parties. */
  readonly inForceOnOverride?: CalendarDate;
  /** Done without full powers: no effect until confirmed (VCLT 8). */
  readonly unauthorised?: boolean;
  /** The source does not tell ratification from acceptance or approval. */
  readonly kindKnown?: boolean;
  /** Territorial application: which territory, and what happens to it. */
  readonly territory?: PartyCode;
  readonly territorialEffect?: "extend" | "exclude" | "cease";
  /** The day the others were told of it by the depositary: the periods for objections run from then (VCLT 20(5), 78). */
  readonly notifiedOn?: CalendarDate;
  /** Reservations, declarations, objections and what refers to them. */
  readonly refersTo?: FactId;
  readonly towards?: readonly PartyCode[];
  readonly provisions?: readonly string[];
  readonly text?: string;
  /** An objection that says definitely that the treaty shall not enter into force between the two (VCLT 20(4)(b)). */
  readonly opposesEntryIntoForce?: boolean;
  /** A quality declared (`declarationOfQuality`), or a flag on the act. */
  readonly flag?: string;
  /** Whether the act has effect is disputed among the parties (DPRK and the NPT, 2003): both readings are shown. */
  readonly disputed?: boolean;
  /** Ends the application of this act (suspension with a stated end). */
  readonly until?: CalendarDate;
  readonly note?: string;
};

const CONSENTS: ReadonlySet<ActionType> = new Set(CONSENT_TYPES);

/** Does the act express consent to be bound where the clause names no others? */
export function isConsent(type: ActionType): type is ConsentType {
  return CONSENTS.has(type);
}
