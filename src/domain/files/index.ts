// The door: what may be done with a desk file. Knows no table, no session and no page.
export { FILE_KINDS, isFileKind, isOurs, type DeskFile, type FileKind, type PostOfOffice } from "./desk-file.ts";
export { decideClosing, decideSubject } from "./decide-change.ts";
export { decideGrant, decideGrantAnswer, LONGEST_GRANT_DAYS, type GrantAnswer, type GrantRecord, type NewGrant } from "./decide-grant.ts";
export { decideMarking, decideMarkingAnswer, isRaising, type Closure, type MarkingChange } from "./decide-marking.ts";
export { decideBreakingGlass, OPENING_HOURS } from "./decide-breaking-glass.ts";
export { decideNewFile, type NewFile } from "./decide-new-file.ts";
export { decidePaperMarking, decidePaperMarkingAnswer } from "./decide-paper-marking.ts";
export { decidePaper, effectiveMarking } from "./decide-paper.ts";
export { decideLifting, decideRecusal, type RecusalRecord } from "./decide-recusal.ts";
export { decideTransfer } from "./decide-transfer.ts";
export { agreed, refused, type Decision, type FileRefusal, type FileRefusalCode } from "./file-refusal.ts";
