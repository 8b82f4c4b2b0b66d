// What a step needs, by the way it comes to be there: typed with the step, ticked, chosen, or known from the file.
import type { Need } from "./lanes/lane.ts";

export type NeedKind =
  /** Some words, a number, a name. */
  | "text"
  | "date"
  /** Said by a tick: somebody has looked. */
  | "tick"
  | "choice"
  /** Chosen among codes, one or several. */
  | "codes"
  /** Never typed: read off the draft, its check, the basis chosen, the items, the grounds. */
  | "known";

export const NEED_KINDS: Readonly<Record<Need, NeedKind>> = {
  "case-reference": "known",
  complete: "known",
  "checklist-signed": "tick",
  opinion: "text",
  reason: "text",
  gaps: "codes",
  ground: "codes",
  "gaps-or-ground": "codes",
  "short-of": "codes",
  "part-because": "codes",
  "due-date": "date",
  channel: "choice",
  "validity-date": "date",
  order: "text",
  "matches-draft": "tick",
  signatory: "text",
  "legal-basis": "known",
  "despatch-proof": "text",
  "other-reference": "text",
  conditions: "text",
  "review-date": "date",
  "items-updated": "known",
  inventory: "text",
  receipt: "text",
  "grounds-considered": "known",
  "nothing-bars-it": "known",
  route: "choice",
  "originals-back": "tick",
};

/** By which way papers leave the house, or another takes them over. */
export const CHANNELS = ["central-authority", "diplomatic", "electronic", "interpol", "post", "courier", "by-hand", "court", "other-ministry"] as const;
export type Channel = (typeof CHANNELS)[number];

/** Who executes what another State asks for (BNSS ss. 110, 113, 115). */
export const ROUTES = ["magistrate", "police", "court", "agency-that-keeps-it"] as const;
export type Route = (typeof ROUTES)[number];
