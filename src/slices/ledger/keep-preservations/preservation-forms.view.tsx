// What can be done with a preservation, each as a form of its page; the first is what is needed next.
import { randomUUID } from "node:crypto";
import type { ComponentChildren } from "preact";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { addressOf, DateField, FormToken, problemOf, SelectField, TextField, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import { typed, type Sent } from "../../accounts/index.ts";
import { END_REASONS, type Preservation } from "../preservations.store.ts";
import type { LedgerWords } from "../words/index.ts";

type FormsProps = { readonly preservation: Preservation; readonly sent: Sent; readonly problems: readonly FieldProblem[]; readonly words: LedgerWords; readonly today: CalendarDate };

export function PreservationForms(props: FormsProps) {
  const { preservation: { id, kind }, sent, problems, words: { preservations: words }, today } = props;
  const field = (name: string, usual = "") => ({ name, value: typed(sent, name) || usual, problem: problemOf(problems, name) });
  const isWrong = (part: string) => problems.some(({ field: one }) => one.startsWith(part));
  return (
    <>
      {kind === "asked" ? (
        <OneForm path={`${id}/confirm`} title={words.confirm} button={words.confirmSave} open>
          <DateField {...field("confirmed-on", today)} label={words.confirmedOn} />
          <DateField {...field("confirmed-until")} label={words.until} hint={words.confirmHint} />
          <TextField {...field("confirmed-ticket")} label={words.ticket} hint={words.ticketHint} />
        </OneForm>
      ) : null}
      {kind === "begun" || kind === "renewed" ? (
        <OneForm path={`${id}/renew`} title={words.renew} button={words.renewSave} open>
          <DateField {...field("renewed-on", today)} label={words.renewed} />
          <DateField {...field("renewed-until")} label={words.until} hint={words.renewHint} />
          <TextField {...field("renewed-ticket")} label={words.ticket} />
        </OneForm>
      ) : null}
      <OneForm path={`${id}/requests`} title={words.link} button={words.linkSave} open={isWrong("request")}>
        <TextField {...field("request")} label={words.number} hint={words.linkHint} />
      </OneForm>
      {kind === "ended" ? null : (
        <OneForm path={`${id}/end`} title={words.end} hint={words.endHint} button={words.endSave} open={isWrong("ended")}>
          <DateField {...field("ended-on", today)} label={words.endOn} />
          <SelectField {...field("ended-because")} label={words.because} none={words.choose} choices={END_REASONS.map((value) => ({ value, label: words.endedBecause[value] }))} />
        </OneForm>
      )}
    </>
  );
}

function OneForm({ path, title, hint, button, open, children }: { readonly path: string; readonly title: string; readonly hint?: string; readonly button: string; readonly open: boolean; readonly children: ComponentChildren }) {
  const place = usePlace();
  return (
    <details class="more" open={open}>
      <summary>{title}</summary>
      {hint === undefined ? null : <p>{hint}</p>}
      <form method="post" action={addressOf(place, `/desk/preservations/${path}`)} class="form">
        <FormToken />
        <input type="hidden" name="once" value={randomUUID()} />
        {children}
        <p class="form-actions"><button type="submit" class="button">{button}</button></p>
      </form>
    </details>
  );
}
