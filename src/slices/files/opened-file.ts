// A file as one officer sees it: found within the scope, with how it comes to be seen. Whoever opens a file that is not public
// leaves an entry in the record, in the transaction that reads it; once a session and an hour.
import { seesFile, type GuardedFile, type Seen } from "../../domain/access/index.ts";
import type { DeskFile } from "../../domain/files/index.ts";
import { withinScope, type ScopedTransaction } from "../../platform/db/index.ts";
import { idOf, type DeskContext } from "../accounts/index.ts";
import { listGrants, listLowerings, listRecusals, type StoredGrant, type StoredLowering, type StoredRecusal } from "./file-access.store.ts";
import { fileEvents, note } from "./file-events.ts";
import { findFile, findPaper, isReadingNoted, type StoredFile, type StoredPaper } from "./files.store.ts";
import { loadOfficeView, type OfficeView } from "./office-view.ts";
import { findWaitingPaperLowering, type StoredPaperChange } from "./paper-markings.store.ts";
import { listOpenings, type StoredOpening } from "./openings.store.ts";

export type OpenedFile = {
  readonly stored: StoredFile;
  readonly file: DeskFile & { readonly subject: string };
  readonly guarded: GuardedFile;
  readonly seen: Seen & { readonly sees: true };
  readonly grants: readonly StoredGrant[];
  readonly recusals: readonly StoredRecusal[];
  readonly openings: readonly StoredOpening[];
  readonly lowerings: readonly StoredLowering[];
  /** The database's time. */
  readonly now: Temporal.Instant;
  readonly office: OfficeView;
};

/** The file that the address names, opened within the scope. `undefined`: there is none for this officer. */
export async function withFile<T>(context: DeskContext, work: (tx: ScopedTransaction, opened: OpenedFile) => Promise<T>): Promise<T | undefined> {
  const id = idOf(context, "file");
  if (id === undefined) return undefined;
  const office = await loadOfficeView(context);
  return await withinScope(context.db, context.scope, async (tx) => {
    const opened = await openFile(tx, context, id, office);
    if (opened === undefined) return undefined;
    const outcome = await work(tx, opened);
    // A page that is not there for this officer leaves no entry, like one that is not there at all.
    if (outcome !== undefined) await noteOpening(tx, context, opened);
    return outcome;
  });
}

/** The same for what only the file's own unit may do; to others the page is not there. */
export async function withOwnFile<T>(context: DeskContext, work: (tx: ScopedTransaction, opened: OpenedFile) => Promise<T>): Promise<T | undefined> {
  return await withFile(context, async (tx, opened) => (opened.seen.by === "organisation" ? await work(tx, opened) : undefined));
}

/** A paper that the address names, of a file of the officer's own desk. */
export async function withOwnPaper<T>(context: DeskContext, work: (tx: ScopedTransaction, opened: OpenedFile, paper: StoredPaper) => Promise<T>): Promise<T | undefined> {
  const id = idOf(context, "paper");
  return await withOwnFile(context, async (tx, opened) => {
    const paper = id === undefined ? undefined : await findPaper(tx, opened.stored.id, id);
    return paper === undefined ? undefined : await work(tx, opened, paper);
  });
}

async function noteOpening(tx: ScopedTransaction, context: DeskContext, { stored: { id, marking }, seen }: OpenedFile): Promise<void> {
  if (marking === "public" || !(await isReadingNoted(tx, context.session.id, id))) return;
  await note(tx, context, fileEvents.event("file.opened", id, { seenBy: seen.by, marking }));
}

async function openFile(tx: ScopedTransaction, { standing }: DeskContext, id: string, office: OfficeView): Promise<OpenedFile | undefined> {
  const found = await findFile(tx, id);
  if (found === undefined) return undefined;
  const { file: stored } = found;
  const now = found.now.toTemporalInstant();
  const [grants, recusals, openings, lowerings] = [await listGrants(tx, id), await listRecusals(tx, id), await listOpenings(tx, id), await listLowerings(tx, id)];
  const guarded = guardedFile(stored, grants, recusals, openings);
  const seen = seesFile(standing, guarded, now);
  // The rule as a function and the rule in the database are one rule: where they differ, nobody sees anything.
  if (!seen.sees) throw new Error(`the database shows file ${id}, which the rule shuts: ${seen.because}`);
  const { unit, post, marking, compartments, version, subject } = stored;
  const file = { unit, organisation: office.organisationOf(unit), post, marking, compartments, version, subject, closed: stored.closedAt !== null };
  return { stored, file, guarded, seen, grants, recusals, openings, lowerings, now, office };
}

/** What need-to-know is decided on; of grants and recusals, what the reader may see of them. */
export function guardedFile(stored: StoredFile, grants: readonly StoredGrant[], recusals: readonly StoredRecusal[], openings: readonly StoredOpening[]): GuardedFile {
  return {
    unit: stored.unit,
    marking: stored.marking,
    compartments: stored.compartments,
    grants: grants.map(({ to, paper, from, until, needsSecond, approved, revoked }) => ({ to, ...(paper === null ? {} : { paper }), from, until, needsSecond, approved: approved !== null, revoked: revoked !== null })),
    recused: recusals.filter(({ lifted }) => lifted === null).map(({ person }) => person),
    openings: openings.map(({ person, at, until }) => ({ person, from: at.toTemporalInstant(), until: until.toTemporalInstant() })),
  };
}

export type OpenedPaper = { readonly paper: StoredPaper; readonly opened: OpenedFile | undefined; readonly office: OfficeView; readonly lowering: StoredPaperChange | undefined };

/** The paper that the address names; its file too, where that is seen. Reading it leaves an entry like opening a file. */
export async function findAskedPaper(context: DeskContext): Promise<OpenedPaper | undefined> {
  const [file, id] = [idOf(context, "file"), idOf(context, "paper")];
  if (file === undefined || id === undefined) return undefined;
  const office = await loadOfficeView(context);
  return await withinScope(context.db, context.scope, async (tx) => {
    const paper = await findPaper(tx, file, id);
    if (paper === undefined) return undefined;
    const opened = await openFile(tx, context, file, office);
    if (paper.marking !== "public" || opened?.stored.marking !== "public") {
      if (await isReadingNoted(tx, context.session.id, id)) await note(tx, context, fileEvents.event("paper.read", file, { paper: id, marking: paper.marking }));
    }
    return { paper, opened, office, lowering: await findWaitingPaperLowering(tx, id) };
  });
}
