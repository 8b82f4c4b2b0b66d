// The form of a draft: the table's fields in their sections, each with what the check finds beside it and where the rule stands.
import type { ComponentChildren } from "preact";
import { CONTENT_RULES, PROCESS_KINDS, type ContentRule, type Finding } from "../../../domain/casework/index.ts";
import { Link, LongTextField, Quiet, SelectField, TextField } from "../../../platform/web/index.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import type { StoredItem } from "../requests.store.ts";
import { SECTIONS, type RequestWords } from "../words/index.ts";
import { countryFieldsOf, ITEM_FIELDS, PROCESS_FIELD, type DraftForm } from "./draft-form.ts";
import { otherFindings, partsOf, sayFinding } from "./say-check.ts";

type FieldsProps = { readonly loaded: LoadedRequest; readonly form: DraftForm; readonly words: RequestWords };

export function RequestFields({ loaded, form, words }: FieldsProps) {
  return (
    <>
      {SECTIONS.map(({ key, fields }) => (
        <section key={key} id={`part-${key}`}>
          <h2>{words.sections[key]}</h2>
          {fields.map((field) => <FieldOf key={field} name={field} field={field} value={form.content.fields[field] ?? ""} findings={loaded.check.findings.filter((one) => one.field === field && one.item === undefined)} words={words} more={field === "translation" ? <Link to={`/desk/requests/${loaded.request.id}/translations`}>{words.draft.toTranslations}</Link> : undefined} />)}
        </section>
      ))}
      <CountryFieldsOf loaded={loaded} form={form} words={words} />
    </>
  );
}

/** What the country asks, as far as it is recorded to: its copies, its form, what it holds too small. */
function CountryFieldsOf({ loaded: { check, content }, form, words }: FieldsProps) {
  const asked = countryFieldsOf({ check }, content).map((field) => ({ field, value: form.content.fields[field] ?? "", findings: check.findings.filter((one) => one.field === field) }));
  if (asked.length === 0) return null;
  return (
    <section id="part-country">
      <h2>{words.draft.country}</h2>
      {asked.map(({ field, value, findings }) => <FieldOf key={field} name={field} field={field} value={value} findings={findings} words={words} />)}
    </section>
  );
}

/** Of an item what its kind asks for; what it may also hold is folded away. */
export function ItemFieldsOf({ item, loaded, form, words }: FieldsProps & { readonly item: StoredItem }) {
  const values = form.content.items[item.id] ?? {};
  const findings = loaded.check.findings.filter((one) => one.item === item.id);
  const shown = ITEM_FIELDS.filter((field) => (values[field] ?? "") !== "" || findings.some((one) => one.field === field));
  const more = ITEM_FIELDS.filter((field) => !shown.includes(field) && mayHold(field));
  const fieldOf = (field: string) => <FieldOf key={field} name={`${item.id}.${field}`} field={field} value={values[field] ?? ""} findings={findings.filter((one) => one.field === field)} words={words} />;
  return (
    <section id={`item-${item.number}`}>
      <h2>{words.draft.item(item.number, words.kinds[item.kind])}</h2>
      <TextField name={`${item.id}.target`} label={words.draft.target} hint={words.draft.targetHint} value={form.targets[item.id] ?? ""} width="full" />
      {item.kind === "service-of-process" ? <ProcessKindField item={item} value={values[PROCESS_FIELD] ?? ""} findings={findings.filter((one) => one.field === PROCESS_FIELD)} words={words} /> : null}
      {shown.map(fieldOf)}
      {more.length === 0 ? null : <details class="more"><summary>{words.draft.optional}</summary>{more.map(fieldOf)}</details>}
    </section>
  );
}

type ProcessProps = Pick<OneField, "value" | "findings" | "words"> & { readonly item: StoredItem };

/** What the court issued (BNSS s. 110 names four); not every one is notified for every country. */
function ProcessKindField({ item, value, findings, words }: ProcessProps) {
  const name = `${item.id}.${PROCESS_FIELD}`;
  return (
    <div class="draft-field">
      <SelectField name={name} label={words.otherFields[PROCESS_FIELD] ?? PROCESS_FIELD} none="–" value={value} choices={PROCESS_KINDS.map((kind) => ({ value: kind, label: words.processKinds[kind] ?? kind }))} />
      <div data-live={name}><Findings findings={findings} words={words} /></div>
    </div>
  );
}

function mayHold(field: string): boolean {
  return CONTENT_RULES.some((rule: ContentRule) => rule.of === "item" && rule.field === field && rule.by.includes("O"));
}

type OneField = { readonly name: string; readonly field: string; readonly value: string; readonly findings: readonly Finding[]; readonly words: RequestWords; readonly more?: ComponentChildren };

function FieldOf({ name, field, value, findings, words, more }: OneField) {
  const text = words.fields[field] ?? { label: words.otherFields[field] ?? field, hint: words.otherHints[field] ?? "" };
  return (
    <div class="draft-field">
      <LongTextField name={name} label={text.label} hint={text.hint} value={value} rows={text.lines ?? 2} />
      <div data-live={name}><Findings findings={findings} words={words} /></div>
      {more === undefined ? null : <p class="fine">{more}</p>}
    </div>
  );
}

/** "Must. Needed if … UNCAC art. 46(15)(c): law". */
export function FindingLine({ finding, words }: { readonly finding: Finding; readonly words: RequestWords }) {
  const { severity, text, source } = sayFinding(finding, words);
  return <><strong>{severity}</strong> {text === "" ? null : `${text} `}<Quiet>{source}</Quiet></>;
}

function Findings({ findings, words }: { readonly findings: readonly Finding[]; readonly words: RequestWords }) {
  return <>{findings.map((finding) => <p key={`${finding.rule} ${finding.item ?? ""}`} class={finding.severity === "must" ? "finding finding-must" : "finding"}><FindingLine finding={finding} words={words} /></p>)}</>;
}

/** How far each part is: links to the sections with their gaps. */
export function Progress({ loaded, words }: { readonly loaded: LoadedRequest; readonly words: RequestWords }) {
  return (
    <nav class="draft-parts" aria-label={words.draft.progress}>
      <ul>{partsOf(loaded, words).map(({ href, label, gaps }) => <li key={href}><Link href={href}>{label}</Link> <span data-live={href}>{gaps === 0 ? <span class="part-done">✓</span> : <strong class="late">{gaps}</strong>}</span></li>)}</ul>
    </nav>
  );
}

/** What the country asks beside the fields of the form: its times, its form, what it holds too small. */
export function OtherFindings({ loaded, words }: { readonly loaded: LoadedRequest; readonly words: RequestWords }) {
  return <>{otherFindings(loaded.check).map((finding) => <p key={`${finding.rule} ${finding.item ?? ""}`} class={finding.severity === "must" ? "finding finding-must" : "finding"}>{words.otherFields[finding.field] ?? finding.field}: <FindingLine finding={finding} words={words} /></p>)}</>;
}
