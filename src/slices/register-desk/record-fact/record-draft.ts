// Records what a form says, by the command that the command line calls for the same kind of fact. Always a draft.
import type { PartyIndex } from "../../../domain/parties/index.ts";
import type { Marking } from "../../../domain/access/index.ts";
import type { FieldProblem } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { attestStatus, recordAct, recordStatement, type RecordOutcome, type RecordTerms } from "../../treaty-actions/index.ts";
import { wordsOf } from "../words/index.ts";
import type { FormKind } from "./fact-fields.ts";
import { readSays, split, typed, type FormValues } from "./fact-form.ts";
import { markingOfForm, sourceOfForm } from "./source-of-form.ts";

/** Who does it, when, and with whose eyes. */
export function termsOf({ actor, at, today, scope }: DeskContext): RecordTerms {
  return { actor, at, today, scope };
}

export type DraftOutcome = { readonly ok: true; readonly facts: readonly string[] } | { readonly ok: false; readonly problems: readonly FieldProblem[] };

export async function recordDraft(context: DeskContext, treaty: string, kind: FormKind, values: FormValues, parties: PartyIndex): Promise<DraftOutcome> {
  const read = readSays(kind, values, parties, wordsOf(context.language));
  if (!read.ok) return read;
  const source = sourceOfForm(values);
  const marked = markingOfForm(values, context);
  if ("problem" in marked) return { ok: false, problems: [marked.problem] };
  const grounds = { source, marking: marked.marking, publish: false } as const;
  const outcome = await record(context, treaty, kind, read.says, values, grounds);
  return outcome.ok ? { ok: true, facts: outcome.facts.map(({ id }) => id) } : { ok: false, problems: problemsOf(outcome.faults) };
}

type Grounds = { readonly source: ReturnType<typeof sourceOfForm>; readonly marking: Marking; readonly publish: false };

async function record(context: DeskContext, treaty: string, kind: FormKind, says: Record<string, unknown>, values: FormValues, grounds: Grounds): Promise<RecordOutcome> {
  const { db, language } = context;
  const terms = termsOf(context);
  if (kind === "action") {
    const { type, date, state: _, territory, predecessor, towards, refersTo, ...more } = says;
    const optional = definedOnly({ territory, predecessor, towards, refersTo });
    // The command reads the names itself, as they were used on the day of the act.
    return await recordAct(db, { treaty, type: String(type), date: String(date), states: split(typed(values, "state")), more, ...optional, ...grounds }, terms);
  }
  if (kind === "attestation") {
    const { source, ...rest } = grounds;
    if (source === null) return { ok: false, faults: [{ field: "source", message: wordsOf(language).needed }] };
    const { status, by, asPrinted, state, statedFor, waitsFor, words } = says;
    const optional = definedOnly({ state, statedFor, waitsFor, words });
    return await attestStatus(db, { treaty, status: String(status), by: String(by), asPrinted: String(asPrinted), source, ...optional, ...rest }, terms);
  }
  return await recordStatement(db, { treaty, kind, says, ...grounds }, terms);
}

/** Fields that were given; the shapes were checked when the form was read, and are again by the fact's own schema. */
function definedOnly(fields: Readonly<Record<string, unknown>>): Record<string, never> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Record<string, never>;
}

/** The command's faults beside the fields of the form that they are about. */
export function problemsOf(faults: readonly { readonly field: string; readonly message: string }[]): readonly FieldProblem[] {
  return faults.map(({ field, message }) => ({ field: field === "statedFor.from" ? "statedFrom" : field === "statedFor.until" ? "statedUntil" : field, message }));
}
