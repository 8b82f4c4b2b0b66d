// The only door of the slice.
import type { DeskSlice } from "../accounts/index.ts";
import { queueFront } from "./list-requests/queue-front.tsx";
import { REQUEST_ENTRIES, REQUEST_ROUTES } from "./routes.ts";

export { openDraft, type DraftOpened, type DraftToOpen } from "./open-draft/open-draft.ts";
export { saveDraft, type DraftSaved } from "./save-draft/save-draft.ts";
export { takeStep, type StepOutcome, type StepWanted, type TakeStepRefusal } from "./take-step/take-step.ts";
export { reverseStep, type Reversal, type ReversalOutcome } from "./reverse-step/reverse-step.ts";
export { listReturns, type StoredReturn } from "./returns.store.ts";
export { nameReasons } from "./words/name-reasons.ts";
export { openByOwnNumber, openRequest, type LoadedRequest } from "./loaded-request.ts";
export { countDue, listAllDue, listDue, type DueRow } from "./due.store.ts";
// For slices whose records hang on a request: the one way to it, and what stands around its pages.
export { withOwnRequest, withRequest } from "./asked-request.ts";
export { basisHolds } from "./chosen-basis.ts";
export { RequestFrame } from "./request-frame.view.tsx";
export { loadView as loadRequestView, stateNamed, type RequestView } from "./request-view.ts";
export { loadSeries } from "./request-number.ts";
export { requestFieldLabel } from "./words/index.ts";
export { requestEvents } from "./request-events.ts";
export { EMPTY_DRAFT, readDraftContent, type DraftContent } from "./draft-content.ts";
export { findBasis, findDraft, findRequest, listItems, listParts, listReferences, listSteps, listSubjects, type StoredItem, type StoredReference, type StoredRequest, type StoredStep, type StoredSubject } from "./requests.store.ts";
export { changeItem, insertBasis, insertReference, insertSubject } from "./write-request.store.ts";
export { listRequestNames, searchRequests, type FoundBy, type FoundRequest } from "./search.store.ts";
export const requests: DeskSlice = { routes: REQUEST_ROUTES, navigation: REQUEST_ENTRIES, frontList: queueFront };
export { receiveRequest, type Received, type RequestToReceive } from "./receive-request/receive-request.ts";
export { seedRequests, type Seeded, type SeedTerms } from "./demonstration/seed-requests.ts";
export { sayRefusal as sayRequestRefusal, wordsOf as requestWords } from "./words/index.ts";
