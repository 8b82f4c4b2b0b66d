// The form that documents are added with. It works without script; with it, large files are sent in parts that survive a lost line.
import type { FastifyReply } from "fastify";
import { addressHere, ChoiceField, DateField, ErrorSummary, FormToken, joined, Link, Notice, PageHead, problemOf, SelectField, TextField, usePlace, addressOf, type FieldProblem } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { ClosureFields, wordsOfFiles } from "../../files/index.ts";
import type { DocumentHome } from "../document-home.tsx";
import type { StoredDocument } from "../documents.store.ts";
import type { StoredUpload } from "../uploads.store.ts";
import { wordsOf, type DocumentWords } from "../words/index.ts";
import { WAYS, type DocumentForm } from "./document-form.ts";
import { documentLanguages } from "./document-languages.ts";

type AddPage = {
  readonly home: DocumentHome;
  readonly replaced: StoredDocument | undefined;
  readonly waiting: readonly StoredUpload[];
  readonly form: DocumentForm;
  readonly problems: readonly FieldProblem[];
  readonly added: number;
};

type Waiting = StoredUpload & { readonly there: number };

export async function sendAddForm(context: DeskContext, page: AddPage): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const { home, replaced, problems } = page;
  const title = replaced === undefined ? words.add.title : words.add.versionTitle(replaced.name);
  const documents = `${home.path}/documents`;
  const waiting: Waiting[] = [];
  for (const upload of page.waiting) waiting.push({ ...upload, there: await context.incoming.sizeOf(upload.id) });
  return await context.reply.sendPage(
    { title, crumbs: [{ label: words.homes[home.section], to: home.listTo }, { label: home.reference, to: documents }], density: "desk", section: home.section, unlisted: true, status: problems.length > 0 ? 422 : 200, script: "uploads" },
    <>
      <PageHead kicker={`${home.reference} · ${home.title}`} title={title} state={words.add.state} dated={false} />
      <ErrorSummary problems={problems} />
      {page.added === 0 ? null : <Notice><p role="status">{words.outcome.added(page.added)} <Link to={documents}>{words.outcome.look}</Link></p></Notice>}
      <AddForm context={context} page={page} waiting={waiting.filter(({ size, there }) => there === size)} />
      <Unfinished words={words} waiting={waiting} />
    </>,
  );
}

function AddForm({ context, page, waiting }: { readonly context: DeskContext; readonly page: AddPage; readonly waiting: readonly Waiting[] }) {
  const place = usePlace();
  const words = wordsOf(context.language);
  const { home, replaced, form, problems } = page;
  return (
    <form method="post" action={addressHere({ ...place, query: [] })} enctype="multipart/form-data" class="form" data-uploads={addressOf(place, "/desk/uploads")}>
      <FormToken />
      <FilesField context={context} problem={problemOf(problems, "files")} several={replaced === undefined} />
      <ul class="upload-progress" aria-live="polite" hidden data-says={JSON.stringify(words.add.script)}></ul>
      {waiting.length === 0 ? null : <WaitingField words={words} waiting={waiting} ticked={form.uploads} />}
      <ChoiceField kind="radio" name="way" label={words.add.way} values={[form.way]} choices={WAYS.map((value) => ({ value, label: words.ways[value] }))} />
      <TextField name="received-from" label={words.add.from} hint={words.add.fromHint} value={form.from} width="full" problem={problemOf(problems, "received-from")} />
      <DateField name="received-on" label={words.add.on} value={form.on} problem={problemOf(problems, "received-on")} />
      <SelectField name="language" label={words.add.language} none={words.add.anyLanguage} value={form.language} choices={documentLanguages(context.language.locale)} problem={problemOf(problems, "language")} />
      <ClosureFields context={context} marking={form.marking} compartments={form.compartments} problems={problems} least={home.marking} hint={words.add.markingHint(wordsOfFiles(context.language).markings[home.marking])} />
      <p class="form-actions"><button type="submit" class="button">{replaced === undefined ? words.add.save : words.add.saveVersion}</button></p>
    </form>
  );
}

type FilesFieldProps = {
  readonly context: DeskContext;
  readonly problem: string | undefined;
  readonly several: boolean;
  /** Where a page has more than one of them. */
  readonly id?: string;
  readonly label?: string;
  readonly hint?: string | undefined;
};

export function FilesField({ context: { language, installation }, problem, several, id = "field-files", label, hint }: FilesFieldProps) {
  const words = wordsOf(language);
  const { largestMegabytes, kinds } = installation.uploads;
  return (
    <div class={joined("field", problem !== undefined && "has-problem")}>
      <label for={id}>{label ?? words.add.files}</label>
      <p class="field-hint" id={`${id}-hint`}>{hint === undefined ? null : `${hint} `}{several || label !== undefined ? "" : `${words.add.versionOnly} `}{words.add.filesHint(largestMegabytes, kinds.map((kind) => words.kinds[kind] ?? kind).join(", "))}</p>
      {problem === undefined ? null : <p class="field-problem" id={`${id}-problem`}>{problem}</p>}
      <input type="file" id={id} name="files" multiple={several} aria-describedby={joined(`${id}-hint`, problem !== undefined && `${id}-problem`)} aria-invalid={problem === undefined ? undefined : "true"} />
    </div>
  );
}

function WaitingField({ words, waiting, ticked }: { readonly words: DocumentWords; readonly waiting: readonly Waiting[]; readonly ticked: readonly string[] }) {
  return (
    <fieldset class="field" aria-describedby="field-upload-hint">
      <legend>{words.add.waiting}</legend>
      <p class="field-hint" id="field-upload-hint">{words.add.waitingHint}</p>
      <ul class="choices">
        {waiting.map(({ id, name, size }) => (
          <li key={id}>
            <input type="checkbox" id={`upload-${id}`} name="upload" value={id} checked={ticked.includes(id)} />
            <label for={`upload-${id}`}>{name} <span class="count">{words.list.size(size)}</span></label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** What is here in part, and a way to be rid of it and of what was never classed. */
function Unfinished({ words, waiting }: { readonly words: DocumentWords; readonly waiting: readonly Waiting[] }) {
  const place = usePlace();
  if (waiting.length === 0) return null;
  const partly = waiting.some(({ size, there }) => there !== size);
  return (
    <section aria-labelledby="on-their-way">
      <h2 id="on-their-way">{partly ? words.add.unfinished : words.add.waiting}</h2>
      {partly ? <p>{words.add.unfinishedText}</p> : null}
      <ul class="on-their-way">
        {waiting.map(({ id, name, size, there }) => (
          <li key={id}>
            <span>{name} <span class="quiet">{there === size ? words.list.size(size) : words.add.there(words.list.size(there), words.list.size(size))}</span></span>
            <form method="post" action={addressOf(place, `/desk/uploads/${id}/discard`)}>
              <FormToken />
              <button type="submit" class="button-quiet" aria-label={words.add.discardOf(name)}>{words.add.discard}</button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
