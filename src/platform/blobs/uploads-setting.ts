// What an installation says of files that are sent to it, in `comity.config.json` under "uploads".
import { z } from "zod";
import { KIND_NAMES } from "./kinds.ts";

export const uploadsSetting = z.strictObject({
  /** The largest file, in megabytes of 1,000,000 bytes. */
  largestMegabytes: z.int("a whole number").min(1, "at least 1").max(10_000, "at most 10000").default(200),
  /** Which kinds of file are taken; all that Comity knows where nothing is said. */
  kinds: z.array(z.enum(KIND_NAMES, `one of ${KIND_NAMES.join(", ")}`)).min(1, "at least one kind").default([...KIND_NAMES]),
  /** A command that looks for malware; without it files are kept as "not scanned". */
  scan: z
    .strictObject({
      command: z.string().trim().min(1, "the path of a program"),
      /** Before the path of the file. */
      arguments: z.array(z.string()).default([]),
      seconds: z.int("a whole number of seconds").min(1, "at least 1").max(600, "at most 600").default(60),
    })
    .optional(),
});

export type UploadsSetting = Readonly<z.infer<typeof uploadsSetting>>;
