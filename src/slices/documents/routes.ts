// Every page and form of documents, one row each.
import type { DeskRoute } from "../accounts/index.ts";
import { addDocuments, showAddForm } from "./add-documents/add-documents.page.tsx";
import { beginUpload, discardUpload, takePart } from "./add-documents/upload-in-parts.ts";
import { showDocuments } from "./list-documents/list-documents.page.tsx";
import { readDocument } from "./read-document/read-document.page.ts";

const OF_FILE = "/desk/files/:file/documents";

export const DOCUMENT_ROUTES: readonly DeskRoute[] = [
  { method: "GET", path: OF_FILE, permission: "file.read", audit: "file.opened", handle: showDocuments },
  { method: "GET", path: `${OF_FILE}/new`, permission: "file.write", audit: "file.opened", handle: showAddForm },
  { method: "POST", path: `${OF_FILE}/new`, permission: "file.write", audit: "document.added", takesFiles: true, handle: addDocuments },
  { method: "GET", path: `${OF_FILE}/:document`, permission: "file.read", audit: "document.read", handle: readDocument },
  { method: "GET", path: `${OF_FILE}/:document/versions/new`, permission: "file.write", audit: "file.opened", handle: showAddForm },
  { method: "POST", path: `${OF_FILE}/:document/versions/new`, permission: "file.write", audit: "document.added", takesFiles: true, handle: addDocuments },
  // An officer's own, until they are classed.
  { method: "POST", path: "/desk/uploads", permission: "file.write", audit: "upload.begun", handle: beginUpload },
  { method: "POST", path: "/desk/uploads/:upload/parts", permission: "file.write", audit: null, takesFiles: true, handle: takePart },
  { method: "POST", path: "/desk/uploads/:upload/discard", permission: "file.write", audit: "upload.discarded", handle: discardUpload },
];
