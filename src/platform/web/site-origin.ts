// Where this site is for the browser that asks: what providers and authenticators are told, and what they answer for.
import type { FastifyRequest } from "fastify";
import { isOwnMachine } from "../config/index.ts";

/**
 * The origin that the installation gives. Without one, the address asked for where it is this very machine: anybody can write
 * any name into `Host`, so no other is believed.
 */
export function siteOrigin(request: FastifyRequest, given: string | undefined): string | undefined {
  if (given !== undefined) return given;
  const address = `http://${request.headers.host ?? ""}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname, origin } = new URL(address);
  return isOwnMachine(hostname) ? origin : undefined;
}
