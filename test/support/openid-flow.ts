// The steps of a sign-in at the provider, as a browser takes them.
import assert from "node:assert/strict";
import type { Jar } from "./cookie-jar.ts";
import { proveAt } from "./identity-provider.ts";

/** Begins here; answers with the address at the provider. */
export async function sentTo(jar: Jar, query = ""): Promise<string> {
  const answer = await jar.get(`/en/sign-in/openid${query}`);
  assert.equal(answer.statusCode, 303, answer.body);
  return String(answer.headers.location);
}

/** Signs in there (null: declines); answers with the path that the browser is sent back to. */
export async function provedBack(jar: Jar, subject: string | null, proof: Parameters<typeof proveAt>[2] = {}): Promise<string> {
  return pathOf(await proveAt(await sentTo(jar), subject, proof));
}

export function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return `${pathname}${search}`;
}
