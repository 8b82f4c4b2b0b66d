// Other names of an instrument or a State are permanent, and lead to the one address it is shown under.
import type { FastifyReply, FastifyRequest } from "fastify";
import { addressHere } from "../../../platform/web/index.ts";

/** Sends the reader to `path` (without the language) for good, with everything the address asked for. */
export async function sendToPermanent({ place }: FastifyRequest, reply: FastifyReply, path: string): Promise<FastifyReply> {
  return await reply.redirect(addressHere({ ...place, path }), 308);
}
