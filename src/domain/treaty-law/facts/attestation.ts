// What somebody says a status is, where the acts that would prove it are not recorded.
import type { CalendarDate } from "../../kernel/index.ts";
import type { Fact, PartyCode } from "./fact.ts";

/** What is attested about the treaty (or, with `state`, about one State under it). */
export type AttestedStatus =
  | "in-force"
  /** Not in force, waiting for what `waitsFor` names. Carries back to signature, never forward. */
  | "not-in-force"
  /** Counted only as signed; carries back to signature like `not-in-force`, never forward. */
  | "signed"
  | "terminated"
  /** Approved for signature, under negotiation, proposed: no treaty relation yet. */
  | "not-concluded"
  /** Of one State only: it has ratified or otherwise consented, on a day the source does not print. */
  | "consented"
  /** Listed without saying whether in force ("bilateral agreements have been signed with…"). */
  | "listed";

export type Attestation = Fact & {
  readonly status: AttestedStatus;
  /** Absent: the treaty as a whole (for a bilateral treaty: between its two parties). */
  readonly state?: PartyCode;
  /** Who says so ("Ministry of Home Affairs, International Cooperation page"). */
  readonly by: string;
  /**
   * The days the statement speaks for, `[from, until)`. It holds on every one of them. Absent where the source prints no
   * date: such a statement answers for no day and is only shown beside the answer.
   */
  readonly statedFor?: { readonly from: CalendarDate; readonly until: CalendarDate };
  /** How the source prints its own date ("2013-14"). */
  readonly asPrinted: string;
  readonly waitsFor?: readonly PartyCode[];
  /** The words of the source, where they matter. */
  readonly words?: string;
};

/** A general date that a depositary or gazette publishes, where the acts at hand cannot yield it. */
export type PublishedDate = Fact & {
  readonly what: "entryIntoForce" | "termination";
  /** `null`: published as not in force on `asOf`. */
  readonly date: CalendarDate | null;
  readonly asOf?: CalendarDate;
};

/** A total somebody published ("39 countries"): its words, its subject and its as-of; a number only if printed as one. */
export type Claim = Fact & {
  readonly by: string;
  readonly words: string;
  /** What is counted, as our own filter words (`mlats-in-force`), and as printed. */
  readonly subject: string;
  readonly number?: number;
  readonly asPrinted: string;
  /** The day or days it speaks for; absent where the source is undated. */
  readonly statedFor?: { readonly from: CalendarDate; readonly until: CalendarDate };
};
