// Every page and form of desk files, one row each.
import type { DeskEntry, DeskRoute } from "../accounts/index.ts";
import { addPaper, showPaperForm } from "./add-paper/add-paper.page.tsx";
import { breakGlass, showGlassForm } from "./break-glass/break-glass.page.tsx";
import { subjectForm } from "./change-header/change-subject.page.tsx";
import { closingForm } from "./change-header/close-file.page.tsx";
import { markingForm } from "./change-marking/change-marking.page.tsx";
import { answerLowering } from "./change-marking/decide-lowering.page.ts";
import { countWaiting } from "./file-access.store.ts";
import { answerGrant } from "./grant-access/answer-grant.page.ts";
import { grantAccess, showGrantForm } from "./grant-access/grant-access.page.tsx";
import { listDecisions } from "./list-decisions/list-decisions.page.tsx";
import { showFiles } from "./list-files/list-files.page.tsx";
import { beginFile, showNewFileForm } from "./open-file/open-file.page.tsx";
import { countUnreadOpenings } from "./openings.store.ts";
import { answerPaperLowering } from "./mark-paper/decide-paper-lowering.page.ts";
import { changePaperMarking, showPaperMarking } from "./mark-paper/mark-paper.page.tsx";
import { readPaper } from "./read-paper/read-paper.page.tsx";
import { acknowledgeNotice, showNotices } from "./read-notices/notices.page.tsx";
import { liftWall, recuseOfficer, showRecusalForm } from "./recuse-officer/recuse-officer.page.tsx";
import { showHistory } from "./show-file/show-history.page.tsx";
import { showPapers } from "./show-file/show-papers.page.tsx";
import { showPeople } from "./show-file/show-people.page.tsx";
import { transferForm } from "./transfer-file/transfer-file.page.tsx";
import { wordsOf } from "./words/index.ts";

const FILES = "/desk/files";
const ONE = "/desk/files/:file";

export const FILE_ROUTES: readonly DeskRoute[] = [
  { method: "GET", path: FILES, permission: "file.read", audit: null, handle: showFiles },
  { method: "GET", path: `${FILES}/new`, permission: "file.open", audit: null, handle: showNewFileForm },
  { method: "POST", path: `${FILES}/new`, permission: "file.open", audit: "file.begun", handle: beginFile },
  { method: "GET", path: `${FILES}/decisions`, permission: "file.approve-grant", audit: null, handle: listDecisions },
  { method: "GET", path: `${FILES}/notices`, permission: "file.read", audit: null, handle: showNotices("owner") },
  { method: "POST", path: `${FILES}/notices/:opening`, permission: "file.read", audit: "opening.acknowledged", handle: acknowledgeNotice("owner") },
  { method: "GET", path: "/desk/openings", permission: "audit.read", audit: null, handle: showNotices("auditor") },
  { method: "POST", path: "/desk/openings/:opening", permission: "audit.read", audit: "opening.acknowledged", handle: acknowledgeNotice("auditor") },
  { method: "GET", path: "/desk/break-glass", permission: "file.break-glass", audit: null, handle: showGlassForm },
  { method: "POST", path: "/desk/break-glass", permission: "file.break-glass", audit: "glass.broken", handle: breakGlass },
  { method: "GET", path: ONE, permission: "file.read", audit: "file.opened", handle: showPapers },
  { method: "GET", path: `${ONE}/people`, permission: "file.read", audit: "file.opened", handle: showPeople },
  { method: "GET", path: `${ONE}/history`, permission: "file.read", audit: "file.opened", handle: showHistory },
  { method: "GET", path: `${ONE}/papers/new`, permission: "file.write", audit: "file.opened", handle: showPaperForm },
  { method: "POST", path: `${ONE}/papers/new`, permission: "file.write", audit: "paper.added", handle: addPaper },
  { method: "GET", path: `${ONE}/papers/:paper`, permission: "file.read", audit: "paper.read", handle: readPaper },
  { method: "GET", path: `${ONE}/papers/:paper/marking`, permission: "file.change-marking", audit: "file.opened", handle: showPaperMarking },
  { method: "POST", path: `${ONE}/papers/:paper/marking`, permission: "file.change-marking", audit: "marking.raised", handle: changePaperMarking },
  { method: "POST", path: `${ONE}/paper-markings/:lowering/accept`, permission: "file.change-marking", audit: "marking.lowered", handle: answerPaperLowering(true) },
  { method: "POST", path: `${ONE}/paper-markings/:lowering/refuse`, permission: "file.change-marking", audit: "lowering.refused", handle: answerPaperLowering(false) },
  { method: "GET", path: `${ONE}/grants/new`, permission: "file.grant", audit: "file.opened", handle: showGrantForm },
  { method: "POST", path: `${ONE}/grants/new`, permission: "file.grant", audit: "access.granted", handle: grantAccess },
  { method: "POST", path: `${ONE}/grants/:grant/approve`, permission: "file.approve-grant", audit: "access.approved", handle: answerGrant("approve") },
  { method: "POST", path: `${ONE}/grants/:grant/refuse`, permission: "file.approve-grant", audit: "access.refused", handle: answerGrant("refuse") },
  { method: "POST", path: `${ONE}/grants/:grant/revoke`, permission: "file.grant", audit: "access.revoked", handle: answerGrant("revoke") },
  { method: "GET", path: `${ONE}/recusals/new`, permission: "file.recuse", audit: "file.opened", handle: showRecusalForm },
  { method: "POST", path: `${ONE}/recusals/new`, permission: "file.recuse", audit: "officer.recused", handle: recuseOfficer },
  { method: "POST", path: `${ONE}/recusals/:recusal/lift`, permission: "file.recuse", audit: "recusal.lifted", handle: liftWall },
  { method: "GET", path: `${ONE}/marking`, permission: "file.change-marking", audit: "file.opened", handle: markingForm.show },
  { method: "POST", path: `${ONE}/marking`, permission: "file.change-marking", audit: "marking.raised", handle: markingForm.send },
  { method: "POST", path: `${ONE}/marking/:change/accept`, permission: "file.change-marking", audit: "marking.lowered", handle: answerLowering(true) },
  { method: "POST", path: `${ONE}/marking/:change/refuse`, permission: "file.change-marking", audit: "lowering.refused", handle: answerLowering(false) },
  { method: "GET", path: `${ONE}/transfer`, permission: "file.transfer", audit: "file.opened", handle: transferForm.show },
  { method: "POST", path: `${ONE}/transfer`, permission: "file.transfer", audit: "file.transferred", handle: transferForm.send },
  { method: "GET", path: `${ONE}/subject`, permission: "file.write", audit: "file.opened", handle: subjectForm.show },
  { method: "POST", path: `${ONE}/subject`, permission: "file.write", audit: "file.renamed", handle: subjectForm.send },
  { method: "GET", path: `${ONE}/closing`, permission: "file.write", audit: "file.opened", handle: closingForm.show },
  { method: "POST", path: `${ONE}/closing`, permission: "file.write", audit: "file.closed", handle: closingForm.send },
];

export const FILE_ENTRIES: readonly DeskEntry[] = [
  { key: "files", label: (language) => wordsOf(language).navigation.files, to: FILES, permission: "file.read" },
  { key: "decisions", label: (language) => wordsOf(language).navigation.decisions, to: `${FILES}/decisions`, permission: "file.approve-grant", count: async (tx, { today }) => await countWaiting(tx, today) },
  { key: "notices", label: (language) => wordsOf(language).navigation.notices, to: `${FILES}/notices`, permission: "file.read", count: async (tx, { posts, person }) => await countUnreadOpenings(tx, "owner", posts, person) },
  { key: "openings", label: (language) => wordsOf(language).navigation.openings, to: "/desk/openings", permission: "audit.read", group: "office", count: async (tx, { posts, person }) => await countUnreadOpenings(tx, "auditor", posts, person) },
  { key: "glass", label: (language) => wordsOf(language).navigation.glass, to: "/desk/break-glass", permission: "file.break-glass", group: "office" },
];
