// Where the desk's pages of an instrument are, and the one answer where there is none to be seen.
import type { FastifyReply } from "fastify";
import { addressOf } from "../../platform/web/index.ts";
import { unknownAddress } from "../../platform/web/problems.ts";
import type { DeskContext } from "../accounts/index.ts";

export function instrumentAddress({ request }: DeskContext, slug: string): string {
  return addressOf(request.place, `/desk/register/treaties/${slug}`);
}

/** A part of the address as the route names it. */
export function partOf({ request }: DeskContext, name: string): string {
  const { params } = request;
  const value: unknown = typeof params === "object" && params !== null ? Object.entries(params).find(([key]) => key === name)?.[1] : undefined;
  return typeof value === "string" ? value : "";
}

export function slugOf(context: DeskContext): string {
  return partOf(context, "slug");
}

export async function notThere({ reply, request }: DeskContext): Promise<FastifyReply> {
  return await reply.sendProblem(unknownAddress(request.place.path, request.place.words));
}
