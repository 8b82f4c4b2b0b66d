// The form of one fact: its own fields from the table, then source and marking. Used for recording and for correcting.
import type { ComponentChildren } from "preact";
import { MARKINGS, covers, type Marking } from "../../../domain/access/index.ts";
import { ChoiceField, ErrorSummary, FormToken, LongTextField, problemOf, SelectField, TextField, type FieldProblem, type Language } from "../../../platform/web/index.ts";
import { actionWords } from "../../treaty-actions/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { wordsOf, type RegisterDeskWords } from "../words/index.ts";
import { fieldsOf, type FactField, type FormKind } from "./fact-fields.ts";
import { typed, type FormValues } from "./fact-form.ts";

export type FactFormProps = {
  readonly language: Language;
  readonly kind: FormKind;
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
  /** What the officer is cleared for: nothing is marked higher. */
  readonly clearance: Marking;
  readonly button: string;
  readonly children?: ComponentChildren;
};

export function FactForm({ language, kind, values, problems, clearance, button, children }: FactFormProps) {
  const words = wordsOf(language);
  const fields = fieldsOf(kind);
  const rare = fields.filter((field) => field.rare === true);
  const view = (field: FactField) => <FactFieldView key={field.name} field={field} values={values} problems={problems} language={language} />;
  return (
    <>
      <ErrorSummary problems={problems} />
      <form method="post" class="form">
        <FormToken />
        {children}
        {fields.filter(({ rare }) => rare !== true).map(view)}
        {rare.length === 0 ? null : (
          <details class="more" open={rare.some(({ name }) => typed(values, name) !== "" || problemOf(problems, name) !== undefined)}>
            <summary>{words.moreFields}</summary>
            {rare.map(view)}
          </details>
        )}
        <SourceFields values={values} problems={problems} words={words} />
        <SelectField
          name="marking"
          label={words.marking}
          value={typed(values, "marking") || "public"}
          choices={MARKINGS.filter((marking) => covers(clearance, marking)).map((value) => ({ value, label: treatyWords(language.code).markings[value] }))}
          problem={problemOf(problems, "marking")}
        />
        <p class="form-actions"><button type="submit" class="button">{button}</button></p>
      </form>
    </>
  );
}

type FieldViewProps = { readonly field: FactField; readonly values: FormValues; readonly problems: readonly FieldProblem[]; readonly language: Language };

function FactFieldView({ field: { name, as, required = false }, values, problems, language }: FieldViewProps) {
  const words = wordsOf(language);
  const shared = { name, label: labelOf(name, words), problem: problemOf(problems, name) };
  const value = typed(values, name);
  if (typeof as === "object") {
    const choices = ("oneOf" in as ? as.oneOf : as.someOf).map((option) => ({ value: option, label: optionName(name, option, language) }));
    if ("someOf" in as) return <ChoiceField {...shared} values={values[name] ?? []} choices={choices} />;
    return <SelectField {...shared} value={value} none={words.none} choices={choices} />;
  }
  if (as === "long" || as === "json") return <LongTextField {...shared} value={value} rows={as === "json" ? 14 : 4} required={required} hint={as === "json" ? words.jsonHint : undefined} />;
  return <TextField {...shared} value={value} required={required} hint={hintOf(name, as, words)} width={as === "date" ? "short" : "full"} autocomplete="off" />;
}

function labelOf(name: string, { fields }: RegisterDeskWords): string {
  return Object.hasOwn(fields, name) ? fields[name as keyof typeof fields] : name;
}

function hintOf(name: string, as: "text" | "date" | "party" | "parties" | "list", words: RegisterDeskWords): string | undefined {
  if (name === "refersTo") return words.refersToHint;
  if (name === "language") return words.languageHint;
  if (name === "treaty") return words.treatyHint;
  const hints = { text: undefined, date: words.dateHint, party: words.partyHint, parties: words.partiesHint, list: words.listHint };
  return hints[as];
}

/** The word the rest of Comity has for a code; the code itself where there is none. */
function optionName(field: string, option: string, language: Language): string {
  const { acts, attested } = actionWords(language.code);
  const treaty = treatyWords(language.code);
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    type: acts, status: attested, form: treaty.forms, participation: treaty.participations, binding: treaty.bindings, subjects: treaty.subjects, kind: treaty.relations,
  };
  return known[field]?.[option] ?? wordsOf(language).options[option] ?? option;
}

export function SourceFields({ values, problems, words }: { readonly values: FormValues; readonly problems: readonly FieldProblem[]; readonly words: RegisterDeskWords }) {
  const field = (name: string, label: string, hint?: string) => (
    <TextField name={name} label={label} hint={hint} value={typed(values, name)} problem={problemOf(problems, name)} width="full" autocomplete="off" />
  );
  return (
    <>
      {field("source", words.source.id, words.source.idHint)}
      <details class="more" open={typed(values, "source.title") !== "" || problems.some(({ field: name }) => name.startsWith("source"))}>
        <summary>{words.source.describe}</summary>
        {field("source.title", words.source.title)}
        {field("source.address", words.source.address)}
        {field("source.publisher", words.source.publisher)}
        {field("source.datedOn", words.source.datedOn, words.dateHint)}
      </details>
    </>
  );
}
