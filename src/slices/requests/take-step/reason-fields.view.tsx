// The codes that say why, as the form of a step offers them: in groups, each a set of boxes under one name.
import { reasonsFor, type ReasonNeed, type StepReason } from "../../../domain/casework/index.ts";
import { ChoiceField, problemOf, type FieldProblem } from "../../../platform/web/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { SECTIONS, type RequestWords } from "../words/index.ts";
import { reasonName } from "../words/reason-name.ts";
import type { StepForm } from "./step-form.ts";

type ReasonProps = { readonly need: ReasonNeed; readonly loaded: LoadedRequest; readonly form: StepForm; readonly language: string; readonly words: RequestWords; readonly problems: readonly FieldProblem[]; /** Codes that are not offered here: grounds on which the instrument forbids to refuse. */ readonly without: ReadonlySet<string> };

export function ReasonFields({ need, loaded: { request, rules }, form, language, words, problems, without }: ReasonProps) {
  const offered = reasonsFor(need, request.kinds, rules).filter(({ code }) => !without.has(code));
  const given = (form.given[need] ?? "").split(" ");
  const grounds = treatyWords(language).grounds;
  return (
    <fieldset class="reasons wide">
      <legend>{words.needs[need].label}</legend>
      <p class="field-hint">{words.needs[need].hint}</p>
      {groupsOf(offered, words).map(({ key, label, reasons }, index) => (
        <ChoiceField
          key={key}
          name={index === 0 ? need : `${need}.${key}`}
          label={label}
          values={given}
          choices={reasons.map((reason) => ({ value: reason.code, label: reasonName({ words, grounds, rules }, reason.code, [need]) }))}
          problem={index === 0 ? problemOf(problems, need) : undefined}
        />
      ))}
    </fieldset>
  );
}

type Group = { readonly key: string; readonly label: string; readonly reasons: readonly StepReason[] };

/** Rules of the whole request stand as its form has them: the case, terms, papers. */
function groupsOf(offered: readonly StepReason[], words: RequestWords): readonly Group[] {
  const { groups } = words.reasons;
  const of = (group: StepReason["group"]) => offered.filter((one) => one.group === group);
  const sections = SECTIONS.map(({ key, fields }): Group => ({ key, label: words.sections[key], reasons: of("request").filter(({ field }) => fields.some((one) => one === field) || (key === "case" && field === "legalBasis")) }));
  const all: readonly Group[] = [
    ...sections, ...(["item", "country", "office", "shortfall", "part", "ground", "words"] as const).map((key): Group => ({ key, label: groups[key], reasons: of(key) })),
  ];
  return all.filter(({ reasons }) => reasons.length > 0);
}
