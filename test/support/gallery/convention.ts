// The United Nations Convention against Corruption as its depositary publishes it, from the law cases: real dates to look at.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calendarDateOf, type CalendarDate } from "../../../src/domain/kernel/index.ts";
import { projectRoot } from "../../../src/platform/config/index.ts";

type Case = { readonly snapshotOn: string; readonly parties: readonly { readonly state: string; readonly code: string; readonly actions: readonly { readonly type: string; readonly date: string }[] }[] };

export type ConventionAct = { readonly date: CalendarDate; readonly label: string };
export type ConventionParty = { readonly code: string; readonly state: string; readonly signed: CalendarDate | null; readonly consent: CalendarDate | null; readonly acts: number };

function readCase(): Case {
  return JSON.parse(readFileSync(join(projectRoot(), "test", "law-cases", "depositaries", "un-uncac-2003.json"), "utf8")) as Case;
}

const { parties, snapshotOn } = readCase();

/** The day that the published list speaks for. */
export const LIST_OF = calendarDateOf(snapshotOn);

export const PARTIES: readonly ConventionParty[] = parties.map(({ code, state, actions }) => {
  const signed = actions.find(({ type }) => type === "signature");
  const consent = actions.find(({ type }) => type !== "signature");
  return { code, state, acts: actions.length, signed: signed ? calendarDateOf(signed.date) : null, consent: consent ? calendarDateOf(consent.date) : null };
});

export function actsOf(kind: "signature" | "consent"): readonly ConventionAct[] {
  const acts = PARTIES.flatMap(({ state, signed, consent }) => {
    const date = kind === "signature" ? signed : consent;
    return date === null ? [] : [{ date, label: kind === "signature" ? `${state} signed` : `${state} consented` }];
  });
  return acts.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
