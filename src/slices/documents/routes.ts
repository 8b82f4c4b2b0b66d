// Every page and form of documents, one row each.
import type { DeskRoute } from "../accounts/index.ts";
import { addDocuments, showAddForm } from "./add-documents/add-documents.page.tsx";
import { beginUpload, discardUpload, takePart } from "./add-documents/upload-in-parts.ts";
import { showDocuments } from "./list-documents/list-documents.page.tsx";
import { showPapers } from "./list-papers/list-papers.page.tsx";
import { readDocument } from "./read-document/read-document.page.ts";
import { showText } from "./show-text/show-text.page.tsx";

const OF_FILE = "/desk/files/:file/documents";
const OF_INFORMATION = "/desk/information/:information/documents";
const OF_REQUEST = "/desk/requests/:request/documents";

export const DOCUMENT_ROUTES: readonly DeskRoute[] = [
  { method: "GET", path: OF_FILE, permission: "file.read", audit: "file.opened", handle: showDocuments },
  { method: "GET", path: `${OF_FILE}/new`, permission: "file.write", audit: "file.opened", handle: showAddForm },
  { method: "POST", path: `${OF_FILE}/new`, permission: "file.write", audit: "document.added", takesFiles: true, handle: addDocuments },
  { method: "GET", path: `${OF_FILE}/:document`, permission: "file.read", audit: "document.read", handle: readDocument },
  { method: "GET", path: `${OF_FILE}/:document/text`, permission: "file.read", audit: "document.read", handle: showText },
  { method: "GET", path: `${OF_FILE}/:document/versions/new`, permission: "file.write", audit: "file.opened", handle: showAddForm },
  { method: "POST", path: `${OF_FILE}/:document/versions/new`, permission: "file.write", audit: "document.added", takesFiles: true, handle: addDocuments },
  { method: "GET", path: OF_REQUEST, permission: "request.read", audit: "request.read", handle: showDocuments },
  { method: "GET", path: `${OF_REQUEST}/new`, permission: "request.read", audit: "request.read", handle: showAddForm },
  { method: "POST", path: `${OF_REQUEST}/new`, permission: "request.read", audit: "request-document.added", takesFiles: true, handle: addDocuments },
  { method: "GET", path: `${OF_REQUEST}/:document`, permission: "request.read", audit: "request-document.read", handle: readDocument },
  { method: "GET", path: `${OF_REQUEST}/:document/text`, permission: "request.read", audit: "request-document.read", handle: showText },
  { method: "GET", path: `${OF_REQUEST}/:document/versions/new`, permission: "request.read", audit: "request.read", handle: showAddForm },
  { method: "POST", path: `${OF_REQUEST}/:document/versions/new`, permission: "request.read", audit: "request-document.added", takesFiles: true, handle: addDocuments },
  { method: "GET", path: OF_INFORMATION, permission: "request.read", audit: "information.read", handle: showDocuments },
  { method: "GET", path: `${OF_INFORMATION}/new`, permission: "request.read", audit: "information.read", handle: showAddForm },
  { method: "POST", path: `${OF_INFORMATION}/new`, permission: "request.read", audit: "information-document.added", takesFiles: true, handle: addDocuments },
  { method: "GET", path: `${OF_INFORMATION}/:document`, permission: "request.read", audit: "information-document.read", handle: readDocument },
  { method: "GET", path: `${OF_INFORMATION}/:document/text`, permission: "request.read", audit: "information-document.read", handle: showText },
  { method: "GET", path: `${OF_INFORMATION}/:document/versions/new`, permission: "request.read", audit: "information.read", handle: showAddForm },
  { method: "POST", path: `${OF_INFORMATION}/:document/versions/new`, permission: "request.read", audit: "information-document.added", takesFiles: true, handle: addDocuments },
  { method: "GET", path: "/desk/requests/:request/papers", permission: "request.read", audit: "request.read", handle: showPapers },
  // An officer's own, until they are classed; where to, is asked then.
  { method: "POST", path: "/desk/uploads", permission: "signed-in", audit: "upload.begun", handle: beginUpload },
  { method: "POST", path: "/desk/uploads/:upload/parts", permission: "signed-in", audit: null, takesFiles: true, handle: takePart },
  { method: "POST", path: "/desk/uploads/:upload/discard", permission: "signed-in", audit: "upload.discarded", handle: discardUpload },
];
