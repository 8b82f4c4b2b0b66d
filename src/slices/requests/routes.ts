// Every page and form of requests, one row each.
import type { DeskEntry, DeskRoute } from "../accounts/index.ts";
import { sendAssign, showAssign } from "./assign/assign.page.tsx";
import { sendBulk, showBulk } from "./bulk/bulk.page.tsx";
import { sendMarking, showMarking } from "./change-marking/change-marking.page.tsx";
import { chooseBasis, showBasis } from "./choose-basis/choose-basis.page.tsx";
import { considerGrounds, showGrounds } from "./consider-grounds/consider-grounds.page.tsx";
import { overrideGround, showOverrideGround } from "./consider-grounds/override-ground.page.tsx";
import { addItem, withdrawItem } from "./keep-items/keep-items.page.ts";
import { addNumber, addSubject, showPeople, strikeOut } from "./keep-people/keep-people.page.tsx";
import { discardTyping, keepTyping } from "./keep-typing/keep-typing.page.ts";
import { changeView, keepView, removeView, showViews } from "./keep-views/keep-views.page.tsx";
import { linkRequest, showLinkForm } from "./link-requests/link-requests.page.tsx";
import { showQueue } from "./list-requests/list-requests.page.tsx";
import { beginRequest, showNewRequest } from "./open-draft/open-draft.page.tsx";
import { overrideChecks, showOverride } from "./override-checks/override-checks.page.tsx";
import { countWaitingFor } from "./queue.store.ts";
import { registerRequest, showReceive } from "./receive-request/receive-request.page.tsx";
import { sendRenumber, showRenumber } from "./renumber/renumber.page.tsx";
import { sendReversal, showReversal } from "./reverse-step/reverse-step.page.tsx";
import { sendDraft, showDraft } from "./save-draft/save-draft.page.tsx";
import { showHistory } from "./show-history/show-history.page.tsx";
import { showLane } from "./show-lane/show-lane.page.tsx";
import { showRequest } from "./show-request/show-request.page.tsx";
import { showTeam } from "./show-team/show-team.page.tsx";
import { sendStep, showStepForm } from "./take-step/take-step.page.tsx";
import { wordsOf } from "./words/index.ts";

const LANE = "/desk/lanes/:lane";
const ALL = "/desk/requests";
const ONE = "/desk/requests/:request";

export const REQUEST_ROUTES: readonly DeskRoute[] = [
  { method: "GET", path: ALL, permission: "request.read", audit: null, handle: showQueue },
  { method: "GET", path: `${ALL}/new`, permission: "request.draft", audit: null, handle: showNewRequest },
  { method: "POST", path: `${ALL}/new`, permission: "request.draft", audit: "request.opened", handle: beginRequest },
  { method: "GET", path: `${ALL}/receive`, permission: "request.examine", audit: null, handle: showReceive },
  { method: "POST", path: `${ALL}/receive`, permission: "request.examine", audit: "request.registered", handle: registerRequest },
  { method: "GET", path: `${ALL}/team`, permission: "request.read", audit: null, handle: showTeam },
  { method: "GET", path: `${ALL}/views`, permission: "request.read", audit: null, handle: showViews },
  { method: "POST", path: `${ALL}/views`, permission: "request.read", audit: "view.kept", handle: keepView },
  { method: "POST", path: `${ALL}/views/:view`, permission: "request.read", audit: "view.changed", handle: changeView },
  { method: "POST", path: `${ALL}/views/:view/remove`, permission: "request.read", audit: "view.removed", handle: removeView },
  { method: "GET", path: `${ALL}/bulk`, permission: "request.read", audit: null, handle: showBulk },
  { method: "POST", path: `${ALL}/bulk`, permission: "request.read", audit: "request.assigned", handle: sendBulk },
  { method: "GET", path: LANE, permission: "request.read", audit: null, handle: showLane },
  { method: "GET", path: ONE, permission: "request.read", audit: "request.read", handle: showRequest },
  { method: "GET", path: `${ONE}/history`, permission: "request.read", audit: "request.read", handle: showHistory },
  { method: "GET", path: `${ONE}/draft`, permission: "request.read", audit: "request.read", handle: showDraft },
  { method: "POST", path: `${ONE}/draft`, permission: "request.draft", audit: "draft.saved", handle: sendDraft },
  { method: "POST", path: `${ONE}/draft/typing`, permission: "request.draft", audit: null, handle: keepTyping },
  { method: "POST", path: `${ONE}/draft/typing/discard`, permission: "request.draft", audit: null, handle: discardTyping },
  { method: "POST", path: `${ONE}/items`, permission: "request.draft", audit: "item.added", handle: addItem },
  { method: "POST", path: `${ONE}/items/:item/withdraw`, permission: "request.draft", audit: "item.withdrawn", handle: withdrawItem },
  { method: "GET", path: `${ONE}/basis`, permission: "request.read", audit: "request.read", handle: showBasis },
  { method: "POST", path: `${ONE}/basis`, permission: "request.read", audit: "basis.chosen", handle: chooseBasis },
  { method: "GET", path: `${ONE}/people`, permission: "request.read", audit: "request.read", handle: showPeople },
  { method: "POST", path: `${ONE}/people`, permission: "request.read", audit: "request.noted", handle: addSubject },
  { method: "POST", path: `${ONE}/people/:subject/strike`, permission: "request.read", audit: "request.noted", handle: strikeOut },
  { method: "POST", path: `${ONE}/numbers`, permission: "request.read", audit: "request.noted", handle: addNumber },
  { method: "GET", path: `${ONE}/steps/:action`, permission: "request.read", audit: "request.read", handle: showStepForm },
  { method: "POST", path: `${ONE}/steps/:action`, permission: "request.read", audit: "step.taken", handle: sendStep },
  { method: "GET", path: `${ONE}/reverse`, permission: "request.read", audit: "request.read", handle: showReversal },
  { method: "POST", path: `${ONE}/reverse`, permission: "request.read", audit: "step.reversed", handle: sendReversal },
  { method: "GET", path: `${ONE}/assign`, permission: "request.read", audit: "request.read", handle: showAssign },
  { method: "POST", path: `${ONE}/assign`, permission: "request.read", audit: "request.assigned", handle: sendAssign },
  { method: "GET", path: `${ONE}/number`, permission: "request.approve", audit: "request.read", handle: showRenumber },
  { method: "POST", path: `${ONE}/number`, permission: "request.approve", audit: "request.renumbered", handle: sendRenumber },
  { method: "GET", path: `${ONE}/marking`, permission: "request.read", audit: "request.read", handle: showMarking },
  { method: "POST", path: `${ONE}/marking`, permission: "request.read", audit: "step.taken", handle: sendMarking },
  { method: "GET", path: `${ONE}/links`, permission: "request.read", audit: "request.read", handle: showLinkForm },
  { method: "POST", path: `${ONE}/links`, permission: "request.read", audit: "request.linked", handle: linkRequest },
  { method: "GET", path: `${ONE}/override`, permission: "request.control", audit: "request.read", handle: showOverride },
  { method: "POST", path: `${ONE}/override`, permission: "request.control", audit: "step.taken", handle: overrideChecks },
  { method: "GET", path: `${ONE}/grounds`, permission: "request.examine", audit: "request.read", handle: showGrounds },
  { method: "POST", path: `${ONE}/grounds`, permission: "request.examine", audit: "step.taken", handle: considerGrounds },
  { method: "GET", path: `${ONE}/grounds/override`, permission: "request.read", audit: "request.read", handle: showOverrideGround },
  { method: "POST", path: `${ONE}/grounds/override`, permission: "request.read", audit: "step.taken", handle: overrideGround },
];

/** Beyond this the number beside the navigation says no more. */
const MOST_WAITING = 99;

export const REQUEST_ENTRIES: readonly DeskEntry[] = [
  { key: "requests", label: (language) => wordsOf(language).navigation.queue, to: ALL, permission: "request.read", count: async (tx, { posts }) => await countWaitingFor(tx, posts, MOST_WAITING) },
];
