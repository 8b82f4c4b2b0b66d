// The English words of the legal basis, and of what casework calls its kinds and stages.
import type { AssistanceKind, NotABasis, Rank, Stage } from "../../../domain/casework/index.ts";
import type { Basis, ReservationEffectKind } from "../../../domain/treaty-law/index.ts";

export const en = {
  navigation: "Legal basis",
  title: "Find the legal basis",
  ask: "What the request is about",
  find: "Find",
  fields: {
    state: "State or territory", direction: "Who asks", stage: "Stage", on: "On the day",
    kinds: "Kinds of assistance", offences: "Offences",
  },
  directions: { out: (own: string) => `${own} asks`, in: (own: string) => `${own} is asked` },
  chosen: (label: string, count: number) => (count === 0 ? `${label}: none chosen` : `${label}: ${count} chosen`),
  unknownState: (text: string, near: readonly string[]) => `No State or territory goes by “${text}”${near.length === 0 ? "." : `. Perhaps: ${near.join(", ")}.`}`,
  ownState: "A State does not ask itself: name the other side.",
  start: "Name the other side, and what is asked of it. The answer comes from the register as it is published, with the reasons.",

  kinds: {
    "locate-person": "locate a person", "locate-item": "locate an item", statement: "statement of a person", "video-testimony": "testimony by video",
    documents: "documents and records", "preserve-data": "preserve electronic data", "disclose-data": "disclose electronic data", "search-and-seizure": "search and seizure",
    "service-of-process": "service of process", attendance: "attendance of a person at liberty", "transfer-in-custody": "transfer of a person in custody",
    "examine-site-or-object": "examine a site or object", expert: "expert evaluation", "trace-proceeds": "trace proceeds", restraint: "restraint", confiscation: "confiscation",
    "return-or-share": "return or sharing of assets", "lend-exhibit": "loan of an exhibit", "judicial-records": "judicial records", "spontaneous-information": "spontaneous information", other: "other assistance",
  } satisfies Record<AssistanceKind, string>,
  stages: { investigation: "Investigation", prosecution: "Prosecution", trial: "Trial", execution: "Execution of a sentence or order" } satisfies Record<Stage, string>,
  ranks: { "bilateral-treaty": "Treaty between the two", convention: "Convention", "other-agreement": "Other agreement", reciprocity: "Reciprocity" } satisfies Record<Rank, string>,

  state: (count: number, asker: string, asked: string) => (count === 0 ? `The register holds nothing that would surely carry a request of ${asker} to ${asked} that day; reciprocity can be offered.` : count === 1 ? `One instrument may carry the request of ${asker} to ${asked}.` : `${count} instruments may carry the request of ${asker} to ${asked}; the best stands first.`),
  bases: "On this the request may rest",
  basesCaption: (count: number) => (count === 1 ? "One basis" : `${count} bases, the best first`),
  columns: { basis: "Basis", standing: "Between the two", covers: "Covers", cautions: "To be considered", instrument: "Instrument", why: "Why not" },
  reciprocity: "Assurance of reciprocity, by diplomatic channel",
  reciprocityNote: "No duty to act: the other side may help, and is assured of the same.",
  inForce: { derived: "in force", attested: "in force, attested", presumed: "in force, presumed" } satisfies Record<Basis, string>,
  since: (day: string) => `since ${day}`,
  proof: "Proof",
  proofOf: (title: string) => `Proof: ${title}`,
  coverage: { yes: "covered", no: "not covered", unknown: "not recorded" },
  allUnknown: "Not recorded: the desk confirms it in the text.",
  unread: (count: number) => (count === 1 ? "One more convention is in force between the two; whether it covers this is not recorded" : `${count} more conventions are in force between the two; whether they cover this is not recorded`),
  unreadText: "Each may be named once the desk has confirmed in its text that it covers the offence and the assistance.",
  notSaid: "–",
  article: (articles: readonly string[]) => (articles.length === 0 ? "no article recorded" : `art. ${articles.join(", ")}`),
  inGeneral: "by the general promise",

  cautions: {
    "scope-not-recorded": "Nobody has recorded what the text covers.",
    "scope-from-memory": "What it covers was written down from memory: read the articles before relying on them.",
    "kinds-in-general": (kinds: string) => `The text names no list; its general promise of assistance carries: ${kinds}.`,
    "kinds-outside": (kinds: string) => `Not covered: ${kinds}.`,
    "offences-outside": (offences: string) => `Not covered: ${offences}.`,
    "through-state": (territory: string, through: string) => `Reaches ${territory} through ${through}.`,
    "sources-disagree": "Sources disagree; the proof names them.",
    "presumed-in-force": "In force is presumed: the record ends before that day.",
    "attested-in-force": "In force is attested by a list, not derived from acts.",
    "not-known-to-bind": "Whether it binds is not recorded.",
    "reservations-between": "Reservations between the two:",
    "suspended-in-part": "Suspended in part between the two.",
    "offences-not-said": "It carries only its own offences: name the offence.",
    "ends-soon": (day: string) => `Known to end on ${day}.`,
  },
  reservation: (by: string, effect: string, provisions: readonly string[]) => `${by}${provisions.length === 0 ? "" : ` (${provisions.join(", ")})`}: ${effect}`,
  effects: { none: "without effect", pending: "not yet accepted", modifies: "changes the provisions for both", excludes: "takes the provisions out between the two", bars: "keeps the treaty out between the two", unknown: "effect not known" } satisfies Record<ReservationEffectKind, string>,

  nots: "What looks like a basis and is none",
  noNots: "Nothing else comes near",
  untold: (count: number) => (count === 1 ? "Of one instrument the record cannot tell" : `Of ${count} instruments the record cannot tell`),
  untoldText: "A basis only once the register holds the missing fact. No paper names these.",
  because: {
    "not-in-force": "Not in force between the two.", suspended: "Suspended between the two.", "status-unknown": "The record cannot tell.", "provisional-only": "Applied provisionally only.",
    "not-binding": "It does not bind: an arrangement, no treaty.", "territory-outside": "It does not reach the territory.", "territory-unknown": "Whether it reaches the territory is not recorded.",
    "offence-outside": "None of the offences is covered.", "kind-not-covered": "None of the kinds asked for is covered.",
  } satisfies Record<NotABasis["because"], string>,
  waited: (by: string, when: string, whom: string) => `It waited for ${whom} (${by}, ${when}).`,
  waitsFor: (list: string) => `Missing: ${list}.`,

  authorities: "Central authorities on record",
  authority: (party: string, name: string) => `${party}: ${name}`,
  channels: { direct: "direct", diplomatic: "by diplomatic channel", both: "direct or by diplomatic channel", "not-recorded": "channel not recorded" },
  noAuthority: "None is recorded for this instrument.",
  unnamedFact: "a fact of the register",
};

export type LegalBasisWords = typeof en;
