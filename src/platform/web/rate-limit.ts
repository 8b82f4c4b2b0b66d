// How often one address may ask: generous for readers and programs, an end for those who ask without end. Counted in memory,
// by the minute; an IPv6 address counts with its /64. Style and fonts are not counted: every page needs them.
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import { tooManyProblem } from "./problems.ts";

const MINUTE = 60_000;

/** `perMinute: 0` sets no limit. Whoever is over it is told when to come back, in words and as `Retry-After` (RFC 9110, 10.2.3). */
export async function limitRate(server: FastifyInstance, { perMinute }: { readonly perMinute: number }): Promise<void> {
  if (perMinute === 0) return;
  await server.register(rateLimit, { global: false, max: perMinute, timeWindow: MINUTE });
  const check = server.createRateLimit();
  server.addHook("onRequest", async (request, reply) => {
    if (request.originalUrl.startsWith("/assets/")) return;
    const asked = await check(request);
    if (asked.isAllowed || !asked.isExceeded) return;
    const seconds = Math.max(1, asked.ttlInSeconds);
    await reply.header("retry-after", seconds).sendProblem(tooManyProblem(perMinute, seconds, request.place.words));
  });
}

/** For a route that answers guesses: fewer a minute than the site allows. Holds wherever the site has a limit at all. */
export function fewerAMinute(most: number) {
  return { rateLimit: { max: most, timeWindow: MINUTE } };
}
