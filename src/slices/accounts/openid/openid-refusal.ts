// Why a sign-in at the provider came to nothing: one of a few codes that a person can use, and a detail for the log alone.
import { AuthorizationResponseError, ClientError, ResponseBodyError, WWWAuthenticateChallengeError } from "openid-client";

/**
 * `provider-away`: it does not answer, or says that it cannot just now. `provider-said-no`: the person or the provider declined.
 * `not-set-up`: provider and installation do not agree about each other. `not-trusted`: the answer fails a check.
 * `not-begun-here`: nobody in this browser was asked, it is too late, or it was used before. `no-account`: proved, but nobody here.
 */
export type OpenidRefusalCode = "provider-away" | "provider-said-no" | "not-set-up" | "not-trusted" | "not-begun-here" | "no-account";

/** `detail` is one of the protocol's own words: never a token, a claim or an address. */
export type OpenidRefusal = { readonly ok: false; readonly because: OpenidRefusalCode; readonly detail: string };

export function refusal(because: OpenidRefusalCode, detail: string): OpenidRefusal {
  return { ok: false, because, detail };
}

/** OpenID Connect Core 1.0, 3.1.2.6, and RFC 6749, 4.1.2.1. */
const SAID_NO: readonly string[] = ["access_denied", "login_required", "interaction_required", "consent_required", "account_selection_required", "unmet_authentication_requirements"];
const AWAY_FOR_NOW: readonly string[] = ["server_error", "temporarily_unavailable"];
const NO_ANSWER: readonly string[] = ["OAUTH_TIMEOUT", "OAUTH_ABORT", "OAUTH_RESPONSE_IS_NOT_JSON", "OAUTH_PARSE_ERROR"];
const MISFIT: readonly string[] = ["OAUTH_HTTP_REQUEST_FORBIDDEN", "OAUTH_REQUEST_PROTOCOL_FORBIDDEN", "OAUTH_MISSING_SERVER_METADATA"];

/** What the library threw, as a refusal. @throws the error again where it is a fault of ours. */
export function refusalOf(error: unknown): OpenidRefusal {
  if (error instanceof AuthorizationResponseError) return refusal(ofAuthorization(error.error), word(error.error));
  if (error instanceof ResponseBodyError) return refusal(ofToken(error), word(error.error));
  if (error instanceof WWWAuthenticateChallengeError) return refusal("not-set-up", `status-${error.status}`);
  if (error instanceof ClientError) return ofClient(error);
  // `fetch` throws a TypeError where nobody answers, and says in its cause what happened; a TypeError of our own has none.
  if (error instanceof TypeError && error.cause instanceof Error && !("code" in error)) return refusal("provider-away", word(codeOfCause(error)));
  throw error;
}

function ofAuthorization(code: string): OpenidRefusalCode {
  if (SAID_NO.includes(code)) return "provider-said-no";
  return AWAY_FOR_NOW.includes(code) ? "provider-away" : "not-set-up";
}

function ofToken({ error, status }: ResponseBodyError): OpenidRefusalCode {
  if (status >= 500 || AWAY_FOR_NOW.includes(error)) return "provider-away";
  // RFC 6749, 5.2: the code is unknown, used, or was given to somebody else.
  return error === "invalid_grant" ? "not-trusted" : "not-set-up";
}

function ofClient({ code = "", cause }: ClientError): OpenidRefusal {
  if (code === "OAUTH_RESPONSE_IS_NOT_CONFORM" && cause instanceof Response) return refusal(cause.status >= 500 ? "provider-away" : "not-set-up", `status-${cause.status}`);
  if (NO_ANSWER.includes(code)) return refusal("provider-away", word(code));
  return refusal(MISFIT.includes(code) ? "not-set-up" : "not-trusted", [word(code), claimIn(cause)].filter((part) => part !== "").join(" "));
}

/** The name of the claim that failed a check, not what it said. */
function claimIn(cause: unknown): string {
  const inner: unknown = cause instanceof Error ? cause.cause : undefined;
  const claim: unknown = typeof inner === "object" && inner !== null && "claim" in inner ? inner.claim : undefined;
  return typeof claim === "string" ? word(claim) : "";
}

function codeOfCause({ cause }: Error): string {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "fetch";
}

/** Others may write anything into an error; only a word gets into the log. */
function word(text: string): string {
  return /^[\w.-]{1,60}$/.test(text) ? text : "unreadable";
}
