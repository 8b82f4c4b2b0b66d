// The text of a PDF, page by page, as its own characters say it. Pictures are not looked at, scripts are not run, nothing is fetched.
import { getDocumentProxy } from "unpdf";
import { joinedLines, linesOf } from "./pdf-lines.ts";
import { textOfParts, withoutText, type DocumentText, type TextLimits } from "./document-text.ts";

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

export async function textOfPdf(bytes: Uint8Array, limits: TextLimits): Promise<DocumentText> {
  const document = await openPdf(bytes);
  if (document === undefined) return withoutText("protected");
  const pages = document.numPages;
  const texts: string[] = [];
  let read = 0;
  while (texts.length < Math.min(pages, limits.pages) && read < limits.characters) {
    const text = await textOfPage(document, texts.length + 1);
    texts.push(text);
    read += text.length;
  }
  return textOfParts(texts, pages, limits, texts.length < pages);
}

/** `undefined`: it opens with a password alone. @throws where it is no PDF */
async function openPdf(bytes: Uint8Array): Promise<PdfDocument | undefined> {
  try {
    return await getDocumentProxy(bytes, { stopAtErrors: false, useSystemFonts: false, disableFontFace: true, verbosity: 0 });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") return undefined;
    throw error;
  }
}

async function textOfPage(document: PdfDocument, number: number): Promise<string> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const [left = 0, , right = 0] = page.view;
  page.cleanup();
  return joinedLines(linesOf(items.filter((item) => "str" in item)), right - left);
}
