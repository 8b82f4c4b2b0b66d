// A one-time code with which a person sets up the account: password and device in one go. There is no default password anywhere.
import { randomInt } from "node:crypto";
import type { PersonId } from "../../../domain/access/index.ts";
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import type { Keyring } from "../../../platform/keyring/index.ts";
import { appendAudit, type AuditWho } from "../../audit/index.ts";
import { accountEvents } from "../account-events.ts";
import { findOpenEnrolment, newEnrolmentId, saveEnrolment, type Enrolment } from "../enrolments.store.ts";
import { hashOf } from "../session/token.ts";
import { newSecret } from "../totp/one-time-code.ts";

/** A day: long enough to be handed over, too short to be forgotten in a drawer. */
export const ENROLMENT_MS = 24 * 3_600_000;
/** Without letters and figures that are read as one another; 24 of them are 120 bits. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 6;

/** What the person is given, once; kept is only its hash. */
export type OpenedEnrolment = { readonly code: string; readonly expiresAt: Date };

/** Opens one for the person, and makes one that was open before void. */
export async function openEnrolment(tx: DatabaseTransaction, keyring: Keyring, person: PersonId, { by, at }: { readonly by: AuditWho; readonly at: Date }): Promise<OpenedEnrolment> {
  const code = newCode();
  const id = newEnrolmentId();
  const expiresAt = new Date(at.getTime() + ENROLMENT_MS);
  await saveEnrolment(tx, { id, person, codeHash: hashOf(plainCode(code)), sealedSecret: keyring.seal(enrolmentPurpose(id), newSecret()), expiresAt, by: by.actor }, at);
  await appendAudit(tx, by, accountEvents.event("enrolment.opened", person, { until: expiresAt.toISOString() }));
  return { code, expiresAt };
}

/** The enrolment of a code while it is open. */
export async function findEnrolment(db: Database, code: string, at: Date): Promise<Enrolment | undefined> {
  const plain = plainCode(code);
  return plain.length === GROUPS * 4 ? await findOpenEnrolment(db, hashOf(plain), at) : undefined;
}

export function enrolmentPurpose(id: string): string {
  return `enrolment:${id}`;
}

/** The page that the code opens, below the address of the site. */
export function enrolmentPath(code: string, language = "en"): string {
  return `/${language}/enrolment?${new URLSearchParams({ code })}`;
}

function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

/** As it is compared: capitals, without dashes and blanks, an O read as a nought, an I or L as a one. */
function plainCode(code: string): string {
  return code.slice(0, 100).toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
}
