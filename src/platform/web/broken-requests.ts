// Requests that are no HTTP, or whose head is too large to be read: answered on the bare connection, before there is a page.
import type { Socket } from "node:net";
import { PROBLEM_TYPE, problemDocument, type Problem } from "./problem.ts";
import { webProblem } from "./problems.ts";
import { webWords } from "./words/index.ts";

const REASONS = { 400: "Bad Request", 408: "Request Timeout", 431: "Request Header Fields Too Large" } as const;

/** What the server puts on every other answer (security-headers.ts), as far as a bare document needs it. */
const HEADERS = ["X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'", "Cache-Control: no-store"] as const;

/** An answer for the connection, as the parser's error calls for; `undefined` where nobody is there to read it. */
export function answerBrokenRequest(language: string): (error: Error & { readonly code?: string }, socket: Socket) => void {
  return (error, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    const problem = problemOf(error.code, language);
    const body = JSON.stringify(problemDocument(problem, "/", `/${language}/problems`));
    const head = [`HTTP/1.1 ${problem.status} ${REASONS[problem.status as keyof typeof REASONS]}`, `Content-Type: ${PROBLEM_TYPE}`, `Content-Length: ${Buffer.byteLength(body)}`, ...HEADERS, "Connection: close"];
    socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  };
}

function problemOf(code: string | undefined, language: string): Problem {
  const words = webWords(language);
  if (code === "HPE_HEADER_OVERFLOW") return { ...webProblem("address-too-long", words), status: 431 };
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return { ...webProblem("too-slow", words), status: 408 };
  return webProblem("bad-address", words);
}
