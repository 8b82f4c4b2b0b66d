// What handlers of the desk read off a request, and the one answer where nothing is to be seen.
import type { FastifyReply } from "fastify";
import { unknownAddress } from "../../../platform/web/problems.ts";
import type { DeskContext } from "./desk-route.ts";

/** Not there, not visible, not allowed: the same answer. */
export async function notThere({ reply, request }: DeskContext): Promise<FastifyReply> {
  return await reply.sendProblem(unknownAddress(request.place.path, request.place.words));
}

/** A part of the address by its name in the route. */
export function partOf({ request }: DeskContext, name: string): string {
  const { params } = request;
  const value: unknown = typeof params === "object" && params !== null ? Object.entries(params).find(([key]) => key === name)?.[1] : undefined;
  return typeof value === "string" ? value : "";
}

/** A part of the address that is an id; `undefined` where it cannot be one. */
export function idOf(context: DeskContext, name: string): string | undefined {
  const part = partOf(context, name);
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part) ? part : undefined;
}

/** Everything sent, by the name of its field: a text, or several under one name. What is no text is left aside. */
export type Sent = Readonly<Record<string, readonly string[]>>;

export function sentBy({ request }: DeskContext): Sent {
  const { body } = request;
  const entries = typeof body === "object" && body !== null ? Object.entries(body as Record<string, unknown>) : [];
  return Object.fromEntries(entries.map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string")]));
}

/** The first text under the name, without blanks around it and with one kind of line end; empty where there is none. */
export function typed(sent: Sent, name: string): string {
  return sent[name]?.[0]?.replaceAll("\r\n", "\n").trim() ?? "";
}
