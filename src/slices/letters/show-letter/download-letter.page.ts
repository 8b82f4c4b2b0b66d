// The letter as a file: the bytes that were signed, or a preview with "not signed" across each page; and the DOCX of the same words.
import type { FastifyReply } from "fastify";
import { writeWordDocument, type Sheet } from "../../../platform/letters/index.ts";
import { notThere, type DeskContext } from "../../accounts/index.ts";
import { withLetter, type OpenedLetter } from "../asked-letter.ts";
import { findPaper } from "../letters.store.ts";
import { signedSheet } from "../signed-sheet.ts";
import { composeDraft } from "../make-letter/make-letter.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";

type File = { readonly bytes: Uint8Array; readonly name: string };

export async function downloadPdf(context: DeskContext): Promise<FastifyReply> {
  const file = await withLetter(context, async (tx, opened): Promise<File | undefined> => {
    const { letter, office } = opened;
    const name = `${fileName(letter.reference)}${letter.signed === null ? "-preview" : ""}.pdf`;
    if (letter.signed !== null) {
      const bytes = await findPaper(tx, letter.id);
      return bytes === undefined ? undefined : { bytes, name };
    }
    const sheet = await sheetOf(tx, context, opened);
    const made = sheet === undefined ? undefined : office.typeset(sheet);
    return made?.ok === true ? { bytes: made.pdf, name } : undefined;
  });
  if (file === undefined) return await notThere(context);
  return await context.reply.header("content-disposition", `inline; filename="${file.name}"`).type("application/pdf").send(Buffer.from(file.bytes));
}

export async function downloadDocx(context: DeskContext): Promise<FastifyReply> {
  const found = await withLetter(context, async (tx, opened) => {
    const sheet = await sheetOf(tx, context, opened);
    return sheet === undefined ? undefined : { sheet, name: `${fileName(opened.letter.reference)}.docx` };
  });
  if (found === undefined) return await notThere(context);
  return await context.reply
    .header("content-disposition", `attachment; filename="${found.name}"`)
    .type("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    .send(Buffer.from(await writeWordDocument(found.sheet)));
}

async function sheetOf(tx: ScopedTransaction, context: DeskContext, { letter, loaded, office }: OpenedLetter): Promise<Sheet | undefined> {
  if (letter.signed !== null) return signedSheet(letter.signed.sheet, letter);
  const composed = await composeDraft(tx, context, office, loaded, letter);
  return composed.ok ? composed.sheet : undefined;
}

/** The reference as the name of a file. */
function fileName(reference: string): string {
  return reference.replaceAll(/[^A-Za-z0-9]+/g, "-").slice(0, 80);
}
