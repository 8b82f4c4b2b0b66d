// The text of a PDF, page by page, as its own characters say it. Pictures are not looked at, scripts are not run, nothing is fetched.
import { getDocumentProxy } from "unpdf";
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

type TextItem = { readonly str: string; readonly hasEOL: boolean; readonly width: number; readonly transform: readonly number[] };
/** `left` and `right`: how far it reaches on the page, in the page's own measure. */
type Line = { readonly text: string; readonly left: number; readonly right: number };

function linesOf(items: readonly TextItem[]): readonly Line[] {
  const lines: Line[] = [];
  let line: Line = EMPTY_LINE;
  for (const { str, hasEOL, width, transform: [, , , , x = 0] } of items) {
    line = str.trim() === "" ? { ...line, text: line.text + str } : { text: line.text + str, left: Math.min(line.left, x), right: Math.max(line.right, x + width) };
    if (!hasEOL) continue;
    lines.push(line);
    line = EMPTY_LINE;
  }
  return [...lines, line];
}

const EMPTY_LINE: Line = { text: "", left: Infinity, right: -Infinity };
/** A line that reaches so far across the text of the page goes on in the next one; a shorter one ends a paragraph or a row. */
const FULL = 0.85;

/** A PDF breaks its lines where they end on the paper; what runs on is put together again, and a word that was divided too. */
function joinedLines(lines: readonly Line[], pageWidth: number): string {
  // Text of a few words is no paragraph, however wide its widest line is.
  const across = lines.reduce((widest, { left, right }) => Math.max(widest, right - left), pageWidth / 2);
  return lines.reduce((said, { text, left, right }, index) => {
    const before = lines[index - 1];
    if (before === undefined) return text;
    const runsOn = before.right - before.left >= across * FULL && right > left;
    if (!runsOn) return `${said}\n${text}`;
    return /\p{L}[-\u00AD\u2010]$/u.test(said) && /^\p{Ll}/u.test(text) ? said.slice(0, -1) + text : `${said} ${text}`;
  }, "");
}
