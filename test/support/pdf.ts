// What a reader of a PDF finds in it, by another program than the one that made it.
import { extractText, getDocumentProxy, getMeta } from "unpdf";

export type ReadPdf = { readonly pages: number; readonly text: string; readonly title: string; readonly language: string };

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text, totalPages } = await extractText(document, { mergePages: true });
  const { info } = await getMeta(document);
  return { pages: totalPages, text, title: String(info["Title"]), language: String(info["Language"]) };
}
