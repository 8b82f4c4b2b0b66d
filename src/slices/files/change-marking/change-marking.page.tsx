// How far a file is closed. Closing it further is done at once; opening it further is proposed here, and done by another officer.
import type { Marking } from "../../../domain/access/index.ts";
import { decideMarking, isRaising } from "../../../domain/files/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf, FormToken, Notice, usePlace } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { headerForm } from "../change-header/header-change.tsx";
import { insertLowering, type StoredLowering } from "../file-access.store.ts";
import { fileEvents, note } from "../file-events.ts";
import { ClosureFields, compartmentsOf, markingOf } from "../file-form.tsx";
import { closureText } from "../file-parts.view.tsx";
import { nameOfActor } from "../office-view.ts";
import type { OpenedFile } from "../opened-file.ts";
import { wordsOf } from "../words/index.ts";
import { changeFile } from "../write-file.store.ts";

type Closure = { readonly marking: Marking; readonly compartments: readonly string[] };

export const markingForm = headerForm<Closure>({
  first: "marking",
  words: ({ language }) => wordsOf(language).marking,
  read: (sent, { stored }) => ({ marking: markingOf(sent, stored.marking), compartments: "version" in sent ? compartmentsOf(sent) : stored.compartments }),
  check: ({ standing }, opened, wanted, version) => ({ problems: [], decision: decideMarking(standing, opened.seen, opened.file, waiting(opened) !== undefined, { ...wanted, version }) }),
  change: async (tx, context, opened, wanted, reason) => (isRaising(opened.file, wanted) ? await raise(tx, context, opened, wanted, reason) : await propose(tx, context, opened, wanted, reason)),
  fields: (context, _, { marking, compartments }, problems) => <ClosureFields context={context} marking={marking} compartments={compartments} problems={problems} compartmentsHint={wordsOf(context.language).marking.compartmentsHint} />,
  before: (context, opened) => <Waiting context={context} opened={opened} />,
});

function waiting({ lowerings }: OpenedFile): StoredLowering | undefined {
  return lowerings.find(({ decided }) => decided === null);
}

async function raise(tx: ScopedTransaction, context: DeskContext, { stored: { id, version, marking, compartments } }: OpenedFile, wanted: Closure, reason: string): Promise<boolean> {
  const change = { file: id, version, kind: "marking", was: closure({ marking, compartments }), became: closure(wanted), reason, by: context.actor } as const;
  const done = await changeFile(tx, change, wanted);
  if (done) await note(tx, context, fileEvents.event("marking.raised", id, { from: closure({ marking, compartments }), to: closure(wanted), version: version + 1 }), reason);
  return done;
}

async function propose(tx: ScopedTransaction, context: DeskContext, { stored: { id, marking, compartments } }: OpenedFile, wanted: Closure, reason: string): Promise<boolean> {
  const proposal = await insertLowering(tx, { file: id, ...wanted, reason, by: context.actor });
  await note(tx, context, fileEvents.event("lowering.proposed", id, { proposal, from: closure({ marking, compartments }), to: closure(wanted) }), reason);
  return true;
}

function closure({ marking, compartments }: Closure) {
  return { marking, compartments: [...compartments] };
}

/** What another officer proposed, and the two answers to it. */
function Waiting({ context, opened }: { readonly context: DeskContext; readonly opened: OpenedFile }) {
  const place = usePlace();
  const words = wordsOf(context.language);
  const proposal = waiting(opened);
  if (proposal === undefined) return null;
  const path = `/desk/files/${opened.stored.id}/marking/${proposal.id}`;
  const answer = (key: "accept" | "refuse") => (
    <form method="post" action={addressOf(place, `${path}/${key}`)}>
      <FormToken />
      <input type="hidden" name="version" value={opened.stored.version} />
      <button type="submit" class={key === "accept" ? "button" : "button-quiet"}>{words.marking[key]}</button>
    </form>
  );
  return (
    <Notice title={words.marking.waits}>
      <p>{words.marking.proposal(nameOfActor(opened.office.office, proposal.by), closureText(opened.stored, words), closureText(proposal, words))}</p>
      <p>{proposal.reason}</p>
      {proposal.by === context.actor ? <p>{words.refusals["same-person"]}</p> : <div class="row-acts">{answer("accept")}{answer("refuse")}</div>}
    </Notice>
  );
}
