// The fields of a letter's form as they stand on the page, with what was typed and what is wrong beside each.
import type { ComponentChildren } from "preact";
import { ChoiceField, DateField, fieldId, LongTextField, problemOf, SelectField, TextField, type Choice, type FieldProblem } from "../../../platform/web/index.ts";
import type { LetterWords } from "../words/index.ts";
import type { FormField } from "./form-fields.ts";
import { joined } from "./read-form.ts";

export type FormShown = {
  readonly words: LetterWords;
  readonly problems: readonly FieldProblem[];
  /** What may be named: the instruments that the engine holds for the request today. */
  readonly instruments: readonly Choice[];
};

type Value = Readonly<Record<string, unknown>>;

export function LetterFields({ fields, values, prefix, shown }: { readonly fields: readonly FormField[]; readonly values: Value; readonly prefix: string; readonly shown: FormShown }) {
  return <>{fields.map((field) => <OneField key={field.name} field={field} value={values[field.name]} at={joined(prefix, field.name)} shown={shown} />)}</>;
}

type FieldProps = { readonly field: FormField; readonly value: unknown; readonly at: string; readonly shown: FormShown };

const written = (value: unknown): string => (typeof value === "string" ? value : typeof value === "number" ? String(value) : "");
const record = (value: unknown): Value => (typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Value) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

function OneField({ field, value, at, shown }: FieldProps) {
  const { words, problems, instruments } = shown;
  const common = { name: at, label: labelOf(words, field.name, at), hint: words.form.hints[field.name], problem: problemOf(problems, at) };
  switch (field.kind) {
    case "line":
      return field.name === "instrument" ? <SelectField {...common} value={written(value)} none={words.form.choose} choices={instruments} /> : <TextField {...common} value={written(value)} width="full" />;
    case "text":
      return <LongTextField {...common} value={written(value)} rows={5} />;
    case "day":
      return <DateField {...common} value={written(value)} />;
    case "number":
      return <TextField {...common} value={written(value)} kind="whole-number" width="short" />;
    case "lines":
      return <LongTextField {...common} hint={common.hint ?? (field.long ? words.form.oneAParagraph : words.form.oneALine)} value={list(value).map(written).join(field.long ? "\n\n" : "\n")} rows={field.long ? 5 : 3} />;
    case "days":
      return <LongTextField {...common} hint={words.form.daysOneALine} value={list(value).map(written).join("\n")} rows={2} />;
    case "yes-no":
      return <ChoiceField {...common} label={words.form.yesNo} values={value === true ? ["yes"] : []} choices={[{ value: "yes", label: labelOf(words, field.name, at) }]} />;
    case "choice":
      return <SelectField {...common} value={written(value)} choices={field.choices.map((choice) => ({ value: choice, label: words.form.choices[choice] ?? choice }))} />;
    case "group":
      return <Part legend={common.label} at={at}><LetterFields fields={field.fields} values={record(value)} prefix={at} shown={shown} /></Part>;
    case "either":
      return <EitherField field={field} value={record(value)} at={at} shown={shown} />;
    case "rows":
      return <Rows field={field} value={list(value)} at={at} shown={shown} />;
  }
}

/** `at`: where the summary of problems leads to, when the whole part is lacking. */
function Part({ legend, at, children }: { readonly legend: string; readonly at?: string; readonly children: ComponentChildren }) {
  return <fieldset class="part" id={at === undefined ? undefined : fieldId(at)}><legend>{legend}</legend>{children}</fieldset>;
}

/** Every shape's fields are there without script; those of the shape that is not chosen are left aside when the form is read. */
function EitherField({ field, value, at, shown }: FieldProps & { readonly field: FormField & { readonly kind: "either" }; readonly value: Value }) {
  const { words, problems } = shown;
  const all = new Map(field.options.flatMap(({ fields }) => fields.map((one) => [one.name, one] as const)));
  const by = joined(at, field.by);
  const inside = (
    <>
      <SelectField name={by} label={labelOf(words, field.by)} value={written(value[field.by])} none={field.optional ? words.form.nothing : words.form.choose} problem={problemOf(problems, by) ?? problemOf(problems, at)} choices={field.options.map((option) => ({ value: option.value, label: words.form.choices[option.value] ?? option.value }))} />
      {[...all.values()].filter(({ name }) => name !== "title").map((one) => <OneField key={one.name} field={one} value={value[one.name]} at={joined(at, one.name)} shown={shown} />)}
    </>
  );
  return field.name === "" ? inside : <Part legend={labelOf(words, field.name)} at={at}>{inside}</Part>;
}

/** What there is, and one row more, folded away. */
function Rows({ field, value, at, shown }: FieldProps & { readonly field: FormField & { readonly kind: "rows" }; readonly value: readonly unknown[] }) {
  const label = labelOf(shown.words, field.name);
  const { oneMore, numbered } = shown.words.form;
  const wrong = problemOf(shown.problems, at);
  return (
    <>
      {wrong === undefined ? null : <p class="field-problem" id={fieldId(at)}>{wrong}</p>}
      {value.map((row, index) => <Part key={index} legend={numbered(label, index + 1)}><Row field={field} row={row} at={`${at}.${index}`} shown={shown} /></Part>)}
      <details class="more" open={wrong !== undefined}>
        <summary>{oneMore(label)}</summary>
        <Part legend={numbered(label, value.length + 1)}><Row field={field} row={undefined} at={`${at}.${value.length}`} shown={shown} /></Part>
      </details>
    </>
  );
}

function Row({ field: { fields }, row, at, shown }: { readonly field: FormField & { readonly kind: "rows" }; readonly row: unknown; readonly at: string; readonly shown: FormShown }) {
  const [only] = fields;
  return only?.name === "" ? <OneField field={only} value={row} at={at} shown={shown} /> : <LetterFields fields={fields} values={record(row)} prefix={at} shown={shown} />;
}

/** The words of a name; without any, the name itself taken apart. */
function labelOf(words: LetterWords, name: string, at = name): string {
  const plain = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.form.labels[at] ?? words.form.labels[name] ?? `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}
