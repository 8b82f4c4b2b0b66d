// A form that arrives after its session has ended is not lost and not obeyed: it is sealed and kept for half an hour, for the same
// person in the same browser, and shown again after sign-in to be sent or discarded.
import { randomUUID } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { pathBack } from "../../../platform/web/comfort.ts";
import { isFromOurPages } from "../../../platform/web/request-origin.ts";
import { findSessionByHash } from "../accounts.store.ts";
import { browserToAsk } from "../challenge/asked-browser.ts";
import { hasFormToken, type DeskParts } from "../desk/officer.ts";
import { saveCarriedForm, type CarriedForm } from "../proving.store.ts";
import { SESSION_COOKIE } from "../session/session-cookie.ts";
import { hashOf, isToken } from "../session/token.ts";
import { sentFields, type SentField } from "./sent-fields.ts";

const KEPT_MS = 30 * 60_000;
/** Of one person at a time; the newest stay. The size of each is the size that a form may have at all. */
const MOST = 5;

/** Keeps the form and says under which id; `undefined` where nobody can be told it is theirs: no session ever, or a form from elsewhere. */
export async function carryForm({ db, keyring, installation, clock }: DeskParts, request: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
  const held = request.cookies?.[SESSION_COOKIE];
  if (!isToken(held) || !isFromOurPages(request, installation.origin)) return undefined;
  const session = await findSessionByHash(db, hashOf(held));
  if (session === undefined || !hasFormToken(request, session)) return undefined;
  const { fields, leftOut } = sentFields(request.body);
  if (fields.length === 0) return undefined;
  const at = clock.now();
  const id = randomUUID();
  const form: CarriedForm = {
    id, person: session.person, browserHash: hashOf(browserToAsk(request, reply)), path: request.originalUrl, page: pageOf(request), leftOut,
    sealedFields: keyring.seal(formPurpose(id), JSON.stringify(fields)), expiresAt: new Date(at.getTime() + KEPT_MS),
  };
  await db.transaction().execute(async (tx) => await saveCarriedForm(tx, form, at, MOST));
  return id;
}

/** What was typed. */
export function openCarried({ keyring }: Pick<DeskParts, "keyring">, { id, sealedFields }: CarriedForm): readonly SentField[] {
  return z.array(z.tuple([z.string(), z.string()])).parse(JSON.parse(keyring.open(formPurpose(id), sealedFields)));
}

function formPurpose(id: string): string {
  return `form:${id}`;
}

/** The page that the form stood on, as the browser says; else the desk. */
function pageOf(request: FastifyRequest): string {
  const { referer } = request.headers;
  const path = referer === undefined || !URL.canParse(referer) ? "/" : pathBack(new URL(referer).pathname + new URL(referer).search);
  return path.startsWith(`/${request.place.language.code}/desk`) ? path : `/${request.place.language.code}/desk`;
}
