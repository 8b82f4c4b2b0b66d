// What a browser or program has already need not be sent again: a weak ETag (RFC 9110, 8.8) of everything an answer depends on,
// known before the answer is made. The visits in the footer are not among it: they make no page another one.
import { createHash, randomUUID } from "node:crypto";
import type { FastifyReply } from "fastify";

/** A new build may answer differently from the same facts. */
const STARTED = randomUUID();

declare module "fastify" {
  interface FastifyReply {
    /**
     * Says that the answer follows from this edition of the facts, the address, the day and the reader's comfort alone.
     * `true`: the asker has that answer; a 304 without a body is all that is left to send.
     */
    isKept(edition: string): boolean;
  }
}

export function isKept(reply: FastifyReply, edition: string): boolean {
  const { request } = reply;
  const { place } = request;
  // What an officer is shown is kept nowhere.
  if (place.visitor !== null) return false;
  const parts = [STARTED, edition, request.originalUrl, place.language.code, place.dates.on, place.comfort.text, place.comfort.contrast, request.headers.accept ?? "", request.host];
  const tag = `W/"${createHash("sha256").update(parts.join("\n")).digest("base64url").slice(0, 22)}"`;
  void reply.header("etag", tag).header("cache-control", "no-cache");
  const has = (request.headers["if-none-match"] ?? "").split(",").map((one) => one.trim());
  if (!has.includes(tag)) return false;
  void reply.code(304);
  return true;
}
