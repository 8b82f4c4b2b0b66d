// The authority's file about a request: its minutes and papers, opened when the authority takes the request up. What opens and shuts the
// file opens and shuts the request.
import { randomUUID } from "node:crypto";
import type { PostId, UnitId } from "../../domain/access/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";
import { fileEvents, insertFile } from "../files/index.ts";
import type { Office } from "../organisation/index.ts";
import type { Acting } from "./acting.ts";
import { postsFor } from "./office-desks.ts";
import { note } from "./request-events.ts";
import type { StoredRequest } from "./requests.store.ts";
import { changeHeader } from "./write-request.store.ts";

/** Of the unit that takes it up; where the officer opens no files, none is opened. */
export async function openDeskFile(tx: ScopedTransaction, acting: Acting, office: Office, request: Pick<StoredRequest, "id" | "title" | "marking" | "compartments">, unit: UnitId, wanted: PostId | null): Promise<void> {
  const { standing, today, actor } = acting;
  const post = wanted ?? postsFor(office, "authority", today).find((one) => one.unit === unit)?.id;
  const unitSlug = office.units.find(({ id }) => id === unit)?.slug;
  if (post === undefined || unitSlug === undefined || !standing.permissions.has("file.open") || !standing.units.has(unit)) return;
  const id = randomUUID();
  const { reference } = await insertFile(tx, { id, unit, unitSlug, year: Number(today.slice(0, 4)), post, kind: "request", subject: request.title, marking: request.marking, compartments: request.compartments, by: actor });
  await changeHeader(tx, request.id, { file: id });
  await note(tx, acting, fileEvents.event("file.begun", id, { reference, unit, post, marking: request.marking, request: request.id }));
}
