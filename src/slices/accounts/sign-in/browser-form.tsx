// Forms of those who have no session yet: bound to the browser that the page was sent to, by its cookie and a token made from it.
// So nobody is signed in, unasked, to an account that somebody else has chosen (OWASP ASVS 5.0, 3.5.1; login CSRF).
import { timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { FORM_TOKEN } from "../../../platform/web/index.ts";
import { browserToAsk, knownBrowser } from "../challenge/asked-browser.ts";
import { hashOf } from "../session/token.ts";
import { typedText } from "./typed-fields.ts";

/** The token for the forms of a page that is being made for this browser. */
export function browserFormToken(request: FastifyRequest, reply: FastifyReply): string {
  return tokenFor(browserToAsk(request, reply));
}

/** Did the form come back from the browser that its page was sent to? */
export function isOfThisBrowser(request: FastifyRequest): boolean {
  const browser = knownBrowser(request);
  if (browser === undefined) return false;
  const [given, right] = [Buffer.from(typedText(request, FORM_TOKEN)), Buffer.from(tokenFor(browser))];
  return given.length === right.length && timingSafeEqual(given, right);
}

/** What the rows kept for a browser are found by; `undefined` where it has no cookie of ours. */
export function browserHash(request: FastifyRequest): string | undefined {
  const browser = knownBrowser(request);
  return browser === undefined ? undefined : hashOf(browser);
}

function tokenFor(browser: string): string {
  return hashOf(`form of ${browser}`);
}

export function BrowserFormToken({ token }: { readonly token: string }) {
  return <input type="hidden" name={FORM_TOKEN} value={token} />;
}
