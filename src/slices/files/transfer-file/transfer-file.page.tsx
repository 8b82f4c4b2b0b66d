import type { PostId } from "../../../domain/access/index.ts";
import { agreed, decideTransfer } from "../../../domain/files/index.ts";
import { problemOf, SelectField } from "../../../platform/web/index.ts";
import { typed } from "../../accounts/index.ts";
import { headerForm } from "../change-header/header-change.tsx";
import { fileEvents, note } from "../file-events.ts";
import { postChoice } from "../open-file/open-file.page.tsx";
import { wordsOf } from "../words/index.ts";
import { changeFile } from "../write-file.store.ts";

/** The file goes to another post, and with it the desk that sees it; the officer may lose sight of it. */
export const transferForm = headerForm<{ readonly post: string }>({
  first: "post",
  words: ({ language }) => wordsOf(language).transfer,
  read: (sent) => ({ post: typed(sent, "post") }),
  check: ({ language }, { seen, file, office }, { post }, version) => {
    const to = office.posts.get(post as PostId);
    return to === undefined ? { problems: [{ field: "post", message: wordsOf(language).needed.choice }], decision: agreed({}, []) } : { problems: [], decision: decideTransfer(seen, file, to, version) };
  },
  change: async (tx, context, { stored: { id, version, post: was, unit: wasOf }, office }, { post }, reason) => {
    const to = office.posts.get(post as PostId);
    if (to === undefined) return false;
    const change = { file: id, version, kind: "transfer", was: { post: was, unit: wasOf }, became: { post: to.id, unit: to.unit }, reason, by: context.actor } as const;
    const done = await changeFile(tx, change, { transfer: { unit: to.unit, post: to.id } });
    if (done) await note(tx, context, fileEvents.event("file.transferred", id, { from: was, to: to.id, version: version + 1 }), reason);
    return done;
  },
  fields: ({ language }, { office, file }, { post }, problems) => {
    const words = wordsOf(language);
    const posts = [...office.posts.values()].filter(({ id, organisation, keepsFiles }) => keepsFiles && organisation === file.organisation && id !== file.post);
    const choices = posts.map(({ id, clearance }) => ({ value: id as string, label: `${postChoice(office, id, words.vacant)}, ${words.transfer.cleared(words.markings[clearance])}` })).toSorted((a, b) => a.label.localeCompare(b.label));
    return <SelectField name="post" label={words.transfer.to} value={post} none={words.transfer.choose} choices={choices} problem={problemOf(problems, "post")} />;
  },
});
