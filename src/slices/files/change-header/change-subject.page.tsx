import { decideSubject } from "../../../domain/files/index.ts";
import { problemOf, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import { fileEvents, note } from "../file-events.ts";
import { line, LONGEST, required } from "../file-form.tsx";
import { wordsOf } from "../words/index.ts";
import { changeFile } from "../write-file.store.ts";
import { headerForm } from "./header-change.tsx";

/** What the file is called, corrected; what it was called stays in its history. */
export const subjectForm = headerForm<{ readonly subject: string }>({
  first: "subject",
  words: ({ language }) => wordsOf(language).subject,
  read: (sent, { stored }) => ({ subject: "subject" in sent ? line(sent, "subject") : stored.subject }),
  check: ({ language }, { seen, file }, { subject }, version) => {
    const problems: FieldProblem[] = [];
    required(wordsOf(language), problems, "subject", subject, "subject", LONGEST.line);
    return { problems, decision: decideSubject(seen, file, subject, version) };
  },
  change: async (tx, context, { stored: { id, version, subject: was } }, { subject }, reason) => {
    const done = await changeFile(tx, { file: id, version, kind: "subject", was: { subject: was }, became: { subject }, reason, by: context.actor }, { subject });
    if (done) await note(tx, context, fileEvents.event("file.renamed", id, { version: version + 1 }), reason);
    return done;
  },
  fields: ({ language }, _, { subject }, problems) => <TextField name="subject" label={wordsOf(language).subject.subject} value={subject} width="full" required problem={problemOf(problems, "subject")} />,
});
