// The problems that the web itself can have with a question, in the reader's words. Slices add their own refusals.
import { UNREADABLE_TEXT } from "./address-text.ts";
import type { FieldProblem, Problem } from "./problem.ts";
import type { WebWords } from "./words/index.ts";

/** Each code with its HTTP status; the page of problems lists them, so that the `type` of a problem leads somewhere. */
export const WEB_PROBLEMS = {
  "unknown-address": 404,
  "wrong-method": 405,
  "bad-address": 400,
  "address-too-long": 414,
  "bad-input": 400,
  "too-large": 413,
  "wrong-type": 415,
  "too-many": 429,
  "too-slow": 503,
  fault: 500,
} as const satisfies Readonly<Record<string, number>>;

export type WebProblemCode = keyof typeof WEB_PROBLEMS;

/** Of one part of a path, still encoded. */
export const LONGEST_PART = 200;
/** Of the question behind the "?", still encoded: the longest of ours is a leaving notice. */
export const LONGEST_QUERY = 8000;

/** The problem of a code, as far as it can be said without the particulars of one question. */
export function webProblem(code: WebProblemCode, { problem: words }: WebWords): Problem {
  const base = { code, status: WEB_PROBLEMS[code] };
  switch (code) {
    case "unknown-address":
      return { ...base, title: words.unknownAddress, right: words.unknownAddressRight };
    case "wrong-method":
      return { ...base, title: words.wrongMethod, right: words.wrongMethodRight([]) };
    case "bad-address":
      return { ...base, title: words.badAddress, detail: words.badAddressDetail, right: words.badAddressRight };
    case "address-too-long":
      return { ...base, title: words.addressTooLong, right: words.addressTooLongRight(LONGEST_PART, LONGEST_QUERY) };
    case "bad-input":
      return { ...base, title: words.badInput, detail: words.badInputDetail };
    case "too-large":
      return { ...base, title: words.tooLarge, right: words.tooLargeRight };
    case "wrong-type":
      return { ...base, title: words.wrongType, right: words.wrongTypeRight };
    case "too-many":
      return { ...base, title: words.tooMany, right: words.tooManyRight };
    case "too-slow":
      return { ...base, title: words.tooSlow, right: words.tooSlowRight };
    case "fault":
      return { ...base, title: words.fault, detail: words.faultDetail };
  }
}

export function unknownAddress(path: string, words: WebWords): Problem {
  return { ...webProblem("unknown-address", words), detail: words.problem.unknownAddressDetail(path.slice(0, 120)) };
}

/** An address of ours, asked with a method that it does not answer to. */
export function wrongMethod(method: string, methods: readonly string[], words: WebWords): Problem {
  return { ...webProblem("wrong-method", words), detail: words.problem.wrongMethodDetail(method), right: words.problem.wrongMethodRight(methods) };
}

/** Says after how many seconds the same address may ask again. */
export function tooManyProblem(perMinute: number, seconds: number, words: WebWords): Problem {
  return { ...webProblem("too-many", words), detail: words.problem.tooManyDetail(perMinute), right: words.problem.tooManyAgain(seconds) };
}

export function badInput(fields: readonly FieldProblem[], words: WebWords): Problem {
  return { ...webProblem("bad-input", words), fields };
}

export function faultProblem(reference: string, words: WebWords): Problem {
  return { ...webProblem("fault", words), right: words.problem.faultRight(reference), reference };
}

/** Which of these problems an error of the framework is; anything else is a fault of ours. */
export function codeOfError(error: { readonly code?: string | undefined; readonly statusCode?: number | undefined }): WebProblemCode {
  if (error.code === UNREADABLE_TEXT) return "bad-address";
  if (error.code === "FST_ERR_HANDLER_TIMEOUT") return "too-slow";
  if (error.statusCode === 413) return "too-large";
  if (error.statusCode === 415) return "wrong-type";
  if (error.statusCode === 429) return "too-many";
  if (error.statusCode === 404) return "unknown-address";
  return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500 ? "bad-input" : "fault";
}
