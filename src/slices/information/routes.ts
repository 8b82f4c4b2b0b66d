// Every page and form of spontaneous information, one row each.
import type { DeskEntry, DeskRoute } from "../accounts/index.ts";
import { sendAct } from "./act-on-information/act-on-information.page.ts";
import { sendMarking, showMarking } from "./change-marking/change-marking.page.tsx";
import { sendBasis } from "./choose-basis/choose-basis.page.ts";
import { sendCorrection, showCorrection } from "./correct-information/correct-information.page.tsx";
import { sendLink } from "./follow-information/link-request.page.ts";
import { openFollowing, showFollowing } from "./follow-information/open-following.page.tsx";
import { showList } from "./list-information/list-information.page.tsx";
import { beginSending, recordReceived, showReceive, showSend } from "./open-information/open-information.page.tsx";
import { showInformation } from "./show-information/show-information.page.tsx";
import { wordsOf } from "./words/index.ts";

const ALL = "/desk/information";
const ONE = `${ALL}/:information` as const;

export const INFORMATION_ROUTES: readonly DeskRoute[] = [
  { method: "GET", path: ALL, permission: "request.read", audit: null, handle: showList },
  { method: "GET", path: `${ALL}/receive`, permission: "request.examine", audit: null, handle: showReceive },
  { method: "POST", path: `${ALL}/receive`, permission: "request.examine", audit: "information.opened", handle: recordReceived },
  { method: "GET", path: `${ALL}/send`, permission: "request.examine", audit: null, handle: showSend },
  { method: "POST", path: `${ALL}/send`, permission: "request.examine", audit: "information.opened", handle: beginSending },
  { method: "GET", path: ONE, permission: "request.read", audit: "information.read", handle: showInformation },
  { method: "POST", path: `${ONE}/acts/:act`, permission: "request.read", audit: "information.acted", handle: sendAct },
  { method: "POST", path: `${ONE}/basis`, permission: "request.examine", audit: "information.basis-chosen", handle: sendBasis },
  { method: "GET", path: `${ONE}/correct`, permission: "request.examine", audit: "information.read", handle: showCorrection },
  { method: "POST", path: `${ONE}/correct`, permission: "request.examine", audit: "information.corrected", handle: sendCorrection },
  { method: "GET", path: `${ONE}/marking`, permission: "request.approve", audit: "information.read", handle: showMarking },
  { method: "POST", path: `${ONE}/marking`, permission: "request.approve", audit: "information.marked", handle: sendMarking },
  { method: "POST", path: `${ONE}/links`, permission: "request.read", audit: "information.followed", handle: sendLink },
  { method: "GET", path: `${ONE}/request`, permission: "request.draft", audit: "information.read", handle: showFollowing },
  { method: "POST", path: `${ONE}/request`, permission: "request.draft", audit: "information.followed", handle: openFollowing },
];

export const INFORMATION_ENTRIES: readonly DeskEntry[] = [{ key: "information", label: (language) => wordsOf(language).navigation, to: ALL, permission: "request.read" }];
