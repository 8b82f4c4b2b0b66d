// People with a password and a device, and the steps of signing in as a browser takes them.
import assert from "node:assert/strict";
import type { PersonId } from "../../src/domain/access/index.ts";
import type { Database } from "../../src/platform/db/index.ts";
import { keyringOf } from "../../src/platform/keyring/index.ts";
import { confirmSecret, findWaitingSecret, savePasswordHash, saveRecoveryCodes, saveWaitingSecret } from "../../src/slices/accounts/credentials.store.ts";
import { hashPassword } from "../../src/slices/accounts/password/password-hash.ts";
import { makeRecoveryCodes } from "../../src/slices/accounts/recovery/recovery-codes.ts";
import { totpPurpose } from "../../src/slices/accounts/sign-in/prove-code.ts";
import { newSecret } from "../../src/slices/accounts/totp/one-time-code.ts";
import type { Jar } from "./cookie-jar.ts";
import { TEST_KEY } from "./test-key.ts";

export { codeAt } from "../../src/slices/accounts/totp/one-time-code.ts";

export const PASSWORD = "lorry quartz bay";
const keyring = keyringOf({ dataFolder: "/nonexistent", keys: [TEST_KEY] });

export async function givePassword(db: Database, person: PersonId, password = PASSWORD): Promise<void> {
  const hash = await hashPassword(password);
  await db.transaction().execute(async (tx) => await savePasswordHash(tx, person, hash, new Date("2026-11-01T09:00:00Z")));
}

/** A device in use, with ten recovery codes. */
export async function giveDevice(db: Database, person: PersonId): Promise<{ readonly secret: string; readonly codes: readonly string[] }> {
  const secret = newSecret();
  const made = await makeRecoveryCodes();
  const at = new Date("2026-11-01T09:00:00Z");
  await db.transaction().execute(async (tx) => {
    await saveWaitingSecret(tx, person, keyring.seal(totpPurpose(person), secret), at);
    const waiting = await findWaitingSecret(tx, person);
    if (waiting !== undefined) await confirmSecret(tx, person, waiting.id, at);
    await saveRecoveryCodes(tx, person, made.map(({ hash }) => hash), at);
  });
  return { secret, codes: made.map(({ code }) => code) };
}

/** The hidden fields of the form that goes to `action`, as a browser would send them back. */
export function hiddenFields(page: string, action: string): Record<string, string> {
  const form = page.split("<form").find((part) => part.includes(`action="${action}"`));
  assert.ok(form !== undefined, `the page has no form to ${action}`);
  const inputs = [...(form.split("</form>")[0] ?? "").matchAll(/<input type="hidden" name="([^"]+)" value(?:="([^"]*)")?/g)];
  return Object.fromEntries(inputs.map(([, name = "", value = ""]) => [name, unescaped(value)]));
}

function unescaped(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Loads the page of signing in and sends name and password from it. */
export async function sendPassword(jar: Jar, name: string, password = PASSWORD, address = "/en/sign-in") {
  const page = await jar.get(address);
  assert.equal(page.statusCode, 200);
  return await jar.post("/en/sign-in", { ...hiddenFields(page.body, "/en/sign-in"), "sign-in-name": name, password });
}

/** The second step. */
export async function sendCode(jar: Jar, code: string) {
  const page = await jar.get("/en/sign-in/code");
  assert.equal(page.statusCode, 200);
  return await jar.post("/en/sign-in/code", { ...hiddenFields(page.body, "/en/sign-in/code"), code });
}

/** What a page says, without its marks. */
export function said(body: string): string {
  return unescaped(body.replaceAll(/<[^>]+>/g, " ").replaceAll("&#39;", "'")).replaceAll(/\s+/g, " ");
}
