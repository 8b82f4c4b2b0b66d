// The form of one statement: its own fields, its days, its source. For recording and for correcting.
import type { ComponentChildren } from "preact";
import type { CountryFactKind } from "../../../domain/casework/index.ts";
import { ChoiceField, DateField, ErrorSummary, FormToken, LongTextField, problemOf, SelectField, TextField, type FieldProblem, type Language } from "../../../platform/web/index.ts";
import { typed, type Sent } from "../../accounts/index.ts";
import { wordsOf, type AuthorityWords } from "../words/index.ts";
import { STATEMENT_FIELDS, type StatementField } from "./statement-fields.ts";

export type StatementFormProps = { readonly language: Language; readonly kind: CountryFactKind; readonly sent: Sent; readonly problems: readonly FieldProblem[]; readonly buttons: ComponentChildren; readonly children?: ComponentChildren };

const EVIDENCE = ["law", "reported", "unverified"] as const;

export function StatementForm({ language, kind, sent, problems, buttons, children }: StatementFormProps) {
  const words = wordsOf(language);
  const shared = (name: string, label: string, hint?: string) => ({ name, label, hint, problem: problemOf(problems, name), value: typed(sent, name) });
  return (
    <>
      <ErrorSummary problems={problems} />
      <form method="post" class="form">
        <FormToken />
        {STATEMENT_FIELDS[kind].map((field) => <Field key={field.name} field={field} sent={sent} problems={problems} words={words} />)}
        <DateField {...shared("validFrom", words.validFrom, words.dayHint)} />
        <DateField {...shared("validUntil", words.validUntil, words.dayHint)} />
        <TextField {...shared("source", words.source, words.sourceHint)} width="full" required />
        <TextField {...shared("sourceAddress", words.sourceAddress)} width="full" autocomplete="off" />
        <SelectField {...shared("evidence", words.evidenceLabel, words.evidenceHint)} value={typed(sent, "evidence") || "law"} choices={EVIDENCE.map((value) => ({ value, label: words.evidence[value] }))} />
        {children}
        <p class="form-actions">{buttons}</p>
      </form>
    </>
  );
}

type FieldProps = { readonly field: StatementField; readonly sent: Sent; readonly problems: readonly FieldProblem[]; readonly words: AuthorityWords };

function Field({ field: { name, as }, sent, problems, words }: FieldProps) {
  const shared = { name, label: words.fields[name] ?? name, hint: words.hints[name], problem: problemOf(problems, name) };
  const value = typed(sent, name);
  if (typeof as === "object") {
    const options = ("oneOf" in as ? as.oneOf : as.someOf).map((option) => ({ value: option, label: optionName(name, option, words) }));
    return "oneOf" in as ? <SelectField {...shared} value={value} none={words.choose} choices={options} /> : <ChoiceField {...shared} values={sent[name] ?? []} choices={options} />;
  }
  if (as === "flag") return <ChoiceField {...shared} values={sent[name] ?? []} choices={[{ value: "yes", label: words.yes }]} />;
  if (as === "long" || as === "lines") return <LongTextField {...shared} value={value} rows={as === "lines" ? 12 : 3} />;
  return <TextField {...shared} value={value} kind={as === "number" ? "whole-number" : "text"} width={as === "number" ? "short" : "full"} autocomplete="off" />;
}

function optionName(field: string, option: string, { channels, processKinds, weekdays }: AuthorityWords): string {
  if (field === "daysOff") return weekdays[Number(option) - 1] ?? option;
  const known: Readonly<Record<string, string>> = field === "channel" ? channels : processKinds;
  return known[option] ?? option;
}
