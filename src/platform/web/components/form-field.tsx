// Fields of a form: label above, short hint, the problem beside the field, and a summary that links to each.
import type { ComponentChildren } from "preact";
import { Link, joined } from "../link.tsx";
import { usePlace } from "../place.ts";
import type { FieldProblem } from "../problem.ts";

type FieldWords = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
};

export type TextFieldProps = FieldWords & {
  readonly value: string;
  readonly kind?: "text" | "search" | "whole-number";
  readonly width?: "short" | "usual" | "full";
  readonly autocomplete?: string;
  readonly required?: boolean;
  /** Offered while typing; anything else may be typed too. */
  readonly suggestions?: readonly string[];
};

export function TextField(props: TextFieldProps) {
  const list = props.suggestions === undefined ? undefined : `${fieldId(props.name)}-list`;
  const attributes = {
    ...controlAttributes(props),
    list,
    value: props.value,
    class: `width-${props.width ?? "usual"}`,
    autocomplete: props.autocomplete,
    required: props.required,
    inputmode: props.kind === "whole-number" ? ("numeric" as const) : undefined,
  };
  return (
    <Field {...props}>
      {props.kind === "search" ? <input type="search" {...attributes} /> : <input type="text" {...attributes} />}
      {list === undefined ? null : <datalist id={list}>{props.suggestions?.map((value) => <option key={value} value={value} />)}</datalist>}
    </Field>
  );
}

/** A password: never written back into the page, and named so that password managers can fill and keep it. */
export function PasswordField(props: FieldWords & { readonly autocomplete: "current-password" | "new-password"; readonly required?: boolean }) {
  return (
    <Field {...props}>
      <input {...controlAttributes(props)} type="password" class="width-usual" autocomplete={props.autocomplete} required={props.required} autocapitalize="none" spellcheck={false} />
    </Field>
  );
}

/** A code from a device or from paper. */
export function CodeField(props: FieldWords & { readonly required?: boolean }) {
  return (
    <Field {...props}>
      <input {...controlAttributes(props)} type="text" class="width-short figures" autocomplete="one-time-code" required={props.required} autocapitalize="characters" spellcheck={false} />
    </Field>
  );
}

/** Several lines of text: a minute, a reason, a clause. */
export function LongTextField(props: FieldWords & { readonly value: string; readonly rows?: number; readonly required?: boolean }) {
  return (
    <Field {...props}>
      <textarea {...controlAttributes(props)} rows={props.rows ?? 4} required={props.required} class="width-full">
        {props.value}
      </textarea>
    </Field>
  );
}

/** One day. Browsers without a date control show a text field; the hint says how to write it. */
export function DateField(props: FieldWords & { readonly value: string; readonly required?: boolean }) {
  return (
    <Field {...props}>
      <input {...controlAttributes(props)} type="date" value={props.value} required={props.required} />
    </Field>
  );
}

export type Choice = { readonly value: string; readonly label: string; readonly count?: number };
/** Choices under a heading of their own, as States by region. */
export type ChoiceGroup = { readonly label: string; readonly choices: readonly Choice[] };

export type SelectFieldProps = FieldWords & {
  readonly value: string;
  /** The label of "no choice": "Any subject". */
  readonly none?: string;
  readonly choices: readonly (Choice | ChoiceGroup)[];
};

export function SelectField(props: SelectFieldProps) {
  const option = ({ value, label, count }: Choice) => (
    <option key={value} value={value} selected={value === props.value}>
      {count === undefined ? label : `${label} (${count})`}
    </option>
  );
  return (
    <Field {...props}>
      <select {...controlAttributes(props)}>
        {props.none === undefined ? null : <option value="">{props.none}</option>}
        {props.choices.map((entry) =>
          "choices" in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.choices.map(option)}
            </optgroup>
          ) : (
            option(entry)
          ),
        )}
      </select>
    </Field>
  );
}

export type ChoiceGroupFieldProps = FieldWords & {
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  /** One of them, or any number of them. */
  readonly kind?: "checkbox" | "radio";
};

/** Check boxes or radio buttons under one legend. */
export function ChoiceField(props: ChoiceGroupFieldProps) {
  const { kind = "checkbox" } = props;
  return (
    <fieldset class={joined("field", props.problem !== undefined && "has-problem")} aria-describedby={describedBy(props)}>
      <legend>{props.label}</legend>
      <FieldNotes {...props} />
      <ul class="choices">
        {props.choices.map((choice, index) => (
          <li key={choice.value}>
            <input
              type={kind}
              id={index === 0 ? fieldId(props.name) : `${fieldId(props.name)}-${index + 1}`}
              name={props.name}
              value={choice.value}
              checked={props.values.includes(choice.value)}
            />
            <label for={index === 0 ? fieldId(props.name) : `${fieldId(props.name)}-${index + 1}`}>
              {choice.label}
              {choice.count === undefined ? null : <span class="count"> {choice.count}</span>}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Every problem of the form at its top, each a link to its field. */
export function ErrorSummary({ problems }: { readonly problems: readonly FieldProblem[] }) {
  const { words } = usePlace();
  if (problems.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1}>
      <h2>{words.problemSummary}</h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <Link href={`#${fieldId(field)}`}>{message}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The problem of one field, to hand to it. */
export function problemOf(problems: readonly FieldProblem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}

/** A field's id, so that the summary can lead to it. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[^A-Za-z0-9_-]/g, "-")}`;
}

function Field(props: FieldWords & { readonly children: ComponentChildren }) {
  return (
    <div class={joined("field", props.problem !== undefined && "has-problem")}>
      <label for={fieldId(props.name)}>{props.label}</label>
      <FieldNotes {...props} />
      {props.children}
    </div>
  );
}

function FieldNotes({ name, hint, problem }: FieldWords) {
  return (
    <>
      {hint === undefined ? null : <p class="field-hint" id={`${fieldId(name)}-hint`}>{hint}</p>}
      {problem === undefined ? null : <p class="field-problem" id={`${fieldId(name)}-problem`}>{problem}</p>}
    </>
  );
}

function controlAttributes(field: FieldWords) {
  return {
    id: fieldId(field.name),
    name: field.name,
    "aria-describedby": describedBy(field),
    "aria-invalid": field.problem === undefined ? undefined : ("true" as const),
  };
}

function describedBy({ name, hint, problem }: FieldWords): string | undefined {
  return joined(hint !== undefined && `${fieldId(name)}-hint`, problem !== undefined && `${fieldId(name)}-problem`);
}
