// Making a letter: data checked, the engine asked, the row and the audit entry written in one transaction. Nothing is signed yet.
import { MARKINGS } from "../../../domain/access/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { JsonObject } from "../../../platform/db/schema.ts";
import { appendAudit } from "../../audit/index.ts";
import { boundContent, type RecordRefusal } from "../bound-by-information.ts";
import { composeLetter, type Composed, type LetterRefusal } from "../compose-letter.ts";
import type { LetterLanguage } from "../frame/frame-words.ts";
import { askEngine } from "../held-bases.ts";
import { stateName, titleInLetter } from "../instrument-names.ts";
import { letterEvent } from "../letter-events.ts";
import { openHome, type LetterHome } from "../letter-home.ts";
import { letterheadOf, signatoryOf, verifyAddress, type Acting, type LetterOffice } from "../letter-office.ts";
import { findLetter, insertLetter, listOverrides, nextNumber, type HomeId, type StoredLetter } from "../letters.store.ts";

export type LetterWanted = {
  /** Made with the form: a form sent twice makes one letter. */
  readonly id: string;
  readonly of: HomeId;
  readonly template: string;
  readonly language: LetterLanguage;
  /** What was typed of the frame; numbers, day, letterhead and signatory are the office's and not typed. */
  readonly frame: Readonly<Record<string, unknown>>;
  readonly content: Readonly<Record<string, unknown>>;
  /** The letter whose place it takes. */
  readonly supersedes: string | null;
};

export type MakeRefusal = LetterRefusal | RecordRefusal | { readonly code: "not-there" | "superseded" } | { readonly code: "changed-meanwhile"; readonly by: string } | { readonly code: "below-request" } | { readonly code: "above-clearance" };
export type LetterMade = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly refusals: readonly MakeRefusal[] };

/** @throws where the form was sent before. */
export async function makeLetter(tx: ScopedTransaction, acting: Acting, office: LetterOffice, wanted: LetterWanted): Promise<LetterMade> {
  const loaded = await openHome(tx, acting, wanted.of);
  if (loaded === undefined || !mayWrite(loaded)) return refused({ code: "not-there" });
  const earlier = wanted.supersedes === null ? undefined : await findLetter(tx, wanted.supersedes);
  if (wanted.supersedes !== null && (earlier === undefined || earlier.of.id !== wanted.of.id || earlier.template !== wanted.template)) return refused({ code: "not-there" });
  if (earlier !== undefined && earlier.supersededBy !== null) return refused({ code: "changed-meanwhile", by: (await findLetter(tx, earlier.supersededBy))?.madeBy ?? "" });
  const number = await nextNumber(tx, wanted.of);
  const frame = wholeFrame(acting, office, loaded, wanted, referenceOf(loaded, wanted.template, number, earlier));
  const bound = boundContent(loaded, wanted.template);
  if (bound === undefined) return refused({ code: "no-basis-chosen" });
  const content = withTitles({ ...wanted.content, ...bound }, (instrument) => titleInLetter(office.register, instrument, statesBetween(loaded, office, acting.today)));
  const composed = await composeDraft(tx, acting, office, loaded, { ...wanted, content, frame });
  if (!composed.ok) return composed;
  const { marking } = composed.frame;
  if (MARKINGS.indexOf(marking) < MARKINGS.indexOf(loaded.request.marking)) return refused({ code: "below-request" });
  if (MARKINGS.indexOf(marking) > MARKINGS.indexOf(acting.standing.clearance)) return refused({ code: "above-clearance" });
  await insertLetter(tx, { id: wanted.id, of: wanted.of, template: wanted.template, templateVersion: composed.version, language: wanted.language, frame: composed.frame, content: content as JsonObject, marking, reference: composed.frame.reference, supersedes: wanted.supersedes }, number, acting.actor);
  await appendAudit(tx, acting.who, letterEvent("made", wanted.of, { letter: wanted.id, template: wanted.template, reference: composed.frame.reference, supersedes: wanted.supersedes }));
  return { ok: true, id: wanted.id };
}

const refused = (refusal: MakeRefusal): LetterMade => ({ ok: false, refusals: [refusal] });

type Content = Readonly<Record<string, unknown>>;

/** An instrument's title is the register's, whatever was typed or sent. */
function withTitles(content: Content, title: (instrument: string) => string | undefined): Content {
  const titled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(titled);
    if (typeof value !== "object" || value === null) return value;
    const inner = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, titled(one)]));
    return typeof inner["instrument"] === "string" && inner["instrument"] !== "" ? { ...inner, title: title(inner["instrument"]) ?? inner["instrument"] } : inner;
  };
  return titled(content) as Content;
}

function statesBetween({ request }: LetterHome, { register, installation }: LetterOffice, on: CalendarDate): readonly string[] {
  return [installation.ownState, request.country].map((code) => stateName(register, code, on));
}

/** The authority's desk makes letters; the approver too. */
export function mayWrite({ actors }: Pick<LetterHome, "actors">): boolean {
  return actors.has("desk") || actors.has("approver");
}

/** As it would stand on paper today, not signed. */
export async function composeDraft(tx: ScopedTransaction, { today }: Pick<Acting, "today">, { register, installation }: LetterOffice, { request }: Pick<LetterHome, "request">, letter: Pick<LetterWanted, "template" | "language" | "content"> & { readonly frame: unknown }): Promise<Composed> {
  const overrides = await listOverrides(tx, request.id);
  const held = askEngine(register, request, installation.ownState, today, overrides.filter(({ agreed }) => agreed !== null).map(({ instrument }) => instrument));
  return composeLetter({ template: letter.template, language: letter.language, frame: letter.frame, data: letter.content, standing: "preview", code: null, verifyAt: verifyAddress(installation) }, held);
}

const GOES_UNDER_ITS_NUMBER: ReadonlySet<string> = new Set(["letter-of-request", "service-request", "information-transmission"]);

/** A request or information goes out under its own number; every other letter under that and its own. A letter that was not signed leaves its number to what takes its place. */
function referenceOf({ request }: LetterHome, template: string, number: number, earlier: StoredLetter | undefined): string {
  if (GOES_UNDER_ITS_NUMBER.has(template)) return request.reference;
  return earlier?.signed === null ? earlier.reference : `${request.reference}/L${number}`;
}

function wholeFrame(acting: Acting, office: LetterOffice, { request }: LetterHome, { frame }: LetterWanted, reference: string): Readonly<Record<string, unknown>> {
  const signatory = signatoryOf(office, acting, acting.today) ?? signatoryOf(office, acting, acting.today, "request.examine");
  return {
    marking: request.marking, references: [], urgency: null, through: null, enclosures: [], copiesTo: [], manner: "sir-or-madam", ...frame,
    reference, dated: acting.today, letterhead: letterheadOf(office.installation), signatory: { name: signatory?.name ?? "", post: signatory?.title ?? "", office: signatory?.unit ?? "" },
  };
}
