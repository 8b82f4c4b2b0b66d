import { decideClosing } from "../../../domain/files/index.ts";
import { fileEvents, note } from "../file-events.ts";
import { wordsOf } from "../words/index.ts";
import { changeFile } from "../write-file.store.ts";
import { headerForm } from "./header-change.tsx";

/** Work on it is over, or begins again. Which of the two, the form says that was shown: not what the file has become since. */
export const closingForm = headerForm<{ readonly close: boolean }>({
  first: "reason",
  words: ({ language }, { file }) => {
    const { closing } = wordsOf(language);
    return file.closed ? { title: closing.reopen, state: closing.reopenState, save: closing.reopen, reason: closing.reason } : { title: closing.close, state: closing.closeState, save: closing.close, reason: closing.reason };
  },
  read: (_, { file }) => ({ close: !file.closed }),
  check: (_, { seen, file }, { close }, version) => ({ problems: [], decision: decideClosing(seen, file, close, version) }),
  change: async (tx, context, { stored: { id, version } }, { close }, reason) => {
    const done = await changeFile(tx, { file: id, version, kind: close ? "closing" : "reopening", was: { closed: !close }, became: { closed: close }, reason, by: context.actor }, { closed: close });
    if (done) await note(tx, context, fileEvents.event(close ? "file.closed" : "file.reopened", id, { version: version + 1 }), reason);
    return done;
  },
  fields: () => null,
});
