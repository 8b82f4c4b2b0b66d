// What can be recorded next of a translation, read off its table: one form for each act, folded where it is not the way onward.
import { translationActsFrom, type TranslationStep } from "../../../domain/casework/index.ts";
import { addressOf, DateField, FormToken, joined, LongTextField, problemOf, SelectField, TextField, usePlace } from "../../../platform/web/index.ts";
import { typed, type DeskContext } from "../../accounts/index.ts";
import { FilesField } from "../../documents/index.ts";
import type { TranslationWords } from "../words/index.ts";
import type { ActTried, ShownTranslation } from "./shown-translation.ts";

type ActsProps = { readonly context: DeskContext; readonly found: ShownTranslation; readonly tried: ActTried | undefined; readonly words: TranslationWords };

export function ActForms(props: ActsProps) {
  const { found: { translation }, tried, words } = props;
  return (
    <>
      {translationActsFrom(translation.state).map((step) => (
        <details key={step.act} class="more" open={tried?.act === step.act} id={`act-${step.act}`}>
          <summary>{words.acts[step.act].title}</summary>
          <ActForm {...props} step={step} />
        </details>
      ))}
    </>
  );
}

function ActForm({ context, found: { translation, sources, loaded }, tried, words, step: { act, needs } }: ActsProps & { readonly step: TranslationStep }) {
  const place = usePlace();
  const mine = tried?.act === act ? tried : undefined;
  const sent = mine?.sent ?? {};
  const problem = (name: string) => (mine === undefined ? undefined : problemOf(mine.problems, name));
  const { form } = words;
  const withFile = needs.includes("document") || needs.includes("certifier");
  const others = sources.documents.filter(({ id }) => id !== translation.document).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form method="post" action={addressOf(place, `/desk/requests/${loaded.request.id}/translations/${translation.id}/${act}`)} enctype={withFile ? "multipart/form-data" : undefined} class={joined("form", "act-form")}>
      <FormToken />
      <input type="hidden" name="after" value={translation.events} />
      {needs.includes("certifier") ? <TextField name="certified-by" label={form.certifiedBy} value={typed(sent, "certified-by") || translation.translator} problem={problem("certified-by")} /> : null}
      {needs.includes("certifier") ? <LongTextField name="statement" label={form.statement} hint={form.statementHint} rows={3} value={typed(sent, "statement")} problem={problem("statement")} /> : null}
      {withFile ? <FilesField context={context} id={`files-${act}`} problem={problem("files")} several={false} label={needs.includes("document") ? form.file : words.one.certificate} hint={needs.includes("document") ? undefined : form.certificateHint} /> : null}
      {withFile && others.length > 0 ? <SelectField name="document" label={needs.includes("document") ? form.document : form.certificate} none={form.none} value={typed(sent, "document")} choices={others} /> : null}
      {needs.includes("reason") ? <LongTextField name="reason" label={act === "return" ? form.reasonReturn : form.reason} rows={3} value={typed(sent, "reason")} problem={problem("reason")} /> : null}
      <DateField name="on" label={form.on} value={mine === undefined ? context.today : typed(sent, "on")} problem={problem("on")} />
      <p class="form-actions"><button type="submit" class="button">{words.acts[act].save}</button></p>
    </form>
  );
}
