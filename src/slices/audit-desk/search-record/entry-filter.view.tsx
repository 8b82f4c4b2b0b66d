// The conditions above the list of entries.
import { DateField, FilterForm, problemOf, SelectField, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import { isNarrowed, type AskedText } from "../entry-question.ts";
import type { RecordView } from "../record-view.ts";
import type { AuditDeskWords } from "../words/en.ts";

type FilterProps = { readonly asked: AskedText; readonly view: RecordView; readonly words: AuditDeskWords; readonly problems: readonly FieldProblem[] };

export function EntryFilter({ asked, view, words, problems }: FilterProps) {
  const { vocabularies, office } = view;
  const kinds = [...new Set(vocabularies.flatMap(({ events }) => Object.values(events)))].toSorted();
  const posts = office.posts.map(({ id }) => ({ value: id as string, label: view.titleOf(id) })).toSorted((a, b) => a.label.localeCompare(b.label));
  const events = vocabularies.map(({ slice, events: named }) => ({ label: slice, choices: Object.keys(named).map((value) => ({ value, label: view.say(value) })) }));
  return (
    <FilterForm label={words.filter} button={words.show} filtered={isNarrowed(asked)}>
      <SelectField name="person" label={words.person} none={words.anybody} value={asked.person} choices={actorChoices(asked.person, view, words)} problem={problemOf(problems, "person")} />
      <SelectField name="post" label={words.post} none={words.anyPost} value={asked.post} choices={posts} problem={problemOf(problems, "post")} />
      <SelectField name="event" label={words.event} none={words.anyEvent} value={asked.event} choices={events} problem={problemOf(problems, "event")} />
      <SelectField name="kind" label={words.kind} none={words.anyKind} value={asked.kind} choices={kinds.map((value) => ({ value, label: value }))} problem={problemOf(problems, "kind")} />
      <TextField name="record" label={words.record} value={asked.record} problem={problemOf(problems, "record")} />
      <DateField name="since" label={words.since} value={asked.since} problem={problemOf(problems, "since")} />
      <DateField name="until" label={words.until} value={asked.until} problem={problemOf(problems, "until")} />
      <SelectField name="result" label={words.result} none={words.anyResult} value={asked.result} choices={(["done", "refused"] as const).map((value) => ({ value, label: words.results[value] }))} problem={problemOf(problems, "result")} />
    </FilterForm>
  );
}

/** Everybody with an account, Comity itself, and who is asked for now, should that be somebody at the command line. */
function actorChoices(asked: string, { office, nameOf }: RecordView, words: AuditDeskWords) {
  const officers = [...office.people.values()].map(({ id, name }) => ({ value: `person:${id}`, label: name }));
  const known = new Set(officers.map(({ value }) => value));
  const others = ["system", ...(asked === "" || asked === "system" || known.has(asked) ? [] : [asked])];
  return [{ label: words.officers, choices: officers }, { label: words.others, choices: others.map((value) => ({ value, label: nameOf(value) })) }];
}
