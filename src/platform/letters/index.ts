// Papers set in type: a sheet in, PDF/A or DOCX out. Knows no request and no treaty.
export { printable } from "./printable-text.ts";
export type { Report, ReportBar, ReportSection, ReportTable } from "./report.ts";
export { sheet, type Sheet, type SheetBlock, type SheetField } from "./sheet.ts";
export { createTypesetter, type Typeset, type Typesetter } from "./typesetting.ts";
export { isRightToLeft, writeWordDocument } from "./word-document.ts";
