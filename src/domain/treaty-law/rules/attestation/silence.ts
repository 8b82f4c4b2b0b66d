// Why no attestation answers for a day: each statement that comes near it, and why it does not reach it.
import type { CalendarDate } from "../../../kernel/index.ts";
import { reason, type Reason, type UnknownReason } from "../../answer.ts";
import { mostSpecific, REACH } from "./ladder.ts";
import type { Attested, Statement } from "./statement.ts";

type Near = { readonly unknown: UnknownReason; readonly facts: readonly string[] };

/** The reasons for not knowing, and the proof that says the same. */
export function silence<S extends string>(day: CalendarDate, attested: Attested<S>): { readonly unknown: readonly UnknownReason[]; readonly why: Reason } {
  const near = [...before(day, attested), ...after(day, attested), ...listed(attested), ...signedOnly(day, attested), ...undated(attested)];
  const all = near.length > 0 ? near : [{ unknown: { code: "nothing-recorded", params: {} }, facts: [] }];
  const unknown = all.map((one) => one.unknown);
  const because = all.map((one) => reason(`silence.${one.unknown.code}`, { params: one.unknown.params, facts: one.facts }));
  const missing = [{ kind: "fact", what: "status-on-the-day", params: {} }] as const;
  return { unknown, why: reason("attestation.silent", { missing, because }) };
}

/** The last statements before the day: they do not reach forward to it. */
function before<S extends string>(day: CalendarDate, { statements, ladder }: Attested<S>): Near[] {
  const earlier = statements.filter((statement) => statement.status !== null && statement.until <= day);
  const end = earlier.reduce<string>((last, statement) => (statement.until > last ? statement.until : last), "");
  const last = earlier.filter((statement) => statement.until === end);
  const contested = last.length > 0 && mostSpecific(ladder, last.flatMap(({ status }) => status ?? [])) === undefined;
  return last.map((statement) => near(contested ? "contested-before" : "not-carried-forward", statement, { until: statement.until }));
}

/** The next statement after the day: why it does not reach back to it. */
function after<S extends string>(day: CalendarDate, { statements, conclusion }: Attested<S>): Near[] {
  const next = statements.find((statement) => statement.status !== null && statement.from > day);
  if (next === undefined || (conclusion !== undefined && day < conclusion.first)) return [];
  const code = REACH[next.attested].back === "none" ? "not-carried-back" : conclusion === undefined ? "signature-not-recorded" : "signature-imprecise";
  return [near(code, next, { from: next.from, signed: conclusion?.signed ?? null })];
}

function listed<S extends string>({ statements }: Attested<S>): Near[] {
  return statements.filter((statement) => statement.attested === "listed").map((statement) => near("listed-only", statement, {}));
}

/** Signed, and nothing recorded since: signature alone does not tell whether a treaty is in force (VCLT 12, 14). */
function signedOnly<S extends string>(day: CalendarDate, { conclusion }: Attested<S>): Near[] {
  if (conclusion === undefined) return [];
  const { signed, how, facts } = conclusion;
  if (day < conclusion.first) return [{ unknown: { code: "before-signature", params: { signed, how } }, facts }];
  return day < conclusion.last ? [] : [{ unknown: { code: "signed-only", params: { signed, how } }, facts }];
}

function undated<S extends string>(attested: Attested<S>): Near[] {
  return attested.undated.map(({ id, status, by, asPrinted }) => ({ unknown: { code: "undated-statement", params: { attested: status, by, asPrinted } }, facts: [id] }));
}

function near<S extends string>(code: string, { attested, by, asPrinted, fact }: Statement<S>, more: UnknownReason["params"]): Near {
  return { unknown: { code, params: { attested, by, asPrinted, ...more } }, facts: [fact] };
}
