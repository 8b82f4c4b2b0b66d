// Documents are added to a file or request: several at once, or one as a new version. What arrived is not lost by a mistake in another field: it
// stays the officer's own until it is classed or thrown away.
import type { FastifyReply } from "fastify";
import { withinScope, type ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf, type FieldProblem } from "../../../platform/web/index.ts";
import { idOf, notThere, officeDay, partOf, sentBy, type DeskContext } from "../../accounts/index.ts";
import { withHome, type DocumentHome } from "../document-home.tsx";
import { findDocument, type StoredDocument } from "../documents.store.ts";
import { endUpload, insertUpload, listUploads, type StoredUpload } from "../uploads.store.ts";
import { sendAddForm } from "./add-documents.view.tsx";
import { judgeDocumentForm, readDocumentForm } from "./document-form.ts";
import { judgeUpload, type JudgedUpload, type UploadRefusal } from "./judge-upload.ts";
import { keepUploads, letGo, type Kept } from "./keep-uploads.ts";
import { wordsOf } from "../words/index.ts";

/** What is written in by this officer, and the document that gets a new version where the address names one. */
type Target = { readonly home: DocumentHome; readonly replaced: StoredDocument | undefined };

async function withTarget<T>(context: DeskContext, work: (tx: ScopedTransaction, target: Target) => Promise<T>): Promise<T | undefined> {
  return await withHome(context, async (tx, home) => {
    if (!home.mayAdd) return undefined;
    if (partOf(context, "document") === "") return await work(tx, { home, replaced: undefined });
    const id = idOf(context, "document");
    const replaced = id === undefined ? undefined : await findDocument(tx, home.of, id);
    return replaced === undefined ? undefined : await work(tx, { home, replaced });
  });
}

export async function showAddForm(context: DeskContext): Promise<FastifyReply> {
  const found = await withTarget(context, async (tx, target) => ({ ...target, waiting: await listUploads(tx) }));
  if (found === undefined) return await notThere(context);
  return await sendAddForm(context, { ...found, form: readDocumentForm({}, found.replaced?.marking ?? found.home.marking), problems: [], added: 0 });
}

export async function addDocuments(context: DeskContext): Promise<FastifyReply> {
  // Nothing that came is anybody's before it is known that the officer may write there.
  const target = await withTarget(context, async (_, found) => await Promise.resolve(found));
  if (target === undefined) return await dropFiles(context);
  const uploads = await claimFiles(context);
  const { home, replaced } = target;
  const form = readDocumentForm(sentBy(context), home.marking);
  const { problems: wrong, classing } = judgeDocumentForm(context, home, form, replaced?.original);
  const chosen = uploads.filter(({ id }) => form.uploads.includes(id) || context.files.some((file) => file.id === id));
  const problems = [...wrong, ...missingFiles(context, chosen, replaced)];
  const outcome = problems.length > 0 ? nothing : await keep(context, chosen, classing);
  const told = [...problems, ...problemsOfOutcome(context, outcome)];
  const added = outcome.kept.filter((one) => one.outcome === "added").length;
  if (told.length === 0) return await context.reply.redirect(`${addressOf(context.request.place, `${home.path}/documents`)}#document-${chosen[0]?.id ?? ""}`, 303);
  const waiting = await withinScope(context.db, context.scope, listUploads);
  return await sendAddForm(context, { home, replaced, waiting, form: { ...form, uploads: chosen.map(({ id }) => id) }, problems: told, added });
}

type Outcome = { readonly kept: readonly Kept[]; readonly refused: readonly UploadRefusal[] };
const nothing: Outcome = { kept: [], refused: [] };

/** What came with the form becomes the officer's own, with what was there before. */
export async function claimFiles({ db, scope, person, files, installation: { uploads } }: DeskContext): Promise<readonly StoredUpload[]> {
  return await withinScope(db, scope, async (tx) => {
    for (const { id, name, size, tooLarge } of files) await insertUpload(tx, person.id, { id, name: storable(name), size: tooLarge ? uploads.largestMegabytes * 1_000_000 + 1 : size, stamp: "" });
    return await listUploads(tx);
  });
}

/** A name as text that can be stored: without the sign that ends texts in C, and without halves of characters. */
export function storable(name: string): string {
  return name.replaceAll("\u0000", "").toWellFormed().slice(0, 1000);
}

export async function dropFiles(context: DeskContext): Promise<FastifyReply> {
  for (const { id } of context.files) await context.incoming.discard(id);
  return await notThere(context);
}

function missingFiles({ language }: DeskContext, chosen: readonly StoredUpload[], replaced: StoredDocument | undefined): readonly FieldProblem[] {
  const { needed } = wordsOf(language);
  if (replaced !== undefined && chosen.length !== 1) return [{ field: "files", message: needed.one }];
  return chosen.length === 0 ? [{ field: "files", message: needed.files }] : [];
}

/** Looks at each file, then enters those that are taken. */
async function keep(context: DeskContext, chosen: readonly StoredUpload[], classing: Parameters<typeof keepUploads>[3]): Promise<Outcome> {
  const taken: JudgedUpload[] = [];
  const refused: UploadRefusal[] = [];
  for (const upload of chosen) {
    const judgement = await judgeUpload(context, upload);
    if (judgement.ok) taken.push(judgement.upload);
    else refused.push(judgement.refusal);
  }
  return await settle(context, taken, refused, classing);
}

/** Enters those that are taken, in one transaction; those that never will be are thrown away. */
export async function settle(context: DeskContext, taken: readonly JudgedUpload[], refused: readonly UploadRefusal[], classing: Parameters<typeof keepUploads>[3]): Promise<Outcome> {
  const lost = refused.filter(({ why }) => why !== "unfinished" && why !== "undecided");
  const kept = await withinScope(context.db, context.scope, async (tx) => {
    for (const { upload } of lost) await endUpload(tx, upload.id);
    return await keepUploads(tx, context, taken, classing);
  });
  await letGo(context, kept);
  for (const { upload } of lost) await context.incoming.discard(upload.id);
  return { kept, refused };
}

/** Each file that did not become a document, with the reason and what would be right. */
export function problemsOfOutcome({ language, installation }: DeskContext, { kept, refused }: Outcome): readonly FieldProblem[] {
  const { outcome: words, kinds } = wordsOf(language);
  const { largestMegabytes, kinds: taken } = installation.uploads;
  const named = taken.map((kind) => kinds[kind] ?? kind).join(", ");
  const messages = [
    ...refused.map((refusal) => {
      const { name } = refusal.upload;
      if (refusal.why === "kind") return words.kind(name, refusal.found, named);
      return refusal.why === "too-large" ? words["too-large"](name, largestMegabytes) : words[refusal.why](name);
    }),
    ...kept.flatMap((one) => {
      if (one.outcome === "quarantined") return [words.quarantined(one.upload.name)];
      return one.outcome === "same" ? [words.same(one.upload.name, one.as.name, officeDay(one.as.at, installation.timeZone))] : [];
    }),
  ];
  return messages.map((message) => ({ field: "files", message }));
}
