// What the commands on the record say.
import type { ProofVerdict } from "../proof/check-proofs.ts";
import type { Finding } from "../verify-chain/findings.ts";
import type { ChainVerdict } from "../verify-chain/verify-audit-chain.ts";

const entries = (count: number) => (count === 1 ? "1 entry" : `${count} entries`);
const place = ({ entry, until }: Finding) => (entry === until ? `entry ${entry}` : `entries ${entry} to ${until}`);
const is = ({ entry, until }: Finding) => (entry === until ? "is" : "are");
const by = ({ witness }: Finding) => (witness === undefined ? "" : witness === "stored" ? " (by Comity's own checkpoint)" : ` (by ${witness})`);

const FOUND: Readonly<Record<Finding["what"], (finding: Finding) => string>> = {
  missing: (found) => `${place(found)} ${is(found)} missing${by(found)}`,
  double: (found) => `${place(found)} ${is(found)} there more than once`,
  link: (found) => `${place(found)} ${found.entry === found.until ? "does" : "do"} not carry the hash of the entry before`,
  content: (found) => `${place(found)} ${is(found)} not what was recorded`,
  payload: (found) => `what lies beside ${place(found)} is not what was recorded`,
  "payload-missing": (found) => `what lay beside ${place(found)} is gone, and no entry ordered that`,
  noted: (found) => `${place(found)} is not the one that was noted`,
  key: (found) => `${place(found)} states a key that does not hold`,
  forked: (found) => `${place(found)}: the record was written anew, here or between; the checkpoint of ${found.until} says otherwise${by(found)}`,
  signature: (found) => `the checkpoint of ${found.until || "unknown length"} is not signed by a key that may have signed it${by(found)}`,
  foreign: (found) => `the checkpoint of ${found.until} is of another record, or the first entry was replaced${by(found)}`,
};

const FAULTS: Readonly<Record<ProofVerdict["faults"][number]["what"], string>> = {
  keys: "what it states of the keys does not hold, or is not what the others state",
  signature: "not signed by the record's key",
  "other-record": "of another record than the others",
  fork: "says something else of the same number of entries than another checkpoint: there are two records",
  "not-continued": "does not continue the checkpoint before: something was changed or removed",
  gap: "the checkpoint before it is not among the files; comity audit prove --from makes the missing proof",
  entry: "the entry is not in the record that was signed",
  payload: "what lies beside the entry is not what it carries",
};

export const commands = {
  broken: "the record of what was done is broken:",
  brokenRight: "Change nothing, keep the checkpoints, and follow docs/runbooks/audit.md.",
  notSigned: "no checkpoint was signed: the record is broken:",
  finding: (found: Finding) => FOUND[found.what](found),
  whole: ({ entries: count, head, root, erased, checkpoints, unvouchedKeys }: ChainVerdict): readonly string[] => [
    `The record is whole: ${entries(count)}${checkpoints === 0 ? ", compared with no checkpoint" : `, in agreement with ${checkpoints} ${checkpoints === 1 ? "checkpoint" : "checkpoints"}`}.`,
    ...(erased === 0 ? [] : [`Erased by order, beside ${entries(erased)}: the entries themselves are there and verify.`]),
    ...(unvouchedKeys.length === 0 ? [] : [`A lost key was replaced by entry ${unvouchedKeys.join(", ")}: what was signed since, only that entry vouches for.`]),
    `Its head, worth noting elsewhere: ${head.sequence}:${head.hash}`,
    `Its root: ${root}`,
  ],
  noCheckpoint: (file: string) => `${file} holds no signed checkpoint.`,
  noProof: (file: string) => `${file} is neither a checkpoint file nor a proof.`,
  checkpointMade: (size: number, root: string, made: boolean, written: readonly string[], folder: string) =>
    `${made ? "Signed" : "Nothing was done since the last checkpoint"}: ${entries(size)}, root ${root}. ${written.length === 0 ? `${folder} has it already.` : `Written: ${written.join(", ")}`}`,
  orderMissing: "--order: say on whose order, by authority, date and number.",
  notErasable: {
    "no-entry": (entry: number) => `there is no entry ${entry}.`,
    "first-form": (entry: number) => `entry ${entry} is of the first form: its details are part of what is hashed, and cannot be erased.`,
    "erased-already": (entry: number) => `nothing lies beside entry ${entry} any more: it was erased.`,
    needed: (entry: number) => `entry ${entry} is needed to verify the record (a key, or an erasure): what lies beside it stays.`,
  },
  erasurePlan: ({ sequence, at, actor, event, subjectKind, subjectId }: { sequence: number; at: string; actor: string; event: string; subjectKind: string; subjectId: string }, confirm: string) =>
    `Entry ${sequence}: ${at}, ${actor}, ${event}, ${subjectKind} ${subjectId}.\nIts details, reason and address would be erased for good; backups hold them until they expire. Nothing was erased yet.\nIf this is the entry, repeat the command with --confirm ${confirm}`,
  wrongConfirm: (entry: number) => `that is not the word for entry ${entry}. Nothing was erased.`,
  erasing: (entry: number) => `erasing what lies beside entry ${entry} …`,
  erased: (entry: number, order: number) => `Erased. Entry ${order} says on whose order; entry ${entry} still verifies.`,
  noKey: "no key has signed yet; comity audit checkpoint makes the first one.",
  lostMissing: "--lost: say how the key was lost.",
  keyRotated: (keyId: string, before: string | undefined, lost: boolean) =>
    before === undefined ? `The first key was made: ${keyId}` : lost ? `A new key signs from now on: ${keyId}. Nobody vouches for it; tell the witnesses, who knew ${before}.` : `A new key signs from now on: ${keyId}, vouched for by ${before}.`,
  proveWhat: "give either --entry or --from.",
  notProved: {
    "no-entry": "there is no such entry.",
    "no-checkpoint": "no checkpoint covers it yet; comity audit checkpoint makes one.",
    "payload-erased": "what lay beside it was erased by order.",
    "later-than-record": "the record is shorter than that checkpoint: it was cut off. Run comity audit verify with it.",
  },
  written: (file: string) => `Written: ${file}`,
  checked: ({ checkpoints, entries: proved }: ProofVerdict, pinned: boolean): readonly string[] => [
    ...checkpoints.map(({ name, size, at, keyId }) => `${name}: ${entries(size)} at ${at}, signed by ${keyId}`),
    ...proved.map(({ name, number, text }) => `${name}: entry ${number} is ${text}`),
    ...(pinned ? [] : ["No key was given (--key): the files were only compared with the key that they state themselves."]),
  ],
  notProven: "this does not hold:",
  fault: FAULTS,
};
