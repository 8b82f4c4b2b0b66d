// The fields of each kind of fact, as forms show and read them: THE TABLE that recording and correcting are generated from.
// Names are those of the fact's body (src/slices/treaties/record/fact-bodies.ts).
import { CONSENT_TYPES, OTHER_ACTION_TYPES } from "../../../domain/treaty-law/index.ts";
import { BINDING, FORMS, PARTICIPATIONS, RELATION_KINDS, SUBJECTS, type FactKind } from "../../treaties/index.ts";

export type FieldKind = "text" | "long" | "date" | "party" | "parties" | "list" | "json";

export type FactField = {
  readonly name: string;
  readonly as: FieldKind | { readonly oneOf: readonly string[] } | { readonly someOf: readonly string[] };
  readonly required?: boolean;
  /** Seldom filled: folded away until it is. */
  readonly rare?: boolean;
};

const text = (name: string, required = false): FactField => ({ name, as: "text", required });
const date = (name: string, required = false): FactField => ({ name, as: "date", required });
const oneOf = (name: string, options: readonly string[], required = false): FactField => ({ name, as: { oneOf: options }, required });

const rare = (field: FactField): FactField => ({ ...field, rare: true });

export const FACT_FIELDS = {
  action: [
    oneOf("type", [...CONSENT_TYPES, ...OTHER_ACTION_TYPES], true),
    { name: "state", as: "parties" },
    date("date", true),
    text("note"),
    rare(date("effectiveOn")),
    rare({ name: "territory", as: "party" }),
    rare(oneOf("territorialEffect", ["extend", "exclude", "cease"])),
    rare({ name: "predecessor", as: "party" }),
    rare(date("successionOn")),
    rare({ name: "towards", as: "parties" }),
    rare(text("refersTo")),
    rare({ name: "provisions", as: "list" }),
    rare({ name: "text", as: "long" }),
    rare(date("until")),
  ],
  attestation: [
    oneOf("status", ["in-force", "not-in-force", "signed", "terminated", "not-concluded", "consented", "listed"], true),
    { name: "state", as: "party" },
    text("by", true),
    text("asPrinted", true),
    date("statedFrom"),
    date("statedUntil"),
    { name: "waitsFor", as: "parties" },
    { name: "words", as: "long" },
  ],
  title: [{ name: "text", as: "text", required: true }, text("language", true), oneOf("kind", ["official", "short", "as-printed"], true)],
  relation: [oneOf("kind", RELATION_KINDS, true), text("named", true), text("treaty")],
  registration: [text("series", true), text("number", true), date("on")],
  authority: [{ name: "party", as: "party", required: true }, text("name", true), oneOf("channel", ["direct", "diplomatic", "both", "not-recorded"], true)],
  file: [text("title", true), text("language", true), text("address", true)],
  note: [{ name: "text", as: "long", required: true }, oneOf("kind", ["remark", "disagreement", "listed-year"], true)],
  "published-date": [oneOf("what", ["entryIntoForce", "termination"], true), date("date"), date("asOf")],
  description: [
    oneOf("form", FORMS, true),
    oneOf("participation", PARTICIPATIONS, true),
    oneOf("binding", BINDING, true),
    { name: "between", as: "parties" },
    { name: "subjects", as: { someOf: SUBJECTS }, required: true },
    date("adoptedOn"),
    text("adoptedAt"),
    date("openedForSignatureOn"),
    text("depositary"),
  ],
  clause: [{ name: "says", as: "json", required: true }],
  coverage: [{ name: "says", as: "json", required: true }],
  scope: [{ name: "says", as: "json", required: true }],
  terms: [{ name: "says", as: "json", required: true }],
} as const satisfies Partial<Readonly<Record<FactKind, readonly FactField[]>>>;

export type FormKind = keyof typeof FACT_FIELDS;

export function isFormKind(kind: string): kind is FormKind {
  return Object.hasOwn(FACT_FIELDS, kind);
}

/** Kinds that an instrument has once: they are corrected, not recorded again. */
export const RECORDED_AGAIN: readonly FormKind[] = ["action", "attestation", "title", "relation", "registration", "authority", "file", "note", "published-date"];

/** `description`, if it is not the first, is a correction; clauses, coverage, scope and terms may be the first. */
export const RECORDED_ONCE: readonly FormKind[] = ["clause", "coverage", "scope", "terms"];

export function fieldsOf(kind: FormKind): readonly FactField[] {
  return FACT_FIELDS[kind];
}
