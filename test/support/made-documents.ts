// Documents made for tests: a PDF of plain pages, one that is shut with a password, one with a page that bursts, a DOCX, an archive that bursts.
import { deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";

/** Lines of each page, in Latin letters. */
export function pdfOf(pages: readonly string[], trailer = ""): Buffer {
  return pdfOfStreams(pages.map((text) => Buffer.from(`BT /F1 12 Tf 72 760 Td 16 TL ${text.split("\n").map((line) => `(${line.replaceAll(/[()\\]/g, String.raw`\$&`)}) Tj T*`).join(" ")} ET`)), "", trailer);
}

function pdfOfStreams(streams: readonly Buffer[], filter: string, trailer: string): Buffer {
  const first = 4;
  const kids = streams.map((_, index) => `${first + index * 2} 0 R`).join(" ");
  const objects: (readonly Buffer[])[] = [
    [Buffer.from("<< /Type /Catalog /Pages 2 0 R >>")],
    [Buffer.from(`<< /Type /Pages /Count ${streams.length} /Kids [${kids}] >>`)],
    [Buffer.from("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")],
    ...streams.flatMap((stream, index) => [
      [Buffer.from(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 1 + index * 2} 0 R >>`)],
      [Buffer.from(`<< /Length ${stream.length}${filter} >>\nstream\n`), stream, Buffer.from("\nendstream")],
    ]),
  ];
  const pieces: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(pieces.reduce((sum, { length }) => sum + length, 0));
    pieces.push(Buffer.from(`${index + 1} 0 obj\n`), ...object, Buffer.from("\nendobj\n"));
  }
  const start = pieces.reduce((sum, { length }) => sum + length, 0);
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  pieces.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(pieces);
}

/** It asks for a password that nobody has. */
export function shutPdf(): Buffer {
  const hex = "5a".repeat(32);
  return pdfOf(["Shut"], `/ID [<${hex.slice(0, 32)}> <${hex.slice(0, 32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -44 >>`);
}

/** One page whose content is most of a gigabyte when it is unpacked: packed twice over. */
export function burstingPdf(): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(700_000_000, "( ) Tj ")));
  return pdfOfStreams([packed], " /Filter [/FlateDecode /FlateDecode]", "");
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** `body`: the XML within the body, or paragraphs as text. */
export function docxOf(paragraphs: readonly string[] | { readonly xml: string }): Buffer {
  const body = "xml" in paragraphs ? paragraphs.xml : paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
  return Buffer.from(
    zipSync({
      "[Content_Types].xml": strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
      "word/document.xml": strToU8(`<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
    }),
  );
}

/** Small as it is sent, more than is read when it is unpacked. */
export function burstingDocx(): Buffer {
  return docxOf({ xml: `<w:p><w:r><w:t>${"a".repeat(120_000_000)}</w:t></w:r></w:p>` });
}
