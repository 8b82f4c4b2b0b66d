// Every page and form of letters, one row each.
import type { DeskRoute } from "../accounts/index.ts";
import { sendChange, sendNewLetter, showChange, showNewLetter } from "./letter-form/letter-form.page.tsx";
import { sendAgreement, sendOverride, showLetters } from "./list-letters/list-letters.page.tsx";
import { sendDespatch, sendSignature, sendWithdrawal } from "./show-letter/act-on-letter.page.ts";
import { downloadDocx, downloadPdf } from "./show-letter/download-letter.page.ts";
import { showLetter } from "./show-letter/show-letter.page.tsx";

const OF_INFORMATION = "/desk/information/:information/letters";
const OF_REQUEST = "/desk/requests/:request/letters";
const ONE = "/desk/letters/:letter";

export const LETTER_ROUTES: readonly DeskRoute[] = [
  { method: "GET", path: OF_REQUEST, permission: "request.read", audit: null, handle: showLetters },
  { method: "GET", path: `${OF_REQUEST}/new/:template`, permission: "request.examine", audit: null, handle: showNewLetter },
  { method: "POST", path: `${OF_REQUEST}/new/:template`, permission: "request.examine", audit: "letter.made", handle: sendNewLetter },
  { method: "POST", path: `${OF_REQUEST}/overrides`, permission: "request.examine", audit: "override.asked", handle: sendOverride },
  { method: "POST", path: `${OF_REQUEST}/overrides/:override/agree`, permission: "request.approve", audit: "override.agreed", handle: sendAgreement },
  { method: "GET", path: OF_INFORMATION, permission: "request.read", audit: null, handle: showLetters },
  { method: "GET", path: `${OF_INFORMATION}/new/:template`, permission: "request.examine", audit: null, handle: showNewLetter },
  { method: "POST", path: `${OF_INFORMATION}/new/:template`, permission: "request.examine", audit: "information-letter.made", handle: sendNewLetter },
  { method: "GET", path: ONE, permission: "request.read", audit: "letter.read", handle: showLetter },
  { method: "GET", path: `${ONE}/pdf`, permission: "request.read", audit: "letter.read", handle: downloadPdf },
  { method: "GET", path: `${ONE}/docx`, permission: "request.read", audit: "letter.read", handle: downloadDocx },
  { method: "GET", path: `${ONE}/change`, permission: "request.examine", audit: "letter.read", handle: showChange },
  { method: "POST", path: `${ONE}/change`, permission: "request.examine", audit: "letter.made", handle: sendChange },
  { method: "POST", path: `${ONE}/sign`, permission: "request.approve", audit: "letter.signed", handle: sendSignature },
  { method: "POST", path: `${ONE}/despatch`, permission: "request.examine", audit: "letter.despatched", handle: sendDespatch },
  { method: "POST", path: `${ONE}/withdraw`, permission: "request.examine", audit: "letter.withdrawn", handle: sendWithdrawal },
];
