// A form that carries files, read as it comes: each file goes to where uploads lie while they arrive, and memory stays flat. Nothing of
// it is read before the form's own token, which must be its first field.
import multipart, { type Multipart } from "@fastify/multipart";
import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Incoming } from "../blobs/index.ts";
import { FORM_TOKEN } from "./components/form-token.tsx";

/** How long one form with files may take to arrive; what takes longer is sent in parts by the page's script. */
export const LONGEST_UPLOAD_MS = 10 * 60_000;

/** A file that came with a form. Nothing that the sender says of it is believed: not its name, not its kind. */
export type SentFile = { readonly id: string; readonly field: string; readonly name: string; readonly size: number; readonly tooLarge: boolean };

export type FormWithFiles = { readonly fields: Readonly<Record<string, readonly string[]>>; readonly files: readonly SentFile[] };

type Limits = { readonly mostBytes: number; readonly mostFiles: number };

/** Lets the routes of this part of the server, and no others, be sent forms with files. */
export async function acceptFiles(server: FastifyInstance): Promise<void> {
  await server.register(multipart, { preservePath: true, limits: { fields: 200, fieldSize: 64 * 1024, fieldNameSize: 200, headerPairs: 50 } });
}

/** `undefined`: the form did not begin with a token that is the session's; nothing was kept of it. */
export async function readFormWithFiles(request: FastifyRequest, incoming: Incoming, { mostBytes, mostFiles }: Limits, isToken: (token: string) => boolean): Promise<FormWithFiles | undefined> {
  const fields: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  const files: SentFile[] = [];
  const begun: string[] = [];
  let proved = false;
  try {
    for await (const part of partsOf(request, { limits: { fileSize: mostBytes + 1, files: mostFiles }, throwFileSizeLimit: false } as PartsOptions)) {
      proved ||= isProof(part, isToken);
      if (!proved) return leaveUnread(request);
      if (part.type === "field") {
        if (typeof part.value === "string") (fields[part.fieldname] ??= []).push(part.value);
        continue;
      }
      const id = randomUUID();
      begun.push(id);
      const arrived = await incoming.append(id, 0, part.file, mostBytes);
      // A field for files that was left empty comes as a file without a name.
      if (part.filename === "" && (arrived?.size ?? 0) === 0) await incoming.discard(id);
      else files.push({ id, field: part.fieldname, name: part.filename, size: arrived?.size ?? 0, tooLarge: arrived?.tooLarge === true });
    }
    return { fields, files };
  } catch (error) {
    // A line that broke, or more than may be sent at once: nothing of it is kept.
    for (const id of begun) await incoming.discard(id);
    throw error;
  }
}

/** What the reader of the form finds wrong with it is the sender's doing, and no fault of ours. */
async function* partsOf(request: FastifyRequest, options: PartsOptions): AsyncGenerator<Multipart> {
  try {
    yield* request.parts(options);
  } catch (error) {
    throw error instanceof Error && !("statusCode" in error) ? Object.assign(error, { statusCode: 400 }) : error;
  }
}

type PartsOptions = NonNullable<Parameters<FastifyRequest["parts"]>[0]>;

function isProof(part: Multipart, isToken: (token: string) => boolean): boolean {
  return part.type === "field" && part.fieldname === FORM_TOKEN && typeof part.value === "string" && isToken(part.value);
}

/** The rest flows by unseen, so that the answer reaches who sent it. */
function leaveUnread({ raw }: FastifyRequest): undefined {
  raw.unpipe();
  raw.resume();
  return undefined;
}
