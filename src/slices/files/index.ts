// The only door of the slice.
import type { DeskSlice } from "../accounts/index.ts";
import { filesFront } from "./read-notices/notices-front.tsx";
import { FILE_ENTRIES, FILE_ROUTES } from "./routes.ts";

export { seedInventedFiles } from "./demonstration/seed-invented-files.ts";
export { fileEvents } from "./file-events.ts";

export const files: DeskSlice = { routes: FILE_ROUTES, navigation: FILE_ENTRIES, front: filesFront };

// What slices need whose records lie in files: the one way to a file, what stands around its pages, and the parts of its forms.
export { ClosureFields, compartmentsOf, line, LONGEST, markingOf, problemsOf, sendFormPage } from "./file-form.tsx";
export { FileFrame } from "./file-frame.view.tsx";
export { MarkingTag, Moment } from "./file-parts.view.tsx";
export { loadOfficeView, nameOfActor } from "./office-view.ts";
export { withFile, type OpenedFile } from "./opened-file.ts";
export { wordsOf as wordsOfFiles } from "./words/index.ts";
export { insertFile } from "./write-file.store.ts";
export { listFileNames, searchFiles, type Hit } from "./files.store.ts";
