// What is handed out as proof: of one entry, or of the record's growth. Checked without the database (check-proofs.ts).
import { z } from "zod";
import { checkpointFileShape, type CheckpointFile } from "../checkpoint/signed-checkpoint.ts";
import { keyStatementShape } from "../keys/key-statement.ts";

const hashText = z.string().regex(/^[0-9a-f]{64}$/);

const inclusionFileShape = z.strictObject({
  kind: z.literal("comity-audit-inclusion"),
  entry: z.strictObject({
    number: z.int().min(1),
    /** The text whose SHA-256 is the leaf's data; it names no other entry but the one before, by its hash. */
    text: z.string(),
    /** What lies beside it, where it is handed out too. */
    payload: z.strictObject({ salt: z.string(), text: z.string() }).optional(),
  }),
  path: z.array(hashText),
  checkpoint: z.string(),
  keys: z.array(keyStatementShape),
});
export type InclusionFile = Readonly<z.infer<typeof inclusionFileShape>>;

export type ProofFile = CheckpointFile | InclusionFile;

/** A proof or checkpoint file as parsed from its text; `undefined` where it is neither. */
export function readProofFile(text: string): ProofFile | undefined {
  try {
    const read = z.union([inclusionFileShape, checkpointFileShape]).safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
