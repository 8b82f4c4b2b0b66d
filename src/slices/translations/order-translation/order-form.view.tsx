// The form that orders a translation: what, from which language into which, by whom and until when.
import { randomUUID } from "node:crypto";
import { addressOf, ChoiceField, DateField, FormToken, problemOf, SelectField, TextField, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import { typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { documentLanguages, textSaid, documentWords } from "../../documents/index.ts";
import type { LoadedRequest } from "../../requests/index.ts";
import type { Sources } from "../translation-sources.ts";
import { amountOf } from "../translation-sources.ts";
import { TRANSLATOR_KINDS } from "../translations.store.ts";
import type { TranslationWords } from "../words/index.ts";

export type OrderFormProps = {
  readonly context: DeskContext;
  readonly loaded: LoadedRequest;
  readonly sources: Sources;
  /** What the other State accepts, as its profile says; empty: not recorded. */
  readonly accepted: readonly string[];
  readonly sent: Sent;
  /** Which document the officer came from. */
  readonly asked: string;
  readonly problems: readonly FieldProblem[];
  readonly words: TranslationWords;
};

export function OrderForm({ context, loaded, sources, accepted, sent, asked, problems, words: { order: words, ...all } }: OrderFormProps) {
  const place = usePlace();
  const wordsOfDocuments = documentWords(context.language);
  const languages = documentLanguages(context.language.locale);
  const chosen = sources.documents.find(({ id }) => id === (typed(sent, "of") || asked));
  const counted = amountOf(sources, chosen?.id ?? null, loaded);
  const field = (name: string) => ({ name, problem: problemOf(problems, name) });
  return (
    <details class="more" open={problems.length > 0 || asked !== ""} id="order">
      <summary>{words.title}</summary>
      <form method="post" action={addressOf(place, `/desk/requests/${loaded.request.id}/translations`)} class="form act-form">
        <FormToken />
        <input type="hidden" name="once" value={randomUUID()} />
        <SelectField {...field("of")} label={words.of} value={chosen?.id ?? "request"} choices={[{ value: "request", label: words.itself }, ...sources.documents.map(({ id, name, sha256 }) => ({ value: id, label: `${name} (${textSaid(wordsOfDocuments, sources.texts.get(sha256))})` }))]} />
        <SelectField {...field("from")} label={words.from} value={typed(sent, "from") || (chosen?.language ?? "en")} choices={languages} />
        <SelectField {...field("to")} label={words.to} hint={accepted.length === 0 ? undefined : words.toHint(accepted.map((code) => languages.find(({ value }) => value === code)?.label ?? code).join(", "))} none={words.choose} value={typed(sent, "to") || (accepted.find((code) => languages.some(({ value }) => value === code)) ?? "")} choices={languages} />
        <TextField {...field("pages")} kind="whole-number" label={words.pages} hint={words.countHint} value={typed(sent, "pages") || String(counted.pages ?? "")} width="short" />
        <TextField {...field("words")} kind="whole-number" label={words.words} value={typed(sent, "words") || String(asked === "" ? "" : (counted.words ?? ""))} width="short" />
        <TextField {...field("translator")} label={words.translator} hint={words.translatorHint} value={typed(sent, "translator")} />
        <ChoiceField kind="radio" {...field("kind")} label={words.kind} values={[typed(sent, "kind") || "agency"]} choices={TRANSLATOR_KINDS.map((value) => ({ value, label: words.kinds[value] }))} />
        <DateField {...field("due")} label={words.due} hint={all.needed.date} value={typed(sent, "due")} />
        <p class="form-actions"><button type="submit" class="button">{words.save}</button></p>
      </form>
    </details>
  );
}
