// The forms of spontaneous information: read strictly, shown again with everything typed and every problem beside its field.
import { randomUUID } from "node:crypto";
import type { ComponentChildren } from "preact";
import type { Standing } from "../../domain/access/index.ts";
import { findCalendarDate, type CalendarDate } from "../../domain/kernel/index.ts";
import { addressHere, ChoiceField, FormToken, LongTextField, problemOf, TextField, usePlace, type FieldProblem } from "../../platform/web/index.ts";
import type { InformationWay } from "../../domain/casework/index.ts";
import { typed, type Sent } from "../accounts/index.ts";
import type { InformationHeader } from "./information.store.ts";
import type { InformationWords } from "./words/index.ts";

const LONGEST = { title: 300, line: 300, number: 120, about: 20_000, limits: 4000 } as const;

export const line = (sent: Sent, name: string): string => typed(sent, name).replaceAll(/\s+/g, " ");

/** Made with the form and sent with it: what it does is done once, however often it is sent. */
export function onceOf(sent: Sent): string {
  const text = typed(sent, "once");
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : randomUUID();
}

/** How many entries the page knew of. */
export function afterOf(sent: Sent): number {
  const text = typed(sent, "after");
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}

/** A day that has come. `undefined`: none, and why is added to the problems. */
export function dayOf(sent: Sent, name: string, today: CalendarDate, words: InformationWords, problems: FieldProblem[]): CalendarDate | undefined {
  const day = findCalendarDate(typed(sent, name));
  if (day === undefined) problems.push({ field: name, message: words.needed.day });
  else if (day > today) problems.push({ field: name, message: words.needed.later });
  return day;
}

export function readHeader(sent: Sent): InformationHeader {
  return {
    title: line(sent, "title"), about: typed(sent, "about"), theirAuthority: line(sent, "their-authority"), theirReference: line(sent, "their-reference"), ourAuthority: line(sent, "our-authority"), useLimits: typed(sent, "use-limits"), confidentiality: typed(sent, "confidentiality"),
  };
}

export function problemsOfHeader(header: InformationHeader, words: InformationWords): readonly FieldProblem[] {
  const needed = [["title", header.title, words.needed.title], ["their-authority", header.theirAuthority, words.needed.text], ["about", header.about, words.needed.text]] as const;
  const long = [["title", header.title, LONGEST.title], ["their-authority", header.theirAuthority, LONGEST.line], ["their-reference", header.theirReference, LONGEST.number], ["our-authority", header.ourAuthority, LONGEST.line], ["about", header.about, LONGEST.about], ["use-limits", header.useLimits, LONGEST.limits], ["confidentiality", header.confidentiality, LONGEST.limits]] as const;
  return [
    ...needed.filter(([, value]) => value === "").map(([field, , message]) => ({ field, message })),
    ...long.filter(([, value, most]) => value.length > most).map(([field, , most]) => ({ field, message: words.tooLong(most) })),
  ];
}

type HeaderProps = { readonly way: InformationWay; readonly header: InformationHeader; readonly problems: readonly FieldProblem[]; readonly words: InformationWords };

export function HeaderFields({ way, header, problems, words: { form: words } }: HeaderProps) {
  const of = (field: string) => ({ name: field, problem: problemOf(problems, field) });
  return (
    <>
      <TextField {...of("their-authority")} label={words.theirAuthority[way]} value={header.theirAuthority} width="full" required />
      <TextField {...of("their-reference")} label={words.theirReference} value={header.theirReference} />
      <TextField {...of("our-authority")} label={words.ourAuthority[way]} hint={words.ourAuthorityHint} value={header.ourAuthority} width="full" />
      <LongTextField {...of("about")} label={words.about[way]} hint={words.aboutHint} value={header.about} rows={7} required />
      <LongTextField {...of("use-limits")} label={words.useLimits[way]} hint={words.useLimitsHint} value={header.useLimits} rows={3} />
      <LongTextField {...of("confidentiality")} label={words.confidentiality[way]} hint={words.confidentialityHint} value={header.confidentiality} rows={3} />
    </>
  );
}

/** The boxes ticked; what is no code of a compartment is left aside. */
export function compartmentsIn(sent: Sent): readonly string[] {
  return [...new Set((sent["compartment"] ?? []).filter((code) => /^[A-Z]+(:[A-Z0-9-]+)?$/.test(code)))].sort();
}

/** Those of the officer; nothing where there are none. */
export function CompartmentField({ standing, values, problems, words: { form } }: { readonly standing: Pick<Standing, "compartments">; readonly values: readonly string[]; readonly problems: readonly FieldProblem[]; readonly words: InformationWords }) {
  const codes = [...standing.compartments].sort();
  return codes.length === 0 ? null : <ChoiceField name="compartment" label={form.compartments} hint={form.compartmentsHint} values={values} choices={codes.map((value) => ({ value, label: value }))} problem={problemOf(problems, "compartment")} />;
}

/** A form that is sent to the address of its page. */
export function InformationForm({ button, once, after, children }: { readonly button: string; readonly once: string; readonly after?: number; readonly children: ComponentChildren }) {
  const place = usePlace();
  return (
    <form method="post" action={addressHere({ ...place, query: [] })} class="form">
      <FormToken />
      <input type="hidden" name="once" value={once} />
      {after === undefined ? null : <input type="hidden" name="after" value={after} />}
      {children}
      <p class="form-actions"><button type="submit" class="button">{button}</button></p>
    </form>
  );
}
